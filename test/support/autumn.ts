import { inboxOf } from '../../shared/alerts/inbox/inbox.ts';
import type { DecisionRecord } from '../../shared/decisions/record.ts';
import { beijingDate, type Instant } from '../../shared/time/civil.ts';
import { corpusEntries } from '../../simulator/entry.ts';
import { decided } from './decisions.ts';
import { beijing, EVERYONE, type Story, storyOf } from './story.ts';

/** The desk of stories, which decides on what it is told. */
export const DECIDING = { ...EVERYONE, decisions: {} };

/** Autumn 2025 as it was; and as it would have been, had the controls of October not been suspended. */
export const autumn = (): Story => storyOf(corpusEntries(), { from: beijing('2025-10-08'), to: beijing('2025-12-02') });
export const autumnWithoutTruce = (): Story =>
  storyOf(
    corpusEntries().filter(({ at }) => at < beijing('2025-10-28')),
    { from: beijing('2025-10-08'), to: beijing('2025-12-02') },
  );

/** On 15 October Anna Keller stopped shipments for each alert of the 9th, and gave it to Li Wei. */
export const stoppedIn = (story: Story, parts: Partial<DecisionRecord> = {}): DecisionRecord[] => {
  const at: Instant = beijing('2025-10-15', '11:00');
  const log = story.commits.findLast((commit) => commit.at < at)?.number ?? 0;
  return inboxOf(story, { audience: DECIDING, records: [], today: beijingDate(at) })
    .filter(({ toldAt }) => toldAt < beijing('2025-10-10'))
    .map(({ about }, place) =>
      decided(place + 1, { about, decision: 'stop', owner: 'Li Wei', log, at, known: at, ...parts }),
    );
};
