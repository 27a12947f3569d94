import type { Audience } from '../../shared/alerts/audience.ts';
import type { OwnLines } from '../../shared/alerts/own-lines.ts';
import { type Instant, millisOf } from '../../shared/time/civil.ts';
import type { Deps } from './deps.ts';
import { ownLinesOf } from './own-lines.ts';

/** However it stands, everything is read anew after an hour. */
const GOOD_FOR_MS = 3_600_000;

/** Who is told, with the lines of their own lists. */
type Roster = { people: readonly Audience[]; own?: ReadonlyMap<string, OwnLines> };

/** Who is told, read anew where people have changed something, of which one item tells; `anew` is called before. */
export const rosterOf = ({ audiences, ownLists, failed }: Deps, anew: () => void) => {
  const linesOf = ownLists && ownLinesOf(ownLists);
  let kept: (Roster & { revision: number; at: Instant }) | undefined;

  return async (now: Instant): Promise<Roster> => {
    const revision = await audiences.revision();
    if (kept?.revision === revision && millisOf(now) - millisOf(kept.at) < GOOD_FOR_MS) return kept;
    anew();
    const people = await audiences.all();
    try {
      const own = await linesOf?.(people);
      kept = { people, revision, at: now, ...(own && { own }) };
      return kept;
    } catch (error) {
      failed(error, { audience: 'all', channel: 'lists' });
      kept = undefined;
      return { people };
    }
  };
};
