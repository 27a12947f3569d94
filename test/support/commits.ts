import type { Change } from '../../shared/ledger/log/change.ts';
import type { Commit, Reading } from '../../shared/ledger/log/commit.ts';
import { type CivilDate, type Instant, instantOf } from '../../shared/time/civil.ts';

/** A moment so many minutes after midnight of 2025-10-09, UTC. */
export const minute = (minutes: number): Instant => instantOf(Date.UTC(2025, 9, 9) + minutes * 60_000);

export const readingWith = (parts: Partial<Reading> = {}): Reading => ({
  key: 'mofcom-2025-57',
  kind: 'notice',
  title: '公告2025年第57号',
  mentions: [],
  effects: [],
  claims: [],
  attachments: [],
  problems: [],
  source: 'mofcom-announcements',
  jurisdiction: 'CN',
  rank: 1,
  length: 100,
  reader: '1',
  url: 'https://www.mofcom.gov.cn/a.html',
  page: 'f'.repeat(64),
  publishedOn: '2025-10-09' as CivilDate,
  seenAt: minute(0),
  ...parts,
});

export const commitWith = (number: number, parts: Partial<Commit> = {}): Commit => ({
  number,
  at: minute(number),
  cause: 'round',
  readings: [],
  changes: [],
  ...parts,
});

/** A firm that a commit lists. */
export const listing = (commit: number, parts: Partial<Change> = {}): Change => ({
  id: `${commit}.0`,
  measure: `uel-2025-${commit}#/entity:unreliable-entity:firm-${commit}`,
  subject: `entity:unreliable-entity:firm-${commit}`,
  kind: 'listed',
  status: 'confirmed',
  from: null,
  to: { state: 'in-force' },
  since: '2025-10-09' as CivilDate,
  by: `uel-2025-${commit}`,
  notice: `uel-2025-${commit}`,
  list: 'unreliable-entity',
  name: `Firm ${commit}`,
  ...parts,
});
