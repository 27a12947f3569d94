import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { awsSender } from '../../lambdas/aws-sender.ts';
import { checkedAudience } from '../../lambdas/desk/checked-audience.ts';
import { subscribe, unsubscribe } from '../../lambdas/desk/subscribe.ts';
import { tryChannels } from '../../lambdas/desk/try-channels.ts';
import { decisionsFor } from '../../lambdas/notify/audience-decisions.ts';
import { ownLinesOf } from '../../lambdas/notify/load-own-lines.ts';
import { tailLog } from '../../lambdas/tail-log.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { type Audience, audienceOf } from '../../shared/alerts/audience/audience.ts';
import { CHANNELS } from '../../shared/alerts/channels/channels.ts';
import { previewOf } from '../../shared/alerts/streams/preview.ts';
import { itemSubject } from '../../shared/domain/subject.ts';
import type { LogView } from '../../shared/ledger/log/log-view.ts';
import { letGo } from '../../shared/ledger/log/voice.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { counted } from '../../shared/wording/text/counted.ts';
import { listTable, previewTable } from '../audience-tables.ts';
import { localSender } from '../local/sender.ts';
import { type OpenSystem, openSystem, type System } from '../local/system.ts';
import { logOf } from '../log-of.ts';
import { daysBefore } from '../options.ts';
import { printRows } from '../printed.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

/** `{ "id": "mail", … }` on one line. */
const spaced = (value: unknown): string => JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');

const EXAMPLES = Object.values(CHANNELS)
  .map(({ example }) => `      ${spaced(example)}`)
  .join(',\n');

const USAGE = `chokepoint audience put FILE.json | list | test NAME | remove NAME
chokepoint audience preview NAME|FILE.json [--days N] [--docs FILE…]

Who is told what, and how. An audience, as JSON:

  { "name": "desk",
    "channels": [
${EXAMPLES} ],
    "filter": { "groups": ["rare earths"], "subjects": ["${itemSubject('graphite')}"], "lists": ["unreliable-entity"],
                "tariffs": ["CN>US"], "countries": ["US"], "statuses": ["confirmed", "by-date"] },
    "digest": { "hour": 8, "zone": "Europe/Berlin" },
    "weekly": { "weekday": "monday", "hour": 8, "zone": "Europe/Berlin" },
    "decisions": { "since": "2025-11-01", "escalate": { "hours": 24, "to": "heads" },
                   "summary": { "weekday": "monday", "hour": 8, "zone": "Europe/Berlin" } },
    "operations": false }

All but name and channels may be left out: no filter is everything, no digest is at once. Weekly is a word that all was
read and nothing changed, or what could not be read. With decisions, also {}, it decides on what it is told (see decide,
decisions): escalate tells another audience what nobody has decided so many hours after its alert; summary is, once a
week, what is open, overdue and decided. Operations: it is told about the system itself.
"filter": { "mine": true } lets through only what touches a line of its own lists (see list), or could.
Secrets stand here by name and are kept elsewhere: in the parameter store on AWS, in secrets.json (mode 600) of the data
folder here.

  put      takes an audience in, or its new form; a new channel is told what comes from now on. Says what its filter
           reaches, and refuses subjects, pairs and countries that are not known, with those that may have been meant
  preview  what it would have got in the last 90 days (--days N), or after these documents (--docs): one JSON line a
           message, their number on standard error; nothing is sent
  list     a table on a terminal; in a pipe, or with --json, one JSON line each
  test     sends a test through each of its channels; exit code 1 if one failed
  remove   takes it away, with its lists`;

const isFile = (argument: string): boolean => argument.endsWith('.json') && existsSync(argument);

const print = (value: unknown): void => console.log(JSON.stringify(value));

const jsonIn = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw error instanceof SyntaxError ? new BadUse(`${file} is no JSON: ${error.message}`) : error;
  }
};

const read = (file: string): Audience => {
  const parsed = audienceOf(jsonIn(file));
  if (!parsed.ok) throw new BadUse(`${file}: ${parsed.error}`);
  return parsed.audience;
};

const named = async ({ audiences }: System, name: string): Promise<Audience> => {
  const found = (await audiences.all()).find((one) => one.name === name);
  if (!found) throw new Error(`There is no audience '${name}'`);
  return found;
};

