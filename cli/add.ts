import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod/mini';
import { appending } from '../lambdas/append.ts';
import { ACTIONS, type Effect } from '../shared/domain/effect.ts';
import { issuerOfKey, JURISDICTIONS, type JurisdictionId } from '../shared/domain/jurisdictions.ts';
import type { Commit, Reading } from '../shared/ledger/log/commit.ts';
import type { Blobs, Log } from '../shared/ports.ts';
import { type CivilDate, civilDate, type Instant } from '../shared/time/civil.ts';
import { rowsOf } from '../shared/views/change-row.ts';
import { openSystem } from './here/system.ts';
import { BadUse, type Run, withUsage } from './usage.ts';

const USAGE = `chokepoint add FILE.json [--history]

A person's reading of an official notice that the reader could not read. It counts before every copy on a site.

  {"key": "mofcom-2026-99", "title", "publishedOn": "2026-03-01", "url", "effects": [{"action", "evidence", …}]}

Where the key is of no known series, "jurisdiction" says whose notice it is.
An effect has the form that the command extract gives. Prints what the log learnt, one JSON line a change.

  --history  the notice is old: nobody is told`;

const day = z.string().check(z.refine((text) => civilDate(text) !== undefined, 'not a day'));
const form = z.object({
  key: z.string().check(z.regex(/^[a-z]+(-[a-z0-9]+)*$/, 'not a notice key, as mofcom-2026-99')),
  title: z.string(),
  publishedOn: day,
  url: z.url(),
  jurisdiction: z.optional(z.enum(Object.keys(JURISDICTIONS) as JurisdictionId[])),
  effects: z.array(
    z.looseObject({
      action: z.enum(ACTIONS),
      force: z._default(z.enum(['instrument', 'answer']), 'instrument'),
      evidence: z.string().check(z.minLength(1)),
      from: z.optional(day),
      until: z.optional(day),
    }),
  ),
});
export type PersonsReading = z.infer<typeof form>;

/** Throws `BadUse`, naming each field that is wrong. */
export const personsReading = (text: string): PersonsReading => {
  const parsed = form.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new BadUse(
    parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`).join('\n'),
  );
};

/** Keeps what the person wrote as the page, and appends the reading. */
export const adding = async (
  { log, blobs }: { log: Log; blobs: Blobs },
  { key, title, publishedOn, url, jurisdiction = issuerOfKey(key), effects }: PersonsReading,
  { history, now }: { history: boolean; now: () => Instant },
): Promise<Commit[]> => {
  if (jurisdiction === undefined) throw new BadUse(`jurisdiction: the key ${key} does not say whose notice it is`);
  const body = JSON.stringify({ key, title, publishedOn, url, jurisdiction, effects }, undefined, 2);
  const reading: Reading = {
    key,
    kind: 'notice',
    notice: { key, issuers: [], title },
    title,
    mentions: [],
    effects: effects as Effect[],
    claims: [],
    attachments: [],
    problems: [],
    source: 'person',
    jurisdiction,
    rank: 0,
    length: body.length,
    reader: 'person',
    // A fragment of its own: the page on the site never replaces it as a newer version of itself.
    url: `${url}#read-by-a-person`,
    page: await blobs.put(new TextEncoder().encode(body)),
    publishedOn: publishedOn as CivilDate,
    seenAt: now(),
  };
  return appending(log, now)([reading], { cause: history ? 'import' : 'person' });
};

export const add: Run = withUsage(USAGE, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { history: { type: 'boolean', default: false } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new BadUse('add takes one file');
  const reading = personsReading(readFileSync(file, 'utf8'));
  const { log, blobs, moment, close } = await openSystem();
  try {
    const commits = await adding({ log, blobs }, reading, {
      history: values.history,
      now: () => moment().now,
    });
    for (const row of rowsOf(commits)) console.log(JSON.stringify(row));
    return 0;
  } finally {
    await close();
  }
});
