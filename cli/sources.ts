import { parseArgs } from 'node:util';
import { listLinks } from '../lambdas/collect/list-links.ts';
import { systemClock } from '../shared/adapters/system-clock.ts';
import { webOf } from '../shared/adapters/web/web-of.ts';
import type { Web } from '../shared/ports.ts';
import { SOURCES } from '../shared/sources/registry.ts';
import type { Source } from '../shared/sources/source.ts';
import type { Instant } from '../shared/time/civil.ts';
import type { SourceStatus } from '../shared/views/answers/operations.ts';
import { checkedOf } from '../shared/views/checked.ts';
import { historyProgress } from '../shared/views/history.ts';
import { sourceStatuses } from '../shared/views/sources.ts';
import { openSystem } from './here/system.ts';
import { readBy } from './here/what-was-read.ts';
import { BadUse, type Run, withUsage } from './usage.ts';

const USAGE = `chokepoint sources [--broken | --try [ID …]]

One JSON line a source of the running system: when it was last read whole, when it last brought something new, its
state (answering, failing, broken, silent: not read for too long, unchecked), what is wrong, and how much of its known
history is read. How many of the official channels were read whole within their time, how far the history is in all, and
what of it could not be fetched, is said on standard error.

  --broken           only those that are failing, broken or silent; exit code 1 where there are any
  --try [ID …]       asks the real sites (all, or these) for their lists now, and keeps nothing: how many links each
                     has, how many of them are wanted, the newest, items under strange addresses, how many could not
                     be read, the pages of each list that has older ones (null: not stated), what operators would be
                     told, and what is wrong; exit code 1 where anything is
  --contact ADDRESS  with --try: where a site's owner reaches you (default: CONTACT)`;

/** One visit to a source's lists as they are now, judged as the collector does. */
export const tried = async (source: Source, web: Web, now: Instant) => {
  const { links, strange, broken, beginnings, remarks, fault } = await listLinks(
    source,
    web,
    { imported: true, validators: {} },
    now,
  );
  const newest = links
    .flatMap(({ publishedOn }) => publishedOn ?? [])
    .sort()
    .at(-1);
  const counted = Object.values(beginnings).map(({ of }) => of ?? null);
  return {
    id: source.id,
    links: links.length,
    newest,
    ...(source.wants && { wanted: links.filter(source.wants).length }),
    ...(strange.length > 0 && { strange: strange.map(({ url, title }) => ({ url, title })) }),
    ...(broken > 0 && { broken }),
    ...(source.page && counted.length > 0 && { pages: counted }),
    ...(remarks.length > 0 && { remarks: remarks.map(({ text }) => text) }),
    problem: fault?.text,
  };
};

const tryNow = async (ids: readonly string[], contact: string): Promise<number> => {
  const unknown = ids.filter((id) => !SOURCES.some((source) => source.id === id));
  if (unknown.length > 0) throw new BadUse(`there is no source '${unknown.join("', '")}'`);
  const web = webOf({ contact });
  const asked = SOURCES.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const rows = await Promise.all(
    asked.map(async (source) => {
      const row = await tried(source, web, systemClock.now());
      console.log(JSON.stringify(row));
      return row;
    }),
  );
  return rows.some(({ problem }) => problem !== undefined) ? 1 : 0;
};

/** The rows to show, and the exit code: with `--broken`, whether there is anything wrong. */
export const shown = (
  rows: readonly SourceStatus[],
  brokenOnly: boolean,
): { rows: readonly SourceStatus[]; code: number } => {
  if (!brokenOnly) return { rows, code: 0 };
  const wrong = rows.filter(({ state }) => state !== 'answering' && state !== 'unchecked');
  return { rows: wrong, code: wrong.length > 0 ? 1 : 0 };
};

const show = async (brokenOnly: boolean): Promise<number> => {
  const system = await openSystem();
  try {
    const known = await readBy(system);
    const { rows, code } = shown(sourceStatuses(...known), brokenOnly);
    console.error(checkedOf(...known).text);
    for (const row of rows) console.log(JSON.stringify(row));
    const history = historyProgress(known[0]);
    if (history.text !== undefined) console.error(history.text);
    for (const { key, address, why } of history.missed) console.error(`  ${key}  ${address}  ${why}`);
    return code;
  } finally {
    await system.close();
  }
};

export const sources: Run = withUsage(USAGE, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      broken: { type: 'boolean', default: false },
      try: { type: 'boolean', default: false },
      contact: { type: 'string', default: process.env['CONTACT'] ?? 'https://localhost' },
    },
  });
  if (positionals.length > 0 && !values.try) throw new BadUse('ids are taken only with --try');
  return values.try ? tryNow(positionals, values.contact) : show(values.broken);
});
