import * as z from 'zod/mini';
import { named, optional } from '../fields/schema.ts';
import { count, instant, text, texts } from '../fields/terms.ts';

const ownList = named('OwnList', z.object({ audience: text, name: text, version: count, at: instant, lines: count }));
export type OwnList = z.infer<typeof ownList>;

/** The newest version of each list, and how far back each is kept. */
export const ownListsAnswer = named('OwnLists', z.object({ lists: z.array(ownList) }));
export type OwnListsAnswer = z.infer<typeof ownListsAnswer>;

const ownRow = named(
  'OwnRow',
  z.object({
    line: count,
    text,
    suppliers: texts,
    codes: texts,
    hsCodes: texts,
    materials: texts,
    either: texts,
    puzzles: texts,
    aside: optional(texts),
    destination: optional(text),
  }),
);

/** A list line by line, as it was understood; what it is compared with is `/api/screening`. */
export const ownListAnswer = named('OwnListLines', z.object({ list: ownList, rows: z.array(ownRow) }));
export type OwnListAnswer = z.infer<typeof ownListAnswer>;
