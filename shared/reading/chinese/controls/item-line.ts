import type { Item } from '../../../domain/acts/effect.ts';
import { CODE_FORM, codesIn, hsCodesIn } from '../../../domain/goods/codes.ts';
import { type Form, formOf } from '../../../domain/goods/forms.ts';
import { type Facts, type Line, wordsOf } from '../words/lines.ts';
import { KIND_OF_CODE } from '../words/wording.ts';

const LEADING = new RegExp(`^(${CODE_FORM}(?:[、,及和]${CODE_FORM})*)[.、:\\s]?`);
const STATED = new RegExp(`管制编码[:为]?(${CODE_FORM}(?:[、,及和]${CODE_FORM})*)`);
/** 碲锌镉单晶（6C902.c，……） */
const BRACKETED = new RegExp(`(?<=[^项下]\\()(${CODE_FORM}(?:[、,及和]${CODE_FORM})*)(?:[,;]|(?=\\)))`);
const CUSTOMS = /\((?:参考)?(?:海关商品编号|税则号列|商品编号|税号|HS编码|管制编码)[^()]*(?:\)|$)/g;

/** The codes that a line gives its own item, in front or after 管制编码; all others are references. */
const ownCodes = (words: string): { codes: string[]; rest: string } => {
  const leading = /^\d/.test(words) ? LEADING.exec(words) : null;
  if (leading !== null) return { codes: codesIn(leading[1] ?? ''), rest: words.slice(leading[0].length) };
  const stated = (words.includes('管制编码') ? STATED : BRACKETED).exec(words);
  return stated === null
    ? { codes: [], rest: words }
    : { codes: codesIn(stated[1] ?? ''), rest: words.replace(stated[0], '').replace('()', '') };
};

export const factsOf = (line: Line): Facts => {
  line.facts ??= read(line);
  return line.facts;
};

const read = (line: Line): Facts => {
  const words = wordsOf(line);
  return { words, ...ownCodes(words), hsCodes: hsCodesIn(words) };
};

/** (海关商品编号: …) states the item; (参考海关商品编号: …) only helps to find it. */
export const roleOf = (words: string): Pick<Item, 'role'> =>
  /\((?:海关商品编号|税则号列|税号)/.test(words) ? { role: 'scope' } : {};

const KIND_OF_FORM: Partial<Record<Form, Item['kind']>> = {
  technology: 'technology',
  software: 'software',
  equipment: 'equipment',
  component: 'equipment',
  vehicle: 'product',
  battery: 'product',
  tool: 'product',
};

export const kindOf = (code: string | undefined, words: string): Item['kind'] => {
  const byCode = code === undefined ? undefined : KIND_OF_CODE[code[1] ?? ''];
  return byCode ?? KIND_OF_FORM[formOf({ kind: 'material', textZh: words.replace(/[。;:]$/, '') })] ?? 'material';
};

/** A cell of customs numbers beside its goods. */
const CELL = /\t[\d.、,; ]{8,}(?=\t|$)/g;

export const itemText = (rest: string): string =>
  (rest.includes('(') ? rest.replace(CUSTOMS, '') : rest).replace(CELL, '').replace(/(?<![。;:])[。;:]+$/, '');

/** 注：, 技术说明1：, “……”: it explains the item above it. */
export const NOTE = /^(?:说明|注释|注|技术说明|备注)\d*:|^“/;

/** 扩散连接，是指……: a paragraph that explains a word of the items around it. */
export const explains = ({ level, text }: Line): boolean =>
  level === 0 && /^(?:本公告所称的?)?[“"]?[^,。;:]{2,24}[”"]?,?(?:是指|系指|指的是|,指)/.test(text);
