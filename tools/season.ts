// Plays the record for a desk and holds what it is told against the law: npm run check:season -- --help
import '../cli/quiet-sdk.ts';
import { parseArgs } from 'node:util';
import { BadUse, withUsage } from '../cli/usage.ts';
import type { Audience } from '../shared/alerts/audience/audience.ts';
import { BEIJING, beijingDate, type CivilDate, civilAt, civilDate, type Instant } from '../shared/time/civil.ts';
import { corpusEntries } from '../simulator/entry.ts';
import { playSeason, threadsOfSent } from '../test/support/season.ts';
import { seasonOfDocuments } from '../test/support/season-of-documents.ts';
import { runTool } from './run-tool.ts';
import { checkedAgainstLaw } from './season/checked-against-law.ts';
import { noiseIn } from './season/noise.ts';
import { faultsIn, RECORD, reportOf, SHOWN, threadText } from './season/report.ts';
import { toldTwice, untoldIn } from './season/told.ts';

const USAGE = `npm run check:season -- [--from DAY] [--to DAY] [--line] [--text]

Plays the record for a desk with mail, and prints its threads and messages. Exit code 1 where a change is untold or told
twice, where a line says what is not so by the law of its day, or where the months that are shown have more than
${SHOWN.mostThreads} threads.

  --from DAY   the first day: ${RECORD.from} unless said, with --line ${SHOWN.from}; what was published before is history
  --to DAY     the day after the last: ${RECORD.to} unless said, with --line ${SHOWN.to}
  --line       through the whole line, sites, queue, tables and senders, instead of from documents alone: slower
  --text       each message whole, not its headline alone`;

const dayOf = (text: string): CivilDate => {
  const day = civilDate(text);
  if (day === undefined) throw new BadUse(`${text} is no day: write 2025-10-01`);
  return day;
};

/** A line on standard error for each month that has been played. */
const monthly = (): ((at: Instant) => void) => {
  const began = performance.now();
  let month = '';
  return (at) => {
    const now = beijingDate(at).slice(0, 7);
    if (now !== month) console.error(`${now} after ${Math.round((performance.now() - began) / 1000)} s`);
    month = now;
  };
};

const DESK: Audience = { name: 'desk', channels: [{ id: 'mail', kind: 'email', to: ['desk@example.org'] }] };

const check = withUsage(USAGE, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      line: { type: 'boolean', default: false },
      text: { type: 'boolean', default: false },
    },
  });
  const span = values.line ? SHOWN : RECORD;
  const played = { from: dayOf(values.from ?? span.from), to: dayOf(values.to ?? span.to), turned: monthly() };
  const season = await (values.line ? playSeason([DESK], played) : seasonOfDocuments(DESK, corpusEntries(), played));
  const threads = threadsOfSent(season.sent);
  const minuteOf = (at: Instant): string => civilAt(at, BEIJING).replace('T', ' ');
  for (const [index, own] of threads.entries()) console.log(threadText(own, index, { whole: values.text, minuteOf }));
  const found = {
    season,
    threads,
    untold: untoldIn(season),
    twice: toldTwice(threads),
    held: checkedAgainstLaw(season),
    years: noiseIn(season, threads),
  };
  console.log(`\n${reportOf(found, minuteOf).join('\n')}`);
  return faultsIn(found) > 0 ? 1 : 0;
});

await runTool('check:season', check);
