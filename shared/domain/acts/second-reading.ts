import type { CivilDate } from '../../time/civil.ts';
import type { Claim } from './claim.ts';

/** An article as a second reader is shown it. */
export type PressText = { title: string; text: string; day: CivilDate };

/** A claim as the second reader says it; nothing of it is known to stand in the article. */
export type Said = Pick<
  Claim,
  | 'type'
  | 'news'
  | 'stance'
  | 'evidence'
  | 'subjects'
  | 'list'
  | 'count'
  | 'imposer'
  | 'partner'
  | 'ratePct'
  | 'fromPct'
> & { effectiveOn?: string; until?: string };

/** What came of asking; `whole` where nothing in the answer was of no form that was asked for. */
export type SecondAnswer =
  | { kind: 'said'; said: Said[]; whole: boolean }
  | { kind: 'silent'; why: WhySilent; text?: string };

type WhySilent =
  /** What may be spent in a month is spent. */
  | 'budget'
  /** The round has asked about enough articles. */
  | 'enough'
  /** Only what was answered before is taken, and this was not. */
  | 'not-kept'
  /** It would not answer, or was kept from it. */
  | 'refused'
  /** It answered in another form, or was cut off. */
  | 'malformed'
  | 'too-slow'
  | 'throttled'
  | 'failed';
