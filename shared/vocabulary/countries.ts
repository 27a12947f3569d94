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
  ['台湾地区', 'TW'],
];

const NAMES = new RegExp(COUNTRIES.map(([name]) => name).join('|'), 'g');
const CODES = new Map(COUNTRIES);

export const countriesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(NAMES)].map(([name]) => CODES.get(name) ?? '')),
];
export const countryOf = (text: string): string | undefined => countriesIn(text)[0];
/** Takes a country's name from the front of an entity's. */
export const LEADING_COUNTRY = new RegExp(`^(?:${COUNTRIES.map(([name]) => name).join('|')})(?=.)`);
