import { parseArgs } from 'node:util';
import { tried } from '../../lambdas/collect/try-sources.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { webOf } from '../../shared/adapters/web/web-of.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import type { Instant } from '../../shared/time/civil.ts';
import type { SourceStatus } from '../../shared/views/answers/system/operations.ts';
import { checkedOf } from '../../shared/views/sources/checked.ts';
import { historyProgress } from '../../shared/views/sources/history.ts';
import { sourceStatuses } from '../../shared/views/sources/sources.ts';
import { momentInBeijing } from '../../shared/wording/text/day.ts';
import { readSoFar } from '../local/read-so-far.ts';
import { openSystem } from '../local/system.ts';
import { columns, printRows } from '../printed.ts';
import { wideTableOf } from '../table.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint sources [--broken | --try [ID …]] [--json]

A line a source of the running system (on a terminal in a table, in a pipe or with --json as JSON): when it was last read
whole, when it last brought something new, its state (answering, failing, broken, silent: not read for too long,
unchecked), what is wrong, and how much of its known history is read. How many of the official channels were read whole
within their time, how far the history is in all, and what of it could not be fetched, is said on standard error.

  --broken           only those that are failing, broken or silent; exit code 1 where there are any
  --try [ID …]       asks the real sites (all, or these) for their lists now, and keeps nothing: how many links each
                     has, how many of them are wanted, the newest, items under strange addresses, how many could not
                     be read, the pages of each list that has older ones (null: not stated), what operators would be
                     told, and what is wrong; exit code 1 where anything is. With --stack the deployed collector asks,
                     from where it runs
  --contact ADDRESS  with --try: where a site's owner reaches you (default: CONTACT)`;

const dayOf = (at: Instant | undefined): string => (at ? momentInBeijing(at) : '');
const table = (rows: readonly SourceStatus[]): string =>
  wideTableOf(
    ['source', 'state', 'read whole', 'something new', 'what is wrong'],
    rows.map(({ id, state, checkedAt, changedAt, problem = '' }) => [
      id,
      state,
      dayOf(checkedAt),
      dayOf(changedAt),
      problem,
    ]),
    4,
    columns(),
  );

const shownRow = <Row extends { problem?: string | undefined }>(row: Row): Row => {
  console.log(JSON.stringify(row));
  return row;
};

const fromHere = (ids: readonly string[], contact: string): Promise<{ problem?: string | undefined }[]> => {
  const web = webOf({ contact });
  const asked = SOURCES.filter(({ id }) => ids.length === 0 || ids.includes(id));
  return Promise.all(asked.map(async (source) => shownRow(await tried(source, web, systemClock.now()))));
};

const fromThere = async (collector: string, ids: readonly string[]) => {
  const { triedByStack } = await import('../tried-by-stack.ts');
  return (await triedByStack(collector, ids)).map(shownRow);
};

const tryNow = async (ids: readonly string[], contact: string): Promise<number> => {
  const unknown = ids.filter((id) => !SOURCES.some((source) => source.id === id));
  if (unknown.length > 0) throw new BadUse(`there is no source '${unknown.join("', '")}'`);
  const collector = process.env['COLLECT_FUNCTION'];
  const rows = await (collector === undefined ? fromHere(ids, contact) : fromThere(collector, ids));
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

const show = async (brokenOnly: boolean, json: boolean): Promise<number> => {
  const system = await openSystem();
  try {
    const known = await readSoFar(system);
    const { rows, code } = shown(sourceStatuses(...known), brokenOnly);
    console.error(checkedOf(...known).text);
    printRows(rows, json, () => table(rows));
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
      json: { type: 'boolean', default: false },
      contact: { type: 'string', default: process.env['CONTACT'] ?? 'https://localhost' },
    },
  });
  if (positionals.length > 0 && !values.try) throw new BadUse('ids are taken only with --try');
  return values.try ? tryNow(positionals, values.contact) : show(values.broken, values.json);
});
