import * as z from 'zod/mini';
import { named, optional } from '../fields/schema.ts';
import { measureState, naming, text } from '../fields/terms.ts';
import { unknownField, unreadField } from '../fields/unread.ts';
import { uncontrolledGoods } from '../subjects/uncontrolled.ts';

/** Something that has a view of its own: `duties` go by an HS code, `list` by the list's id. */
const found = named(
  'Found',
  z.object({
    kind: z.enum(['item', 'entity', 'notice', 'list', 'duties']),
    id: text,
    ...naming,
    /** Of a notice with a Chinese title what it does, in a line. */
    titleEn: optional(text),
    /** Of a notice its day. */
    about: optional(text),
    /** By what it was found, where that is not its name: a code, a line of a control, a likeness. */
    why: optional(text),
    /** Of goods and firms how the strongest of their measures stands on the day asked about. */
    state: optional(measureState),
  }),
);
export type Found = z.infer<typeof found>;

export const findings = named(
  'Findings',
  z.object({
    found: z.array(found),
    /** What is known of goods that were asked for and on which there is no measure. */
    uncontrolled: optional(uncontrolledGoods),
    /** What was looked through, where nothing was found. */
    looked: optional(text),
    ...unknownField,
    ...unreadField,
  }),
);
export type Findings = z.infer<typeof findings>;
