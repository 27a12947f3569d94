import { decidingOf } from '../../../shared/alerts/audience/audience.ts';
import { countsOf } from '../../../shared/alerts/inbox/inbox.ts';
import { csvOfInbox } from '../../../shared/alerts/inbox/inbox-csv.ts';
import type { InboxAnswer, InboxItem } from '../../../shared/views/answers/own/inbox.ts';
import { mayReadOf } from '../../asker.ts';
import type { Ask } from '../question/question.ts';

/** What is settled is shown as far back as people look; all of it is in the table for a spreadsheet. */
const MOST_DECIDED = 200;

/** The inboxes of those audiences that decide, as far as the asker may read of them. */
const read = async ({ deps, asker, inboxes, log, now }: Ask): Promise<[audience: string, InboxItem[]][]> => {
  const deciding = decidingOf(await deps.audiences()).filter(({ name }) => mayReadOf(asker, name));
  return Promise.all(
    deciding.map(
      async (audience): Promise<[string, InboxItem[]]> => [audience.name, await inboxes(log, audience, now)],
    ),
  );
};

const shown = (items: readonly InboxItem[]): InboxItem[] => {
  const settled = items.filter(({ state }) => state === 'decided');
  const left = new Set(settled.slice(MOST_DECIDED).filter(({ overdue }) => !overdue));
  return items.filter((item) => !left.has(item));
};

export const inbox = async (ask: Ask): Promise<InboxAnswer> => {
  const all = await read(ask);
  return {
    log: ask.log.ledger.number,
    audiences: all.map(([audience, items]) => ({ audience, counts: countsOf(items) })),
    items: all.flatMap(([, items]) => shown(items)),
  };
};

export const decisionsCsv = async (ask: Ask): Promise<string> =>
  csvOfInbox((await read(ask)).flatMap(([, items]) => items));
