import { beijingDate } from '../../shared/time/civil.ts';
import { counted } from '../../shared/wording/text/counted.ts';
import { unique } from '../../shared/wording/text/runs.ts';
import type { Season, Sent } from '../../test/support/season.ts';

/** What happened in a year, and what a channel was sent of it. */
export type Noise = {
  year: string;
  /** Official texts that moved something, and days that did. */
  texts: number;
  days: number;
  /** Changes of single measures. */
  changes: number;
  /** Threads by the year in which they began. */
  threads: number;
  messages: number;
  /** Of these, reminders of what was to come. */
  reminders: number;
};

const yearOf = (at: Sent['at']): string => beijingDate(at).slice(0, 4);

/** Real changes: texts and days that move the law. Reports, remarks and texts that nobody could read are none. */
export const noiseIn = ({ commits, sent }: Season, threads: readonly (readonly Sent[])[]): Noise[] => {
  const learnt = commits.filter(({ cause }) => cause !== 'import');
  const years = unique([...learnt, ...sent].map(({ at }) => yearOf(at))).sort();
  return years.map((year) => {
    const own = learnt.filter(({ at }) => yearOf(at) === year);
    const changes = own.flatMap((commit) => commit.changes.map((change) => ({ ...change, at: commit.at })));
    const moved = changes.filter(({ status }) => status === 'confirmed');
    const dated = changes.filter(({ status }) => status === 'by-date');
    const messages = sent.filter(({ at }) => yearOf(at) === year);
    return {
      year,
      texts: unique(moved.map(({ by }) => by)).length,
      days: unique(dated.map(({ at }) => beijingDate(at))).length,
      changes: moved.length + dated.length,
      threads: threads.filter(([first]) => first && yearOf(first.at) === year).length,
      messages: messages.length,
      reminders: messages.filter(({ message }) => message.status === 'scheduled').length,
    };
  });
};

export const sumOf = (years: readonly Noise[]): Noise =>
  years.reduce(
    (sum, one) => ({
      year: sum.year,
      texts: sum.texts + one.texts,
      days: sum.days + one.days,
      changes: sum.changes + one.changes,
      threads: sum.threads + one.threads,
      messages: sum.messages + one.messages,
      reminders: sum.reminders + one.reminders,
    }),
    { year: 'all', texts: 0, days: 0, changes: 0, threads: 0, messages: 0, reminders: 0 },
  );

/** `2025  60 texts and 12 days moved 312 measures: 30 threads …, 1.40 messages and 0.44 threads a real change` */
export const noiseText = ({ year, texts, days, changes, threads, messages, reminders }: Noise): string => {
  const real = texts + days;
  const each = (all: number): string => (real === 0 ? '–' : (all / real).toFixed(2));
  return `${year.padEnd(5)} ${counted(texts, 'text')} and ${counted(days, 'day')} that moved the law (${counted(changes, 'change')}): ${counted(threads, 'thread')}, ${counted(messages, 'message')} (${counted(reminders, 'reminder')}), ${each(messages)} messages and ${each(threads)} threads a real change`;
};
