import * as z from 'zod/mini';
import { named, optional } from './schema.ts';
import { count, measureState, naming, text } from './terms.ts';
import { unknownField, unreadField } from './unread.ts';

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

/** Goods without a measure of their own: lines of others that name them, and measures on all of their group. */
export const uncontrolledGoods = named(
  'Uncontrolled',
  z.object({
    words: text,
    lines: z.array(z.object({ slug: text, ...naming, line: text })),
    more: count,
    groups: z.array(z.object({ slug: text, ...naming })),
  }),
);
export type Uncontrolled = z.infer<typeof uncontrolledGoods>;

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
