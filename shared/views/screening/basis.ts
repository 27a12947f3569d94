import type { Effect } from '../../domain/effect.ts';
import { slugOf } from '../../domain/subject.ts';
import { shapesOf } from '../../ledger/evaluate/shape.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import type { ScreeningBasis } from '../answers/screening.ts';
import type { At } from '../at.ts';
import { copiesKnown } from '../copies.ts';
import { gapsOf } from '../gaps.ts';
import { regimeWhen } from '../regime-when.ts';
import { unreadIn } from '../unread.ts';

const textsOn = ({ items = [] }: Effect, slug: string): string[] =>
  items.filter(({ subjects }) => !subjects?.length || subjects.includes(slug)).map(({ textZh }) => textZh);

/** What a list is compared with on a day, as known at a moment. */
export const screening = (log: LogView, at: At): ScreeningBasis => {
  const { valid, known, measures } = regimeWhen(log, at);
  const texts = copiesKnown(log, known);
  const shapes = new Map(
    [...new Set(measures.map(({ notice }) => notice))].flatMap((notice) => {
      const [best] = texts.get(notice) ?? [];
      return best ? shapesOf(best).map((shape) => [shape.id, shape] as const) : [];
    }),
  );
  const items = measures.flatMap(({ id, subject }): [string, string[]][] => {
    const shape = shapes.get(id);
    const own = shape ? textsOn(shape.effect, slugOf(subject)) : [];
    return own.length > 0 ? [[id, own]] : [];
  });
  return { valid, known, measures, items: Object.fromEntries(items), gaps: [...gapsOf(log, at)], ...unreadIn(log) };
};
