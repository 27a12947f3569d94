import type { EndUse, Reach, Restriction, Rule } from '../shared/domain/acts/effect.ts';
import { LIST_ROWS, type List } from '../shared/domain/acts/lists.ts';
import type { MeasureKind, MeasureState } from '../shared/ledger/evaluate/measure.ts';
import type { ChangeKind, Status } from '../shared/ledger/log/change.ts';
import { figure } from '../shared/wording/text/figure.ts';

/** Each rule's name and the letter that stands for it where there is room for one. Mildest first. */
export const RULES: Record<Rule, { name: string; mark: string }> = {
  'no-general-licence': { name: 'No general licence', mark: 'G' },
  licence: { name: 'Licence required', mark: 'L' },
  'stricter-review': { name: 'Stricter review', mark: 'R' },
  'case-by-case': { name: 'Case by case', mark: 'C' },
  'presumed-denial': { name: 'Denied in principle', mark: 'D' },
  prohibited: { name: 'Prohibited', mark: 'P' },
};

export const STATES: Record<MeasureState, string> = {
  'in-force': 'in force',
  announced: 'announced',
  suspended: 'suspended',
  stopped: 'stopped',
  repealed: 'repealed',
  replaced: 'replaced',
  delisted: 'delisted',
  ended: 'ended',
};

export const KINDS: Record<ChangeKind, string> = {
  announced: 'Announced',
  'in-force': 'In force',
  suspended: 'Suspended',
  extended: 'Extended',
  shortened: 'Shortened',
  lapsed: 'Lapsed',
  resumed: 'Resumed',
  stopped: 'Stopped',
  repealed: 'Repealed',
  replaced: 'Legal basis moved',
  listed: 'Listed',
  delisted: 'Delisted',
  amended: 'Amended',
  corrected: 'Corrected',
  claimed: 'Statement',
  unread: 'Not read',
};

export const STATUSES: Record<Status, { name: string; means: string }> = {
  confirmed: { name: 'Confirmed', means: 'an official text says so' },
  'by-date': { name: 'By date', means: 'no text: a stated day arrived' },
  reported: { name: 'Reported', means: 'the press or an official says so; nothing is in force by it' },
  contradicted: { name: 'Contradicted', means: 'said by the press, at odds with the official text' },
  corrected: { name: 'Corrected', means: 'our reading was mended' },
  unread: { name: 'Unread', means: 'an official text that could not be read' },
};

export const STATUS_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(STATUSES).map(([status, { name }]) => [status, name]),
);

export const LISTS = Object.fromEntries(LIST_ROWS.map(({ id, title }) => [id, title])) as Record<List, string>;

export const MEASURE_KINDS: Record<MeasureKind, string> = {
  control: 'Control',
  listing: 'Listing',
  restriction: 'Restriction',
  investigation: 'Investigation',
  warning: 'Warning',
  tariff: 'Tariff',
};

export const END_USES: Record<EndUse, string> = {
  military: 'military users and use',
  wmd: 'weapons of mass destruction',
  terrorism: 'terrorism',
  'advanced-chips': 'advanced chips',
  'military-ai': 'military AI',
};

export const REACHES: Record<Reach, string> = {
  export: 'export from China',
  transfer: 'transfer between third countries',
  'foreign-made': 'foreign-made goods with Chinese content',
  'foreign-process': 'foreign goods made with Chinese technology',
  'domestic-disclosure': 'disclosure inside China',
};

export const RESTRICTIONS: Record<Restriction, string> = {
  trade: 'no trade with China',
  invest: 'no new investment in China',
  entry: 'no entry for executives',
  stay: 'no work or stay permits',
  dealings: 'no dealings',
  data: 'no data',
  fine: 'fine',
  'dual-use-export': 'no dual-use exports to it',
  'dual-use-transfer': 'no transfer of dual-use items to it',
  freeze: 'assets frozen',
  product: 'a product barred',
};

/** What the people who run the system were told of. */
export const EVENTS: Readonly<Record<string, string>> = {
  'collector-silent': 'Reading stood still',
  'clock-silent': 'The clock stood still',
  'annex-silent': 'Annexes were not looked for',
  'notify-silent': 'Nobody was told anything',
  'clock-jumped': 'A clock jumped',
  'delivery-dead': 'Not delivered',
  'delivery-held': 'Held back',
  'delivery-bounced': 'Came back',
  'delivery-complained': 'Called spam',
  'round-aside': 'Not recorded',
  'desk-failing': 'The desk failed',
  'links-missing': 'No links to decide by',
  'item-odd': 'Passed over',
  'escalation-astray': 'Handed on to nobody',
  'source-broken': 'Source broken',
  'reader-puzzled': 'Not wholly understood',
  'annex-unread': 'Annex not read',
  'second-reader': 'Second reader not asked',
  'source-mended': 'Source answers again',
  note: 'Note',
};

export const AUTHORITIES: Record<string, string> = {
  'cn-tariff-law': 'Tariff Law',
  ieepa: 'IEEPA',
  s122: 's. 122',
  s201: 's. 201',
  s232: 's. 232',
  s301: 's. 301',
  s338: 's. 338',
};

/** How firmly a rate was spoken of that no act has imposed. */
export const STANCES: Readonly<Record<string, string>> = {
  affirmed: 'stated',
  expected: 'expected',
  reported: 'reported',
  denied: 'denied',
  withdrawn: 'withdrawn',
};

/** `2` as `¶2`, `1.3` as `¶1(3)`. */
export const provisionName = (provision: string): string => `¶${provision.replace(/\.([^.]+)/g, '($1)')}`;

const regions = new Intl.DisplayNames(['en'], { type: 'region' });
export const placeName = (code: string): string => {
  try {
    return code === 'US' ? 'United States' : (regions.of(code) ?? code);
  } catch {
    return code;
  }
};
const TAKES_ARTICLE =
  /^(?:United |European Union|Netherlands|Philippines|Bahamas|Maldives|Gambia)|\b(?:Republic|Islands)$/;
const inSentence = (place: string): string => (TAKES_ARTICLE.test(place) ? `the ${place}` : place);
export const placesInWords = (codes: readonly string[] | undefined): string =>
  codes === undefined || codes.length === 0
    ? 'worldwide'
    : `to ${codes.map((code) => inSentence(placeName(code))).join(', ')}`;

const goodsFrom = (code: string): string =>
  code === 'CN' ? 'Chinese goods' : code === 'US' ? 'US goods' : `goods from ${placeName(code)}`;
/** Whose duties on whose goods: the direction is said in words, never as a code. */
export const dutiesOf = (imposer: string, partner: string): string =>
  `${imposer === 'CN' ? "China's" : imposer} duties on ${goodsFrom(partner)}`;

export const pct = (value: number): string => `${figure(value)} %`;
