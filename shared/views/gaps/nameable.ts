import type { Action } from '../../domain/acts/effect.ts';
import type { Series } from '../../domain/acts/notice-key.ts';
import type { Reading } from '../../ledger/log/commit.ts';
import { noticeParts } from '../../wording/notices/notice.ts';
import type { Nameable } from '../answers/questions/screening.ts';

export const NAMEABLES: readonly Nameable[] = ['goods', 'parties', 'duties'];

export const NAMED_BY: Partial<Record<Action, Nameable>> = {
  control: 'goods',
  consolidate: 'goods',
  list: 'parties',
  restrict: 'parties',
  investigate: 'parties',
  warn: 'parties',
  tariff: 'duties',
};

/** What the texts of a series do; of another one, everything. */
const DONE_BY: Partial<Record<Series, readonly Nameable[]>> = {
  mofcom: ['goods', 'parties'],
  'mofcom-order': ['parties'],
  uel: ['parties'],
  'mfa-order': ['parties'],
  'tariff-commission': ['duties'],
  gac: ['goods', 'duties'],
  mot: [],
  'state-council-decree': [],
};

/** The same of texts without a number, by how their names begin. */
const DONE_UNNUMBERED: readonly (readonly [RegExp, readonly Nameable[]])[] = [
  [/^(?:uel|mfa|tao)-/, ['parties']],
  [/^tariff-commission-/, ['duties']],
  [/^(?:mot|bis)-/, []],
];

const doneBy = (key: string): readonly Nameable[] | undefined => {
  const series = noticeParts(key)?.series;
  return series ? DONE_BY[series] : DONE_UNNUMBERED.find(([begins]) => begins.test(key))?.[1];
};

/** What a text could name by whose it is. */
export const nameableBy = (key: string, jurisdiction: Reading['jurisdiction']): readonly Nameable[] =>
  doneBy(key) ?? (jurisdiction === 'US' ? ['duties'] : NAMEABLES);
