import { ALL_DUAL_USE, ELEMENTS, isEveryday, MATERIALS, RARE_EARTHS } from '../../../domain/goods/substances.ts';
import { unique } from '../../unique.ts';

const BY_SIGN = new Map(ELEMENTS.filter(({ zh }) => zh.length === 1).map((one) => [one.zh, one]));
const signs = (everyday: boolean): string =>
  [...BY_SIGN.values()]
    .filter((one) => isEveryday(one, 'zh') === everyday)
    .map(({ zh }) => zh)
    .join('');
const SIGNS = signs(false);
const EVERYDAY = signs(true);
const SIGN = new RegExp(`[${SIGNS}${EVERYDAY}]`, 'g');
const WORDS = MATERIALS.map(({ slug, zh, wording }) => [wording ?? new RegExp(zh), slug] as const);
/** Goods that have a name of their own rather than an element's. */
export const NAMED_GOODS: readonly (readonly [wording: RegExp, subject: string])[] = WORDS.filter(
  ([, slug]) => slug !== ALL_DUAL_USE,
);
const EVERYTHING = WORDS.filter(([, slug]) => slug === ALL_DUAL_USE);
/** Names of materials are no lists of elements: 立方氮化硼 is no boron. */
const MATERIAL = new RegExp(NAMED_GOODS.map(([wording]) => wording.source).join('|'), 'g');
const LEFT_OUT =
  /\((?:[^()]*?)(?:不含|不包括|除外)[^()]*\)|不(?:管制|包括|含)[^,。;)]*|除[^,。;]*(?:以)?外|非\d[A-E]\d{3}[^,。;的]*的?/g;

/** 对钨、碲、铋、钼、铟: a list of bare signs, or one before what it is of. */
const NAMED = new RegExp(
  `(?:[${SIGNS}](?:[、和及与,]|以及)+)+[${SIGNS}](?![化酸])|[${SIGNS}](?=等?(?:相关|有关|类)|两用物项|物项|及其|[、和及与]材料)`,
  'g',
);
/** 对金、银相关物项: 合金相关物项 is about no gold. */
const PLAINLY_NAMED = new RegExp(
  `(?<=^|[对、和及与(:])[${EVERYDAY}](?=(?:(?:[、和及与]|以及)[${SIGNS}${EVERYDAY}])*等?(?:相关|有关)(?:两用)?物项)`,
  'g',
);
/** 金属钐, 含钐的, 氧化钐: the element that the item is of; 氟碳铈矿, a mineral named after several, is of none of them. */
const OF_ITEM = new RegExp(
  `(?:金属|高纯|氧化|单质)([${SIGNS}](?:[、和及][${SIGNS}](?=[、和及,;。:()]|$))*)(?![${SIGNS}])|([${SIGNS}])(?:\\(单质\\)|相关|粉末?(?:$|[:(,])|锭|(?<![${SIGNS}${EVERYDAY}].)矿|单质|及其?(?:合金|化合物|制品)|的?氧化物|气)`,
  'g',
);

const signsIn = (text: string): string[] => text.match(SIGN)?.map((sign) => BY_SIGN.get(sign)?.slug ?? '') ?? [];
const elementsOf = (text: string, pattern: RegExp): string[] =>
  text.search(pattern) < 0
    ? []
    : [...text.matchAll(pattern)].flatMap((found) => signsIn(found[1] ?? found[2] ?? found[0]));

const kept = (text: string): string => (/[不除非]/.test(text) ? text.replace(LEFT_OUT, '') : text);

const materialsIn = (text: string): string[] =>
  NAMED_GOODS.filter(([wording]) => wording.test(text)).map(([, one]) => one);

/** What a title or a heading says that it is about. */
export const topicsIn = (text: string): string[] => {
  const others = text.replace(MATERIAL, '材料');
  return unique([...elementsOf(others, NAMED), ...elementsOf(others, PLAINLY_NAMED), ...materialsIn(text)]);
};

/** What goods are called, apart from the elements in them. */
export const goodsNamedIn = (text: string): string[] => unique(materialsIn(kept(text)));

/** What an item is: an element that it is made of, or a material by name. */
export const makingsIn = (text: string): string[] => {
  const plain = kept(text);
  return unique([...elementsOf(plain, OF_ITEM), ...materialsIn(plain)]);
};

/** Of some known subjects, those that a text names. */
export const amongIn = (text: string, known: readonly string[]): string[] => {
  if (known.length === 0) return [];
  const plain = kept(text);
  const named = signsIn(plain);
  const materials = materialsIn(plain);
  return known.filter((one) => named.includes(one) || materials.includes(one));
};

/** Rare earths as a whole are a subject only where no rare-earth element is named. */
export const settled = (subjects: readonly string[]): string[] =>
  subjects.some((one) => RARE_EARTHS.includes(one)) ? subjects.filter((one) => one !== 'rare-earths') : [...subjects];

/** 应取得两用物项和技术出口许可证: what the licence is called, whatever it is for. */
const LICENCE = /两用物项(?:和技术)?进?出口(?:许可|申请)/g;

export const subjectsIn = (text: string): string[] => {
  const topics = topicsIn(text);
  const found = settled(topics.length > 0 ? topics : makingsIn(text));
  if (found.length > 0) return found;
  const others = text.replace(LICENCE, '');
  return EVERYTHING.filter(([wording]) => wording.test(others)).map(([, one]) => one);
};
