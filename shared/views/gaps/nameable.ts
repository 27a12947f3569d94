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

const doneBy = (key: string): readonly Nameable[] => {
  const series = noticeParts(key)?.series;
  return (series && DONE_BY[series]) ?? NAMEABLES;
};

/** What a text could name by whose it is. */
export const nameableBy = (key: string, jurisdiction: Reading['jurisdiction']): readonly Nameable[] =>
  jurisdiction === 'US' ? ['duties'] : doneBy(key);
