import type { LogView } from '../../../shared/ledger/log/log-view.ts';
import {
  BEIJING,
  type CivilMinute,
  civilAt,
  civilDate,
  dateOf,
  endOfDay,
  type Instant,
  instant,
  instantAt,
  isCivilMinute,
} from '../../../shared/time/civil.ts';
import { unreadIn } from '../../../shared/views/gaps/unread.ts';
import type { At } from '../../../shared/views/known/at.ts';
import type { Moment } from '../../../shared/views/sources/checked.ts';
import type { Collected } from '../../../shared/views/sources/sources.ts';
import type { Asker } from '../../asker.ts';
import type { Inboxes } from '../../inboxes.ts';
import { type ApiRequest, Refusal } from '../http/http.ts';
import type { Deps } from './deps.ts';

/** One question, with its two times settled. */
export type Ask = {
  deps: Deps;
  /** What an audience has to decide on and has decided. */
  inboxes: Inboxes;
  /** What the collector remembers of every source, and when it is asked. */
  collected: () => Promise<[Collected, Moment]>;
  log: LogView;
  asker: Asker;
  at: At;
  now: Instant;
  path: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** The address of the dashboard, without a slash at its end. */
  site: () => Promise<string>;
};

const validOf = (text: string | null, now: Instant): CivilMinute => {
  if (text === null || text === '') return civilAt(now, BEIJING);
  const day = civilDate(text);
  if (day) return endOfDay(day);
  if (isCivilMinute(text)) return text;
  throw new Refusal(400, `valid is a day such as 2025-11-09, or a minute such as 2025-11-10T13:01; not '${text}'.`);
};

const knownOf = (text: string | null, latest: Instant): Instant => {
  if (text === null || text === '') return latest;
  const day = civilDate(text);
  const moment = day ? instantAt(endOfDay(day), BEIJING) : instant(text);
  if (moment) return moment;
  throw new Refusal(400, `known is a day, or a moment with its zone such as 2025-11-09T09:00:00Z; not '${text}'.`);
};

/** The times that a question names; now, and all that is known, where it does not. */
export const atOf = ({ commits }: LogView, now: Instant, query = new URLSearchParams()): At => ({
  valid: validOf(query.get('valid'), now),
  known: knownOf(query.get('known'), commits.at(-1)?.at ?? now),
  today: dateOf(civilAt(now, BEIJING)),
});

export const askOf = (given: Omit<Ask, 'at' | 'now' | 'query' | 'site'>, { query, headers }: ApiRequest): Ask => {
  const now = given.deps.now();
  return { ...given, at: atOf(given.log, now, query), now, query, site: () => given.deps.site(headers) };
};

/** The earlier of two days that are compared, when it is over. */
export const dayBefore = (query: URLSearchParams): CivilMinute => {
  const text = query.get('from') ?? '';
  const day = civilDate(text);
  if (day) return endOfDay(day);
  throw new Refusal(400, `from is a day such as 2025-10-09; not '${text}'.`);
};

/** A whole number within bounds, or a refusal that says them. */
export const numberIn = (query: URLSearchParams, name: string, least: number, most: number, usual: number): number => {
  const text = query.get(name);
  if (text === null || text === '') return usual;
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Refusal(400, `${name} is a whole number from ${least} to ${most}; not '${text}'.`);
};

/** Refuses a question about something that is not there. */
export const missing = (message: string): never => {
  throw new Refusal(404, message);
};

/** The same of what may well exist where not every side has been read. */
export const unknown = (log: LogView, text: string): never => {
  const { unread } = unreadIn(log);
  return missing(unread ? `${unread.text}. ${text}` : text);
};
