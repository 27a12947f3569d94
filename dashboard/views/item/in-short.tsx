import type { Goods, ItemView, OverallRule } from '../../../shared/views/answers/subjects/goods.ts';
import { dayInWords } from '../../dates.ts';
import { RuleSwatch, StateChip } from '../../parts/cards/signs.tsx';
import { Named, NoticeLink } from '../../parts/text/say.tsx';
import { END_USES, placesInWords, RULES } from '../../words.ts';
import { inWords } from '../now/periodic-table.tsx';

/** A rule over everything on the dual-use list: to whom, for what, since when. No verdict on any goods. */
export const OverallRules = ({ rules }: { rules: readonly OverallRule[] }) => (
  <ul class="overall">
    {rules.map(({ notice, rule, state, since, until, destinations, endUse = [] }) => (
      <li key={`${notice} ${rule} ${destinations} ${endUse}`}>
        {rule && <RuleSwatch rule={rule} state={state} />}{' '}
        <span>
          {rule ? RULES[rule].name : 'Controlled'} {placesInWords(destinations)}
          {endUse.length > 0 && ` for ${endUse.map((use) => END_USES[use]).join(', ')}`}{' '}
          <StateChip state={state}>{until && ` until ${dayInWords(until)}`}</StateChip>{' '}
          <span class="small soft">
            since {dayInWords(since)} · <NoticeLink notice={notice} />
          </span>
        </span>
      </li>
    ))}
  </ul>
);

/** What several kinds under one name each meet: no rule is said of all of them. */
export const Kinds = ({ shown }: { shown: readonly Goods[] }) => (
  <ul class="overall">
    {shown.map((goods) => (
      <li key={goods.kind ?? goods.slug}>
        <RuleSwatch rule={goods.rule} state={goods.state} />{' '}
        <span>
          <Named name={goods.name} />: {inWords(goods)}
        </span>
      </li>
    ))}
  </ul>
);

/** The matter in a line: what a civil buyer meets today, and what would come back. */
export const inShort = ({ measures }: ItemView): string[] => {
  const civil = measures.filter(({ endUse, reach }) => !endUse?.length && (!reach?.length || reach.includes('export')));
  const holds = civil.filter(({ state, rule }) => state === 'in-force' && rule);
  const sleeps = civil.filter(({ state, rule, next }) => state === 'suspended' && rule && next);
  return [
    ...holds.map(({ rule, destinations }) => `${rule ? RULES[rule].name : ''} ${placesInWords(destinations)}.`),
    ...(holds.length === 0 ? ['Nothing is in force towards a civil buyer.'] : []),
    ...sleeps.map(
      ({ rule, destinations, next }) =>
        `From ${dayInWords(next?.on ?? '')}, unless extended: ${rule ? RULES[rule].name.toLowerCase() : ''} ${placesInWords(destinations)}.`,
    ),
  ];
};
