import { BEIJING, beijingDate, civilAt, instantOf } from '../shared/time/civil.ts';
import type { At } from '../shared/views/known/at.ts';
import { type LogRead, logOf } from './log-of.ts';
import { instantOption, validOption } from './options.ts';

/** The options of every command that asks for a day. */
export const TIME_OPTIONS = {
  valid: { type: 'string' },
  known: { type: 'string' },
  docs: { type: 'string', multiple: true },
} as const;

/** What those options mean, for a command's usage. */
export const TIME_USAGE = `  --valid DATE     the day, YYYY-MM-DD (its last minute in Beijing), a minute, or a moment with its zone; otherwise now
  --known INSTANT  as known at the end of that day, or at that moment, as 2025-11-01T09:00+08:00; otherwise all that is
                   known
  --docs FILE      after these documents, instead of in the running system`;

type Asked = { valid?: string | undefined; known?: string | undefined };

/** The log that is asked, and the times: now where no day is said, by all that is known where no moment is. */
export const askedOf = async ({ valid, known }: Asked, docs: readonly string[]): Promise<{ log: LogRead; at: At }> => {
  const day = valid === undefined ? undefined : validOption(valid);
  const moment = instantOption(known, '--known');
  const log = await logOf(docs);
  const now = log.now ?? instantOf(Date.now());
  const at = { valid: day ?? civilAt(now, BEIJING), known: moment ?? log.commits.at(-1)?.at ?? now };
  return { log, at: { ...at, today: beijingDate(now) } };
};
