import { parseArgs } from 'node:util';
import { alertLinesOf } from '../alert-line.ts';
import { alertTexts } from '../alert-text.ts';
import { documentsIn, readingsOf } from '../documents.ts';
import { instantOption } from '../options.ts';
import { play } from '../play.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint replay --docs FILE… [--until INSTANT] [--text]

Plays documents (JSON lines with body, excerpt or file, and their annexes) in the order in which they were seen through
reading and log, with a clock that runs along, and prints the alerts: one JSON line each.

  --docs FILE      a file of documents; several may follow one another
  --until INSTANT  where the clock stops, as 2026-11-11T00:00+08:00; otherwise with the last document
  --text           the alerts as people read them, an event and a morning's reminders in one, instead of JSON`;

export const replay: Run = withUsage(USAGE, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      docs: { type: 'string', multiple: true },
      until: { type: 'string' },
      text: { type: 'boolean', default: false },
    },
  });
  const files = [...(values.docs ?? []), ...positionals];
  if (files.length === 0) throw new BadUse('replay needs --docs FILE');
  const until = instantOption(values.until, '--until');
  const documents = await documentsIn(files, console.error);
  const shown = documents.filter(({ seenAt }) => until === undefined || seenAt <= until);
  const { ledger, happenings } = play(await readingsOf(shown), until);
  if (values.text) for (const text of alertTexts(ledger, happenings)) console.log(`${text}\n`);
  else for (const line of alertLinesOf(happenings)) console.log(JSON.stringify(line));
  return 0;
});
