import { noticeKey, type Series } from '../../domain/acts/notice-key.ts';

export type Reference = { key: string; series: Series; provision?: string; at: number; end: number };

export const ISSUERS: readonly (readonly [name: RegExp, full: string, series: Series])[] = [
  [/Unreliable Entit(?:y|ies) List/i, '不可靠实体清单工作机制', 'uel'],
  [/Tariff Commission/i, '国务院关税税则委员会', 'tariff-commission'],
  [/Ministry of Commerce|MOFCOM/i, '商务部', 'mofcom'],
  [/Ministry of Foreign Affairs/i, '外交部', 'mfa-order'],
  [/General Administration of Customs|GACC?\b/i, '海关总署', 'gac'],
];
const NUMBERS = '\\d{1,3}(?:(?:,? and |, |,| to |-)(?:No\\. ?|Nos\\. ?)?\\d{1,3}(?!\\d|%))*';
const REFERENCE = new RegExp(
  `\\b(Announcements?|Notices?|Orders?|Decrees?)(?: of (?:the )?[A-Z][A-Za-z ,’'&]{3,120}?)?,? ?\\(?(?:[[(]?(\\d{4})[\\])]?,? ?)?Nos?\\.? ?(${NUMBERS})(?:,? ?(?:of|in|for|[[(]) ?(\\d{4})[\\])]?)?`,
  'gi',
);
const PROVISION = /(?:paragraph|article|item|section) (\d+|I{1,3}|one|two|three)\b/i;
export const ORDINAL: Record<string, string> = { i: '1', ii: '2', iii: '3', one: '1', two: '2', three: '3' };
const FAR = 140;
/** Announcement No. 7 [2025] and Announcement No. 8 [2025]: of one issuer. */
const JOINED = /^[,;]? ?(?:and |as well as )?$/;

export const issuersIn = (text: string): string[] =>
  ISSUERS.filter(([name]) => name.test(text)).map(([, full]) => full);

const seriesIn = (text: string): Series | undefined => ISSUERS.find(([name]) => name.test(text))?.[2];

const numbersIn = (list: string): number[] => {
  const out: number[] = [];
  for (const [, range, number = ''] of list.matchAll(/( to |-)?(?:No\. ?|Nos\. ?)?(\d{1,3})/g)) {
    const last = out.at(-1);
    if (range !== undefined && last !== undefined)
      for (let next = last + 1; next < Number(number); next++) out.push(next);
    out.push(Number(number));
  }
  return out;
};

export type Context = {
  year: number;
  /** Whose a number is that nothing around it tells. */
  series?: Series;
  /** Whose those are that the text has named with their issuer, by year and number. */
  issued?: ReadonlyMap<string, Series>;
};

/** Every notice that an English text names by number; the issuer stands behind the number, or before it. */
export const referencesIn = (text: string, context: Context): Reference[] => {
  const all = [...text.matchAll(REFERENCE)];
  let last: { series: Series; end: number } | undefined;
  return all.flatMap((found, index): Reference[] => {
    const [whole, kind = '', before, list = '', after] = found;
    const end = found.index + whole.length;
    const next = all[index + 1]?.index ?? text.length;
    const behind = text.slice(end, Math.min(end + FAR, next)).split(/[.;]/)[0] ?? '';
    const ahead = text.slice(Math.max(index > 0 ? (all[index - 1]?.index ?? 0) : 0, found.index - FAR), found.index);
    const year = Number(before ?? after ?? context.year);
    const known = numbersIn(list).map((number) => context.issued?.get(`${year}-${number}`));
    const issued =
      seriesIn(whole) ??
      seriesIn(/^,? ?(?:of|by|issued by) /.test(behind) ? behind : '') ??
      known.find((one) => one !== undefined) ??
      seriesIn(ahead) ??
      (last !== undefined && JOINED.test(text.slice(last.end, found.index)) ? last.series : undefined) ??
      context.series;
    if (issued === undefined) return [];
    const series = /order|decree/i.test(kind) && issued === 'mofcom' ? 'mofcom-order' : issued;
    last = { series: issued, end };
    const named = PROVISION.exec(text.slice(Math.max(0, found.index - 40), found.index))?.[1];
    const provision = named === undefined ? undefined : (ORDINAL[named.toLowerCase()] ?? named);
    return numbersIn(list).map((number) => ({
      key: noticeKey(series, year, number),
      series,
      ...(provision === undefined ? {} : { provision }),
      at: found.index,
      end,
    }));
  });
};
