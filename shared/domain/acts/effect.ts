import type { CivilDate } from '../../time/civil.ts';
import type { List } from './lists.ts';

export const ACTIONS = [
  'control',
  'exempt',
  'list',
  'delist',
  'restrict',
  'investigate',
  'warn',
  'consolidate',
  'suspend',
  'stop',
  'resume',
  'repeal',
  'tariff',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What an export needs; the order is from mildest to strictest. */
export const RULES = [
  'no-general-licence',
  'licence',
  'stricter-review',
  'case-by-case',
  'presumed-denial',
  'prohibited',
] as const;
export type Rule = (typeof RULES)[number];

export type EndUse = 'military' | 'wmd' | 'terrorism' | 'advanced-chips' | 'military-ai';
export type Reach = 'export' | 'transfer' | 'foreign-made' | 'foreign-process' | 'domestic-disclosure';
export type Authority = 'cn-tariff-law' | 'ieepa' | 's122' | 's201' | 's232' | 's301' | 's338';
export type Restriction =
  | 'trade'
  | 'invest'
  | 'entry'
  | 'stay'
  | 'dealings'
  | 'data'
  | 'fine'
  | 'dual-use-export'
  | 'dual-use-transfer'
  | 'freeze'
  | 'product';

/** A share in percent that brings goods (by value) or firms (by ownership) into reach. */
export type Threshold = { pct: number; of: 'value' | 'ownership' };

export type Item = {
  code?: string;
  hsCodes?: string[];
  subjects?: string[];
  kind: 'material' | 'product' | 'equipment' | 'software' | 'technology';
  textZh: string;
  parameters?: boolean;
  except?: string;
  /** What stands beneath it and is no item: the parameters that it must have, in the text's words. */
  details?: string[];
  /** `scope` where the text states the item by its customs numbers; otherwise they are for reference. */
  role?: 'scope';
};

export type Entity = {
  name?: string;
  nameZh?: string;
  /** Further names that a text gives: former ones, abbreviations. */
  aliases?: string[];
  /** Those of them that it no longer bears. */
  formerly?: string[];
  country?: string;
  kind?: 'company' | 'body' | 'person';
  /** Name of the entity whose branch this one is. */
  parent?: string;
};

/** Another notice, a provision of it, or a listing known only by list, day and count. */
export type Target = { notice: string; provision?: string; list?: string; listedOn?: CivilDate; count?: number };

export type Goods = { all: boolean; label: string; hsCodes?: string[] };

/** What an official text does: one per (provision, rule, start). Days are the issuer's civil days. */
export type Effect = {
  action: Action;
  provision?: string;
  /** An `answer` is a spokesperson's word with a target and a day; everything else is an instrument. */
  force: 'instrument' | 'answer';
  from?: CivilDate;
  fromTime?: string;
  /** The last day on which it counts; with `untilTime`, that minute is the first on which it no longer does. */
  until?: CivilDate;
  untilTime?: string;
  /** As stated, ISO 8601: `until` = `from` + `duration`. */
  duration?: string;

  rule?: Rule;
  subjects?: string[];
  codes?: string[];
  hsCodes?: string[];
  items?: Item[];
  destinations?: string[];
  endUse?: EndUse[];
  reach?: Reach[];
  thresholds?: Threshold[];
  scopeIn?: 'text' | 'annex';
  replaces?: string[];

  list?: List;
  entities?: Entity[];
  restrictions?: Restriction[];
  product?: string;
  statedCount?: number;

  targets?: Target[];

  imposer?: string;
  partner?: string;
  ratePct?: number;
  previousPct?: number;
  amends?: string;
  suspendPct?: number;
  /** On a suspension of a duty: the rate that is paid meanwhile; the points above it are put aside. */
  keepsPct?: number;
  goods?: Goods;
  authority?: Authority;

  /** The words it was read from, verbatim. */
  evidence: string;
};
