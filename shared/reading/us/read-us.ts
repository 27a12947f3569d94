import type { Authority, Effect } from '../../domain/acts/effect.ts';
import type { Document, Extraction, Problem } from '../../domain/acts/extraction.ts';
import type { PageParts } from '../../page/element.ts';
import type { Annex } from '../annex/annex.ts';
import { unfinished } from '../readable.ts';
import { ratedBy, ratesAnnexes, withAnnexes } from './annexes.ts';
import { dutiesIn, ordersOfDuties } from './duties.ts';
import { coveredIn } from './duty.ts';
import { aboutOf, isNumbered, OF_OURS, orderKey, ordersIn, titledIn } from './order-key.ts';
import { type OrderParts, orderPartsOf } from './order-parts.ts';
import { APART, type Whom, whomIn } from './whom.ts';
import { BACKGROUND, OF_EVERYONE } from './wording.ts';

const OF_DUTIES = /\b(?:dut(?:y|ies)|tariffs?|surcharge)\b/i;
/** What a proclamation on one kind of goods is about, from its title. */
const SECTOR = /^Adjusting Imports of (.+?) [Ii]nto the United States/;

/** An order on which goods a duty is on. */
const OF_SCOPE = /\b(?:scope|exempt\w*|exclu\w+|except\w*)\b/i;

/** A year more of the emergency on which duties rest: they stay as they are. */
const OF_THE_EMERGENCY = /^Continuation of the National Emergency\b/i;

/** “section 232 of the Trade Expansion Act”, “sections 201, 203, and 604 of the Trade Act” */
const sectionOf = (number: string, act: string): RegExp => {
  const ONE = '(?:\\([a-z\\d]{1,3}\\)){0,4}';
  const AND = ',? (?:and |or )?';
  return new RegExp(
    `\\bsections? (?:\\d{1,4}${ONE}${AND}){0,8}?${number}${ONE}(?:${AND}\\d{1,4}${ONE}){0,8} of the ${act}`,
    'i',
  );
};

/** The laws that duties rest on. An order names others too, whose duties it leaves as they are. */
export const AUTHORITIES: readonly (readonly [wording: RegExp, authority: Authority])[] = [
  [sectionOf('122', 'Trade Act'), 's122'],
  // A proclamation tells once which act it means, and then says “section 232”.
  [new RegExp(`${sectionOf('232', 'Trade Expansion Act').source}|\\bsection 232\\b(?! of)`, 'i'), 's232'],
  [sectionOf('338', 'Tariff Act'), 's338'],
  [new RegExp(`International Emergency Economic Powers Act|\\bIEEPA\\b|${OF_OURS.source}`, 'i'), 'ieepa'],
  [sectionOf('20[1-4]', 'Trade Act'), 's201'],
  [
    new RegExp(
      `${sectionOf('30[1-7]', 'Trade Act').source}|\\bsection 301\\b(?!(?:\\([a-z\\d]{1,3}\\)){0,4} of )|China[’']s Acts, Policies, and Practices`,
      'i',
    ),
    's301',
  ],
];
const INVOKED =
  /\bby (?:virtue of )?the (?:authority|power)[^.]{0,80}? vested in .*?(?=\b(?:do|I|is) hereby |\bdo (?:proclaim|order)\b|$)/i;

/** The law of the first heading of the schedule that some words name. */
const OF_HEADINGS: readonly (readonly [heading: RegExp, authority: Authority])[] = [
  [/\b9903\.0[12]\.\d\d\b/, 'ieepa'],
  [/\b9903\.03\.\d\d\b/, 's122'],
  [/\b9903\.(?:05|88|91|92)\.\d\d\b/, 's301'],
];

/** The law that an order invokes, or else the first that it names, or whose headings it names. */
export const authorityIn = (text: string): Authority | undefined => {
  const firstIn = (part: string, laws = AUTHORITIES): Authority | undefined =>
    laws
      .map(([wording, authority]) => ({ authority, place: part.search(wording) }))
      .filter(({ place }) => place >= 0)
      .sort((a, b) => a.place - b.place)[0]?.authority;
  return firstIn(INVOKED.exec(text)?.[0] ?? '') ?? firstIn(text) ?? firstIn(text, OF_HEADINGS);
};

