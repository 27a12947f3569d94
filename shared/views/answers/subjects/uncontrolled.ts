import * as z from 'zod/mini';
import { named } from '../fields/schema.ts';
import { count, naming, text } from '../fields/terms.ts';

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
