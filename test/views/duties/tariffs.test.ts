import { expect, test } from 'vitest';
import type { Claim } from '../../../shared/domain/acts/claim.ts';
import type { Change } from '../../../shared/ledger/log/change.ts';
import { emptyLedger, fold } from '../../../shared/ledger/log/ledger.ts';
import type { LogView } from '../../../shared/ledger/log/log-view.ts';
import { tariffs } from '../../../shared/views/duties/tariffs.ts';
import { day } from '../../ledger/readings.ts';
import { commitWith } from '../../support/commits.ts';
import { at } from '../log.ts';

const threat = (index: number, ratePct: number, change: Partial<Change> = {}, claim: Partial<Claim> = {}): Change => ({
  id: `1.${index}`,
  measure: 'tariff:US>CN',
  subject: 'tariff:US>CN',
  kind: 'claimed',
  status: 'reported',
  from: null,
  to: null,
  since: day('2025-11-01'),
  claim: { type: 'tariff-threat', news: true, stance: 'expected', ratePct, evidence: 'a tariff', ...claim },
  ...change,
});

const commits = [
  commitWith(1, {
    changes: [
      threat(0, 100),
      threat(1, 155, { status: 'contradicted' }),
      threat(2, 130),
      threat(3, 50, {}, { basis: 'total', effectiveOn: day('2025-12-01') }),
      threat(4, 60, {}, { type: 'tariff-suspend' }),
      threat(5, 70, { subject: 'tariff:CN>US' }),
      threat(6, 80),
    ],
  }),
  commitWith(2, {
    threads: [
      { change: '1.2', commit: 2, now: 'confirmed' },
      { change: '1.6', commit: 2, now: 'closed' },
    ],
  }),
];
const log: LogView = { commits, ledger: fold(emptyLedger(), commits) };

test('a threat is drawn until it is contradicted or an act confirms it; a withdrawn one says so', () => {
  const { directions } = tariffs(log, at('2025-11-15', '2025-11-15'));
  const threats = directions.find(({ subject }) => subject === 'tariff:US>CN')?.threats ?? [];
  expect(threats.map(({ pct, on, adds, stance }) => ({ pct, on, adds, stance }))).toEqual([
    { pct: 100, on: '2025-11-01', adds: true, stance: 'expected' },
    { pct: 50, on: '2025-12-01', adds: false, stance: 'expected' },
    { pct: 80, on: '2025-11-01', adds: true, stance: 'withdrawn' },
  ]);
});
