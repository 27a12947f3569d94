import * as z from 'zod/mini';
import { nameForm, secretForm } from '../forms.ts';

/** A Teams workflow “when a webhook request is received”; its address is the secret. */
export const teamsSchema = z.strictObject({ id: nameForm, kind: z.literal('teams'), workflow: secretForm });
export type TeamsChannel = z.infer<typeof teamsSchema>;
