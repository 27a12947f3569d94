import type { Audience } from '../shared/alerts/audience.ts';
import { reminderMessage } from '../shared/alerts/scheduled.ts';
import { streamsOf } from '../shared/alerts/streams.ts';
import { plainText } from '../shared/alerts/text.ts';
import type { Commit } from '../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../shared/ledger/log/ledger.ts';
import { beijingDate, type Instant } from '../shared/time/civil.ts';
import { groupedBy } from '../shared/wording/runs.ts';
import type { Happening } from './play.ts';

type Text = { at: Instant; text: string };

// Somebody who asked for everything, contradictions too.
const [AT_ONCE, ASIDE] = streamsOf({ name: 'all', channels: [] });

const ofCommits = (ledger: Ledger, commits: readonly Commit[]): Text[] =>
  groupedBy(commits, ({ at }) => beijingDate(at)).flatMap(([, day]) => {
    const [first, last] = [day[0], day.at(-1)];
    if (!first || !last) return [];
    const news = { commits, ledger, operations: [], now: last.at };
    return [AT_ONCE, ASIDE].flatMap((stream) => {
      const message = stream?.message(news, first.number - 1, last.number);
      return message ? [{ at: message.at, text: plainText(message) }] : [];
    });
  });

const ofReminders = (happenings: readonly Happening[]): Text[] =>
  happenings.flatMap((one) => {
    if (one.kind !== 'reminder') return [];
    const message = reminderMessage([one.reminder], { today: beijingDate(one.at), at: one.at });
    return message ? [{ at: one.at, text: plainText(message) }] : [];
  });

type Told = { audience: string; text: string };

/** What each audience is told of commits that follow a log, at once or with its digest. */
export const toldBy = (log: readonly Commit[], commits: readonly Commit[], audiences: readonly Audience[]): Told[] => {
  const all = [...log, ...commits];
  const last = all.at(-1);
  if (!last || commits.length === 0) return [];
  const news = { commits: all, ledger: fold(emptyLedger(), all), operations: [], now: last.at };
  return audiences.flatMap((audience) =>
    streamsOf(audience)
      .filter(({ suffix }) => suffix === '' || suffix === '.digest')
      .flatMap((stream): Told[] => {
        const message = stream.message(news, log.at(-1)?.number ?? 0, last.number);
        const when = stream.suffix === '.digest' ? ' (with its digest)' : '';
        return message ? [{ audience: `${audience.name}${when}`, text: plainText(message) }] : [];
      }),
  );
};

/** The alerts as people read them: one for each day's news, and one for each reminder. */
export const alertTexts = (ledger: Ledger, happenings: readonly Happening[]): string[] => {
  const commits = happenings.flatMap((one) => (one.kind === 'commit' ? [one.commit] : []));
  const all = [...ofCommits(ledger, commits), ...ofReminders(happenings)];
  return all.sort((a, b) => a.at.localeCompare(b.at)).map(({ text }) => text);
};
