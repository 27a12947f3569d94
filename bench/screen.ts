import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baselineIn } from '../lambdas/baseline.ts';
import { emptyLedger, fold } from '../shared/ledger/log/ledger.ts';
import type { LogView } from '../shared/ledger/log/log-view.ts';
import { type CivilDate, endOfDay, type Instant } from '../shared/time/civil.ts';
import { screening } from '../shared/views/screening/basis.ts';
import { cellsOf } from '../shared/views/screening/lists/csv.ts';
import { rowsOf } from '../shared/views/screening/lists/rows.ts';
import { screener } from '../shared/views/screening/screen.ts';
import { verdictOf } from '../shared/views/screening/verdict.ts';

const ROOT = join(import.meta.dirname, '..');
const SIZES = [1_000, 10_000];
const BAR_MS = 2_000;
const DAY = '2026-01-15' as CivilDate;
const KNOWN = '2026-11-28T00:00:00.000Z' as Instant;

const baseline = (): LogView => {
  const readings = [...baselineIn(join(ROOT, 'shared/baseline'))()];
  const commits = [{ number: 1, at: KNOWN, cause: 'import' as const, readings, changes: [] }];
  return { commits, ledger: fold(emptyLedger(), commits) };
};

const COLUMN: Record<string, number> = { firm: 0, code: 1, hs: 2, goods: 3 };

/** The lines whose answers are checked, over and over, no two of goods or firms alike. */
const listOf = (count: number): string => {
  const lines = cellsOf(readFileSync(join(ROOT, 'test/views/screening/lines.tsv'), 'utf8').trim()).slice(1);
  const rows = Array.from({ length: count }, (_, at) => {
    const [kind = '', asked = '', to = ''] = lines[at % lines.length] ?? [];
    const cells = ['', '', '', '', to === '-' ? '' : to];
    const round = Math.floor(at / lines.length);
    const own =
      kind === 'code' || kind === 'hs' || round === 0 ? asked : `${asked} ${kind === 'firm' ? 'No.' : ''}${round}`;
    cells[COLUMN[kind] ?? 3] = `"${own.replaceAll('"', '""')}"`;
    return cells.join(',');
  });
  return ['supplier,control code,HS code,goods,destination', ...rows].join('\n');
};

export const bench = (): void => {
  const log = baseline();
  const basis = screening(log, { valid: endOfDay(DAY), known: KNOWN, today: DAY });
  screenAll(listOf(SIZES[0] ?? 1_000), basis);
  const taken = SIZES.map((size) => {
    const list = listOf(size);
    const before = process.cpuUsage();
    screenAll(list, basis);
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    const ofBar = size === SIZES.at(-1) ? `   bar ${BAR_MS} ms, ${(BAR_MS / ms).toFixed(1)} times under it` : '';
    console.log(
      `  ${size.toLocaleString('en')} lines read, screened and told in ${ms.toFixed(0)} ms of the processor${ofBar}`,
    );
    return ms / size;
  });
  const [few = 1, many = 1] = taken;
  console.log(`  a line costs ${(many / few).toFixed(2)} times as much among ten times as many`);
  if (many * (SIZES.at(-1) ?? 0) > BAR_MS) process.exitCode = 1;
};

const screenAll = (list: string, basis: ReturnType<typeof screening>): void => {
  const find = screener(basis);
  for (const row of rowsOf(list)) verdictOf(find(row), DAY);
};
