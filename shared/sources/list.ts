import { storable } from '../page/storable.ts';
import type { Link } from './source.ts';

/** What one page of a list says. */
export type List = {
  links: Link[];
  /** Its items whose address is of no known form of an article. */
  strange: Link[];
  /** How many of its items could not be read. */
  broken: number;
  /** How many pages the list says it has. */
  pages?: number;
};

const MOST_TITLE = 500;
const MOST_ADDRESS = 2_000;
const MOST_PAGES = 100_000;

/** Question marks where letters were: the server answered in an alphabet that has none of them. */
const MARKS = /\?{2,}|\ufffd/g;
/** Chinese in UTF-8 or GBK that was read as Latin, and UTF-8 that was read as GBK. */
const MOJIBAKE =
  /[\u00c0-\u00ff][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,2}[\u00c0-\u00ff]|[\u00a1-\u00ff]{8}|锟斤拷|鍏憡|鍟嗗姟|鍥藉姟|鍏充簬/;

const isLost = (title: string): boolean =>
  MOJIBAKE.test(title) || 3 * (title.match(MARKS) ?? []).join('').length >= title.length;

const isCount = (pages: number | undefined): pages is number =>
  Number.isInteger(pages) && Number(pages) > 0 && Number(pages) <= MOST_PAGES;

/** More than one title in so many is a fault of the answer; a single one is a fault of its item. */
const TOLERATED = 10;

/**
 * The list with texts that can be kept, titles of at most 500 characters. A link with an address longer than 2,000 is
 * dropped as broken; a title that was lost on its way gives way to the address; a number of pages that is none is passed
 * over. Throws where more than a tenth was lost.
 */
export const soundList = ({ links, strange, broken, pages }: List): List => {
  const lost = new Set(links.filter(({ title }) => isLost(title)));
  const [example] = lost;
  if (example !== undefined && lost.size * TOLERATED > links.length)
    throw new Error(`${lost.size} of ${links.length} titles came empty or garbled: “${storable(example.title, 100)}”`);
  const short = ({ url, textUrl = '' }: Link): boolean => Math.max(url.length, textUrl.length) <= MOST_ADDRESS;
  const storableLink = (link: Link): Link => ({
    ...link,
    title: storable(lost.has(link) ? link.url : link.title, MOST_TITLE),
  });
  const sound = links.filter(short).map(storableLink);
  return {
    links: sound,
    strange: strange.filter(short).map(storableLink),
    broken: broken + lost.size + links.length - sound.length,
    ...(isCount(pages) && { pages }),
  };
};
