import { int, maxLength, minLength, object, optional, regex, string, trim } from 'zod/mini';
import { dayForm, instantForm } from '../../shared/adapters/aws/store/forms.ts';
import { MOST_CHARACTERS } from '../../shared/decisions/bounds.ts';
import { DECISION_ID, type Door, saidOf } from '../../shared/decisions/record.ts';
import type { DeskDecided } from '../../shared/views/answers/own/desk.ts';
import { Refusal } from '../api/http/http.ts';
import { type Access, type Asker, mayReadOf } from '../asker.ts';
import { decideOn, decidingNamed, groundsOf } from '../inboxes.ts';
import type { DeskAsk } from './deps.ts';
import { jsonIn } from './json-in.ts';

/** What comes beside what is said: its id, so that it is kept once, and on what it was decided. */
const WithForm = object({
  id: string().check(regex(DECISION_ID)),
  /** The last commit that was shown, and the times asked about. */
  log: int(),
  valid: optional(dayForm),
  known: optional(instantForm),
  /** Who it is, where nobody has signed in. */
  by: optional(string().check(trim(), minLength(1), maxLength(MOST_CHARACTERS.name))),
});

const DOORS: Partial<Record<Access, Door>> = { signin: 'signed-in', password: 'password', local: 'this-machine' };

/** Whoever signed in is that; behind a password, and on this machine, people say who they are. */
const whoOf = (access: Access, { name }: Asker, said: string | undefined): { by: string; door: Door } => {
  const door = DOORS[access];
  const by = access === 'signin' ? name : (said ?? (access === 'local' ? 'local user' : undefined));
  if (door === undefined || by === undefined) throw new Refusal(400, 'Say who decides: by.');
  return { by: by.slice(0, MOST_CHARACTERS.name), door };
};

/** Keeps what somebody says of an alert, a change or a line. */
export const decide = async ({ deps, asker, path, body, ...ask }: DeskAsk): Promise<DeskDecided> => {
  const { audience = '' } = path;
  if (!mayReadOf(asker, audience)) throw new Refusal(403, `${audience} is no audience of yours.`);
  decidingNamed(await deps.audiences.all(), audience);
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
  const { id: own, by: name, ...stands } = beside.data;
  const made = { ...whoOf(deps.access, asker, name), id: own, ...groundsOf(log, deps.now(), stands) };
  return decideOn(deps, log, audience, read.said, made);
};
