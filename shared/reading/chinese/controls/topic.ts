import { unique } from '../../unique.ts';
import { licenceRuleIn } from '../words/conditions.ts';
import { type Line, wordsOf } from '../words/lines.ts';
import { makingsIn, settled, topicsIn } from '../words/subjects.ts';
import { factsOf } from './item-line.ts';

const HEADING = /(?:相关|有关|类)(?:的)?(?:物项|设备|技术|装备|材料|产品|原辅料)/;
const LONGEST = 40;
/** 专门设计用于钛、铝及其合金成形的模具: what a tool works on is not thereby controlled. */
export const PURPOSE = /用于[^。;()]*?的(?=[^。;,()]{0,8}(?:工具|模具|夹具|设备|装备|装置|软件|技术))/g;

/** 一、1C909 钬相关物项 over 1C909.a, 1C909.b: the code of a family, and of no item. */
const gathers = (lines: readonly Line[], at: number, family: string): boolean =>
  lines.slice(at + 1).some((line) => factsOf(line).codes.some((code) => code.startsWith(`${family}.`)));

/** A line that names what follows it and is no item itself: 一、钐相关物项. */
export const isHeading = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at];
  if (line === undefined || line.level === 0 || line.level > 2) return false;
  const { words, codes, rest, hsCodes } = factsOf(line);
  if (hsCodes.length > 0 || rest.length > LONGEST) return false;
  if (codes.length > 0) return HEADING.test(rest) && gathers(lines, at, codes[0] ?? '');
  const next = lines[at + 1];
  const leads = HEADING.test(words) || (next !== undefined && next.level > line.level);
  return leads && licenceRuleIn(words) === undefined;
};

/**
 * What some lines are about. Their title and headings say it best; else the items do that lead with a code of a
 * material: an element that only part of an alloy, a crystal or a magnet is made of is not thereby controlled.
 */
export const subjectsOf = (lines: readonly Line[], topic: string): string[] => {
  const headings = lines.filter((_, at) => isHeading(lines, at));
  const known = unique([topic, ...headings.map(wordsOf)].flatMap(topicsIn));
  if (known.some((one) => one !== 'rare-earths')) return settled(known);
  const coded = lines.filter((line) => factsOf(line).codes.some((code) => /^\d[AC]/.test(code)));
  const telling = coded.length > 0 ? coded : lines.filter((line) => line.level > 0 || factsOf(line).hsCodes.length > 0);
  return settled(unique([...telling.flatMap((line) => makingsIn(factsOf(line).rest.replace(PURPOSE, ''))), ...known]));
};
