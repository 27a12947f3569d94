import type { Series } from '../../domain/acts/notice-key.ts';
import { foldText } from '../../domain/names/names.ts';
import { noticeParts } from './notice.ts';

type Kind = Series | 'eo' | 'proclamation' | 'us';

/** How people and our own lines call who issues, in letters as they are compared; the first in a text decides. */
const ISSUERS: readonly (readonly [RegExp, readonly Kind[]])[] = [
  [/\buel\b|unreliable entit(?:y|ies)(?: list)?|不可靠实体(?:清单)?(?:工作机制)?/, ['uel']],
  [/\btariff comm?iss?ion\b|\btc\b|(?:国务院)?关税税则委员会|税委会/, ['tariff-commission']],
  [/\bmofcom order\b|商务部令/, ['mofcom-order']],
  [/\bmfa(?: order)?\b|\bforeign ministry(?: order)?\b|外交部(?:令)?/, ['mfa-order']],
  [/\bgac\b|\b(?:china )?customs\b|海关总署/, ['gac']],
  [/\bmot\b|\bministry of transport\b|交通运输部/, ['mot']],
  [/\bdecree\b|\bstate council(?: decree)?\b|国务院令/, ['state-council-decree']],
  [/\bmofcom\b|\bministry of commerce\b|商务部/, ['mofcom']],
  [/\beo\b|\bexecutive order\b|行政令/, ['eo']],
  [/\bproc(?:lamation)?\b/, ['proclamation']],
  [/\bfr doc\b|\bfederal register\b|\bus\b/, ['us']],
  [/\border\b/, ['mofcom-order', 'mfa-order', 'eo']],
];
/** Says that a notice is meant, and not which. */
const NOISE =
  /\b(?:joint|announcements?|notices?|orders?|decisions?|nos?|number|of|the|in|year|para(?:graph)?|china|us)\b|公告|联合|决定|令|第|号|年|[.,#¶()[\]〔〕/·:§-]|\s/g;

const YEAR = '(?:19|20)\\d{2}';
/** Forms with a year, then forms without. */
const FORMS: readonly (readonly [RegExp, 'year first' | 'number first' | 'number'])[] = [
  [new RegExp(`(${YEAR})\\s*年?\\s*第\\s*(\\d{1,4})\\s*号`), 'year first'],
  [new RegExp(`[〔\\[(](${YEAR})[〕\\])]\\s*第?\\s*(\\d{1,4})\\s*号`), 'year first'],
  [new RegExp(`\\b(\\d{1,4})\\s*(?:/|of(?: the year)?|in|,|\\()\\s*(${YEAR})\\b`), 'number first'],
  [new RegExp(`\\b(${YEAR})\\s*[-/\\s]\\s*(?:no\\.?\\s*)?(\\d{1,5})\\b`), 'year first'],
  [/(?:\bnos?\.?|#|number|第)\s*(\d{1,5})(?:\s*号)?/, 'number'],
  [/(?:^|[^\d.])(\d{1,5})(?![\d.])/, 'number'],
];
const PROVISION = /\s*(?:¶|§|para(?:graph)?\.?|art(?:icle)?\.?)\s*\d+(?:[.(]\d+\)?)*\s*$/;

/** A notice as it was typed: what of it is said. */
export type NoticeTyped = {
  kinds?: readonly Kind[];
  year?: string;
  number?: number;
  /** Nothing but a number, which may be anything. */
  bare: boolean;
};

/** Takes `No. 61`, `61/2025`, `announcement 61 of 2025`, `商务部公告2025年第61号`, `UEL 10`, `EO 14257`; undefined for other words. */
export const noticeTyped = (text: string): NoticeTyped | undefined => {
  const folded = foldText(text).trim().replace(PROVISION, '');
  const bare = /^\d{1,5}$/.test(folded);
  let rest = folded;
  let number: number | undefined;
  let year: string | undefined;
  for (const [form, order] of FORMS) {
    const found = form.exec(rest);
    if (!found) continue;
    const [, one = '', other = ''] = found;
    [year, number] = order === 'year first' ? [one, Number(other)] : [other || undefined, Number(one)];
    rest = rest.replace(found[0], ' ');
    break;
  }
  if (year === undefined) {
    const [alone] = new RegExp(`\\b${YEAR}\\b`).exec(rest) ?? [];
    if (alone) [year, rest] = [alone, rest.replace(alone, ' ')];
  }
  const [issuer] = ISSUERS.flatMap(([pattern, kinds]) => {
    const found = pattern.exec(rest);
    return found ? [{ at: found.index, kinds }] : [];
  }).sort((a, b) => a.at - b.at);
  for (const [pattern] of ISSUERS) rest = rest.replace(pattern, ' ');
  if (rest.replace(NOISE, '') !== '') return undefined;
  if (number === undefined && issuer === undefined) return undefined;
  // `UEL 2025`: all of that year.
  if (issuer && year === undefined && new RegExp(`^${YEAR}$`).test(String(number)))
    [year, number] = [String(number), undefined];
  return {
    bare,
    ...(issuer && { kinds: issuer.kinds }),
    ...(year && { year }),
    ...(number !== undefined && { number }),
  };
};

/** Whether a key is that of a notice so typed. */
export const isTyped = ({ kinds, year, number }: NoticeTyped, key: string): boolean => {
  const { series, year: own = '', number: digits = '' } = noticeParts(key) ?? {};
  const [, kind, figures = ''] = /^(eo|proclamation|us)-((?:\d{4}-)?\d+)$/.exec(key) ?? [];
  const of = series ?? kind;
  if (of === undefined) return false;
  const [, published = own, last = figures] = /^(\d{4})-0*(\d+)$/.exec(figures) ?? [];
  const is = Number(series ? digits : last);
  return (
    (kinds === undefined || kinds.some((each) => each === of)) &&
    (number === undefined || number === is) &&
    (year === undefined || published === '' || year === published)
  );
};
