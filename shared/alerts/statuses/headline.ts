import { partyName } from '../../wording/rules/party.ts';
import { groupedBy } from '../../wording/text/runs.ts';
import type { Clause } from '../clauses/clause.ts';
import { controlClauses } from '../clauses/control-clauses.ts';
import { listingClauses } from '../clauses/listing-clauses.ts';
import { type AlertContext, type ChangeWithMeasure, issuerOf } from '../facts/context.ts';
import { ofFamily } from '../facts/families.ts';
import { conditions } from '../lines/conditions.ts';
import { dutyClauses } from '../lines/duties.ts';

const clausesOfOne = (facts: readonly ChangeWithMeasure[], context: AlertContext): Clause[] => {
  const controls = controlClauses(ofFamily(facts, 'control'), context);
  return [...controls, ...listingClauses(ofFamily(facts, 'listing'), context, { brief: controls.length > 0 })];
};

/** What a headline says of goods and of firms, in a form that can be held against the regime; each side's acts apart. */
export const clausesOf = (facts: readonly ChangeWithMeasure[], context: AlertContext): Clause[] =>
  groupedBy(conditions.without(facts), (fact) => issuerOf(context, fact) ?? '').flatMap(([, own]) =>
    clausesOfOne(own, context),
  );

/** Who does what to whom, from when and until when, without the status: true without the body. */
export const headlineOf = (all: readonly ChangeWithMeasure[], context: AlertContext): string => {
  const acts = groupedBy(clausesOf(all, context), ({ actor = '' }) => actor).map(([actor, clauses]) =>
    [actor === '' ? '' : partyName(actor), clauses.map(({ words }) => words).join('; ')].join(' ').trim(),
  );
  return [...acts, ...dutyClauses(ofFamily(all, 'tariff'), context)].join('; ');
};
