import type { CivilDate } from '../../time/civil.ts';
import type { Threshold } from './effect.ts';

export type ClaimType =
  | 'control-add'
  | 'control-suspend'
  | 'control-remove'
  | 'list-add'
  | 'list-suspend'
  | 'list-remove'
  | 'tariff-set'
  | 'tariff-threat'
  | 'tariff-suspend'
  | 'suspension-extend'
  | 'licence-general';

/** What a press text, or an official's remark, says without the force of a notice. */
export type Claim = {
  type: ClaimType;
  /** True where it is what the text reports; false for background. */
  news: boolean;
  stance: 'affirmed' | 'expected' | 'reported' | 'denied' | 'withdrawn';
  speaker?: 'official-cn' | 'official-us' | 'press';
  subjects?: string[];
  destinations?: string[];
  list?: string;
  entities?: string[];
  count?: number;
  countIs?: 'added' | 'total';
  imposer?: string;
  partner?: string;
  ratePct?: number;
  fromPct?: number;
  basis?: 'total' | 'additional' | 'component' | 'points';
  component?: string;
  effectiveOn?: CivilDate;
  effectiveHedged?: boolean;
  until?: CivilDate;
  duration?: string;
  condition?: string;
  notice?: string;
  targets?: string[];
  thresholds?: Threshold[];
  /** Its reader is not sure that it is news: told in a digest, not at once. */
  doubtful?: true;
  /** What a second reader said of it: it agreed that this is news, it did not, or it alone saw it. */
  second?: 'agreed' | 'disagreed' | 'alone';
  /** The sentence that carries its act. */
  evidence: string;
  /** The sentences of what others than that one say. */
  quotes?: Partial<Record<Quoted, string>>;
};

/** What of a claim can be at odds with the law. */
export const QUOTED = ['notice', 'count', 'ratePct', 'effectiveOn', 'until'] as const;
export type Quoted = (typeof QUOTED)[number];
/** The sentence in which a claim says something of itself. */
export const sentenceOf = ({ quotes, evidence }: Claim, said: string): string => quotes?.[said as Quoted] ?? evidence;

export const isCalledOff = ({ stance }: Pick<Claim, 'stance'>): boolean =>
  stance === 'withdrawn' || stance === 'denied';

/** Who acts, as far as a claim tells: an American official speaks of American duties, and all else here is China's. */
export const imposerOf = ({ imposer, type, speaker }: Claim): string =>
  imposer ?? (type.startsWith('tariff-') && speaker === 'official-us' ? 'US' : 'CN');
