import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { decideOn, decidingNamed, groundsOf, inboxes } from '../../lambdas/inboxes.ts';
import { tailLog } from '../../lambdas/tail-log.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import { MOST_CHARACTERS } from '../../shared/decisions/bounds.ts';
import { DECISION_ID, DECISIONS, type DecisionRecord, type Said, saidOf } from '../../shared/decisions/record.ts';
import { DOOR_WORDS, saidInWords } from '../../shared/decisions/words.ts';
import { letGo } from '../../shared/ledger/log/voice.ts';
import { type CivilDate, civilDate, type Instant } from '../../shared/time/civil.ts';
import type { InboxItem } from '../../shared/views/answers/own/inbox.ts';
import { momentInBeijing } from '../../shared/wording/text/day.ts';
import { type OpenSystem, openSystem } from '../local/system.ts';
import { instantOption } from '../options.ts';
import { printAnswer } from '../printed.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint decide AUDIENCE ABOUT [--decision ${DECISIONS.join('|')}] [--reason TEXT] [--seen] [--note TEXT]
                  [--owner NAME] [--due DAY] [--reopen] [--by NAME] [--log N] [--valid DAY] [--known MOMENT]
                  [--id ID] [--json]

Keeps what somebody says of something that an audience was told: seen, whose it is, what is decided. It is appended with who
said it, when, and on what was known; a later one corrects it, and a later change of the same measure reopens it.

  ABOUT      an event as alert:12, one change as change:43.2, or a line of the audience's list as "line:parts:NdFeB arcs";
             chokepoint decisions shows them
  --owner    who is to see to it; "" for nobody any more
  --due      the day by which, as 2025-12-01; "" for none any more
  --reopen   takes a decision back
  --by       who says it; without it the user name of the environment. It is kept as typed
  --log      the last entry of the log that was known; otherwise the last there is
  --valid    the day that was looked at; otherwise today
  --known    as known at the end of that day, or at that moment; otherwise when that entry came
  --id       what is said twice under one id is kept once; without it the same words within a minute are

On a terminal what was kept; in a pipe, or with --json, one JSON object.`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const SAID = { decision: text, reason: text, note: text, owner: text, due: text, seen: flag, reopen: flag } as const;
const BESIDE = { by: text, log: text, valid: text, known: text, id: text, json: flag } as const;

/** What is said beside it, as given: nothing of the system is known yet. */
type Beside = { by: string; id: string; log?: number; valid?: CivilDate; known?: Instant };

const userName = (): string | undefined => process.env['USER'] || process.env['USERNAME'];

const byOf = (given = userName()): string => {
  const by = given?.trim() ?? '';
  if (by === '' || by.length > MOST_CHARACTERS.name)
    throw new BadUse(`--by takes who says it, in at most ${MOST_CHARACTERS.name} characters`);
  return by;
};

const dayOf = (given: string): CivilDate => {
  const day = civilDate(given);
  if (day === undefined) throw new BadUse('--valid takes a day, as 2025-11-08');
  return day;
};

const numberOf = (given: string): number => {
  if (!/^[1-9]\d*$/.test(given)) throw new BadUse(`--log takes an entry of the log, not '${given}'`);
  return Number(given);
};

const MINUTE = '2025-10-09T12:00'.length;
/** The same words of the same person within a minute are one. */
const idOf = (words: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([words, systemClock.now().slice(0, MINUTE)]))
    .digest('hex')
    .slice(0, 32);

type Values = Partial<Record<keyof typeof BESIDE, string | boolean | undefined>>;

const besideOf = ({ json: _, ...values }: Values, said: unknown): Beside => {
  const { by: given, id: own, log, valid, known } = values as Record<string, string | undefined>;
  const by = byOf(given);
  if (own !== undefined && !DECISION_ID.test(own))
    throw new BadUse('--id takes 8 to 60 letters, digits, hyphens and underscores');
  const moment = instantOption(known, '--known');
  return {
    ...{ by, id: own ?? idOf([said, by, log, valid, known]) },
    ...(log !== undefined && { log: numberOf(log) }),
    ...(valid !== undefined && { valid: dayOf(valid) }),
    ...(moment && { known: moment }),
  };
};

type Kept = { appended: boolean; record: DecisionRecord; title?: string; state?: InboxItem['state'] };

const keep = async (system: OpenSystem, name: string, said: Said, beside: Beside): Promise<Kept> => {
  const audience = decidingNamed(await system.audiences.all(), name);
  const log = await tailLog(system.log, letGo)();
  const { now } = system.moment();
  const { by, id, ...stands } = beside;
  const grounds = groundsOf(log, now, { log: log.ledger.number, ...stands });
  const kept = await decideOn(system, log, name, said, { by, id, door: 'command-line', ...grounds });
  const item = (await inboxes(system)(log, audience, now)).find(({ about }) => about === said.about);
  return { ...kept, ...(item && { title: item.title, state: item.state }) };
};

const textOf = ({ appended, record, title, state }: Kept): string =>
  [
    `${appended ? 'Kept' : 'It was kept before,'} as record ${record.number} of ${record.audience} on ${record.about}:`,
    ...(title ? [`  ${title}`] : []),
    `  ${saidInWords(record)}`,
    `  ${record.by}, ${DOOR_WORDS[record.door]}, on entry ${record.log} of the log, as known ${momentInBeijing(record.known)}`,
    ...(state ? [`It is ${state}.`] : []),
  ].join('\n');

export const decide: Run = withUsage(USAGE, async (args) => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { ...SAID, ...BESIDE } });
  const [audience, about, ...rest] = positionals;
  if (audience === undefined || about === undefined || rest.length > 0)
    throw new BadUse('decide takes an audience and what it is about, as alert:12');
  const { by, log, valid, known, id, json, ...given } = values;
  const read = saidOf({ about, ...given });
  if (!read.ok) throw new BadUse(read.error);
  const beside = besideOf({ by, log, valid, known, id }, read.said);
  const system = await openSystem();
  try {
    if (by === undefined) console.error(`By ${beside.by}, the user name of the environment: --by says another.`);
    const kept = await keep(system, audience, read.said, beside);
    printAnswer(kept, json, () => textOf(kept));
    return 0;
  } finally {
    await system.close();
  }
});
