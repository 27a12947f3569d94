import { collected } from '../../lambdas/checks.ts';
import type { LogView } from '../../shared/ledger/log/log-view.ts';
import { withKnownTexts } from '../../shared/sources/known/known-texts.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import { unreadIn } from '../../shared/views/gaps/unread.ts';
import { checkedOf } from '../../shared/views/sources/checked.ts';
import type { OpenSystem } from './system.ts';

/** What a system has read, and as of when that is judged. */
export const readSoFar = (system: OpenSystem): ReturnType<typeof collected> => {
  const { now, silentAfterMinutes } = system.moment();
  return collected({ ...system, registry: withKnownTexts(SOURCES), now: () => now, silentAfterMinutes });
};

/** Answers rest on what was read: what people are told where that is not all. */
export const unreadInWords = async (system: OpenSystem, log: LogView): Promise<string[]> => {
  const { verdict, text } = checkedOf(...(await readSoFar(system)));
  const { unread } = unreadIn(log);
  return [...(unread ? [unread.text] : []), ...(verdict === 'whole' ? [] : [text])];
};
