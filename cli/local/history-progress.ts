import type { SourceStates } from '../../shared/ports.ts';
import type { Source } from '../../shared/sources/source.ts';
import { historyProgress } from '../../shared/views/sources/history.ts';

/** Says how far the known history is read, whenever that has changed, until it is. */
export const historyProgressLog = (
  states: SourceStates,
  registry: readonly Source[],
  say: (text: string) => void,
): (() => Promise<void>) => {
  let over = registry.every(({ known = [] }) => known.length === 0);
  let last = '';
  return async () => {
    if (over) return;
    const { text = '', done } = historyProgress({ registry, states: await states.all() });
    if (text !== last) say(text);
    [last, over] = [text, done];
  };
};
