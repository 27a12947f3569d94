import * as z from 'zod/mini';
import { optional } from './schema.ts';
import { day, jurisdiction, namedSubject, text } from './terms.ts';

/** A suspension ended by its own text on that day, its last, and nothing newer is known. */
export const lapse = z.object({ on: day, by: text });
export type Lapse = z.infer<typeof lapse>;

export const lapsed = z.object({ on: day, by: text, issuer: optional(jurisdiction), names: z.array(namedSubject) });
export type Lapsed = z.infer<typeof lapsed>;
