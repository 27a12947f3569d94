import { SUBSTANCES } from '../../../shared/domain/goods/substances.ts';
import { CUSTOMS_GOODS } from '../../../shared/domain/vocabulary/customs-goods.ts';

const [english, chinese] = ['en', 'zh-Hans'].map(
  (tag) => new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' }),
);
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const REGIONS = LETTERS.flatMap((one) => LETTERS.map((other) => `${one}${other}`)).flatMap((code) => {
  const [name, zh] = [english?.of(code), chinese?.of(code)];
  return name && zh ? [name.toLowerCase(), `the ${name.toLowerCase()}`].map((said) => [said, zh] as const) : [];
});

const SUBSTANCE_NAMES = SUBSTANCES.flatMap(({ slug, title, short, en, zh }) =>
  [slug.replaceAll('-', ' '), ...(title ? [title] : []), ...(short ? [short] : []), ...en].map(
    (name) => [name.toLowerCase(), zh] as const,
  ),
);

const GOODS_NAMES = CUSTOMS_GOODS.flatMap(({ en, zh: [first] }) =>
  first ? en.map((name) => [name.toLowerCase(), first] as const) : [],
);

/** `德国` of `DE`; a code alone in a cell is one of a country. */
export const chineseRegion = (code: string): string | undefined =>
  /^[A-Z]{2}$/.test(code) ? chinese?.of(code) : undefined;

/** Countries, goods under control and goods of customs lists by their English names, in small letters: the tables have both. */
export const CHINESE_NAMES: ReadonlyMap<string, string> = new Map([...GOODS_NAMES, ...REGIONS, ...SUBSTANCE_NAMES]);
