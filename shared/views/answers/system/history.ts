import * as z from 'zod/mini';
import { named, optional } from '../fields/schema.ts';
import { count, text } from '../fields/terms.ts';

/** Pages that are read of lists whose older pages still are; of how many, where each list says. */
export const historyPages = z.object({ read: count, of: optional(count) });
export type HistoryPages = z.infer<typeof historyPages>;

export const historyProgress = named(
  'HistoryProgress',
  z.object({
    /** Texts of the known regime that are fetched at addresses known beforehand. */
    texts: count,
    read: count,
    /** Those whose turn has not come, and those that are tried again. */
    waiting: count,
    /** Those that could not be fetched, and why. */
    missed: z.array(z.object({ source: text, key: text, address: text, why: text })),
    /** Those of which only a file is known: they are not fetched. */
    apart: z.array(z.object({ key: text, address: text })),
    /** Absent once every list is read to its end. */
    pages: optional(historyPages),
    /** Older pages of lists that could not be read, as far as the operators were told of them in the last thirty days. */
    pagesMissed: count,
    done: z.boolean(),
    /** The same in a sentence; absent where nothing of a history is known of. */
    text: optional(text),
  }),
);
export type HistoryProgress = z.infer<typeof historyProgress>;
