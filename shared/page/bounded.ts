import { Parser } from 'htmlparser2';

/** Elements within one another beyond which no page is read: those of real pages go some fifty deep. */
export const DEEPEST = 250;

type Bounded = { html: string; whole: boolean };

/** A page up to where it goes deeper than any, or holds more than so many elements and texts: libraries take hours over such a one. */
export const bounded = (html: string, mostNodes = Number.POSITIVE_INFINITY, deepest = DEEPEST): Bounded => {
  let depth = 0;
  let nodes = 0;
  let end = -1;
  const count = (): void => {
    nodes++;
    if (depth <= deepest && nodes <= mostNodes) return;
    end = parser.startIndex;
    parser.pause();
  };
  const parser = new Parser({
    onopentagname: () => {
      depth++;
      count();
    },
    ontext: count,
    onclosetag: () => {
      depth--;
    },
  });
  parser.end(html);
  return end < 0 ? { html, whole: true } : { html: html.slice(0, end), whole: false };
};
