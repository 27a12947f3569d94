/** Countries as the notices name them, longest name first where one contains another. */
const COUNTRIES: readonly (readonly [name: string, code: string])[] = [
  ['美国', 'US'],
  ['日本', 'JP'],
  ['韩国', 'KR'],
  ['加拿大', 'CA'],
  ['墨西哥', 'MX'],
  ['欧盟', 'EU'],
  ['英国', 'GB'],
  ['德国', 'DE'],
  ['法国', 'FR'],
  ['荷兰', 'NL'],
  ['意大利', 'IT'],
  ['西班牙', 'ES'],
  ['比利时', 'BE'],
  ['捷克', 'CZ'],
  ['波兰', 'PL'],
  ['立陶宛', 'LT'],
  ['拉脱维亚', 'LV'],
  ['爱沙尼亚', 'EE'],
  ['芬兰', 'FI'],
  ['瑞典', 'SE'],
  ['丹麦', 'DK'],
  ['挪威', 'NO'],
  ['瑞士', 'CH'],
  ['奥地利', 'AT'],
  ['澳大利亚', 'AU'],
  ['新西兰', 'NZ'],
  ['印度尼西亚', 'ID'],
  ['印度', 'IN'],
  ['以色列', 'IL'],
  ['新加坡', 'SG'],
  ['马来西亚', 'MY'],
  ['泰国', 'TH'],
  ['越南', 'VN'],
  ['菲律宾', 'PH'],
  ['乌克兰', 'UA'],
  ['俄罗斯', 'RU'],
  ['巴西', 'BR'],
  ['土耳其', 'TR'],
  ['阿联酋', 'AE'],
  ['沙特', 'SA'],
  ['卡塔尔', 'QA'],
  ['南非', 'ZA'],
  ['阿根廷', 'AR'],
  ['智利', 'CL'],
  ['巴基斯坦', 'PK'],
  ['哈萨克斯坦', 'KZ'],
  ['葡萄牙', 'PT'],
  ['爱尔兰', 'IE'],
  ['希腊', 'GR'],
  ['匈牙利', 'HU'],
  ['罗马尼亚', 'RO'],
  ['保加利亚', 'BG'],
  ['斯洛伐克', 'SK'],
  ['斯洛文尼亚', 'SI'],
  ['克罗地亚', 'HR'],
  ['卢森堡', 'LU'],
  ['伊朗', 'IR'],
  ['朝鲜', 'KP'],
  ['台湾地区', 'TW'],
];

const NAMES = new RegExp(COUNTRIES.map(([name]) => name).join('|'), 'g');
const CODES = new Map(COUNTRIES);

/** Part of a pattern: a foreign country, and no region of China. */
export const FOREIGN_COUNTRY = `(?:${COUNTRIES.flatMap(([name, code]) => (code === 'TW' ? [] : [name])).join('|')})`;

export const countriesIn = (text: string): string[] => [
  ...new Set(text.match(NAMES)?.map((name) => CODES.get(name) ?? '')),
];
export const countryOf = (text: string): string | undefined => countriesIn(text)[0];
/** Takes a country's name from the front of an entity's. */
export const LEADING_COUNTRY = new RegExp(`^(?:${COUNTRIES.map(([name]) => name).join('|')})(?=.)`);

/** What people call countries beside their English and Chinese names. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  US: 'usa, u.s., u.s.a., america, american, united states of america, 美',
  GB: 'uk, u.k., britain, great britain, england, scotland, british',
  EU: 'european union, europe, european',
  KR: 'korea, korean, south korean, rok, republic of korea, 大韩民国, 韩',
  KP: 'dprk, north korean',
  TW: 'taiwanese, 台湾',
  HK: 'hong kong, hongkong, 香港',
  MO: 'macau, macao, 澳门',
  CN: 'prc, chinese, mainland china, 中国大陆',
  JP: 'japanese, 日',
  DE: 'german, deutschland',
  FR: 'french',
  NL: 'holland, dutch, the netherlands',
  CZ: 'czech republic, czech',
  AE: 'uae, u.a.e., emirates',
  RU: 'russian federation, russian',
  VN: 'viet nam, vietnamese',
  TR: 'turkey, turkish',
  IN: 'indian',
  CA: 'canadian',
  MX: 'mexican',
  IT: 'italian',
  ES: 'spanish',
  SE: 'swedish',
  CH: 'swiss',
  AU: 'australian',
  BR: 'brazilian',
  IL: 'israeli',
  IR: 'iranian',
  MM: 'burma',
  CI: 'ivory coast',
};

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

let named: ReadonlyMap<string, string> | undefined;
const byName = (): ReadonlyMap<string, string> => {
  if (named) return named;
  const languages = ['en', 'zh'].map((each) => new Intl.DisplayNames(each, { type: 'region', fallback: 'none' }));
  const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));
  named = new Map([
    ...codes.flatMap((code) => {
      // What a code meant once is known under its present one.
      const now = new Intl.Locale(`und-${code}`).region;
      return now === code
        ? languages.flatMap((each) => each.of(code) ?? []).map((name) => [folded(name), code] as const)
        : [];
    }),
    ...COUNTRIES,
    ...Object.entries(OTHER_NAMES).flatMap(([code, names]) => names.split(', ').map((name) => [name, code] as const)),
  ]);
  return named;
};

let coded: ReadonlySet<string> | undefined;
const codes = (): ReadonlySet<string> => {
  coded ??= new Set(byName().values());
  return coded;
};

const ISO = /^[a-z]{2}$/;
/** The country that a text names as a whole: `Japan`, `Japanese`, `日本`, `JP`, `the UK`. */
export const countryNamed = (text: string): string | undefined => {
  const name = folded(text)
    .replace(/^the\s+/, '')
    .replace(/(?<=\p{L}{2})\.$/u, '');
  const found = byName().get(name);
  if (found !== undefined) return found;
  const code = name.toUpperCase();
  return ISO.test(name) && codes().has(code) ? code : undefined;
};
