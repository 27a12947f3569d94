import type { Audience } from '../../shared/alerts/audience.ts';
import type { DecisionRecord } from '../../shared/decisions/record.ts';
import type { Decisions } from '../../shared/ports.ts';

/** All that was said within audiences that decide, and those of which it could not be read now. */
export type SaidWithin = { decisions: ReadonlyMap<string, readonly DecisionRecord[]>; unread: ReadonlySet<string> };

/** One query an audience that decides; where it fails, what was read last stands for it. */
export const saidWithinOf = (decisions: Pick<Decisions, 'of'>, failed: (error: unknown, audience: string) => void) => {
  let last: ReadonlyMap<string, readonly DecisionRecord[]> = new Map();
  return async (people: readonly Audience[]): Promise<SaidWithin> => {
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
    const deciding = people.filter((audience) => audience.decisions !== undefined);
    last = new Map((await Promise.all(deciding.map(({ name }) => read(name)))).flat());
    return { decisions: last, unread };
  };
};
