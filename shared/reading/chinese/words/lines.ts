import type { Anchor, Block } from '../../../page/page.ts';
import { verbatim } from '../../../page/text.ts';
import { numeralOf } from '../../../time/numerals.ts';

/** How a line is numbered: 一、 1, （一） 2, 1. 3, （1） 4, a. 5; 0 where it is not. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** What a line of items says: the codes that are its own, and the words behind them. */
export type Facts = { words: string; codes: string[]; rest: string; hsCodes: string[] };

export type Line = {
  block: Block;
  /** Where the line starts in its block's text. */
  from: number;
  text: string;
  level: Level;
  number: string;
  /** Where the words begin, after the marker. */
  at: number;
  links: readonly Anchor[];
  /** Another line follows it, so that no cut can have shortened it. */
  closed: boolean;
  /** Read once, when first asked for. */
  facts?: Facts;
  sentences?: Sentence[];
  clauses?: Sentence[];
};

export const MARKERS: readonly (readonly [marker: RegExp, level: Level])[] = [
  [/^([一二三四五六七八九十]{1,3})、/, 1],
  [/^第([一二三四五六七八九十]{1,3})条(?![第的规款、,])/, 1],
  [/^\(([一二三四五六七八九十]{1,3})\)[、.]? ?/, 2],
  [/^(\d{1,3})(?:[.、)](?!\d(?![A-E]\d{3})) ?|\t)/, 3],
  [/^\((\d{1,3})\)[、.]? ?/, 4],
  [/^([a-z])[.、)](?=[^a-z.])/, 5],
];

// A notice that came as one paragraph still starts its articles after a stop or a colon.
const JOINT = /[。;:](?=[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|附件\d*:|本(?:公告|决定)自)/g;
const MARKED = /^[\d(第一二三四五六七八九十a-z]/;

const lineOf = (block: Block, from: number, text: string): Line => {
  for (const [marker, level] of MARKED.test(text) ? MARKERS : []) {
    const found = marker.exec(text);
    if (found !== null) {
      const number = String(numeralOf(found[1] ?? '') ?? found[1]);
      return { block, from, text, level, number, at: found[0].length, links: block.links, closed: true };
    }
  }
  return { block, from, text, level: 0, number: '', at: 0, links: block.links, closed: true };
};

/** The last line of a page that may have been cut is open. */
export const linesOf = (blocks: readonly Block[], ended: boolean): Line[] => {
  const lines: Line[] = [];
  for (const block of blocks) {
    let from = 0;
    for (const joint of block.text.search(JOINT) < 0 ? [] : block.text.matchAll(JOINT)) {
      lines.push(lineOf(block, from, block.text.slice(from, joint.index + 1)));
      from = joint.index + 1;
    }
    lines.push(lineOf(block, from, from === 0 ? block.text : block.text.slice(from)));
  }
  const last = lines.at(-1);
  if (last !== undefined && !ended) last.closed = false;
  return lines;
};

export const wordsOf = (line: Line): string => line.text.slice(line.at);

/** The page's own words for a stretch of a line. */
const evidenceOf = (line: Line, from = 0, to = line.text.length): string =>
  verbatim(line.block.raw, line.from + from, line.from + to);

export type Sentence = { line: Line; at: number; text: string; ended: boolean };

const CLOSED = /[。;:!?]["”)]?$/;

const cut = (line: Line, part: RegExp): Sentence[] => {
  let at = line.at;
  return (wordsOf(line).match(part) ?? []).map((text) => {
    const sentence = { line, at, text, ended: line.closed || CLOSED.test(text) };
    at += text.length;
    return sentence;
  });
};

/** The sentences of a line; one that a cut left open is not `ended`. */
export const sentencesOf = (line: Line): Sentence[] => {
  line.sentences ??= cut(line, /[^。!?]+[。!?]?|[。!?]/g);
  return line.sentences;
};

/** The sentences of a line, parted at semicolons as well. */
export const clausesOf = (line: Line): Sentence[] => {
  line.clauses ??= cut(line, /[^。;]+[。;]?|[。;]/g);
  return line.clauses;
};

export const quoteOf = ({ line, at, text }: Sentence): string => evidenceOf(line, at, at + text.length);
