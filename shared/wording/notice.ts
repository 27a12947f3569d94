import { groupedBy, runsOf, spanned, unique } from './runs.ts';

const KEY = /^(?:([a-z-]+?)-(\d{4})|(state-council-decree))-(\d+)$/;

/** How each series of notices is called, with its number and the year where it is another one. */
const SERIES: Record<string, (number: string, year: string) => string> = {
  mofcom: (number, year) => `No.${number}${year}`,
  'mofcom-order': (number, year) => `MOFCOM order ${number}${year}`,
  uel: (number, year) => `UEL ${number}${year}`,
  'tariff-commission': (number, year) => `Tariff Commission ${number}${year}`,
  gac: (number, year) => `Customs No.${number}${year}`,
  'mfa-order': (number, year) => `MFA order ${number}${year}`,
  mot: (number, year) => `MoT No.${number}${year}`,
  'state-council-decree': (number) => `State Council Decree ${number}`,
};

export type NoticeParts = { series: string; year: string; number: string };

export const noticeParts = (key: string): NoticeParts | undefined => {
  const [, yearly, year = '', series = yearly ?? '', number = ''] = KEY.exec(key) ?? [];
  return series in SERIES ? { series, year, number } : undefined;
};

/** `1.3` as `¶1(3)`, `2.b` as `¶2`. */
const paragraph = (provision: string): string => {
  const [head, ...rest] = provision.split('.').filter((part) => /^\d+$/.test(part));
  return head === undefined ? '' : `¶${head}${rest.map((part) => `(${part})`).join('')}`;
};

/** What has no number of a known series: an answer, an order of the other side, a page. */
const nameless = (key: string): string => {
  if (key.startsWith('answer-')) return "spokesperson's answer";
  if (key.startsWith('notice-')) return 'notice without a number';
  if (key.startsWith('proclamation-')) return 'proclamation';
  if (key.startsWith('us-')) return 'US order';
  return /^https?:/.test(key) ? new URL(key).hostname.replace(/^www\./, '') : key.toUpperCase().replace(/^EO-/, 'EO ');
};

/** `No.57`, `No.46/2024`, `UEL 7`; a key of no known series stands as it is. */
export const noticeName = (key: string, thisYear: string): string => {
  const parts = noticeParts(key);
  if (!parts) return nameless(key);
  const name = SERIES[parts.series];
  return name ? name(parts.number, parts.year === thisYear ? '' : `/${parts.year}`) : key;
};

/** The number alone for a notice that has just been introduced: `57`, `46/2024 ¶2`. */
export const noticeNumber = (key: string, thisYear: string): string =>
  noticeParts(key)?.series === 'mofcom' ? noticeName(key, thisYear).slice(3) : noticeName(key, thisYear);

/** `Nos. 55-58, 61, 62`; those of other series and years after it. */
export const noticeList = (keys: readonly string[], thisYear: string): string => {
  const parted = unique(keys).map((key) => ({ key, parts: noticeParts(key) }));
  const [own, others] = [true, false].map((wanted) =>
    parted.filter(({ parts }) => (parts?.series === 'mofcom' && parts.year === thisYear) === wanted),
  ) as [typeof parted, typeof parted];
  const numbers = own.map(({ parts }) => Number(parts?.number)).sort((a, b) => a - b);
  const runs = runsOf(numbers, (last, next) => next === last + 1).map((run) => run.map(String));
  const first = own.length === 0 ? [] : [`${own.length === 1 ? 'No.' : 'Nos. '}${spanned(runs, 3)}`];
  return [...first, ...others.map(({ key }) => noticeName(key, thisYear))].join(', ');
};

/** `¶1(1)-(2)`, `¶2` */
export const paragraphs = (provisions: readonly string[]): string => {
  const named = unique(provisions.map(paragraph)).filter((one) => one !== '');
  const byHead = groupedBy(named, (one) => /^¶\d+/.exec(one)?.[0] ?? one);
  return byHead
    .map(([head, members]) => {
      const numbers = members.flatMap((one) => /\((\d+)\)/.exec(one)?.[1] ?? []).map(Number);
      const runs = runsOf(numbers, (last, next) => next === last + 1).map((run) => run.map((number) => `(${number})`));
      return `${head}${spanned(runs)}`;
    })
    .join(', ');
};
