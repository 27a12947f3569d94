import { BEIJING, WASHINGTON, type Zone } from '../../time/civil.ts';

/** One whose acts are watched. */
export type Jurisdiction = {
  /** The civil time that its texts are written in. */
  zone: Zone;
  name: string;
  possessive: string;
  adjective: string;
  /** What the keys of its notices begin with, before the first hyphen and a number or a title. */
  keys: readonly string[];
  /** What an act of its is called. */
  instrument: string;
  /** Every kind of text that could have said so, for a search that found none. */
  instruments: string;
  /** The domain of its government's hosts. */
  domain: string;
};

const ROWS = {
  CN: {
    zone: BEIJING,
    name: 'China',
    possessive: "China's",
    adjective: 'Chinese',
    keys: ['mofcom', 'mofcom-order', 'uel', 'tariff-commission', 'gac', 'mfa-order', 'mot', 'state-council-decree'],
    instrument: 'a notice',
    instruments: 'notice',
    domain: 'gov.cn',
  },
  US: {
    zone: WASHINGTON,
    name: 'US',
    possessive: 'US',
    adjective: 'US',
    keys: ['us', 'eo', 'fr', 'proclamation', 'ustr'],
    instrument: 'an order',
    instruments: 'order, proclamation or Federal Register document',
    domain: 'gov',
  },
} as const satisfies Record<string, Jurisdiction>;

/** ISO 3166: the same code that says who imposes a duty, and on whom. */
export type JurisdictionId = keyof typeof ROWS;

/** Whose acts are watched: a row each. What is told of one of them is told from here, and nothing else guesses it. */
export const JURISDICTIONS: Readonly<Record<JurisdictionId, Jurisdiction>> = ROWS;

/** The jurisdiction of a country's code, where its acts are watched. */
export const jurisdictionId = (code: string | null | undefined): JurisdictionId | undefined =>
  code && Object.hasOwn(JURISDICTIONS, code) ? (code as JurisdictionId) : undefined;

const IDS = Object.keys(JURISDICTIONS) as JurisdictionId[];

/** Whose notice a key names; undefined for the key of a text without a number. */
export const issuerOfKey = (key: string): JurisdictionId | undefined =>
  IDS.find((id) => JURISDICTIONS[id].keys.some((start) => key.startsWith(`${start}-`)));

/** Whose government a host belongs to. */
export const governmentOf = (host: string): JurisdictionId | undefined =>
  IDS.find((id) => `.${host}`.endsWith(`.${JURISDICTIONS[id].domain}`));
