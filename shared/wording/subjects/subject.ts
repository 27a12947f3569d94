import { substanceOf } from '../../domain/goods/substances.ts';
import { displayName } from '../../domain/names/names.ts';
import { LISTED_ITEMS, slugOf, UNNAMED } from '../../domain/subject.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { groupedBy, unique } from '../text/runs.ts';

export const symbolOf = (subject: string): string | undefined => substanceOf(slugOf(subject))?.symbol;

// No record: a question may ask for `constructor`.
const WORDS: ReadonlyMap<string, string> = new Map([
  [UNNAMED, 'goods not named'],
  [LISTED_ITEMS, 'other listed items'],
]);

const HS_CODE = /^\d{4,10}$/;

/** Goods in passing: `Ho`, `superhard`, `HS 8203200010`; those that a text gives neither name nor code as such. */
export const shortGoodsName = (slug: string): string => {
  const substance = substanceOf(slug);
  if (HS_CODE.test(slug)) return `HS ${slug}`;
  return substance?.short ?? substance?.symbol ?? WORDS.get(slug) ?? slug.replaceAll('-', ' ');
};

const RARE_EARTHS = shortGoodsName('rare-earths');

type Named = Pick<Measure, 'subject'> & Partial<Pick<Measure, 'codes' | 'reach' | 'thresholds'>>;

// The letter of a control code is its category: B equipment, C materials, D software, E technology.
const CATEGORY: Record<string, string> = { A: 'systems', B: 'equipment', C: 'inputs', D: 'software', E: 'technology' };

const categories = (codes: readonly string[]): string => {
  const letters = [...new Set(codes.map((code) => code[1] ?? ''))].sort();
  return letters
    .map((letter) => CATEGORY[letter])
    .filter((word) => word !== undefined)
    .join(' and ');
};

const MADE_WITH = 'goods made abroad with Chinese ';

const adjective = (goods: string): string => goods.replace(/^rare earths$/, 'rare-earth');

/** What measures of one reach cover outside China alone; undefined where they are on exports. */
const reached = (goods: string, { reach = [], thresholds = [] }: Named): string | undefined => {
  if (reach.includes('export')) return undefined;
  const share = thresholds.find(({ of }) => of === 'value');
  const worth = share === undefined ? '' : ` with ≥${share.pct} % by value of listed Chinese ${goods}`;
  if (reach.includes('foreign-made')) return `foreign-made goods${worth}`;
  if (reach.includes('foreign-process')) return `${MADE_WITH}${adjective(goods)} technology`;
  if (reach.includes('transfer')) return 'Chinese-origin goods moved between third countries';
  return undefined;
};

/** What one measure is about, in a word or two, wherever it reaches. */
const thingOf = (measure: Named): string => {
  const subject = slugOf(measure.subject);
  if (subject === 'rare-earths' && measure.codes?.length && reached('', measure) === undefined)
    return `rare-earth ${categories(measure.codes)}`;
  return shortGoodsName(subject);
};

/** Symbols side by side, other things with commas. */
const listed = (measures: readonly Named[]): string[] => {
  const symbols = measures.filter(({ subject }) => symbolOf(subject) !== undefined);
  const others = measures.filter((measure) => !symbols.includes(measure));
  const said = [unique(symbols.map(thingOf)).join(' '), ...others.map(thingOf)];
  return unique(said.filter((thing) => thing !== ''));
};

/** What several measures are about: what is exported first, then what is reached abroad. */
export const thingsOf = (measures: readonly Named[]): string => {
  const abroad = groupedBy(
    measures.filter((measure) => reached('', measure) !== undefined),
    ({ reach, thresholds }) => JSON.stringify([reach, thresholds]),
  ).flatMap(([, [first, ...rest]]) => (first ? (reached(listed([first, ...rest]).join(', '), first) ?? []) : []));
  const here = listed(measures.filter((measure) => reached('', measure) === undefined));
  const things = [...here, ...abroad];
  const specific = things.filter((thing) => thing !== RARE_EARTHS);
  return (specific.length > 0 ? specific : things).join(', ').replace(`, ${MADE_WITH}`, ', or made with Chinese ');
};

/** The same for a headline: what is reached abroad in two words. */
export const brieflyOf = (measures: readonly Named[]): string => {
  const abroad = measures.filter((measure) => reached('', measure) !== undefined);
  const here = thingsOf(measures.filter((measure) => !abroad.includes(measure)));
  return [here, abroad.length > 0 ? 'foreign-made goods' : ''].filter((thing) => thing !== '').join(', ');
};

/** `Skydio, BRINC, Insitu + 8` */
export const someNames = (names: readonly string[], most = 3): string => {
  const shown = names.length <= most + 1 ? names : names.slice(0, most);
  const rest = names.length - shown.length;
  return `${shown.map(displayName).join(', ')}${rest > 0 ? ` + ${rest}` : ''}`;
};

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