const test = async (system: System, name: string): Promise<number> => {
  const audience = await named(system, name);
  const { now } = systemClock;
  const send = system.folder === undefined ? awsSender(system.db, now) : localSender(system.folder, now);
  const tried = await tryChannels(send, audience, now(), process.env['SITE_URL']);
  for (const { channel, outcome } of tried) print({ channel, ...outcome });
  return tried.every(({ outcome }) => outcome.kind === 'sent') ? 0 : 1;
};

const DAYS = 90;

type Beside = Pick<Parameters<typeof previewOf>[2], 'own' | 'decisions' | 'others'>;

/** What a preview goes by beside the log: the audience's lists, what was decided, and who hands on to it. */
const besideOf = async ({ ownLists, decisions, audiences }: System, audience: Audience): Promise<Beside> => {
  const others = await audiences.all();
  return {
    own: await ownLinesOf(ownLists)([audience]),
    decisions: await decisionsFor(decisions, audience, others),
    others,
  };
};

/** Takes it in only where its filter can match something, and says what that is. */
const put = async (system: OpenSystem, audience: Audience): Promise<void> => {
  const log = await tailLog(system.log, letGo)();
  const { now } = system.moment();
  const others = await system.audiences.all();
  const read = checkedAudience(audience, log, now, others);
  if ('error' in read) throw new BadUse(`${audience.name} was not taken: ${read.error}`);
  await subscribe({ ...system, now: systemClock.now }, audience);
  const got = previewOf(audience, log, {
    since: daysBefore(now, DAYS),
    until: now,
    ...(await besideOf(system, audience)),
  });
  const channels = audience.channels.map(({ id }) => id).join(', ');
  console.error(
    `${audience.name} is told through ${channels}. Its filter reaches ${read.reach}; in the last ${DAYS} days it would have got ${counted(got.length, 'message')}.`,
  );
};

const previewed = (
  audience: Audience,
  log: LogView,
  now: Instant,
  { days, json }: Pick<Asked, 'days' | 'json'>,
  beside: Beside = {},
): number => {
  const got = previewOf(audience, log, { since: daysBefore(now, days), until: now, ...beside });
  const rows = got.map(({ at, stream, message }) => ({
    at,
    stream: stream.slice(1) || 'at once',
    status: message.status,
    headline: message.headline,
  }));
  printRows(rows, json, () => previewTable(rows));
  console.error(
    `${audience.name} would have got ${counted(got.length, 'message')} in ${counted(days, 'day')} to ${now}.`,
  );
  return 0;
};

type Asked = { verb: string; argument: string; days: number; json: boolean };

const act = async (system: OpenSystem, { verb, argument, days, json }: Asked): Promise<number> => {
  switch (verb) {
    case 'put':
      await put(system, read(argument));
      return 0;
    case 'preview': {
      const audience = isFile(argument) ? read(argument) : await named(system, argument);
      const beside = await besideOf(system, audience);
      return previewed(audience, await tailLog(system.log, letGo)(), system.moment().now, { days, json }, beside);
    }
    case 'list': {
      const all = await system.audiences.all();
      printRows(all, json, () => listTable(all));
      return 0;
    }
    case 'test':
      return test(system, argument);
    case 'remove':
      if (!(await unsubscribe(system, argument))) throw new Error(`There is no audience '${argument}'`);
      console.error(`${argument} is told nothing any more.`);
      return 0;
    default:
      throw new BadUse(`'${verb}' is none of put, preview, list, test, remove`);
  }
};

const VERBS = 'audience put FILE | preview NAME|FILE | list | test NAME | remove NAME';

const askedOf = (args: string[]): Asked & { docs: string[] } => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      days: { type: 'string', default: String(DAYS) },
      docs: { type: 'string', multiple: true, default: [] },
    },
  });
  const [verb = '', argument = '', ...rest] = positionals;
  if (rest.length > 0 || (verb !== 'list' && argument === '')) throw new BadUse(VERBS);
  const days = Number(values.days);
  if (!(Number.isInteger(days) && days > 0)) throw new BadUse(`--days takes a number of days, not '${values.days}'`);
  return { verb, argument, days, json: values.json, docs: values.docs };
};

export const audience: Run = withUsage(USAGE, async (args) => {
  const asked = askedOf(args);
  if (asked.verb === 'put' || (asked.verb === 'preview' && asked.docs.length > 0)) read(asked.argument);
  if (asked.verb === 'preview' && asked.docs.length > 0) {
    const log = await logOf(asked.docs);
    const last = log.commits.at(-1)?.at;
    return last ? previewed(read(asked.argument), log, last, asked) : 0;
  }
  const system = await openSystem();
  try {
    return await act(system, asked);
  } finally {
    await system.close();
  }
});
