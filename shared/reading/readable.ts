import type { Problem } from '../domain/extraction.ts';
import type { Page } from '../page/page.ts';

/** No sentence is as long; rules that look for an end from every place would take minutes over it. */
const LONGEST = 20_000;
const SHOWN = 80;

const ends = (text: string): boolean =>
  text.length <= LONGEST || text.split(/[。;.]/).every((part) => part.length <= LONGEST);

/** A page without the blocks in which no sentence comes to its end, and what these are. */
export const readable = (page: Page): { page: Page; problems: Problem[] } => ({
  page: {
    ...page,
    titles: page.titles.filter(ends),
    box: page.box.filter(ends),
    blocks: page.blocks.filter(({ text }) => ends(text)),
  },
  problems: page.blocks
    .filter(({ text }) => !ends(text))
    .map(({ text }) => ({ kind: 'endless-text', text: text.slice(0, SHOWN) })),
});
