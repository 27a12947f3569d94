import { counted } from '../../wording/text/counted.ts';
import type { HistoryPages, HistoryProgress } from '../answers/system/history.ts';

/** Rows of the registry and what the collector remembers of them, as far as their history goes. */
type Registered = { id: string; known?: readonly KnownText[] };
export type KnownText = { id: string; key: string; address: string; places: readonly unknown[] };
type Remembered = {
  id: string;
  version?: number;
  walk?: Readonly<Record<string, { page: number; of?: number }>>;
  knownRead?: readonly string[];
  knownMissed?: Readonly<Record<string, { why: string; again?: string }>>;
  told?: Readonly<Record<string, string>>;
};
type Histories = { registry: readonly Registered[]; states: readonly Remembered[] };

/** How far the older pages of a source's lists are read, while they are. */
export const pagesRead = (walks: readonly Remembered['walk'][]): HistoryPages | undefined => {
  const cursors = walks.flatMap((walk) => Object.values(walk ?? {}));
  if (cursors.length === 0) return undefined;
  const read = cursors.reduce((sum, { page }) => sum + page - 1, 0);
  const stated = cursors.every(({ of }) => of !== undefined);
  return { read, ...(stated && { of: cursors.reduce((sum, { of = 0 }) => sum + of, 0) }) };
};

/** How a source's known texts stand. One that was visited without knowing of any has none. */
const textsOf = ({ id: source, known = [] }: Registered, state: Remembered | undefined) => {
  if ((state?.version ?? 0) > 0 && state?.knownRead === undefined) return [];
  const read = new Set(state?.knownRead);
  return known.map(({ id, key, address, places }) => {
    const missed = state?.knownMissed?.[id];
    const row = { source, key, address };
    if (places.length === 0) return { ...row, state: 'apart' as const };
    if (read.has(id)) return { ...row, state: 'read' as const };
    if (missed !== undefined && missed.again === undefined)
      return { ...row, state: 'missed' as const, why: missed.why };
    return { ...row, state: 'waiting' as const };
  });
};

const shareOf = (read: number, of: number | undefined, what: string): string =>
  `${read}${of === undefined ? '' : ` of ${of}`} ${what}`;

/** Older lists, and older pages of lists, of which the operators were told of late that they could not be read. */
const isLostPage = (oddity: string): boolean => oddity.startsWith('history ');

/** Undefined where nothing of a history is known of. */
const textOf = ({ texts, read, missed, pages, pagesMissed, done }: HistoryProgress): string | undefined => {
  if (texts === 0 && pages === undefined) return undefined;
  const lost = [
    ...(missed.length > 0 ? [`; ${missed.length} could not be fetched`] : []),
    ...(pagesMissed > 0 ? [`; ${counted(pagesMissed, 'older page')} of lists could not be read`] : []),
  ].join('');
  if (done) return `history read: ${read} of ${texts}${lost}`;
  const parts = [
    ...(texts > 0 ? [shareOf(read, texts, 'texts read')] : []),
    ...(pages ? [shareOf(pages.read, pages.of, 'older pages of lists')] : []),
  ];
  return `history: ${parts.join(', ')}${lost}`;
};

/** How much of the history that is known beforehand was read, and how far the older pages of the lists are. */
export const historyProgress = ({ registry, states }: Histories): HistoryProgress => {
  const remembered = new Map(states.map((state) => [state.id, state]));
  const texts = registry.flatMap((row) => textsOf(row, remembered.get(row.id)));
  const among = registry.flatMap(({ id }) => remembered.get(id) ?? []);
  const pages = pagesRead(among.map(({ walk }) => walk));
  const fetched = texts.filter(({ state }) => state !== 'apart');
  const waiting = fetched.filter(({ state }) => state === 'waiting').length;
  const progress: HistoryProgress = {
    texts: fetched.length,
    read: fetched.filter(({ state }) => state === 'read').length,
    waiting,
    missed: texts.flatMap(({ state, ...text }) => (state === 'missed' ? [{ why: '', ...text }] : [])),
    apart: texts.flatMap(({ state, key, address }) => (state === 'apart' ? [{ key, address }] : [])),
    ...(pages && { pages }),
    pagesMissed: among.flatMap(({ told = {} }) => Object.keys(told).filter(isLostPage)).length,
    done: waiting === 0 && pages === undefined,
  };
  const text = textOf(progress);
  return { ...progress, ...(text !== undefined && { text }) };
};
