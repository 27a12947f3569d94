import { type Use, usesIn } from '../../domain/goods/end-uses.ts';
import { countryNamed } from '../../domain/names/countries.ts';
import { LEGAL_FORM } from '../../domain/names/legal-forms.ts';
import { looksLikeFirm } from '../../domain/names/names.ts';
import { BEIJING, type CivilDate, instant, instantAt } from '../../time/civil.ts';
import { codesOf } from '../screening/lists/forms.ts';
import { joinedCells } from '../screening/lists/joined-cells.ts';
import { meaningOf } from '../screening/words/words.ts';
import type { Shipment, ShipmentFields } from './shipment.ts';
import { dayIn, nearOf, takeDays } from './take-days.ts';
import { placeOf, placeWithin, saysNothing, withoutWho } from './take-places.ts';

const ARROW = /\s*(?:→|⇒|➜|-+>|=+>|›)\s*/;
const BETWEEN = /\s*[,;，；、]\s*/;
const PARTY = `(?:\\b(?:part(?:y|ies)|buyer|consignee|customer|end[- ]?user|user|supplier|importer|recipient|receiver|sold to|firm|company)\\b\\s*[:：]|\\bpart(?:y|ies)\\b|(?:买方|买家|最终用户|收货人|收货方|进口商|客户|企业)[:：])\\s*([^,;，；→]+(?:,\\s*${LEGAL_FORM})?)`;
const LABELLED = new RegExp(PARTY, 'gi');
/** The country behind a firm is where it is, or a part of its name. */
const PLACED = new RegExp(`${PARTY},\\s*([^,;，；→]+)`, 'gi');
const CODES =
  /(?:(?<![\w.])(?:ECCN|HTSUS|HTS|HS|control code|出口管制编码|税则号列|税号|商品编[码号])\s*(?:code|no\.?|number)?\s*[:#：]?\s*)?(?<![\w.-])(?:\d[A-E]\d{3}(?:\.?[a-z]{1,2}(?:\.\d{1,2})?(?:\.[a-z])?)?|\d{4}\.\d{2}(?:\.\d{2}){0,2}|\d{8}(?:\d{2})?)(?![\w-])|(?<![\w.])(?:HTSUS|HTS|HS)\s*(?:code|no\.?)?\s*[:#：]?\s*\d[\d.\s]*\d/gi;

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s.:：-]+|(?<![\s.:：-])[\s.:：-]+$/g, '')
    .trim();
const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];

type Draft = Shipment & { use: Use[] };
const empty = (): Draft => ({ goods: [], codes: [], hsCodes: [], either: [], use: [], parties: [], puzzles: [] });

const takeParties = (draft: Draft, text: string): string =>
  text
    .replace(PLACED, (whole, name: string, place: string) => {
      if (!looksLikeFirm(tidy(name)) || !countryNamed(tidy(place))) return whole;
      draft.parties.push(`${tidy(name)}, ${tidy(place)}`);
      return ' ; ';
    })
    .replace(LABELLED, (_, name: string) => {
      draft.parties.push(tidy(name));
      return ' ; ';
    });

const takeCodes = (draft: Draft, text: string): string =>
  text.replace(CODES, (piece) => {
    const { codes, hsCodes } = codesOf(piece, /^\s*(?:hts|hs|税|商品)/i.test(piece) ? 'hs' : 'any');
    draft.codes.push(...codes);
    draft.hsCodes.push(...hsCodes);
    return codes.length + hsCodes.length > 0 ? ' ; ' : piece;
  });

const setPlace = (draft: Draft, destination: string): void => {
  if (draft.destination === undefined || draft.destination === destination) draft.destination = destination;
  else draft.puzzles.push(`a second destination, ${destination}: one is asked about`);
};

/** What is neither place nor use is goods where its words are known, a firm where it says so, else one of the two; behind the place, a firm. */
const putGoods = (draft: Draft, text: string, behind = false): void => {
  const said = tidy(text);
  if (saysNothing(said)) return;
  const { subjects, signs, kinds, others, unknown } = meaningOf(said);
  const isGoods = subjects.length + signs.length + kinds.length + others.length > 0 || unknown.length === 0;
  if (looksLikeFirm(said) || (behind && !isGoods)) draft.parties.push(said);
  else if (isGoods) draft.goods.push(said);
  else draft.either.push(said);
};

