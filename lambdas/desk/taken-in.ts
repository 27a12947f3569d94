import { type Audience, audienceOf } from '../../shared/alerts/audience.ts';
import { reachOf, unknownInFilter } from '../../shared/alerts/filter-words.ts';
import type { LogView } from '../../shared/ledger/log/log-view.ts';
import { BEIJING, civilAt, type Instant } from '../../shared/time/civil.ts';
import { regimeWhen } from '../../shared/views/regime-when.ts';

type Read = { audience: Audience; reach: string } | { error: string };

/** An audience whose filter can match something, with what it reaches of the law as it stands; or what is wrong with it. */
export const takenIn = (value: unknown, log: LogView, now: Instant): Read => {
  const read = audienceOf(value);
  if (!read.ok) return { error: read.error };
  const { filter } = read.audience;
  const { measures } = regimeWhen(log, { valid: civilAt(now, BEIJING), known: now });
  const wrong = unknownInFilter(filter, measures);
  return wrong.length > 0 ? { error: wrong.join('; ') } : { audience: read.audience, reach: reachOf(filter, measures) };
};
