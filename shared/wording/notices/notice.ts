import type { Series } from '../../domain/acts/notice-key.ts';
import type { CivilDate } from '../../time/civil.ts';
import { earliest, longDay } from '../text/day.ts';
import { groupedBy, runsOf, spanned, unique } from '../text/runs.ts';
import { shortened } from '../text/shortened.ts';

const KEY = /^(?:([a-z-]+?)-(\d{4})|(state-council-decree))-(\d+)$/;

/** How each series of notices is called: in an alert's line with its number and, where it is another one, the year; in full. */
const SERIES: Record<Series, { short: (number: string, year: string) => string; full: string }> = {
  mofcom: { short: (number, year) => `No.${number}${year}`, full: 'MOFCOM No.' },
  'mofcom-order': { short: (number, year) => `MOFCOM order ${number}${year}`, full: 'MOFCOM Order' },
  uel: { short: (number, year) => `UEL ${number}${year}`, full: 'Unreliable Entity List No.' },
  'tariff-commission': {
    short: (number, year) => `Tariff Commission ${number}${year}`,
    full: 'Tariff Commission No.',
  },
  gac: { short: (number, year) => `Customs No.${number}${year}`, full: 'Customs No.' },
  'mfa-order': { short: (number, year) => `MFA order ${number}${year}`, full: 'Foreign Ministry Order' },
  mot: { short: (number, year) => `MoT No.${number}${year}`, full: 'Ministry of Transport No.' },
  'state-council-decree': { short: (number) => `State Council Decree ${number}`, full: 'State Council Decree' },
};

export type NoticeParts = { series: Series; year: string; number: string };

const isSeries = (name: string): name is Series => name in SERIES;

export const noticeParts = (key: string): NoticeParts | undefined => {
  const [, yearly, year = '', series = yearly ?? '', number = ''] = KEY.exec(key) ?? [];
  return isSeries(series) ? { series, year, number } : undefined;
};

/** `1.3` as `¶1(3)`, `2.b` as `¶2`. */
const paragraph = (provision: string): string => {
  const [head, ...rest] = provision.split('.').filter((part) => /^\d+$/.test(part));
  return head === undefined ? '' : `¶${head}${rest.map((part) => `(${part})`).join('')}`;
};

/** Who issued a text that has a day and no number. */
const ISSUERS: Readonly<Record<string, string>> = {
  tao: 'Taiwan Affairs Office',
  mfa: 'Foreign Ministry',
  mof: 'Ministry of Finance',
  mofcom: 'MOFCOM',
  mot: 'Ministry of Transport',
  gac: 'Customs',
  'tariff-commission': 'Tariff Commission',
  scotus: 'US Supreme Court',
};
const DATED = /^([a-z-]+?)(?:-(?:answer|statement|decision|notice))?-(\d{4}-\d{2}-\d{2})(?:-[a-z-]+)?$/;
const UNNUMBERED = /^(answer|notice)-(\d{4}(?:-\d{2}-\d{2})?)(?=-|$)/;
const REGISTERED = /^us-(\d{4}-\d{4,5})$/;

/** `tao-2024-10-14` as `Taiwan Affairs Office, 14 Oct 2024`, `us-2026-05214` as a document of the Federal Register. */
const datedName = (key: string): string | undefined => {
  const [, issuer = '', day] = DATED.exec(key) ?? [];
  if (day !== undefined && issuer in ISSUERS) return `${ISSUERS[issuer]}, ${longDay(day as CivilDate)}`;
  const [, number] = REGISTERED.exec(key) ?? [];
  return number && `Federal Register ${number}`;
};

/** What is known of a text beside its key: who published it and on which day, by the calendar there. */
export type Published = { publisher?: string | undefined; publishedOn?: CivilDate | undefined };

/** `MOFCOM spokesperson's answer, 12 Aug 2025`; copies are dated later, so the earliest day known is meant. */
const unnumbered = (key: string, { publisher, publishedOn }: Published = {}): string | undefined => {
  const [, kind = '', stated = ''] = UNNUMBERED.exec(key) ?? [];
  if (kind === '') return undefined;
  const what = kind === 'answer' ? "spokesperson's answer" : 'notice';
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(stated);
  const day = earliest([...(publishedOn ? [publishedOn] : []), ...(whole ? [stated as CivilDate] : [])]);
  const when = day === undefined ? ` of ${stated} without a number` : `, ${longDay(day)}`;
  return `${publisher ? `${publisher} ` : ''}${what}${when}`;
};

/** What has no number of a known series: an answer, an order of the other side, a page. */
const nameless = (key: string, published?: Published): string => {
  const dated = unnumbered(key, published) ?? datedName(key);
  if (dated !== undefined) return dated;
  if (key.startsWith('proclamation-')) return 'proclamation';
  if (key.startsWith('us-')) return 'US order';
  return /^https?:/.test(key) ? new URL(key).hostname.replace(/^www\./, '') : key.toUpperCase().replace(/^EO-/, 'EO ');
};

/** `No.57`, `No.46/2024`, `UEL 7`; what has no number by who published it and when. */
export const noticeName = (key: string, thisYear: string, published?: Published): string => {
  const parts = noticeParts(key);
  if (!parts) return nameless(key, published);
  return SERIES[parts.series].short(parts.number, parts.year === thisYear ? '' : `/${parts.year}`);
};

/** Characters of a title, with its dots. */
const TITLE = 46;

/** `mofcom-2025-57` as `MOFCOM No. 57 of 2025`; an answer by its day; what has no such form as it is. */
export const fullNoticeName = (key: string, published?: Published): string => {
  const parts = noticeParts(key);
  if (parts) return `${SERIES[parts.series].full} ${Number(parts.number)}${parts.year && ` of ${parts.year}`}`;
  const named = unnumbered(key, published);
  if (named) return `${named.charAt(0).toUpperCase()}${named.slice(1)}`;
  const [, year, letter] = /^tariff-commission-(\d{4})-(\d+)w$/.exec(key) ?? [];
  if (letter) return `Tariff Commission notice ${letter} of ${year}`;
  const [, kind, number] = /^(eo|proclamation)-(\d+)$/i.exec(key) ?? [];
  if (number) return `${kind?.toLowerCase() === 'eo' ? 'Executive Order' : 'Proclamation'} ${number}`;
  const dated = datedName(key);
  if (dated !== undefined) return dated;
  const [, of, title] = /^(us|proclamation)-([a-z][a-z\d-]+)$/.exec(key) ?? [];
  if (title) return `${of === 'us' ? 'US order' : 'Proclamation'}: ${shortened(title.replaceAll('-', ' '), TITLE)}`;
  return /^https?:/.test(key) ? (key.replace(/^https?:\/\/(www\.)?/, '').split('/')[0] ?? key) : key;
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
