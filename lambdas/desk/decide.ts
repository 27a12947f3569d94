import { custom, int, maxLength, minLength, object, optional, regex, string, trim } from 'zod/mini';
import { type Door, saidOf } from '../../shared/decisions/record.ts';
import { beijingDate, type CivilDate, civilDate, type Instant, instant } from '../../shared/time/civil.ts';
import type { DeskDecided } from '../../shared/views/answers/desk.ts';
import { Refusal } from '../api/http.ts';
import { type Access, type Asker, mayReadOf } from '../asker.ts';
import { decideOn } from '../inboxes.ts';
import type { DeskAsk } from './deps.ts';
import { jsonIn } from './json-in.ts';

const MOST_NAME = 200;

/** What comes beside what is said: its id, so that it is kept once, and on what it was decided. */
const WithForm = object({
  id: string().check(regex(/^[\w-]{8,60}$/)),
  /** The last commit that was shown, and the times asked about. */
  log: int(),
  valid: optional(custom<CivilDate>((text) => typeof text === 'string' && civilDate(text) !== undefined)),
  known: optional(custom<Instant>((text) => typeof text === 'string' && instant(text) === text)),
  /** Who it is, where nobody has signed in. */
  by: optional(string().check(trim(), minLength(1), maxLength(MOST_NAME))),
});

const DOORS: Partial<Record<Access, Door>> = { signin: 'signed-in', password: 'password', local: 'this-machine' };

/** Whoever signed in is that; behind a password, and on this machine, people say who they are. */
const whoOf = (access: Access, { name }: Asker, said: string | undefined): { by: string; door: Door } => {
  const door = DOORS[access];
  const by = access === 'signin' ? name : (said ?? (access === 'local' ? 'local user' : undefined));
  if (door === undefined || by === undefined) throw new Refusal(400, 'Say who decides: by.');
  return { by: by.slice(0, MOST_NAME), door };
};

/** Keeps what somebody says of an alert, a change or a line. */
export const decide = async ({ deps, asker, path, body, ...ask }: DeskAsk): Promise<DeskDecided> => {
  const { audience = '' } = path;
  if (!mayReadOf(asker, audience)) throw new Refusal(403, `${audience} is no audience of yours.`);
  if (!(await deps.audiences.all()).some(({ name, decisions }) => name === audience && decisions !== undefined))
    throw new Refusal(404, `There is no audience '${audience}' that decides on what it is told.`);
  const { id, log: shown, valid, known, by, ...rest } = Object(jsonIn(body)) as Record<string, unknown>;
  const beside = WithForm.safeParse({ id, log: shown, valid, known, by });
  const read = saidOf(rest);
  if (!beside.success)
    throw new Refusal(
      400,
      `This was not taken: ${beside.error.issues.map(({ path: where }) => where.join('.')).join(', ')}.`,
    );
  if (!read.ok) throw new Refusal(400, `This was not taken: ${read.error}.`);
  const log = await ask.log();
  if (beside.data.log < 1 || beside.data.log > log.ledger.number) throw new Refusal(400, 'The log has no such commit.');
  const at = deps.now();
  const made = {
    ...whoOf(deps.access, asker, beside.data.by),
    ...{ id: beside.data.id, at, log: beside.data.log },
    valid: beside.data.valid ?? beijingDate(at),
    known: beside.data.known ?? log.ledger.ats[beside.data.log - 1] ?? at,
  };
  return decideOn(deps, log, audience, read.said, made);
};
