import { beijingDate, instantOf } from '../shared/time/civil.ts';
import type { At } from '../shared/views/at.ts';
import { type LogRead, logOf } from './log-of.ts';
import { instantOption, validOption } from './options.ts';

/** The options of every command that asks for a day. */
export const TIME_OPTIONS = {
  valid: { type: 'string' },
  known: { type: 'string' },
  docs: { type: 'string', multiple: true },
} as const;

type Asked = { valid?: string | undefined; known?: string | undefined };

/** The log that is asked, and the times: as known at that moment or, without one, by all that is known. */
export const askedOf = async ({ valid, known }: Asked, docs: readonly string[]): Promise<{ log: LogRead; at: At }> => {
  const [day, moment] = [validOption(valid), instantOption(known, '--known')];
  const log = await logOf(docs);
  const now = instantOf(Date.now());
  return { log, at: { valid: day, known: moment ?? log.commits.at(-1)?.at ?? now, today: beijingDate(now) } };
};
