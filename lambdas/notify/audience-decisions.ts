import { type Audience, decidingOf } from '../../shared/alerts/audience/audience.ts';
import type { DecisionRecord } from '../../shared/decisions/record.ts';
import type { Decisions } from '../../shared/ports.ts';

/** All that was said within audiences that decide, and those of which it could not be read now. */
export type AudienceDecisions = {
  decisions: ReadonlyMap<string, readonly DecisionRecord[]>;
  unread: ReadonlySet<string>;
};

const saidIn = async (
  decisions: Pick<Decisions, 'of'>,
  people: readonly Audience[],
): Promise<AudienceDecisions['decisions']> =>
  new Map(await Promise.all(people.map(async ({ name }) => [name, await decisions.of(name)] as const)));

/** What was said within an audience that decides, and within those whose undecided alerts are handed on to it. */
export const decisionsFor = (
  decisions: Pick<Decisions, 'of'>,
  audience: Audience,
  others: readonly Audience[],
): Promise<AudienceDecisions['decisions']> =>
  saidIn(
    decisions,
    decidingOf([audience, ...others.filter((other) => other.decisions?.escalate?.to === audience.name)]),
  );

/** One query an audience that decides; where it fails, what was read last stands for it. */
export const audienceDecisionsOf = (
  decisions: Pick<Decisions, 'of'>,
  failed: (error: unknown, audience: string) => void,
) => {
  let last: ReadonlyMap<string, readonly DecisionRecord[]> = new Map();
  return async (people: readonly Audience[]): Promise<AudienceDecisions> => {
    const unread = new Set<string>();
    const read = async (name: string): Promise<[string, readonly DecisionRecord[]][]> => {
      try {
        return [[name, await decisions.of(name)]];
      } catch (error) {
        failed(error, name);
        unread.add(name);
        const before = last.get(name);
        return before ? [[name, before]] : [];
      }
    };
    last = new Map((await Promise.all(decidingOf(people).map(({ name }) => read(name)))).flat());
    return { decisions: last, unread };
  };
};
