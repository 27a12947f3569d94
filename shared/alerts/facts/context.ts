import type { JurisdictionId } from '../../domain/acts/jurisdictions.ts';
import type { Measure, Regime } from '../../ledger/evaluate/measure.ts';
import type { Change } from '../../ledger/log/change.ts';
import type { Commit, Reading } from '../../ledger/log/commit.ts';
import { beijingDate, type CivilDate, type Instant } from '../../time/civil.ts';
import type { SourceCheck } from '../../views/answers/system/checked.ts';
import type { Filter } from '../audience/audience.ts';
import { matches } from '../audience/filter.ts';
import type { DecidedSoFar } from '../audience/matter.ts';
import type { Message } from '../message/message.ts';
import type { KnownLaw } from './law.ts';
import { netOf } from './net.ts';
import { type OwnLinesTold, touchingOwn } from './own-lines.ts';

/** What there is to tell: what came into the log, and the regimes on both sides of it. */
export type AlertInput = {
  commits: readonly Commit[];
  before: Regime;
  after: Regime;
  /** The law as known on both sides of it, at any other minute. */
  law?: { before: KnownLaw; after: KnownLaw };
  filter?: Filter;
  /** Which changes this stream of the channel tells. */
  tells?: (change: Change) => boolean;
  /** How far each source has been read, for lines that rest on silence. */
  checked?: readonly SourceCheck[];
  /** The reading that counts for a text that is not among the commits. */
  textOf?: (key: string) => Reading | undefined;
  /** Of the commits those that were told before, and are told again as one event with the others. */
  again?: readonly Commit[];
  /** The message that told of those. */
  said?: Message;
  /** The last commit before these that told of what a text does. */
  toldBy?: (key: string) => number | undefined;
  /** The audience's own lines, with the law on both sides. */
  own?: OwnLinesTold;
  /** What the audience has decided, of which it is told whatever its filter says. */
  decided?: DecidedSoFar;
  /** Where the dashboard is. */
  site?: string;
};

/** A change with its measure, before and after. */
export type ChangeWithMeasure = Change & { was?: Measure; is?: Measure };

export type AlertContext = AlertInput & {
  /** What the commits come to. */
  facts: ChangeWithMeasure[];
  /** Each change of theirs that concerns the audience. */
  told: ChangeWithMeasure[];
  at: Instant;
  today: CivilDate;
  year: string;
  readings: Reading[];
};

/** Each text as it was read last, and when it was first seen. */
const readAnew = (readings: readonly Reading[]): Reading[] => {
  const texts = new Map<string, Reading>();
  for (const reading of readings) {
    const { seenAt } = texts.get(reading.key) ?? reading;
    texts.set(reading.key, { ...reading, seenAt });
  }
  return [...texts.values()];
};

const reopens = ({ decided }: AlertInput, { id }: Change): boolean => decided?.renewed.has(id) ?? false;

/** What touches a line of one's own, or reopens a decision. */
const ownIn = (facts: readonly ChangeWithMeasure[], telling: AlertInput, own: OwnLinesTold): ChangeWithMeasure[] => {
  const touching = new Set(touchingOwn(facts, own));
  return facts.filter((fact) => touching.has(fact) || reopens(telling, fact));
};

/** Sets the context for those changes that concern the audience; imports concern nobody. */
export const contextOf = (telling: AlertInput): AlertContext => {
  const commits = telling.commits.filter(({ cause }) => cause !== 'import');
  const [before, after] = [telling.before, telling.after].map(
    ({ measures }) => new Map(measures.map((measure) => [measure.id, measure])),
  );
  const asked = commits
    .flatMap(({ changes }) => changes)
    .flatMap((change): ChangeWithMeasure[] => {
      const was = before?.get(change.measure);
      const is = after?.get(change.measure) ?? was;
      const asked = matches(telling.filter, { ...change, ...(is?.country && { country: is.country }) });
      return (asked || reopens(telling, change)) && (telling.tells?.(change) ?? true)
        ? [{ ...change, ...(was && { was }), ...(is && { is }) }]
        : [];
    });
  const told = telling.filter?.mine && telling.own ? ownIn(asked, telling, telling.own) : asked;
  const at = commits.at(-1)?.at ?? telling.after.known;
  const today = beijingDate(at);
  return {
    ...telling,
    commits,
    facts: netOf(told, commits),
    told,
    at,
    today,
    year: today.slice(0, 4),
    readings: readAnew(commits.flatMap((one) => one.readings)),
  };
};

export const readingBy = (context: AlertContext, fact: ChangeWithMeasure): Reading | undefined =>
  context.readings.find(({ key }) => key === fact.by) ??
  (fact.by === undefined ? undefined : context.textOf?.(fact.by));

/** Whose act a change is. */
export const issuerOf = (context: AlertContext, fact: ChangeWithMeasure): JurisdictionId | undefined =>
  fact.is?.issuer ?? fact.was?.issuer ?? readingBy(context, fact)?.jurisdiction ?? undefined;

/** The same facts seen as measures; a change of a measure that the regime lacks is left out. */
export const measuresOf = (facts: readonly ChangeWithMeasure[]): Measure[] => facts.flatMap(({ is }) => is ?? []);
