// npm run check:season: what a desk with mail is told of the record from one day to another: its threads and messages,
// whether each change was told once and none twice, and whether what each line says (figures, states, names, counts,
// days) is so by the law of the day that it speaks of, as known at its minute.
import '../cli/quiet-sdk.ts';
import { parseArgs } from 'node:util';
import type { Audience } from '../shared/alerts/audience.ts';
import { BEIJING, beijingDate, type CivilDate, civilAt, civilDate, type Instant } from '../shared/time/civil.ts';
import { corpusEntries } from '../simulator/entry.ts';
import { playSeason, threadsOfSent } from '../test/support/season.ts';
import { seasonOfDocuments } from '../test/support/season-of-documents.ts';
import { heldAgainstTheLaw } from './season/held.ts';
import { noiseIn } from './season/noise.ts';
import { faultsIn, RECORD, reportOf, SHOWN, threadText } from './season/report.ts';
import { toldTwice, untoldIn } from './season/told.ts';

const HELP = `npm run check:season -- [--from DAY] [--to DAY] [--line] [--text] [--help]
Plays the record for a desk with mail, and fails where a change is untold or told twice, where a line says what is not
so by the law of its day, or where the months that are shown have more than ${SHOWN.mostThreads} threads.
  --from DAY   the first day: ${RECORD.from} unless said, with --line ${SHOWN.from}; what was published before is history
  --to DAY     the day after the last: ${RECORD.to} unless said, with --line ${SHOWN.to}
  --line       through the whole line, sites, queue, tables and senders, instead of from documents alone: slower
  --text       each message whole, not its headline alone`;

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    line: { type: 'boolean', default: false },
    text: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const dayOf = (text: string): CivilDate => {
  const day = civilDate(text);
  if (day === undefined) throw new Error(`${text} is no day: write 2025-10-01`);
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

if (values.help) {
  console.log(HELP);
  process.exit();
}
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
  held: heldAgainstTheLaw(season),
  years: noiseIn(season, threads),
};
console.log(`\n${reportOf(found, minuteOf).join('\n')}`);
process.exitCode = faultsIn(found) > 0 ? 1 : 0;
