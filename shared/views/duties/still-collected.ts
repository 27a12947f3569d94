import { sum } from 'd3-array';
import { collectedPct } from '../../ledger/decide/difference.ts';
import { historiesAt } from '../../ledger/evaluate/histories.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { bindingEffects } from '../../ledger/evaluate/shape.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { type CivilDate, dateOf } from '../../time/civil.ts';
import { stillCollectedText } from '../../wording/duties/still-collected.ts';
import type { At } from '../known/at.ts';
import { copiesKnown } from '../known/copies.ts';
import { onAllGoods } from './totals.ts';

/** The first day on which a later text ends the collection of what another has voided, and which. */
const endOf = (
  log: LogView,
  { known }: At,
  notice: string,
  day: CivilDate,
): { on: CivilDate; by: string } | undefined => {
  const ends = [...copiesKnown(log, known).values()].flatMap(([text]) =>
    bindingEffects(text).flatMap(({ action, from, targets = [] }) =>
      action === 'stop' && from !== undefined && targets.some((target) => target.notice === notice)
        ? [{ on: from, by: text.key }]
        : [],
    ),
  );
  return ends.filter(({ on }) => on > day).sort((a, b) => (a.on < b.on ? -1 : 1))[0];
};

/** Of the duties on all goods, what a text has voided and customs go on collecting, as customs themselves say, in a sentence. */
export const stillCollected = (log: LogView, at: At, measures: readonly Measure[]): string | undefined => {
  const day = dateOf(at.valid);
  const parts = measures.filter(onAllGoods).flatMap((measure) => {
    const { id, notice, authority, state, since } = measure;
    const end = state === 'stopped' ? endOf(log, at, notice, day) : undefined;
    const spans = end ? (historiesAt(log.ledger, at.known).courses.get(id)?.spans ?? []) : [];
    const last = spans.findLast((span) => span.state === 'in-force' && span.from < since);
    const pct = (last && collectedPct(last)) ?? 0;
    return end && pct > 0 ? [{ notice, ...(authority && { authority }), pct, ...end }] : [];
  });
  const [first] = parts;
  const pct = sum(parts, (part) => part.pct);
  return first && stillCollectedText(pct, parts, first);
};
