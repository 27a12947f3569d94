import type { Effect } from '../../domain/acts/effect.ts';
import { coversSubject, slugOf } from '../../domain/subject.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { shapesOf } from '../../ledger/evaluate/shape.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { beijingDate, dateOf } from '../../time/civil.ts';
import { glossOf } from '../../wording/gloss/gloss.ts';
import type { Gap, ListedItem, ScreeningBasis } from '../answers/questions/screening.ts';
import { gapsOf } from '../gaps/gaps.ts';
import { unreadIn } from '../gaps/unread.ts';
import type { At } from '../known/at.ts';
import { type Copies, copiesKnown } from '../known/copies.ts';
import { lruCache } from '../known/lru-cache.ts';
import { regimeWhen } from '../known/regime-when.ts';
import type { ReadTo } from '../sources/checked.ts';

const itemsOn = ({ items = [] }: Effect, slug: string): ListedItem[] =>
  items
    .filter((item) => coversSubject(item, slug))
    .map(({ textZh, code }) => {
      const en = glossOf(textZh);
      return { text: textZh, ...(en && { en }), ...(code && { code }) };
    });

const ALL = ['goods', 'parties', 'duties'] as const;

/** Of days that have been nothing is known beyond the last reading of the channels; of those to come, what is known today. */
const unreadDays = ({ valid, today }: At, { moment }: ReadTo): Gap[] => {
  const last = moment && beijingDate(moment);
  const asked = dateOf(valid) < today ? dateOf(valid) : today;
  if (last !== undefined && last >= asked) return [];
  return ALL.map((of) => ({ of, why: 'later', ...(last && { on: last }) }));
};

const listed = lruCache<Record<string, ListedItem[]>>(1);

/** The items of measures in the words of their texts, by measure. */
const itemsBy = (measures: readonly Measure[], texts: ReadonlyMap<string, Copies>): Record<string, ListedItem[]> => {
  const shapes = new Map(
    [...new Set(measures.map(({ notice }) => notice))].flatMap((notice) => {
      const [best] = texts.get(notice) ?? [];
      return best ? shapesOf(best).map((shape) => [shape.id, shape] as const) : [];
    }),
  );
  const items = measures.flatMap(({ id, subject }): [string, ListedItem[]][] => {
    const shape = shapes.get(id);
    const own = shape ? itemsOn(shape.effect, slugOf(subject)) : [];
    return own.length > 0 ? [[id, own]] : [];
  });
  return Object.fromEntries(items);
};

/**
 * What a list is compared with on a day, as known at a moment. `read` is how far the channels were read; absent, the
 * texts of the log are all that there is.
 */
export const screening = (log: LogView, at: At, read?: ReadTo): ScreeningBasis => {
  const { valid, known, measures } = regimeWhen(log, at);
  return {
    valid,
    known,
    measures,
    items: listed(measures, '', () => itemsBy(measures, copiesKnown(log, known))),
    gaps: [...gapsOf(log, at), ...(read ? unreadDays(at, read) : [])],
    ...unreadIn(log),
  };
};
