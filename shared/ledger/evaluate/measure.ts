import type { EndUse, Goods, Reach, Restriction, Rule, Threshold } from '../../domain/acts/effect.ts';
import type { JurisdictionId } from '../../domain/acts/jurisdictions.ts';
import type { CivilDate, CivilMinute, Instant } from '../../time/civil.ts';

/** R3: which of several answers holds is decided in `ORDER`, strongest first. */
export const ORDER = [
  'replaced',
  'repealed',
  'delisted',
  'stopped',
  'ended',
  'suspended',
  'announced',
  'in-force',
] as const;
export type MeasureState = (typeof ORDER)[number];

const GRAVEST: readonly MeasureState[] = ['in-force', 'announced', 'suspended', 'stopped'];
/** For whoever asks what stands in the way, the gravest first: a place in that order. */
export const gravity = ({ state }: Pick<Measure, 'state'>): number => GRAVEST.indexOf(state) + 1 || GRAVEST.length + 1;

export type MeasureKind = 'control' | 'listing' | 'restriction' | 'investigation' | 'warning' | 'tariff';

/** It names somebody, and nothing is barred by it yet. */
export const barsNothing = (kind: MeasureKind | undefined): boolean => kind === 'investigation' || kind === 'warning';

/** Names that a text states, and those that were read. */
export type Names = { stated: number; read: number };

/** What one provision of one notice does to one subject, with its state at the regime's (valid, known). */
export type Measure = {
  /** `<notice>#<provision>/<subject>`, stable for ever. */
  id: string;
  /** `item:holmium`, `entity:export-control:<slug>`, `tariff:CN>US`. */
  subject: string;
  kind: MeasureKind;
  notice: string;
  /** Whose act it is. */
  issuer?: JurisdictionId;
  provision?: string;
  rule?: Rule;
  destinations?: string[];
  endUse?: EndUse[];
  reach?: Reach[];
  thresholds?: Threshold[];
  restrictions?: Restriction[];
  codes?: string[];
  hsCodes?: string[];
  name?: string;
  nameZh?: string;
  /** Further names of the listed: former ones, abbreviations. */
  aliases?: string[];
  /** Those of them that it no longer bears. */
  formerly?: string[];
  /** Where it is on somebody and not on a firm. */
  person?: true;
  country?: string;
  /** Subject of the entity whose branch this one is. */
  parent?: string;
  list?: string;
  ratePct?: number;
  /** Points of `ratePct` that are put aside and not collected. */
  suspendedPct?: number;
  goods?: Goods;
  authority?: string;
  state: MeasureState;
  /** The day on which the present state began. */
  since: CivilDate;
  /** When the measure itself starts. */
  from: CivilMinute;
  /** The last day of the present state, where one is stated. */
  until?: CivilDate;
  everInForce: boolean;
  /** Notices and answers that made the present state, root first. */
  by: string[];
  next?: { on: CivilDate; state: MeasureState; why: string; ratePct?: number; suspendedPct?: number };
  /** What officials said of its end without an instrument. */
  claimed?: { until?: CivilDate; by: string; on: CivilDate; evidence: string };
  /** The words of the root text. */
  evidence: string;
  /** True where an annex that would decide the scope was not read. */
  incomplete?: boolean;
  /** Of a listing whose text states more names than were read. */
  names?: Names;
  /** Where one of the texts behind it is known from the shipped baseline alone, and was not read here. */
  basis?: 'baseline';
  /** The baseline itself has that text at second hand. */
  certainty?: 'likely';
  /** Where the issuer has the text that was not read here. */
  url?: string;
};

export type Regime = { valid: CivilMinute; known: Instant; measures: Measure[] };
