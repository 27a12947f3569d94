import { Parser } from 'htmlparser2';
import { DEEPEST, Depth } from './depth.ts';

type Bounded = { html: string; whole: boolean };

/** A page up to where it goes deeper than any, or holds more than so many elements and texts: libraries take hours over such a one. */
export const bounded = (html: string, mostNodes = Number.POSITIVE_INFINITY, deepest = DEEPEST): Bounded => {
  const depth = new Depth();
  let nodes = 0;
  let end = -1;
  const count = (): void => {
    nodes++;
    if (!depth.isBeyond(deepest) && nodes <= mostNodes) return;
    end = parser.startIndex;
    parser.pause();
  };
  const parser = new Parser({
    onopentagname: (name) => {
      depth.opened(name);
      count();
    },
    ontext: count,
    onclosetag: (name, isImplied) => depth.closed(name, isImplied),
  });
  parser.end(html);
  return end < 0 ? { html, whole: true } : { html: html.slice(0, end), whole: false };
};
