import * as z from 'zod/mini';
import { named } from '../fields/schema.ts';
import { text } from '../fields/terms.ts';

/** What texts without a number are called, by their keys. */
export const calledAnswer = named('Called', z.object({ called: z.record(text, text) }));
export type Called = z.infer<typeof calledAnswer>;
