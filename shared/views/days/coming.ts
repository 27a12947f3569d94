import { groups } from 'd3-array';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { Coming } from '../answers/law/calendar.ts';
import { basisOfAll } from '../measures/basis.ts';
import { namesOf } from '../measures/names-of.ts';

export const comingOf = (measures: readonly Measure[]): Coming[] => {
  const ahead = measures.flatMap((measure) => (measure.next ? [{ ...measure, next: measure.next }] : []));
  return groups(ahead, ({ next, state, notice }) => [next.on, notice, state, next.state].join('/'))
    .flatMap(([id, same]): Coming[] => {
      const [first] = same;
      if (!first) return [];
      const claimed = same.find((measure) => measure.claimed)?.claimed;
      return [
        {
          id,
          on: first.next.on,
          from: first.state,
          to: first.next.state,
          why: first.next.why,
          kind: first.kind,
          notice: first.notice,
          by: first.by,
          everInForce: first.everInForce,
          names: namesOf(same),
          ...(claimed && { claimed }),
          ...basisOfAll(same),
        },
      ];
    })
    .sort((a, b) => a.on.localeCompare(b.on) || a.notice.localeCompare(b.notice));
};
