import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { appending } from '../../lambdas/append.ts';
import { issuerOfKey } from '../../shared/domain/acts/jurisdictions.ts';
import type { Commit, Reading } from '../../shared/ledger/log/commit.ts';
import { currentVersion, emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import type { Blobs, Log } from '../../shared/ports.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { rowsOf } from '../../shared/views/changes/change-row.ts';
import { toldBy } from '../alert-text.ts';
import { openSystem } from '../local/system.ts';
import { inWords, jsonSchema, type PersonsReading, personsReading } from '../persons-reading.ts';
import { previewCommits, unmetTargets } from '../preview-commits.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint add FILE.json [--dry-run] [--history] [--anyway]
chokepoint add --schema

A person's reading of an official notice that the reader could not read. It counts before every copy on a site. FILE.json
may be - for standard input.

  {"key": "mofcom-2026-99", "title", "publishedOn": "2026-03-01", "url", "effects": [{"action", "evidence", …}]}

Where the key is of no known series, "jurisdiction" says whose notice it is. An effect has the form that the command
extract gives; without "force" it is an instrument's. Every field is checked, and what is wrong is told by its path:
unknown fields, days that do not exist, counts that are not met, targets that the log does not hold. Prints what the log
learnt, one JSON line a change, and on standard error what is told to whom.

  --schema   prints the JSON Schema of a file
  --dry-run  prints what the log would learn and what would be told, and writes nothing
  --history  the notice is old: nobody is told
  --anyway   takes acts whose targets the log does not hold yet: they count as soon as it does`;

/** What the person wrote as a reading; `page` is the hash of what is kept of it. */
const readingOf = (
  hand: PersonsReading,
  { page, length, seenAt }: { page: string; length: number; seenAt: Instant },
) => {
  const { key, title, publishedOn, url, jurisdiction = issuerOfKey(key), issuers, effects } = hand;
  if (jurisdiction === undefined) throw new BadUse(`jurisdiction: the key ${key} does not say whose notice it is`);
  return {
    key,
    kind: 'notice',
    notice: { key, issuers, title },
    title,
    mentions: [],
    effects,
    claims: [],
    attachments: [],
    problems: [],
    source: 'person',
    jurisdiction,
    rank: 0,
    length,
    reader: 'person',
    // A fragment of its own: the page on the site never replaces it as a newer version of itself.
    url: `${url}#read-by-a-person`,
    page,
    publishedOn,
    seenAt,
  } satisfies Reading;
};

type Added = { log: readonly Commit[]; commits: Commit[]; replaces?: Reading };
type How = { history?: boolean; dryRun?: boolean; anyway?: boolean; now: () => Instant };

/** Keeps what the person wrote as the page and appends the reading; a dry run only says what it would teach. */
export const adding = async (
  { log, blobs }: { log: Log; blobs: Blobs },
  hand: PersonsReading,
  { history = false, dryRun = false, anyway = false, now }: How,
): Promise<Added> => {
  const before = await log.since(0);
  const ledger = fold(emptyLedger(), before);
  const body = new TextEncoder().encode(JSON.stringify(hand, undefined, 2));
  const page = createHash('sha256').update(body).digest('hex');
  const draft = readingOf(hand, { page, length: body.length, seenAt: now() });
  const cause = history ? ('import' as const) : ('person' as const);
  const ends = unmetTargets(ledger, draft);
  if (ends.length > 0 && !anyway)
    throw new BadUse(
      `${ends.map(inWords).join('\n')}\n(--anyway takes it: such an act counts as soon as its target is seen)`,
    );
  const current = currentVersion(ledger, draft.key);
  const replaces = current && { replaces: current };
  if (dryRun) return { log: before, commits: previewCommits(ledger, [draft], { cause, at: now() }), ...replaces };
  await blobs.put(body);
  return { log: before, commits: await appending(log, now)([draft], { cause }), ...replaces };
};

const handIn = (file: string): PersonsReading => {
  const read = personsReading(readFileSync(file === '-' ? 0 : file, 'utf8'));
  if ('reading' in read) return read.reading;
  throw new BadUse(`${file} is no reading:\n${read.wrong.map(inWords).join('\n')}`);
};

export const add: Run = withUsage(USAGE, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      schema: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      history: { type: 'boolean', default: false },
      anyway: { type: 'boolean', default: false },
    },
  });
  const { schema, 'dry-run': dryRun, history, anyway } = values;
  if (schema) {
    console.log(JSON.stringify(jsonSchema(), undefined, 2));
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new BadUse('add takes one file');
  const hand = handIn(file);
  const { log, blobs, audiences, moment, close } = await openSystem();
  try {
    const added = await adding({ log, blobs }, hand, { history, dryRun, anyway, now: () => moment().now });
    for (const row of rowsOf(added.commits)) console.log(JSON.stringify(row));
    const told = toldBy(added.log, added.commits, await audiences.all());
    if (added.replaces)
      console.error(`It takes the place of the reading of ${added.replaces.source}, ${added.replaces.url}`);
    if (dryRun) console.error('Nothing was written. This would be told:');
    for (const { audience, text } of told) console.error(`\nto ${audience}:\n${text}`);
    if (told.length === 0) console.error(history ? 'History is told to nobody.' : 'Nobody would be told anything.');
    return 0;
  } finally {
    await close();
  }
});