const readGoods = (draft: Draft, piece: string): void => {
  // 14 nm chips can be the goods themselves; behind the place they are what the goods are for.
  const { uses, rest: bare } = usesIn(piece, false);
  draft.use.push(...uses);
  const { destination, rest } = placeWithin(bare.replace(/\s+/g, ' '));
  if (destination) setPlace(draft, destination);
  const [goods = '', ...after] = rest.split(/\s+;\s+|\s+\bfor\b\s+/);
  putGoods(draft, goods);
  for (const each of after) readRest(draft, each);
};

const readRest = (draft: Draft, piece: string, behind = false): void => {
  const { uses, rest } = usesIn(piece);
  draft.use.push(...uses);
  if (saysNothing(rest)) return;
  const { destination, rest: left } = placeOf(rest);
  if (destination) setPlace(draft, destination);
  const said = destination ? withoutWho(left) : tidy(left.replace(/^\s*(?:to|for)\s+/i, ''));
  if (!saysNothing(said)) putGoods(draft, said, behind);
};

const settled = ({ use, ...draft }: Draft): Shipment => ({
  ...draft,
  goods: unique(draft.goods),
  codes: unique(draft.codes),
  hsCodes: unique(draft.hsCodes),
  parties: unique(draft.parties),
  ...(use.length > 0 && { use: unique(use) }),
});

const CHARACTERS = 1000;

const readLine = (draft: Draft, line: string, today: CivilDate): void => {
  const text = line.normalize('NFKC');
  if (text.length > CHARACTERS) draft.puzzles.push(`only the first ${CHARACTERS} characters were read`);
  const { rest, puzzles, ...times } = takeDays(text.slice(0, CHARACTERS), today);
  Object.assign(draft, times);
  draft.puzzles.push(...puzzles);
  const [front = '', ...behind] = takeCodes(draft, takeParties(draft, rest)).split(ARROW);
  const [first = '', ...others] = front.split(BETWEEN).filter((piece) => piece.trim() !== '');
  readGoods(draft, first);
  for (const piece of others) readRest(draft, piece);
  const pieces = behind.flatMap((each) => each.split(BETWEEN));
  const isPlaced = placeOf(pieces[0] ?? '').destination !== undefined;
  for (const piece of joinedCells(pieces, isPlaced ? pieces.length : 0)) readRest(draft, piece, true);
};

const FIELDS: Record<'to' | 'use' | 'valid' | 'known', (draft: Draft, text: string, today: CivilDate) => boolean> = {
  to: (draft, text) => {
    const { destination, rest } = placeOf(text);
    if (!destination || !saysNothing(rest)) return false;
    draft.destination = destination;
    return true;
  },
  use: (draft, text) => {
    const { uses, rest } = usesIn(text);
    if (uses.length === 0 || !saysNothing(rest)) return false;
    draft.use = uses;
    return true;
  },
  valid: (draft, text, today) => {
    const minute = dayIn(text, today);
    if (minute) draft.valid = minute;
    return minute !== undefined;
  },
  known: (draft, text, today) => {
    const minute = dayIn(text, nearOf(draft.valid, today));
    const moment = instant(text) ?? (minute && instantAt(minute, BEIJING));
    if (moment) draft.known = moment;
    return moment !== undefined;
  },
};
const NOT: Record<keyof typeof FIELDS, string> = {
  to: 'is no country that is known here',
  use: 'is no use that is known here: civil, military, weapons of mass destruction, advanced chips …',
  valid: 'is no day: write 15 Nov 2025, or 2025-11-15',
  known: 'is no day or moment: write 9 Oct 2025 10:00, or 2025-10-09T10:00+08:00',
};

/**
 * What a question asks, in a line as people write it, in parts, or both: a part that is named overrides the line. Nothing is
 * dropped: what was not understood stands in `puzzles`. Days without a year are the nearest to `today`.
 */
export const shipmentOf = (asked: string | ShipmentFields, today: CivilDate): Shipment => {
  const { goods, parties = [], ...fields } = typeof asked === 'string' ? { goods: asked } : asked;
  const draft = empty();
  if (goods) readLine(draft, goods, today);
  draft.parties.push(...parties.map(tidy).filter(Boolean));
  for (const name of ['to', 'use', 'valid', 'known'] as const) {
    const text = fields[name]?.trim();
    if (text && !FIELDS[name](draft, text, today)) draft.puzzles.push(`“${text}” ${NOT[name]}`);
  }
  return settled(draft);
};
