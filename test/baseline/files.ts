import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BaselineFile, baselineReadings } from '../../shared/baseline/baseline.ts';
import { decide } from '../../shared/ledger/decide/decide.ts';
import type { Reading } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../../shared/ledger/log/ledger.ts';
import type { Instant } from '../../shared/time/civil.ts';

const FOLDER = join(import.meta.dirname, '../../shared/baseline');

/** The gathered facts, where they stand beside the project. */
const FACTS = join(import.meta.dirname, '../../../shared/facts');
export const facts: string | undefined = existsSync(join(FACTS, 'notices.jsonl')) ? FACTS : undefined;

export const files: BaselineFile[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));

export const readings: Reading[] = baselineReadings(files);
export const byKey = new Map(readings.map((reading) => [reading.key, reading]));

/** The baseline alone, taken in as a history. */
export const baselineLedger = (): Ledger => {
  const context = { at: '2026-11-29T00:00:00.000Z' as Instant, cause: 'import' } as const;
  let ledger = emptyLedger();
  for (let commit = decide(ledger, readings, context); commit; commit = decide(ledger, readings, context))
    ledger = fold(ledger, [commit]);
  return ledger;
};
