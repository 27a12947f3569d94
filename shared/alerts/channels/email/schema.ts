import * as z from 'zod/mini';
import { nameForm, some } from '../forms.ts';

const address = z.string().check(z.regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, 'an e-mail address'));

export const emailSchema = z.strictObject({ id: nameForm, kind: z.literal('email'), to: some(address) });
export type EmailChannel = z.infer<typeof emailSchema>;