const keyOf = ({ title, number, form, document, bulletin }: OrderParts): string => {
  if (bulletin !== undefined) return `cbp-csms-${bulletin}`;
  if (number?.kind === 'eo') return `eo-${number.number}`;
  if (form === 'agency' && document !== undefined) return `us-${document}`;
  return orderKey(title, form === 'proclamation');
};

/** Whose goods an order is on: its title says, or else the words by which it orders. */
const whomOf = ({ title, clauses }: OrderParts): Whom => {
  // A title writes goods as large as countries: “Adjusting Imports of Steel”.
  const titled = whomIn(title.replace(/\bImports of\b/g, ''));
  if (titled !== 'unsaid') return titled;
  const said = new Set(clauses.map(({ text }) => whomIn(text)));
  return said.has('china') ? 'china' : said.has('everyone') ? 'everyone' : 'unsaid';
};

/** The goods that the summary of an agency's notice names: a rate stated below it is on no others. */
const coveredBySummary = ({ clauses }: OrderParts): string | undefined =>
  clauses.filter(({ section }) => section === 'SUMMARY').flatMap(({ text }) => coveredIn(text) ?? [])[0];

/** An agency that asks what people think has done nothing yet, unless it says that it acts as well. */
const ASKS =
  /^(?!Notice of (?:action|modification)\b).*\b(?:proposed|request for (?:public )?comments?|hearing|initiation)\b/i;

const DECIDES = /\b(?:action|modification|determination)\b/i;
/** What carries out an order of the President says so in its title. */
const CARRIES_OUT = /\bImplementation of (?:Additional )?(?:Dut(?:y|ies)|Tariffs?)\b/;
const DETERMINED = /\bdetermined (?:to|that)\b/i;

/** An agency that begins to look into something has no duty of its own yet. */
const BEGINS = /\binitiation\b/i;

/** What an act against China does that no effect can say: told with its sentence rather than dropped. */
const untoldOf = ({ title, form, clauses, action }: OrderParts): Problem | undefined => {
  if (whomIn(title) !== 'china') return undefined;
  const apart = clauses.find(({ heading, text }) => APART.test(`${heading} ${text}`));
  const summary = clauses.find(({ section }) => section === 'SUMMARY')?.text ?? '';
  const decides = DECIDES.test(action ?? '') || DETERMINED.test(summary) || CARRIES_OUT.test(title);
  if (form === 'agency')
    return decides && !ASKS.test(`${action}`) && !ASKS.test(title)
      ? {
          kind: apart ? 'no-schema' : 'unknown-wording',
          text: (clauses.find(({ section }) => section === 'SUMMARY') ?? clauses[0])?.text ?? title,
        }
      : undefined;
  return apart || APART.test(title) ? undefined : { kind: 'unknown-wording', text: title };
};

/** Where no words say whose goods: those of everybody by its law, of an order that it names, or of an economy that it lists. */
const isOnOurs = ({ form, recitals, clauses }: OrderParts, authority: Authority, named: readonly string[]): boolean =>
  (form !== 'agency' && OF_EVERYONE.test(authority)) ||
  (named.some(isNumbered) &&
    !clauses.some(({ text, heading }) => !BACKGROUND.test(heading) && whomIn(text) === 'others')) ||
  (authority === 's301' && recitals.some((text) => /\bChina\b/.test(text)));

/** What orders something of duties on China's goods, or everybody's, in words that nothing here knows. */
const unreadOf = (parts: OrderParts, authority: Authority, named: readonly string[]): Problem | undefined => {
  const { clauses, action = '', title } = parts;
  const whom = whomOf(parts);
  const isOurs = whom === 'unsaid' ? isOnOurs(parts, authority, named) : whom !== 'others';
  const text = isOurs && !ASKS.test(action) && !ASKS.test(title) ? ordersOfDuties(clauses) : undefined;
  return text === undefined ? undefined : { kind: 'unknown-wording', text };
};

