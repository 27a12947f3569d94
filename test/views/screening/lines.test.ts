import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baselineIn } from '../../../lambdas/baseline.ts';
import type { Reading } from '../../../shared/ledger/log/commit.ts';
import { emptyLedger, fold } from '../../../shared/ledger/log/ledger.ts';
import type { LogView } from '../../../shared/ledger/log/log-view.ts';
import { documents } from '../../../simulator/documents.ts';
import { AT } from '../../support/day-one.ts';
import { readingFromDocument } from '../../support/reading.ts';
import { type Answered, answered, judged, linesIn } from '../../support/screening-lines.ts';

const logOf = (readings: readonly Reading[]): LogView => {
  const commits = [{ number: 1, at: AT.known, cause: 'import' as const, readings: [...readings], changes: [] }];
  return { commits, ledger: fold(emptyLedger(), commits) };
};
const LOGS: Record<string, LogView> = {
  'the recorded demonstration': logOf(documents().map(readingFromDocument)),
  'the baseline alone': logOf(baselineIn(join(import.meta.dirname, '../../../shared/baseline'))()),
};

const told = ({ asked, on, verdict }: Answered): string => `${asked} on ${on}: ${verdict.words}`;

describe.each(Object.entries(LOGS))('%s', (_, log) => {
  test.each(['lines.tsv', 'more-lines.tsv'])('%s: nothing that the law names is cleared', (file) => {
    const { named, clean, falseNone, falseHit } = judged(answered(log, linesIn(file)));
    expect(falseNone.map(told)).toEqual([]);
    expect(falseHit.length, falseHit.map(told).join('\n')).toBeLessThan(0.05 * clean.length);
    expect(named.length).toBeGreaterThan(clean.length);
  });

  test('goods, codes and HS codes of notices are met even where nothing unread makes them unknown', () => {
    const held = new Set(log.commits.flatMap(({ readings }) => readings.map(({ key }) => key)));
    const lines = linesIn('lines.tsv').filter(({ kind, why, asked }) => {
      const [, number, year] = /No\. (\d+)\/(\d{4})/.exec(why) ?? [];
      const isCovered = number === undefined || held.has(`mofcom-${year}-${number}`);
      // 3C001 is a code of the consolidated list alone.
      return kind !== 'firm' && !why.includes('consolidated') && isCovered && asked !== '3C001';
    });
    const { falseNone } = judged(answered(log, lines, { gaps: [] }));
    expect(falseNone.map(told)).toEqual([]);
    expect(lines.length).toBeGreaterThan(100);
  });
});

test('a third of the lines is clean', () => {
  const lines = readFileSync(join(import.meta.dirname, 'lines.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  expect(lines.length).toBeGreaterThanOrEqual(150);
  expect(lines.filter((line) => line.split('\t')[4] === 'none').length).toBeGreaterThan(0.32 * lines.length);
});
