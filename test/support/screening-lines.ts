import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogView } from '../../shared/ledger/log/log-view.ts';
import { type CivilDate, endOfDay } from '../../shared/time/civil.ts';
import type { Gap } from '../../shared/views/answers/questions/screening.ts';
import { screening } from '../../shared/views/screening/basis.ts';
import { cellsOf } from '../../shared/views/screening/lists/csv.ts';
import { rowsOf } from '../../shared/views/screening/lists/rows.ts';
import { type Screener, screener } from '../../shared/views/screening/screen.ts';
import { type Standing, type Verdict, verdictOf } from '../../shared/views/screening/verdict.ts';
import { AT } from './day-one.ts';

export type Line = { kind: string; asked: string; to: string; on: CivilDate; right: string[]; why: string };
export type Answered = Line & { verdict: Verdict };

/** Sets of such lines; the second was written before it was run. */
export const SETS = ['lines', 'more-lines'] as const;

const HEADINGS: Record<string, string> = { goods: 'goods', code: 'control code', hs: 'HS code', firm: 'supplier' };

/** Lines as people have them, each with the right answer by the law of a day. */
export const linesIn = (file: string): Line[] =>
  cellsOf(readFileSync(join(import.meta.dirname, '../views/screening', file), 'utf8').trim())
    .slice(1)
    .map(([kind = '', asked = '', to = '', on = '', right = '', why = '']) => ({
      ...{ kind, asked, to, why },
      on: on as CivilDate,
      right: right.split('|'),
    }));

const asCsv = ({ kind, asked, to }: Line): string =>
  `${HEADINGS[kind]},destination\n"${asked.replaceAll('"', '""')}",${to === '-' ? '' : to}`;

/** What each line is told by a log that is known whole. */
export const answered = (log: LogView, lines: readonly Line[], instead: { gaps?: Gap[] } = {}): Answered[] => {
  const screeners = new Map<string, Screener>();
  return lines.map((line) => {
    const find =
      screeners.get(line.on) ?? screener({ ...screening(log, { ...AT, valid: endOfDay(line.on) }), ...instead });
    screeners.set(line.on, find);
    const [row] = rowsOf(asCsv(line));
    if (row === undefined) throw new Error(`no line in ${line.asked}`);
    return { ...line, verdict: verdictOf(find(row), line.on) };
  });
};

const OPEN: readonly Standing[] = ['none', 'unknown'];
const isClean = ({ right }: Line): boolean => right.includes('none');

export type Judged = Record<'named' | 'clean' | 'falseNone' | 'falseHit' | 'otherwise' | 'unknown', Answered[]>;

/** `falseNone` of what the law names, `falseHit` of what it does not, `otherwise`: named, and told to stand otherwise. */
export const judged = (lines: readonly Answered[]): Judged => {
  const [clean, named] = [lines.filter(isClean), lines.filter((line) => !isClean(line))];
  return {
    named,
    clean,
    falseNone: named.filter(({ verdict }) => verdict.standing === 'none'),
    falseHit: clean.filter(({ verdict }) => !OPEN.includes(verdict.standing)),
    otherwise: named.filter(({ verdict, right }) => ![...right, ...OPEN].includes(verdict.standing)),
    unknown: named.filter(({ verdict }) => verdict.standing === 'unknown'),
  };
};
