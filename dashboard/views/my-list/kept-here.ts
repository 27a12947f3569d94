import type { FileText } from '../../../shared/views/screening/lists/file-text.ts';

/** A list that somebody opened, with its name. */
export type Given = { name: string } & FileText;

const PLACE = 'chokepoint.my-list';

/** The list that this browser keeps; it is sent nowhere. */
export const keptHere = (): Given | undefined => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? 'null');
    const { name, text } = (kept ?? {}) as Partial<Given>;
    return typeof name === 'string' && typeof text === 'string' ? { name, text } : undefined;
  } catch {
    return undefined;
  }
};

/** Keeps a list in this browser, or forgets it; one that finds no room is only looked at. */
export const keepHere = (given: Given | undefined): void => {
  try {
    if (given === undefined || given.doubt) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, JSON.stringify({ name: given.name, text: given.text }));
  } catch {}
};
