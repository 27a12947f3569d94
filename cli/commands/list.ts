import { parseArgs } from 'node:util';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { nameForm } from '../../shared/alerts/channels/forms.ts';
import type { KeptList } from '../../shared/ports.ts';
import { kindOfRow, linesInWords, MOST_LINES } from '../../shared/views/own-lists/own-line.ts';
import { screenAt } from '../../shared/views/own-lists/screens.ts';
import { whatNow } from '../../shared/views/own-lists/what-now.ts';
import { type Row, rowsOf } from '../../shared/views/screening/lists/rows.ts';
import { understoodIn } from '../../shared/views/screening/lists/understood.ts';
import { verdictOf } from '../../shared/views/screening/verdict.ts';
import { askedOf, TIME_OPTIONS } from '../asked.ts';
import { listIn } from '../list-file.ts';
import { openSystem, type System } from '../local/system.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint list put AUDIENCE FILE [--name NAME] | show AUDIENCE | check AUDIENCE | remove AUDIENCE [--name NAME]

Lists of an audience's own: parts, codes, HS codes, suppliers and customers, as CSV or XLSX, up to ${MOST_LINES.toLocaleString('en')} lines. Alerts then
say which of them a change touches, and an audience with "filter": { "mine": true } is told of nothing else.

  put     takes a list in, or its new version; says line by line what was understood, and what was not
  show    the lists of the audience; with --name the lines of one, with --version N as it was
  check   its lines against the law of a day (--valid, --known), with what to do and by when; one JSON line each
  remove  takes a list away with all its versions

  --name NAME      which list; without it "parts"
What stands in a list is kept apart from everything else, and goes into no log and no error.`;

const USUAL = 'parts';
const print = (value: unknown): void => console.log(JSON.stringify(value));

const shown = (row: Row) => ({
  ...{ line: row.line, text: row.text, understood: understoodIn(row) },
  ...(row.puzzles.length > 0 && { notUnderstood: row.puzzles }),
});

const knownAudience = async ({ audiences }: System, name: string): Promise<void> => {
  if ((await audiences.all()).some((one) => one.name === name)) return;
  throw new Error(`There is no audience '${name}': a list belongs to one, and audience put makes it`);
};

const newest = async ({ ownLists }: System, audience: string, name: string, version?: number): Promise<KeptList> => {
  const versions = await ownLists.versions(audience, name);
  const found = version === undefined ? versions[0] : versions.find((one) => one.version === version);
  if (!found)
    throw new Error(`${audience} has no list '${name}'${version === undefined ? '' : ` of version ${version}`}`);
  return found;
};

type Times = { valid?: string | undefined; known?: string | undefined };
type Asked = { audience: string; name: string; file?: string | undefined; version?: number };

const put = async (system: System, { audience, name, file = '' }: Asked): Promise<number> => {
  const { text, rows } = await listIn(file, MOST_LINES);
  if (rows.length === 0) throw new BadUse(`${file} has no lines`);
  await knownAudience(system, audience);
  for (const row of rows) print(shown(row));
  const list = await system.ownLists.put({ audience, name, at: systemClock.now(), lines: rows.length }, text);
  const odd = rows.filter(({ puzzles }) => puzzles.length > 0).length;
  console.error(
    `List '${name}' of ${audience} is taken in as version ${list.version}: ${linesInWords(rows.map((row) => kindOfRow(row)))}${odd > 0 ? `, in ${odd} of which something was not understood` : ', all understood'}.`,
  );
  return 0;
};

/** Against the law of a day, as known at a moment, what to do and by when. */
const check = async (rows: readonly Row[], times: Times): Promise<number> => {
  const { log, at } = await askedOf(times, []);
  const { find, day } = screenAt(log, at);
  for (const row of rows) {
    const verdict = verdictOf(find(row), day);
    const { standing, words, next } = verdict;
    const now = whatNow(verdict, day);
    print({ line: row.line, text: row.text, standing, words, ...(next && { next }), ...(now && { now }) });
  }
  return 0;
};

const rowsKept = async (system: System, { audience, name, version }: Asked): Promise<Row[]> =>
  rowsOf(await system.ownLists.text(await newest(system, audience, name, version)));

const show = async (system: System, asked: Asked): Promise<number> => {
  for (const row of await rowsKept(system, asked)) print(shown(row));
  return 0;
};

const showAll = async (system: System, audience: string): Promise<number> => {
  await knownAudience(system, audience);
  const lists = await system.ownLists.of(audience);
  if (lists.length === 0) console.error(`${audience} has no list; chokepoint list put ${audience} FILE takes one in.`);
  for (const { body: _body, ...list } of lists) print(list);
  return 0;
};

const remove = async ({ ownLists }: System, { audience, name }: Asked): Promise<number> => {
  if (await ownLists.remove(audience, name)) return 0;
  throw new Error(`${audience} has no list '${name}'`);
};

const within = async <T>(act: (system: System) => Promise<T>): Promise<T> => {
  const system = await openSystem();
  try {
    return await act(system);
  } finally {
    await system.close();
  }
};

const OPTIONS = { ...TIME_OPTIONS, name: { type: 'string' }, version: { type: 'string' } } as const;

export const list: Run = withUsage(USAGE, async (args) => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [verb = '', audience, file, ...rest] = positionals;
  if (audience === undefined || (verb === 'put') !== (file !== undefined) || rest.length > 0)
    throw new BadUse('list put AUDIENCE FILE | show AUDIENCE | check AUDIENCE | remove AUDIENCE');
  const name = values.name ?? USUAL;
  const named = nameForm.safeParse(name);
  if (!named.success) throw new BadUse(`--name: ${named.error.issues[0]?.message}`);
  const version = values.version === undefined ? undefined : Number(values.version);
  const asked = { audience, name, file, ...(version !== undefined && { version }) };
  switch (verb) {
    case 'put':
      return within((system) => put(system, asked));
    case 'show':
      return within((system) => (values.name ? show(system, asked) : showAll(system, audience)));
    case 'check':
      return check(await within((system) => rowsKept(system, asked)), values);
    case 'remove':
      return within((system) => remove(system, asked));
    default:
      throw new BadUse(`'${verb}' is none of put, show, check, remove`);
  }
});
