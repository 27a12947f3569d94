import type { Checked } from '../../../shared/views/answers/system/checked.ts';
import type { Head } from '../../../shared/views/answers/system/operations.ts';
import { checkedOf } from '../../../shared/views/sources/checked.ts';
import { historyProgress } from '../../../shared/views/sources/history.ts';
import type { Ask } from '../question/question.ts';

/** What was read whole of the official channels. */
export const checked = async ({ collected }: Ask): Promise<Checked> => checkedOf(...(await collected()));

export const head = async ({ deps, log, at: { today }, collected }: Ask): Promise<Head> => {
  const last = log.commits.at(-1);
  const known = await collected();
  const { text, read, texts: of, done } = historyProgress(known[0]);
  return {
    commit: last?.number ?? 0,
    ...(last && { at: last.at }),
    today,
    refreshSeconds: deps.refreshSeconds,
    ...(deps.played && { played: deps.played }),
    checked: checkedOf(...known),
    ...(text && !done && { history: { text, read, of } }),
  };
};
