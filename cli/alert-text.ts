import type { Audience } from '../shared/alerts/audience/audience.ts';
import { plainText } from '../shared/alerts/channels/text.ts';
import { knownLaw } from '../shared/alerts/facts/law.ts';
import type { Stream } from '../shared/alerts/news/stream.ts';
import { threadsIn } from '../shared/alerts/news/threads.ts';
import { reminderMessage } from '../shared/alerts/reminders/scheduled.ts';
import { streamsOf } from '../shared/alerts/streams/streams.ts';
import type { Commit } from '../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../shared/ledger/log/ledger.ts';
import { beijingDate, type Instant } from '../shared/time/civil.ts';
import { groupedBy } from '../shared/wording/text/runs.ts';
import type { Happening } from './play.ts';

type Text = { at: Instant; text: string };

// Somebody who asked for everything, contradictions too.
const [AT_ONCE, ASIDE] = streamsOf({ name: 'all', channels: [] });

/** Each event once, as it came to be in its hour, and what was put aside once a day. */
const ofCommits = (ledger: Ledger, commits: readonly Commit[]): Text[] => {
  const last = commits.at(-1);
  if (last === undefined) return [];
  const news = { commits, ledger, operations: [], now: last.at };
  const textOf = (stream: Stream | undefined, after: number, upTo: number): Text[] => {
    const message = stream?.message(news, after, upTo);
    return message ? [{ at: message.at, text: plainText(message) }] : [];
  };
  const { placeOf } = threadsIn(news);
  const ends = new Map(commits.map(({ number }) => [placeOf(number)?.cluster ?? number, number]));
  const days = groupedBy(commits, ({ at }) => beijingDate(at)).map(([, day]) => day);
  return [
    ...[...ends.values()].flatMap((number) => textOf(AT_ONCE, number - 1, number)),
    ...days.flatMap((day) => textOf(ASIDE, (day[0]?.number ?? 1) - 1, day.at(-1)?.number ?? 0)),
  ];
};

/** A morning's reminders are one message. */
const ofReminders = (ledger: Ledger, happenings: readonly Happening[]): Text[] => {
  const reminders = happenings.flatMap((one) => (one.kind === 'reminder' ? [one] : []));
  return groupedBy(reminders, ({ at }) => at).flatMap(([at, same]) => {
    const moment = at as Instant;
    const message = reminderMessage(
      same.map(({ reminder }) => reminder),
      { today: beijingDate(moment), at: moment, law: knownLaw(ledger, moment) },
    );
    return message ? [{ at: moment, text: plainText(message) }] : [];
  });
};

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

/** The alerts as people read them: one for each event, and one for each morning's reminders. */
export const alertTexts = (ledger: Ledger, happenings: readonly Happening[]): string[] => {
  const commits = happenings.flatMap((one) => (one.kind === 'commit' ? [one.commit] : []));
  const all = [...ofCommits(ledger, commits), ...ofReminders(ledger, happenings)];
  return all.sort((a, b) => a.at.localeCompare(b.at)).map(({ text }) => text);
};
