import type { Claim } from '../../../shared/domain/acts/claim.ts';
import type { Difference } from '../../../shared/ledger/decide/difference.ts';
import type { Measure, Regime } from '../../../shared/ledger/evaluate/measure.ts';
import type { Reading } from '../../../shared/ledger/log/commit.ts';
import type { Reported } from '../../../shared/ledger/log/reported.ts';
import type { CivilDate, CivilMinute, Instant } from '../../../shared/time/civil.ts';

export const DAY = '2025-10-10' as CivilDate;

export const measure = (subject: string, more: Partial<Measure> = {}): Measure => ({
  id: `${more.notice ?? 'mofcom-2025-57'}#/${subject}`,
  subject,
  kind: 'control',
  notice: 'mofcom-2025-57',
  state: 'announced',
  since: '2025-10-09' as CivilDate,
  from: '2025-11-08T00:00' as CivilMinute,
  everInForce: false,
  by: ['mofcom-2025-57'],
  evidence: '…',
  ...more,
});

export const regime = (...measures: Measure[]): Regime => ({
  valid: `${DAY}T20:00` as CivilMinute,
  known: `${DAY}T12:00:00.000Z` as Instant,
  measures,
});

export const claim = (more: Partial<Claim> & Pick<Claim, 'type'>): Claim => ({
  news: true,
  stance: 'affirmed',
  imposer: 'CN',
  evidence: 'words',
  ...more,
});

export const reading = (claims: Claim[], more: Partial<Reading> = {}): Reading => ({
  kind: 'press',
  mentions: [],
  effects: [],
  claims,
  attachments: [],
  problems: [],
  key: 'https://e.org/a',
  title: 'T',
  source: 'npr',
  jurisdiction: null,
  rank: 9,
  length: 100,
  reader: 'r',
  url: 'https://e.org/a',
  page: 'hash',
  publishedOn: DAY,
  seenAt: `${DAY}T12:00:00.000Z` as Instant,
  ...more,
});

export const told = (differences: Difference[]): Reported[] =>
  differences.map((one, i) => ({ commit: 1, change: { id: `1.${i}`, ...one } }));

export const holmium = measure('item:holmium');
export const listed = (count: number, more: Partial<Measure> = {}): Measure[] =>
  Array.from({ length: count }, (_, i) =>
    measure(`entity:unreliable-entity:firm-${i}`, {
      kind: 'listing',
      list: 'unreliable-entity',
      notice: 'uel-2025-10',
      state: 'in-force',
      from: '2025-10-09T00:00' as CivilMinute,
      ...more,
    }),
  );
export const threat = claim({ type: 'tariff-threat', imposer: 'US', partner: 'CN', ratePct: 100, basis: 'additional' });
