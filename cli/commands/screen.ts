import { parseArgs } from 'node:util';
import { type CivilDate, dateOf } from '../../shared/time/civil.ts';
import { screening } from '../../shared/views/screening/basis.ts';
import { understoodIn } from '../../shared/views/screening/lists/understood.ts';
import { type Match, reasonOf, worthOf } from '../../shared/views/screening/match.ts';
import { type Finding, screener } from '../../shared/views/screening/screen.ts';
import { gravest, STANDINGS, type Standing, verdictOf } from '../../shared/views/screening/verdict.ts';
import { citedAs, standingOf } from '../../shared/wording/measures/standing.ts';
import { counted } from '../../shared/wording/text/counted.ts';
import { longDay } from '../../shared/wording/text/day.ts';
import { askedOf, TIME_OPTIONS, TIME_USAGE } from '../asked.ts';
import { listIn } from '../list-file.ts';
import { forPeople } from '../printed.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint screen [--valid DATE] [--known INSTANT] [--docs FILE…] [--json] FILE

Each line of a list against the regime of a day: "hit" (in force, met by name, branch or control code), "possible" (met by
likeness, element, item or HS code, or not in force on that day), "related" (tied to somebody who is listed), "none"
(everything was understood, and nothing that could name it is unread), or "unknown", with why; and a verdict in words,
with the rule, the notice and what changes next.
CSV, TSV or XLSX as people have it: columns by their headings (supplier, control code, HS code, goods, destination), or
without headings by their form; any encoding of Windows or Unicode. FILE may be - for standard input.
A table on a terminal; one JSON line a line in a pipe.

${TIME_USAGE}
  --json           JSON lines on a terminal, too`;

const saidOf = (finding: Finding, day: CivilDate) => {
  const { standing, words, next } = verdictOf(finding, day);
  return { standing, words, ...(next && { next }) };
};

const lineOf = (finding: Finding, day: CivilDate) => {
  const { row, answer, matches, why, unread } = finding;
  return {
    line: row.line,
    text: row.text,
    understood: understoodIn(row),
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

const SIGNS: Record<Standing, string> = {
  'in-force': '■ in force',
  suspended: '‖ suspended',
  announced: '◷ announced',
  possible: '◪ could be',
  related: '↔ related',
  unknown: '? unknown',
  none: '□ none',
};

/** The firm's other listings: who is struck off one list may stand on another. */
const besides = ({ matches }: Finding, lead: Match | undefined): string[] =>
  gravest(matches)
    .filter(
      (match) => match.measure.kind !== 'control' && worthOf(match) === 'settles' && match.measure !== lead?.measure,
    )
    .map(({ measure }) => `also ${standingOf(measure)} (${citedAs(measure.notice)})`);

/** For people: gravest first, each line with its verdict below it. */
const printed = (findings: readonly Finding[], day: CivilDate): string => {
  const told = findings
    .map((finding) => ({ finding, verdict: verdictOf(finding, day) }))
    .sort((a, b) => STANDINGS.indexOf(a.verdict.standing) - STANDINGS.indexOf(b.verdict.standing));
  const counts = STANDINGS.flatMap((standing) => {
    const count = told.filter(({ verdict }) => verdict.standing === standing).length;
    return count === 0 ? [] : `${count} ${SIGNS[standing].slice(2)}`;
  });
  const lines = told.map(({ finding, verdict: { standing, words, next, match } }) => {
    const more = next ? `; ${next.words}` : '';
    const { line, text } = finding.row;
    return [
      `${SIGNS[standing].padEnd(12)} ${String(line).padStart(4)}  ${text}`,
      `${words}${more}`,
      ...besides(finding, match),
    ].join(`\n${' '.repeat(19)}`);
  });
  return [...lines, '', `${counted(findings.length, 'line')} on ${longDay(day)}: ${counts.join(', ')}`].join('\n');
};

export const screen: Run = withUsage(USAGE, async (args) => {
  const options = { ...TIME_OPTIONS, json: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new BadUse('screen takes one FILE.csv');
  const { rows } = await listIn(file);
  const { log, at } = await askedOf(values, values.docs ?? []);
  const findings = rows.map(screener(screening(log, at, log.read)));
  const day = dateOf(at.valid);
  if (forPeople(values)) console.log(printed(findings, day));
  else for (const finding of findings) console.log(JSON.stringify(lineOf(finding, day)));
  return 0;
});
