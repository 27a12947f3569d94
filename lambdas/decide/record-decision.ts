import { type Audience, decidingOf } from '../../shared/alerts/audience/audience.ts';
import type { DecisionRecord, Said } from '../../shared/decisions/record.ts';
import { DECISION_WORDS } from '../../shared/decisions/words.ts';
import { momentInBeijing } from '../../shared/wording/text/day.ts';
import type { Deps } from './deps.ts';
import { type Ticket, ticketId } from './token.ts';

/** Of one link or button a decision is kept once, and once that it was seen. */
const idOf = (ticket: Ticket, { seen }: Pick<Said, 'seen'>): string => `${ticketId(ticket)}${seen ? ':seen' : ''}`;

/** What was decided by a link or a button before. */
export const usedBy = ({ decisions }: Deps, ticket: Ticket): Promise<DecisionRecord | undefined> =>
  decisions.known(ticket.audience, idOf(ticket, {}));

export const seenBy = ({ decisions }: Deps, ticket: Ticket): Promise<DecisionRecord | undefined> =>
  decisions.known(ticket.audience, idOf(ticket, { seen: true }));

/** Its audience, as long as it decides on what it is told. */
export const audienceOf = async ({ audiences }: Deps, { audience }: Ticket): Promise<Audience | undefined> =>
  decidingOf(await audiences.all()).find(({ name }) => name === audience);

type Kept = { appended: boolean; record: DecisionRecord };

/** Keeps what somebody says by a link or a button, of what it names and on what was known when it went out. */
export const recordDecision = async (
  deps: Deps,
  ticket: Ticket,
  said: Omit<Said, 'about'>,
  by: string,
): Promise<Kept> => {
  const used = await usedBy(deps, ticket);
  if (used) return { appended: false, record: used };
  const { audience, about, door, log, valid, known } = ticket;
  const made = { by, door, at: deps.now(), log, valid, known };
  return deps.decisions.append({ ...said, ...made, audience, about, id: idOf(ticket, said) });
};

/** `stop shipments, by Anna Keller, 9 Oct 2025 11:02 Beijing` */
export const recordInWords = ({ decision, by, at }: DecisionRecord): string =>
  `${decision ? DECISION_WORDS[decision] : 'seen'}, by ${by}, ${momentInBeijing(at)}`;
