import type { Audience } from '../../shared/alerts/audience/audience.ts';
import type { OwnLines } from '../../shared/alerts/facts/own-lines.ts';
import { type Instant, millisOf } from '../../shared/time/civil.ts';
import { type AudienceDecisions, audienceDecisionsOf } from './audience-decisions.ts';
import type { Deps } from './deps.ts';
import { ownLinesOf } from './load-own-lines.ts';
import { missingDeciders } from './missing-deciders.ts';

/** However it stands, everything is read anew after an hour. */
const GOOD_FOR_MS = 3_600_000;

/** Who is told, with the lines of their own lists and what they have decided. */
type Recipients = { people: readonly Audience[]; own?: ReadonlyMap<string, OwnLines>; said?: AudienceDecisions };

/** Who is told, read anew where people have changed something, of which one item tells; `anew` is called before. */
export const recipientsOf = ({ audiences, ownLists, decisions, operations, failed }: Deps, anew: () => void) => {
  const linesOf = ownLists && ownLinesOf(ownLists);
  const decisionsOf =
    decisions && audienceDecisionsOf(decisions, (error, audience) => failed(error, { audience, channel: 'decisions' }));
  let kept: (Recipients & { revision: number; at: Instant }) | undefined;

  return async (now: Instant): Promise<Recipients> => {
    const revision = await audiences.revision();
    if (kept?.revision === revision && millisOf(now) - millisOf(kept.at) < GOOD_FOR_MS) return kept;
    anew();
    kept = undefined;
    const people = await audiences.all();
    for (const event of missingDeciders(people, now))
      await operations
        .report(event, 'daily')
        .catch((error: unknown) => failed(error, { audience: event.subject, channel: 'decisions' }));
    const said = await decisionsOf?.(people);
    const read: Recipients = { people, ...(said && { said }) };
    try {
      const own = await linesOf?.(people);
      const whole: Recipients = { ...read, ...(own && { own }) };
      if (!said || said.unread.size === 0) kept = { ...whole, revision, at: now };
      return whole;
    } catch (error) {
      failed(error, { audience: 'all', channel: 'lists' });
      return read;
    }
  };
};