/** A duty whose rate stands in an annex that was not read. */
const lacksRate = ({ action, ratePct }: Effect): boolean => action === 'tariff' && ratePct === undefined;

/** An order or proclamation of the President, or a notice of a trade agency, on duties on Chinese goods. */
export const readUs = (document: Document, pageParts?: PageParts, annexes: readonly Annex[] = []): Extraction => {
  const parts = orderPartsOf(document, pageParts);
  const { title, clauses, recitals } = parts;
  const none: Extraction = {
    id: document.id,
    kind: 'irrelevant',
    mentions: [],
    effects: [],
    claims: [],
    attachments: [],
    problems: parts.problems,
  };
  const text = [title, ...recitals, ...clauses.map(({ text }) => text)].join(' ');
  const authority = authorityIn(text);
  const named = ordersIn(text);
  const concerned =
    /\bChina\b|\bPRC\b|\bChinese\b|\ball (?:countries|trading partners|imports)\b/i.test(text) ||
    OF_EVERYONE.test(authority ?? '') ||
    clauses.some((clause) => ratedBy(clause.text).length > 0) ||
    named.some(isNumbered);
  if (!parts.acts && !clauses.some(({ section }) => section !== '')) return none;
  const about = parts.form === 'agency' ? aboutOf(title) : undefined;
  if (authority === undefined || !(OF_DUTIES.test(text) || about !== undefined) || !concerned) return none;

  const issuedOn = parts.signedOn ?? document.publishedOn;
  const key = keyOf(parts);
  const unnumbered = orderKey(title, parts.form === 'proclamation');
  const notice: Extraction = {
    ...none,
    kind: 'notice',
    notice: { key, ...(unnumbered !== key && { unnumbered }), issuers: [parts.issuer], title, issuedOn },
    mentions: named.filter((other) => other !== key && other !== `${parts.number?.kind}-${parts.number?.number}`),
  };
  const open = unfinished(parts.end, title);
  if (open !== undefined) return { ...notice, problems: [...parts.problems, open] };
  if (parts.isSeveral) return { ...notice, problems: [...parts.problems, { kind: 'several-texts', text: title }] };
  const sector = SECTOR.exec(title)?.[1] ?? (authority === 's301' ? coveredBySummary(parts) : undefined);
  if (parts.form === 'agency' && BEGINS.test(parts.action ?? '') && !/\bnotice of action\b/i.test(parts.action ?? ''))
    return none;
  const read = dutiesIn(clauses, {
    key,
    authority,
    signedOn: issuedOn,
    whom: whomOf(parts),
    isOfAgency: parts.form === 'agency',
    isMessage: parts.bulletin !== undefined,
    titles: titledIn(text),
    ...(sector && { sector }),
    ...(OF_SCOPE.test(title) && { isOfScope: true }),
    ...(about !== undefined && about !== key && { about }),
  });
  if (read.effects.length > 0 || read.problems.length > 0) {
    const { effects, attachments } = withAnnexes(read.effects, document, pageParts, annexes);
    const known = effects.filter((effect) => !lacksRate(effect));
    const unread = effects
      .filter((effect) => lacksRate(effect) && (!effect.goods?.all || known.length === 0))
      .map(({ evidence }): Problem => ({ kind: 'unknown-wording', text: evidence }));
    return {
      ...notice,
      problems: [...parts.problems, ...read.problems, ...unread],
      effects: known,
      attachments: [...attachments, ...ratesAnnexes(clauses, known)],
    };
  }
  if (OF_THE_EMERGENCY.test(title)) return none;
  const untold = untoldOf(parts) ?? unreadOf(parts, authority, named);
  return untold === undefined ? none : { ...notice, problems: [...parts.problems, untold] };
};
