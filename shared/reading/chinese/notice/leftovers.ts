import type { Effect } from '../../../domain/acts/effect.ts';
import type { Problem } from '../../../domain/acts/extraction.ts';
import { codesIn, hsCodesIn } from '../../../domain/goods/codes.ts';
import type { Line } from '../words/lines.ts';
import type { Reference } from '../words/references.ts';
import { annexLines, type NoticeParts } from './notice-parts.ts';

/** Where a code is named without being controlled: 非…项下, 生产…项, 用于…项所管制, 说明：…项, 【保留】. */
const NAMED = /非[^。;,的]*|(?:生产|制造|开发|使用|用于|以及|列入|满足|属于)[^。;,]*?项|^(?:技术)?(?:说明|注)\d*:.*/gm;
const EMPTY = '[保留]';
const ADDRESS = /电话|传真|邮编|邮箱|联系方式/;
const NUMBER = /第?\d{1,4}号(?=公告|令)|(?:公告|令)[[(]?\d{4}[\])]?年?第?\d{1,4}号/g;

const behindEmpty = (text: string): string =>
  text.includes(EMPTY) ? text.slice(text.lastIndexOf(EMPTY) + EMPTY.length) : text;

/** What looks like a notice's number in a line, and stands in no reference. */
const looseNumbersIn = (text: string, references: readonly Reference[]): string[] =>
  [...text.matchAll(NUMBER)]
    .filter(({ index }) => !references.some(({ at, end }) => at <= index && index < end))
    .map(([number]) => number);

/** What looks like a control code, a customs number or a notice's number, and was not used. */
export const leftoversIn = (
  parts: NoticeParts,
  effects: readonly Effect[],
  references: ReadonlyMap<Line, readonly Reference[]>,
): Problem[] => {
  const lines = [...parts.body, ...annexLines(parts)].filter(({ text }) => !ADDRESS.test(text));
  const text = lines.map((line) => line.text).join('\n');
  const codes = new Set(effects.flatMap((effect) => effect.codes ?? []));
  const hsCodes = new Set(effects.flatMap((effect) => [...(effect.hsCodes ?? []), ...(effect.goods?.hsCodes ?? [])]));
  const known = new Set([...codes].flatMap((code) => [code, code.slice(0, 5)]));
  const isLoose = (code: string): boolean => !known.has(code);
  const filled = lines.map((line) => behindEmpty(line.text));
  const looseCodes = codesIn(text).some(isLoose) ? codesIn(filled.join('\n').replace(NAMED, '')).filter(isLoose) : [];
  const looseHs = hsCodesIn(text).filter((code) => !hsCodes.has(code));
  const looseNumbers = lines
    .filter((line) => line.text.includes('号'))
    .flatMap((line) => looseNumbersIn(line.text, references.get(line) ?? []));
  return [
    ...[...new Set(looseCodes)].map((code) => ({ kind: 'unused-code', text: code })),
    ...[...new Set(looseHs)].map((code) => ({ kind: 'unused-hs-code', text: code })),
    ...[...new Set(looseNumbers)].map((number) => ({ kind: 'unused-number', text: number })),
  ];
};
