import { aboutOf } from '../../shared/decisions/record.ts';
import { instantOf } from '../../shared/time/civil.ts';
import { momentInBeijing } from '../../shared/wording/text/day.ts';
import type { ApiResponse } from '../api/http/http.ts';
import type { DecideRequest, Deps } from './deps.ts';
import { fieldsIn, readForm } from './form.ts';
import { TOKEN_FIELD } from './names.ts';
import { type Asked, asking, saying, showing } from './page.tsx';
import { audienceOf, recordDecision, recordInWords, seenBy, usedBy } from './record-decision.ts';
import { GOOD_FOR_DAYS, isOver, type Ticket, ticketIn } from './token.ts';

/** Every field at its longest, of signs that take nine bytes each. */
const MOST_BYTES = 32_000;

type Opened = { ticket: Ticket } | { refusal: ApiResponse };

/** What a link opens, or why it opens nothing. */
const opened = async (deps: Deps, token: string): Promise<Opened> => {
  const refuse = (...said: Parameters<typeof saying>): Opened => ({ refusal: saying(...said) });
  const ticket = ticketIn(await deps.keys(), 'mail-link', token);
  if (ticket === undefined || aboutOf(ticket.about) === undefined)
    return refuse(400, 'This link does not hold', 'It is incomplete, was changed, or is of another system.');
  const used = await usedBy(deps, ticket);
  if (used) return { refusal: showing(410, 'Decided already', used) };
  if (isOver(ticket, deps.now()))
    return refuse(410, 'This link has ended', `Links are good for ${GOOD_FOR_DAYS} days.`, ticket.about);
  if ((await audienceOf(deps, ticket)) === undefined)
    return refuse(410, 'Nothing is decided here', `${ticket.audience} does not decide on its alerts any more.`);
  return { ticket };
};

const askedOf = async (deps: Deps, token: string, ticket: Ticket): Promise<Asked> => {
  const { audience, channel, log, about, known, exp } = ticket;
  const [receipt, seen] = await Promise.all([
    deps.deliveries.receiptOf({ audience, channel }, log),
    seenBy(deps, ticket),
  ]);
  const sent = receipt ? `Sent ${momentInBeijing(receipt.at)}; as known ${momentInBeijing(known)}.` : undefined;
  return {
    ...{ token, audience, about, seen: seen && recordInWords(seen) },
    headline: receipt?.headline ?? `The alert as known ${momentInBeijing(known)}`,
    sent: sent ?? 'It is on its way.',
    until: `This link decides on this one alert, once, until ${momentInBeijing(instantOf(exp * 1000))}. Your name is kept as you type it.`,
  };
};

/** Shows what a link decides on. Whatever asks for it, a person or what looks through mails: nothing is written. */
export const show = async (deps: Deps, { query }: DecideRequest): Promise<ApiResponse> => {
  const token = query.get(TOKEN_FIELD) ?? '';
  const found = await opened(deps, token);
  return 'refusal' in found ? found.refusal : asking(200, await askedOf(deps, token, found.ticket));
};

/** Keeps what somebody says by the form. */
export const take = async (deps: Deps, { headers, body }: DecideRequest): Promise<ApiResponse> => {
  if (Buffer.byteLength(body) > MOST_BYTES) return saying(413, 'That is too long', 'It was not taken.');
  const from = headers['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin')
    return saying(403, 'That came from elsewhere', 'It is taken from the page of the link alone.');
  const form = new URLSearchParams(body);
  const token = form.get(TOKEN_FIELD) ?? '';
  const found = await opened(deps, token);
  if ('refusal' in found) return found.refusal;
  const { ticket } = found;
  const read = readForm(ticket.about, form);
  if (!read.ok) {
    const filled = { fields: fieldsIn(form), wrong: read.error };
    return asking(400, { ...(await askedOf(deps, token, ticket)), filled });
  }
  const { appended, record } = await recordDecision(deps, ticket, read.said, read.by);
  if (!appended) return showing(410, record.seen ? 'Seen already' : 'Decided already', record);
  return showing(200, 'It is kept', record, record.seen && token);
};
