import { type Audience, audienceOf } from '../../shared/alerts/audience/audience.ts';
import { reachOf, unknownInFilter } from '../../shared/alerts/audience/filter-words.ts';
import type { LogView } from '../../shared/ledger/log/log-view.ts';
import { BEIJING, civilAt, type Instant } from '../../shared/time/civil.ts';
import { regimeWhen } from '../../shared/views/known/regime-when.ts';

type Read = { audience: Audience; reach: string } | { error: string };

/** What is wrong with whom an audience hands on to what it does not decide. */
const wrongInEscalation = ({ name, decisions }: Audience, others: readonly Audience[]): string[] => {
  const to = decisions?.escalate?.to;
  if (to === undefined) return [];
  if (to === name) return ['decisions.escalate.to: is the audience itself'];
  return others.some((other) => other.name === to) ? [] : [`decisions.escalate.to: there is no audience '${to}'`];
};

/** An audience whose filter can match something, with what it reaches of the law as it stands, and who hands on to one that is there; or what is wrong with it. */
export const checkedAudience = (value: unknown, log: LogView, now: Instant, others: readonly Audience[]): Read => {
  const read = audienceOf(value);
  if (!read.ok) return { error: read.error };
  const { filter } = read.audience;
  const { measures } = regimeWhen(log, { valid: civilAt(now, BEIJING), known: now });
  const wrong = [...unknownInFilter(filter, measures), ...wrongInEscalation(read.audience, others)];
  return wrong.length > 0 ? { error: wrong.join('; ') } : { audience: read.audience, reach: reachOf(filter, measures) };
};
