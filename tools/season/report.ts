import { plainText } from '../../shared/alerts/channels/text.ts';
import { subjectLine } from '../../shared/alerts/message/message.ts';
import { beijingDate, type Instant } from '../../shared/time/civil.ts';
import { counted } from '../../shared/wording/text/counted.ts';
import type { Season, Sent } from '../../test/support/season.ts';
import type { SeasonCheck } from './checked-against-law.ts';
import { type Noise, noiseText, sumOf } from './noise.ts';
import type { Twice } from './told.ts';

/** From the first paper of the record to the last end that it states. */
export const RECORD = { from: '2022-12-01', to: '2026-12-01' };
/** The months that the recorded demonstration plays. */
export const SHOWN = { from: '2025-10-01', to: '2026-03-01', mostThreads: 14 };

type Found = {
  season: Season;
  threads: readonly (readonly Sent[])[];
  untold: readonly string[];
  twice: readonly Twice[];
  held: SeasonCheck;
  years: readonly Noise[];
};
type MinuteOf = (at: Instant) => string;

export const threadText = (
  messages: readonly Sent[],
  index: number,
  { whole, minuteOf }: { whole: boolean; minuteOf: MinuteOf },
): string =>
  [
    `\n${index + 1}. thread ${messages[0]?.message.thread}, ${counted(messages.length, 'message')}`,
    ...messages.map(({ at, id, message }) =>
      whole ? `\n${minuteOf(at)}  ${id}\n${plainText(message)}` : `   ${minuteOf(at)}  ${subjectLine(message)}`,
    ),
  ].join('\n');

/** Threads with a message in the months that are shown. */
export const shownThreads = ({ threads }: Pick<Found, 'threads'>): number =>
  threads.filter((own) => own.some(({ at }) => beijingDate(at) >= SHOWN.from && beijingDate(at) < SHOWN.to)).length;

export const faultsIn = (found: Found): number => {
  const { season, untold, twice, held } = found;
  const crowded = shownThreads(found) > SHOWN.mostThreads ? 1 : 0;
  return season.failures.length + untold.length + twice.length + held.wrong.length + crowded;
};

const listed = (what: string, all: readonly string[]): string =>
  [`${what}: ${all.length}`, ...all.slice(0, 20)].join('\n  ');
const byLabel = (all: SeasonCheck['unheld']): string =>
  all.map(([label, texts]) => `${label} ${texts.length}`).join(', ') || 'none';

export const reportOf = (found: Found, minuteOf: MinuteOf): string[] => {
  const { season, untold, twice, held, years } = found;
  const doubled = twice.map(({ what, at }) => `${what}: ${at.map(minuteOf).join(', ')}`);
  const wrong = held.wrong.map(({ at, said, is, line }) => `${minuteOf(at)} says ${said}; it is ${is}\n    ${line}`);
  return [
    ...[...years, sumOf(years)].map(noiseText),
    `${SHOWN.from} to ${SHOWN.to}, the months that are shown: ${shownThreads(found)} threads (at most ${SHOWN.mostThreads})`,
    listed('changes of the log that no message told', untold),
    listed('changes that were told twice', doubled),
    listed(`of ${held.claims} figures, states, names, days and counts held against the law, false`, wrong),
    `lines that could be held against it and were not, by label: ${byLabel(held.unheld)}`,
    `lines on which the law says nothing: ${byLabel(held.silent)}`,
    listed('parts of the line that failed', season.failures),
  ];
};
