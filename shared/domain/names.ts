import type { Entity } from './effect.ts';
import { simplified } from './han.ts';

/** Firms that the notices name in Chinese only, with the name they trade under. */
export const KNOWN_NAMES: Readonly<Record<string, string>> = {
  PVH集团: 'PVH Corp.',
  因美纳公司: 'Illumina, Inc.',
  通用原子航空系统公司: 'General Atomics Aeronautical Systems',
  通用动力陆地系统公司: 'General Dynamics Land Systems',
};

/** What says only what kind of firm it is, as it is written: stops and spaces in it come and go. */
const LEGAL_FORMS: readonly string[] = [
  ...[
    'Incorporated',
    'Inc',
    'Corporation',
    'Corp',
    'Company',
    'Companies',
    'Co',
    'Limited',
    'Ltd',
    'LLC',
    'LLLP',
    'Limited Partnership',
  ],
  ...['LLP', 'LP', 'PLC', 'PLLC', 'GmbH & Co KG', 'GmbH', 'mbH', 'AG', 'KGaA', 'KG', 'UG', 'SE', 'AB', 'AS', 'ASA'],
  ...['A/S', 'ApS', 'Oy', 'Oyj', 'BV', 'NV', 'SA de CV', 'SA', 'SARL', 'S.à r.l', 'SAS', 'SpA', 'SRL', 'SL', 'Ltda'],
  ...['Sp. z o.o', 'SRO', 'DOO', 'Kft', 'Zrt', 'Pte', 'Pty', 'Pvt', 'Sdn Bhd', 'Bhd', 'Tbk', 'OOO', 'OAO', 'ZAO'],
  ...['PJSC', 'JSC', 'Kabushiki Kaisha', 'Kabushiki Gaisha', 'KK', 'Yugen Kaisha', 'YK', 'Godo Kaisha', 'GK'],
];
/** What stands with them and tells no more of who it is. */
const KINDS: readonly string[] = ['Holding', 'Holdings', 'Group'];
/** Before a name. */
const LEADING: ReadonlySet<string> = new Set(['the', 'ooo', 'oao', 'zao', 'pjsc', 'jsc', 'pt']);
const KIND_ZH =
  /^(?:\(株\)|\(有\)|株式会社|有限会社|合同会社)|(?:\(株\)|\(有\)|株式会社|有限会社|合同会社|(?:股份有限公司|有限责任公司|有限公司|公司|集团)+)$/u;
const KIND_KO = /^(?:주식회사|\(주\))|(?:주식회사|\(주\))$/u;

const asWritten = (form: string): string =>
  /^[A-Z]{2,5}$/.test(form) ? [...form].join('\\.?') : form.replaceAll('.', '\\.?').replaceAll(' ', '\\s?');
/** A legal form as part of a pattern, with the stop that may end it. */
export const LEGAL_FORM = `(?:${LEGAL_FORMS.toSorted((a, b) => b.length - a.length)
  .map(asWritten)
  .join('|')})\\b\\.?`;

const STROKES: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ŋ: 'n',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};
const STROKED = new RegExp(`[${Object.keys(STROKES).join('')}]`, 'g');

const HAN = /\p{Script=Han}/u;
export const isChinese = (text: string): boolean => HAN.test(text);

/** Letters as they are compared: case, accents, strokes, width, and traditional or Japanese forms aside. */
export const foldText = (text: string): string =>
  simplified(
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(STROKED, (letter) => STROKES[letter] ?? letter),
  );

const wordsOf = (text: string): string[] =>
  foldText(text)
    .replaceAll('&', ' and ')
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const wordForm = (form: string): string => wordsOf(form).join(' ');
const LEGAL = new Set(LEGAL_FORMS.map(wordForm));
const ANY_KIND = new Set([...LEGAL, ...KINDS.map(wordForm)]);
const LONGEST = Math.max(...[...ANY_KIND].map((form) => form.split(' ').length));

/** How many words at the end say only what kind of firm it is; one word at least is its name. */
const tailOf = (words: readonly string[], forms: ReadonlySet<string>): number => {
  let kept = words.length;
  for (;;) {
    const sizes = Array.from({ length: Math.min(LONGEST, kept - 1) }, (_, index) => index + 1);
    const size = sizes.findLast((count) => forms.has(words.slice(kept - count, kept).join(' ')));
    if (size === undefined) return words.length - kept;
    kept -= size;
  }
};

const foldChinese = (plain: string): string => {
  const bare = plain.replace(/[^\p{L}\p{N}()]+/gu, '');
  const stem = bare.replace(KIND_ZH, '').replace(KIND_ZH, '').replace(/[()]/g, '');
  return stem.length >= 2 ? stem : bare.replace(/[()]/g, '');
};

/**
 * A name as it is compared, in words: `BRINC Drones, Inc.` and `brinc drones` are one, so are `龍岩航太股份有限公司`
 * and `龙岩航太公司`. What is left says who it is.
 */
export const foldName = (name: string): string => {
  const plain = foldText(name);
  if (isChinese(plain)) return foldChinese(plain);
  const words = wordsOf(plain.replace(KIND_KO, ''));
  const led = words.length > 1 && LEADING.has(words[0] ?? '') ? words.slice(1) : words;
  return led.slice(0, led.length - tailOf(led, ANY_KIND)).join(' ');
};

/** Spaces come and go: `TechInsights` is `Tech Insights`. */
const nameKey = (name: string): string => foldName(name).replaceAll(' ', '');

/** Whether two names are one. */
export const sameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other);

type Named = { [key in 'name' | 'nameZh']?: string | undefined } & Pick<Entity, 'aliases'>;

/** Every name by which an entity is recognised, as `sameName` compares them. */
export const nameKeysOf = ({ name, nameZh, aliases = [] }: Named): string[] =>
  [name, nameZh, ...aliases].flatMap((one) => (one === undefined ? [] : [nameKey(one)])).filter((key) => key !== '');

/** A Latin name without its legal form: `Skydio, Inc.` as `Skydio`; a Chinese one as it is. */
export const displayName = (name: string): string => {
  if (isChinese(name)) return name;
  const pieces = name.split(/(?<=[\s,])(?=[^\s,])/);
  const tail = tailOf(wordsOf(name), LEGAL);
  let end = pieces.length;
  while (wordsOf(pieces.slice(end).join('')).length < tail) end--;
  return pieces
    .slice(0, end)
    .join('')
    .replace(/[\s,.&]+$/, '');
};

const ENDS_AS_FIRM = new RegExp(`(?:^|[\\s,])${LEGAL_FORM}\\s*$`, 'i');
/** Whether a name says itself that it is a firm's: `… GmbH`, `…有限公司`. */
export const looksLikeFirm = (name: string): boolean => {
  const plain = name.normalize('NFKC').trim();
  return ENDS_AS_FIRM.test(plain) || KIND_ZH.test(plain) || KIND_KO.test(plain);
};
