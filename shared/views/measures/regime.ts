import { itemSummaries, tariffSummaries } from '../../ledger/evaluate/summary.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import type { RegimeAnswer } from '../answers/fields/measure.ts';
import { unreadIn } from '../gaps/unread.ts';
import type { At } from '../known/at.ts';
import { regimeWhen } from '../known/regime-when.ts';

export const regime = (log: LogView, at: At): RegimeAnswer => {
  const { valid, known, measures } = regimeWhen(log, at);
  return {
    valid,
    known,
    measures,
    items: itemSummaries(measures),
    tariffs: tariffSummaries(measures),
    ...unreadIn(log),
  };
};
