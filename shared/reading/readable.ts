import type { Problem } from '../domain/acts/extraction.ts';
import type { Page } from '../page/page.ts';

/** No sentence is as long; rules that look for an end from every place would take minutes over it. */
const LONGEST = 3_000;
/** Characters of one text; the longest notice known, a list of goods, has half as many. */
const MOST = 400_000;
const SHOWN = 80;

/** Whether no sentence of a text is longer than any that was written. */
export const ends = (text: string): boolean =>
  text.length <= LONGEST || text.split(/[。;.]/).every((part) => part.length <= LONGEST);

export const endless = (text: string): Problem => ({ kind: 'endless-text', text: text.slice(0, SHOWN) });

/** How many of some blocks make the longest text that is read. */
const readIn = (blocks: Page['blocks']): number => {
  let size = 0;
  const over = blocks.findIndex(({ text }) => {
    size += text.length;
    return size > MOST;
  });
  return over < 0 ? blocks.length : over;
};

/** A page without the blocks in which no sentence comes to its end, and what these are; of a longer one the beginning. */
export const readable = (page: Page): { page: Page; problems: Problem[] } => {
  const sound = page.blocks.filter(({ text }) => ends(text));
  const blocks = sound.slice(0, readIn(sound));
  return {
    page: {
      ...page,
      titles: page.titles.filter(ends),
      box: page.box.filter(ends),
      blocks,
      end: blocks.length < sound.length ? 'too-much' : page.end,
    },
    problems: page.blocks.flatMap(({ text }) => (ends(text) ? [] : endless(text))),
  };
};

/** Why a text cannot be taken as whole, where it was cut off or reading stopped at a bound. */
export const unfinished = (end: Page['end'], title: string): Problem | undefined => {
  if (end === 'too-much') return { kind: 'too-much', text: title };
  return end === 'cut' ? { kind: 'cut-off', text: title } : undefined;
};
