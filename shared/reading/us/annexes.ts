import type { Effect } from '../../domain/acts/effect.ts';
import type { Attachment, Document } from '../../domain/acts/extraction.ts';
import type { PageParts } from '../../page/element.ts';
import type { Anchor } from '../../page/page.ts';
import type { Annex, GoodsList } from '../annex/annex.ts';
import { readAnnex } from '../annex/read-annex.ts';
import { usAnnexNumber } from '../annex/us-lists.ts';
import { unique } from '../unique.ts';
import { usPageOf } from './us-page.ts';

const NAMED = /\b(?:Annex|Attachment)(?:es|s)? ([IVX]{1,7}|\d{1,2}|[A-H])\b/g;
/** Annex I to Executive Order 14257: another text's. */
const OF_ANOTHER = /^ (?:to|of) (?!this\b)/;
const FILE = /\.(?:pdf|docx?|xlsx?)(?:$|[?#])/i;
/** A notice of an agency has its annexes above the Register's line. */
const HEADED = /^(?:Annex|Attachment) ([IVX]{1,7}|\d{1,2}|[A-H])\b[^.]{0,120}$/i;
const SIGNED = /^(?:THE WHITE HOUSE|IN WITNESS WHEREOF|\[?FR Doc\.)/;

/** The annexes of this text that some words name: I, 2, A. */
const signsIn = (text: string): string[] =>
  [...text.matchAll(NAMED)].flatMap(({ 0: words, 1: sign = '', index }) =>
    OF_ANOTHER.test(text.slice(index + words.length)) ? [] : [sign],
  );
const numbersIn = (text: string): number[] => signsIn(text).flatMap((sign) => usAnnexNumber(sign) ?? []);

/** Which annexes an effect says that its goods stand in; duties on all goods stand in none. */
const namedBy = ({ goods, evidence }: Effect): number[] =>
  goods === undefined || goods.all ? [] : unique(numbersIn(`${goods.label} ; ${evidence}`));

/** Rates that an order lays on single countries and states in an annex of its own alone. */
const BY_COUNTRY = /\bcountry-specific\b|\btrading partners?\b|\bcountries\b/i;
const RATES_STAND =
  /\brates? of duty\b[^.;]{0,60}\b(?:specified|set forth|set out|listed|provided) in (Annex[^.;]{0,40})/gi;

const CHINA = /^(?:the )?(?:People[’']s Republic of )?China\b/i;
const PCT = /^(\d{1,3}(?:\.\d+)?) ?(?:%|percent)$/;

/** The annexes by which a clause lays rates by country. */
export const ratedBy = (text: string): string[] =>
  BY_COUNTRY.test(text) ? [...text.matchAll(RATES_STAND)].flatMap(([, annex = '']) => signsIn(annex)) : [];

/** Annexes that state rates by country: read where the page shows what is China's. */
export const ratesAnnexes = (clauses: readonly { text: string }[], effects: readonly Effect[] = []): Attachment[] => {
  const read = new Set(effects.flatMap(({ evidence }) => ratedBy(evidence)));
  const stated = unique(clauses.flatMap(({ text }) => ratedBy(text)));
  return stated.map((sign) => ({ title: `Annex ${sign}`, role: 'rates', read: read.has(sign) }));
};

const pctIn = (cells: readonly string[]): string | undefined => cells.flatMap((cell) => PCT.exec(cell)?.[1] ?? [])[0];
/** The rows of the annex of rates by country that some words name. */
const ratesBehind = (rows: readonly string[][], evidence: string): readonly string[][] => {
  const [sign] = ratedBy(evidence);
  const from = rows.findIndex((cells) => HEADED.exec(cells.join(' '))?.[1]?.toUpperCase() === sign);
  return from < 0 ? [] : rows.slice(from);
};
/** China's own rate in an annex of rates by country. */
const rateOfChina = (rates: readonly string[][]): number | undefined => {
  const pct = pctIn(rates.find(([country = '']) => CHINA.test(country)) ?? []);
  return pct === undefined ? undefined : Number(pct);
};

type Read = { effects: Effect[]; attachments: Attachment[] };

const ofFile = (number: number, links: readonly Anchor[], base: string, annexes: readonly Annex[]) => {
  const link = links.find(
    ({ text, url }) => FILE.test(url) && numbersIn(`${text} `.replace(/[-_]/g, ' ')).includes(number),
  );
  const url = link !== undefined && URL.canParse(link.url, base) ? new URL(link.url, base).href : undefined;
  return { link, url, annex: annexes.find((one) => one.url === url) };
};

/** The goods of duties that stand in an annex of the order: behind its signature, or in a file that it links. */
export const withAnnexes = (
  effects: readonly Effect[],
  document: Document,
  pageParts: PageParts | undefined,
  annexes: readonly Annex[],
): Read => {
  const numbers = unique(effects.flatMap(namedBy));
  const byCountry = effects.some(({ goods, ratePct }) => goods?.all === true && ratePct === undefined);
  if ((numbers.length === 0 && !byCountry) || document.contentType !== 'text/html')
    return { effects: [...effects], attachments: [] };
  const { blocks, beside = [], end } = usPageOf(document.body, pageParts);
  const signedAt = blocks.findLastIndex(({ raw }) => SIGNED.test(raw.trim()));
  const headedAt = blocks.findIndex(({ raw }) => HEADED.test(raw.trim()));
  const from = headedAt < 0 && signedAt >= 0 ? signedAt + 1 : headedAt;
  const behind = from < 0 ? [] : blocks.slice(from).map(({ raw }) => raw.split('\t').map((cell) => cell.trim()));
  const inPage = readAnnex(behind, 'goods');
  const lists = new Map<number, GoodsList[]>();
  const links = [...blocks.flatMap((block) => block.links), ...beside];
  const attachments = numbers.map((number): Attachment => {
    const { link, url, annex } = ofFile(number, links, document.url, annexes);
    const base = {
      title: link?.text || `Annex ${number}`,
      ...(url === undefined ? {} : { url }),
      role: 'goods' as const,
    };
    const own = inPage.role === 'goods' ? inPage.entries.filter((list) => list.number === number) : [];
    const count = (all: readonly GoodsList[]): number => all.reduce((sum, { lines }) => sum + lines.length, 0);
    if (own.length > 0) {
      lists.set(number, own);
      return { ...base, read: true, found: count(own) };
    }
    if (annex === undefined) return { ...base, read: false, why: url === undefined ? 'no-address' : 'waiting' };
    if ('why' in annex) return { ...base, read: false, why: annex.why };
    const { role, entries, why, found } = readAnnex(annex.rows, 'goods');
    // A file of several annexes: those of this number, or all where it names none.
    const all = role === 'goods' ? entries : [];
    const numbered = all.filter((list) => list.number === number);
    lists.set(number, numbered.length > 0 ? numbered : all.filter((list) => list.number === undefined));
    const kept = { file: annex.file, rows: annex.rowsHash, found: Math.min(found, count(lists.get(number) ?? [])) };
    const unread = kept.found === 0 ? 'lines' : why;
    return { ...base, read: unread === undefined, ...(unread === undefined ? {} : { why: unread }), ...kept };
  });
  const joined = effects.flatMap((effect): Effect[] => {
    const stated = effect.goods?.all === true ? ratesBehind(behind, effect.evidence) : [];
    const { goods, ratePct = rateOfChina(stated) } = effect;
    // An annex that stands there to its end lays nothing on whom it does not name.
    if (ratePct === undefined && end === 'reached' && stated.some((cells) => pctIn(cells) !== undefined)) return [];
    const named = namedBy(effect).flatMap((number) => lists.get(number) ?? []);
    const rates = ratePct === undefined ? unique(named.flatMap((list) => list.ratePct ?? [])) : [];
    return (rates.length === 0 ? [ratePct] : rates).map((rate) => {
      const own = rates.length === 0 ? named : named.filter((list) => list.ratePct === rate);
      const hsCodes = unique(own.flatMap(({ lines }) => lines.flatMap((line) => line.hsCodes)));
      return {
        ...effect,
        ...(rate !== undefined && { ratePct: rate }),
        ...(goods && hsCodes.length > 0 && { goods: { ...goods, hsCodes } }),
      };
    });
  });
  return { effects: joined, attachments };
};
