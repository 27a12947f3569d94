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

/** Annexes that state rates by country, which are not read. */
export const ratesAnnexes = (clauses: readonly { text: string }[]): Attachment[] => {
  const stated = clauses
    .filter(({ text }) => BY_COUNTRY.test(text))
    .flatMap(({ text }) => [...text.matchAll(RATES_STAND)].flatMap(([, annex = '']) => signsIn(annex)));
  return unique(stated).map((sign) => ({ title: `Annex ${sign}`, role: 'rates', read: false }));
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
  if (numbers.length === 0 || document.contentType !== 'text/html') return { effects: [...effects], attachments: [] };
  const { blocks, beside = [] } = usPageOf(document.body, pageParts);
  const signedAt = blocks.findLastIndex(({ raw }) => SIGNED.test(raw.trim()));
  const behind =
    signedAt < 0 ? [] : blocks.slice(signedAt + 1).map(({ raw }) => raw.split('\t').map((cell) => cell.trim()));
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
  const joined = effects.map((effect): Effect => {
    const { goods } = effect;
    const lines = namedBy(effect).flatMap((number) => (lists.get(number) ?? []).flatMap((list) => list.lines));
    const hsCodes = unique(lines.flatMap((line) => line.hsCodes));
    return goods === undefined || hsCodes.length === 0 ? effect : { ...effect, goods: { ...goods, hsCodes } };
  });
  return { effects: joined, attachments };
};
