import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type CivilDate, dateOf } from '../shared/time/civil.ts';
import { screening } from '../shared/views/screening/basis.ts';
import { reasonOf } from '../shared/views/screening/match.ts';
import { rowsOf } from '../shared/views/screening/rows.ts';
import { type Finding, screener } from '../shared/views/screening/screen.ts';
import { verdictOf } from '../shared/views/screening/verdict.ts';
import { askedOf, TIME_OPTIONS } from './asked.ts';
import { BadUse, type Run, withUsage } from './usage.ts';

const USAGE = `chokepoint screen --valid DATE [--known INSTANT] [--docs FILE…] FILE.csv

Each line of a list against the regime of a day: "hit" (in force, met by name, branch or control code), "possible" (met by
likeness, element, item or HS code, or not in force on that day), "none" (everything was understood, and nothing that
could name it is unread), or "unknown", with why.
Columns by their headings: supplier, control code, HS code, material, destination; without headings by their form.
One JSON line a line. FILE.csv may be - for standard input.

  --valid DATE     the day, YYYY-MM-DD
  --known INSTANT  as known at that moment; otherwise all that is known
  --docs FILE      after these documents, instead of in the running system`;

const saidOf = (finding: Finding, day: CivilDate) => {
  const { standing, words, next } = verdictOf(finding, day);
  return { standing, words, ...(next && { next }) };
};

const lineOf = (finding: Finding, day: CivilDate) => {
  const { row, answer, matches, why, unread } = finding;
  return {
    line: row.line,
    text: row.text,
    answer,
    verdict: saidOf(finding, day),
    matches: matches.map((match) => {
      const { id, subject, state, until, notice, basis, certainty, url } = match.measure;
      const { how, score } = match;
      return {
        measure: id,
        subject,
        state,
        ...(until && { until }),
        notice,
        ...(basis && { basis }),
        ...(certainty && { certainty }),
        ...(url && { url }),
        how,
        score: Number(score.toFixed(2)),
        reason: reasonOf(match),
      };
    }),
    ...(why && { why }),
    ...(unread.length > 0 && { unread }),
  };
};

export const screen: Run = withUsage(USAGE, async (args) => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: TIME_OPTIONS });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new BadUse('screen takes one FILE.csv');
  const rows = rowsOf(readFileSync(file === '-' ? 0 : file, 'utf8'));
  const { log, at } = await askedOf(values, values.docs ?? []);
  const find = screener(screening(log, at, log.read));
  for (const row of rows) console.log(JSON.stringify(lineOf(find(row), dateOf(at.valid))));
  return 0;
});
