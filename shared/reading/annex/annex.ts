import type { AnnexRows } from '../../domain/acts/annex.ts';
import type { Entity, Item, Target } from '../../domain/acts/effect.ts';
import type { UnreadReason } from '../../domain/acts/extraction.ts';

/**
 * An annex as it was fetched: its rows, or why there are none. `url` is that of the attachment that asked for it;
 * `file` and `rowsHash` are the hashes of the file and of its rows as text.
 */
export type Annex =
  | { url: string; title?: string; file: string; rowsHash: string; rows: AnnexRows }
  | { url: string; why: UnreadReason };

/** One line of goods: customs numbers of 8 or 10 digits; `ex` where only a part of the number is meant. */
export type GoodsLine = { serial?: number; hsCodes: string[]; name: string; ex?: true };

/** Goods under one title: 清单一, 加征25%关税商品清单. */
export type GoodsList = { title: string; number?: number; ratePct?: number; stated?: number; lines: GoodsLine[] };

/** One line of a catalogue or control list. */
export type ListedItem = Item & { serial?: number; unit?: string; note?: string };

/** What an annex lists, by the role that it plays. */
export type Listed =
  | { role: 'goods'; entries: GoodsList[] }
  | { role: 'items'; entries: ListedItem[] }
  | { role: 'entities'; entries: Entity[] }
  | { role: 'repealed'; entries: Target[] };

/** `why` is absent where all of it was read: serials run 1 to n, and `found` is every count that is stated. */
export type AnnexReading = Listed & {
  stated?: number;
  found: number;
  why?: 'no-text' | 'lines' | 'incomplete' | 'too-much';
};
