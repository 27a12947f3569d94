import * as z from 'zod/mini';
import { named, optional } from './schema.ts';
import { naming, text } from './terms.ts';
import { unknownField, unreadField } from './unread.ts';

/** Something that has a view of its own. */
const found = named(
  'Found',
  z.object({ kind: z.enum(['item', 'entity', 'notice']), id: text, ...naming, about: optional(text) }),
);
export type Found = z.infer<typeof found>;
export const findings = named('Findings', z.object({ found: z.array(found), ...unknownField, ...unreadField }));
export type Findings = z.infer<typeof findings>;
