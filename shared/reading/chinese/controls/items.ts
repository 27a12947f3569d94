import type { Item } from '../../../domain/acts/effect.ts';
import { codesIn } from '../../../domain/goods/codes.ts';
import { unique } from '../../unique.ts';
import { licenceRuleIn } from '../words/conditions.ts';
import type { Line } from '../words/lines.ts';
import { amongIn, makingsIn, settled, topicsIn } from '../words/subjects.ts';
import { explains, factsOf, itemText, kindOf, NOTE, roleOf } from './item-line.ts';
import { isHeading, subjectsOf } from './topic.ts';

const EMPTY = /^\[保留\]|^保留(?=[。;,]?$)/;
const NUMBERS = /^[\d.、,; ]+\)?[。;,、]?$/;
export const EXCEPTION = /不(?:管制|包括|含)([^。;)]+)/;
export const PARAMETER = /大于|小于|等于|不低于|不高于|超过|≥|≤|>|<|\d%|(?:所有|任一|下述|以下)(?:以下|下述)?特性/;
const PRODUCED = /(?:生产|制造|开发|使用|用于)[^。;]*?项/;

export type Items = { items: Item[]; codes: string[]; hsCodes: string[]; subjects: string[] };

const under = (code: string, group: string): boolean => code === group || code.startsWith(`${group}.`);

/** An item with the level of its line and the codes that it refers to; a heading is none, and only leads its own. */
type Entry = { item: Item; level: number; references: string[]; heading?: true };

const WITH_PARAMETERS = /(?:以下|下述|下列).{0,4}特[性征]/;
const SHOWN = 300;
/** What somebody has to do is no goods, nor is a text. */
const NO_GOODS = /不得|应当|^《/;

const add = (entry: Entry, line: Line, words: string, hsCodes: readonly string[], among: readonly string[]): void => {
  const { item } = entry;
  if (line.level > 0 && PARAMETER.test(words)) item.parameters = true;
  const except = EXCEPTION.exec(words)?.[1];
  if (except !== undefined) item.except ??= except;
  if (hsCodes.length > 0) item.hsCodes = unique([...(item.hsCodes ?? []), ...hsCodes]);
  if (among.length > 0) item.subjects = unique([...(item.subjects ?? []), ...among]);
  const detail = itemText(words).slice(0, SHOWN);
  if (line.level > 0 && detail !== '') item.details = [...(item.details ?? []), detail];
  entry.references.push(...codesIn(words));
};

/** The entry that a line stands under: the last of a lesser level, where a code leads to it. */
const codedAbove = (entries: readonly Entry[], level: number): Entry | undefined => {
  const above = entries.findLast((entry) => entry.level < level);
  return above?.item.code === undefined ? undefined : above;
};

/** Whether a line without a code is goods of its own under one that has a code, and no parameter of it. */
const standsAlone = ({ item }: Entry, rest: string, hsCodes: readonly string[]): boolean =>
  itemText(rest) !== '' && (hsCodes.length > 0 || !(PARAMETER.test(rest) || WITH_PARAMETERS.test(item.textZh)));

