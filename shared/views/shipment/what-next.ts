import { groups } from 'd3-array';
import { displayName } from '../../domain/names/names.ts';
import { isEntity } from '../../domain/subject.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { dateOf } from '../../time/civil.ts';
import { listName } from '../../wording/rules/list.ts';
import { ruleOf } from '../../wording/rules/rule.ts';
import { namingOf } from '../../wording/subjects/naming.ts';
import type { ShipmentAnswer } from '../answers/questions/shipment.ts';
import type { At } from '../known/at.ts';
import { citedWith, thingNamed } from './ground.ts';

type Next = ShipmentAnswer['next'][number];

const thingOf = (measure: Measure): string => {
  const { name } = namingOf(measure);
  if (isEntity(measure.subject)) return `${displayName(name)} on the ${listName(measure.list)}`;
  return ruleOf(measure, thingNamed(measure));
};

const turnOf = ({ state, next }: Measure): string => {
  if (next?.state === 'in-force')
    return state === 'suspended' ? 'in force again, unless the suspension is extended' : 'in force';
  return (next?.state ?? '').replace('-', ' ');
};

/** What is set to change after the day asked about, by day. */
export const nextOf = (measures: readonly Measure[], { valid }: At): Next[] => {
  const day = dateOf(valid);
  const ahead = measures.flatMap((measure) =>
    measure.next && measure.next.on > day ? [{ on: measure.next.on, measure }] : [],
  );
  return groups(ahead, ({ on, measure }) => `${on} ${thingOf(measure)} ${turnOf(measure)}`)
    .flatMap(([, same]): Next[] => {
      const [first] = same;
      if (!first) return [];
      const notices = [...new Set(same.map(({ measure }) => measure.notice))];
      const cited = [...new Set(same.map(({ measure }) => citedWith(measure)))].join(', ');
      const by = first.measure.by.filter((key) => key !== first.measure.notice);
      return [
        {
          on: first.on,
          words: `${thingOf(first.measure)} (${cited}): ${turnOf(first.measure)}`,
          notices: [...notices, ...by],
        },
      ];
    })
    .sort((a, b) => a.on.localeCompare(b.on));
};