const entriesIn = (lines: readonly Line[], subjects: readonly string[]): Entry[] => {
  const entries: Entry[] = [];
  let section: readonly string[] = [];
  let inNote = false;
  const push = (
    line: Line,
    codes: readonly (string | undefined)[],
    hsCodes: readonly string[],
    among: readonly string[],
  ) => {
    const { rest, words } = factsOf(line);
    const mine = among.length > 0 ? among : section.length > 0 ? section : subjects.length === 1 ? subjects : [];
    const except = EXCEPTION.exec(rest)?.[1];
    for (const code of codes) {
      const item: Item = {
        ...(code === undefined ? {} : { code }),
        ...(hsCodes.length === 0 ? {} : { hsCodes: [...hsCodes] }),
        ...(mine.length === 0 ? {} : { subjects: [...mine] }),
        kind: kindOf(code, rest),
        textZh: itemText(rest),
        ...(PARAMETER.test(rest) ? { parameters: true } : {}),
        ...(except === undefined ? {} : { except }),
        ...(code === undefined && hsCodes.length > 0 ? roleOf(words) : {}),
      };
      entries.push({ item, level: line.level, references: codesIn(rest) });
    }
  };
  lines.forEach((line, at) => {
    const { words, codes, rest, hsCodes } = factsOf(line);
    if (isHeading(lines, at)) {
      section = settled(topicsIn(words)).filter((one) => subjects.includes(one));
      return;
    }
    const last = entries.at(-1);
    const except = EXCEPTION.exec(rest)?.[1];
    // 技术说明：, and what is numbered beneath it.
    inNote = NOTE.test(words) ? rest.endsWith(':') : inNote && line.level > 2 && codes.length + hsCodes.length === 0;
    if (inNote || NOTE.test(words) || explains(line)) {
      const of = entries.find(({ item }) => item.code !== undefined && words.includes(item.code)) ?? last;
      if (except !== undefined && of !== undefined) of.item.except = except;
      return;
    }
    if (EMPTY.test(rest)) return;
    // 8454301010，: the list of numbers goes on in the next line.
    if (last !== undefined && line.level === 0 && NUMBERS.test(words)) {
      add(last, line, words, hsCodes, []);
      return;
    }
    const among = amongIn(rest, section.length > 0 ? section : subjects);
    const deeper = last !== undefined && (line.level === 0 || line.level > last.level);
    if (codes.length > 0) {
      push(line, codes, hsCodes, among);
      return;
    }
    const above = line.level === 0 ? undefined : codedAbove(entries, line.level);
    if (above !== undefined && !standsAlone(above, rest, hsCodes)) {
      add(above, line, words, hsCodes, among);
      return;
    }
    if (above !== undefined) {
      const own = hsCodes.length > 0 ? hsCodes : above.heading ? (above.item.hsCodes ?? []) : [];
      push(line, [above.item.code], own, among.length > 0 ? among : (above.item.subjects ?? []));
      const entry = entries.at(-1);
      if (entry && /:$/.test(words.trim())) entry.heading = true;
      return;
    }
    if (hsCodes.length === 0) {
      if (deeper && last !== undefined) {
        if (line.level > 0) add(last, line, words, [], []);
        return;
      }
      const item = line.level > 1 || (line.level === 1 && makingsIn(rest).length > 0);
      if (!item || NO_GOODS.test(words) || licenceRuleIn(words) !== undefined) return;
    } else if (deeper && last?.item.code !== undefined) {
      add(last, line, words, hsCodes, among);
      return;
    }
    push(line, [undefined], hsCodes, among);
  });
  return entries;
};

/** 生产1C004、1C117.d项的技术 is about what those codes are about. */
const followReferences = (entries: readonly Entry[]): void => {
  for (const { item, references } of entries) {
    if (item.subjects !== undefined || references.length === 0) continue;
    const named = entries.filter((other) => references.some((one) => under(other.item.code ?? '', one)));
    const subjects = unique(named.flatMap((other) => other.item.subjects ?? []));
    if (subjects.length > 0) item.subjects = subjects;
  }
};

/** Items whose coded line is missing belong to the one code that a technology of this text names beside its own. */
const adopt = (entries: readonly Entry[]): void => {
  const codes = entries.flatMap(({ item }) => item.code ?? []);
  const orphans = entries.filter(({ item }) => item.code === undefined && item.hsCodes !== undefined);
  if (codes.length === 0 || orphans.length === 0) return;
  const missing = unique(
    entries
      .filter(({ item }) => item.kind === 'technology' && PRODUCED.test(item.textZh))
      .flatMap(({ references }) => references.filter((one) => !codes.some((code) => under(code, one)))),
  );
  if (missing.length === 1) for (const { item } of orphans) item.code = missing[0] ?? '';
};

/** The items under a control, each with its code, HS codes and subject kept together. */
export const itemsIn = (lines: readonly Line[], topic: string): Items => {
  const subjects = subjectsOf(lines, topic);
  const entries = entriesIn(lines, subjects);
  adopt(entries);
  followReferences(entries);
  const items = entries.filter(({ heading }) => !heading).map(({ item }) => item);
  return {
    items,
    codes: unique(items.flatMap(({ code }) => code ?? [])),
    hsCodes: unique(items.flatMap(({ hsCodes }) => hsCodes ?? [])),
    subjects,
  };
};
