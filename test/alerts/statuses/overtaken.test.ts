import { beforeAll, expect, test } from 'vitest';
import { type Message, subjectLine } from '../../../shared/alerts/message/message.ts';
import { streamsOf } from '../../../shared/alerts/streams/streams.ts';
import { corpusEntries } from '../../../simulator/entry.ts';
import { beijing, EVERYONE, type Story, storyOf } from '../../support/story.ts';

let story: Story;
beforeAll(() => {
  story = storyOf(corpusEntries(), { from: beijing('2025-01-01'), to: beijing('2026-03-01') });
}, 60_000);

/** The messages that a desk gets between two moments, one for each commit that tells it anything. */
const messages = (from: [string, string], to: [string, string]): Message[] => {
  const { commits, ledger } = story;
  const [stream] = streamsOf(EVERYONE);
  return commits
    .filter(({ at }) => at >= beijing(...from) && at <= beijing(...to))
    .flatMap(({ number, at }) => {
      const known = commits.slice(0, number);
      const news = { commits: known, ledger, operations: [], now: at };
      return stream?.message(news, number - 1, number) ?? [];
    });
};
const linesOf = (message: Message | undefined, label: string): string[] =>
  (message?.lines ?? []).flatMap((line) => (line.label === label ? [line.text] : []));

test('a second answer takes back what the first said still stands, and does not name it again', () => {
  const [first, second] = messages(['2025-11-05', '16:00'], ['2025-11-05', '18:00']);
  expect(linesOf(first, 'STILL HIT').join()).toContain('No.13');
  expect(subjectLine(second as Message)).toMatch(/^CONFIRMED, UPDATE 1, so far 2 texts: China /);
  expect(linesOf(second, 'SINCE THE FIRST')[0]).toMatch(/^no longer so: STILL HIT: “Skydio, .* No\.13, /);
  expect(linesOf(second, 'STILL HIT').join()).not.toMatch(/No\.13|UEL 5/);
});

test('a second order on the same duties overtakes the figure that the first came to', () => {
  const [first, second] = messages(['2025-11-05', '05:00'], ['2025-11-05', '07:00']);
  expect(first?.headline).toContain('44 %');
  expect(linesOf(second, 'SINCE THE FIRST')[0]).toMatch(/^overtaken: “US duties on all Chinese goods 30 → 44 %/);
  expect(second?.headline).toContain('30 → 20 %');
});

test('what only adds to an event takes nothing back', () => {
  const told = messages(['2025-10-09', '00:00'], ['2025-10-09', '12:00']);
  expect(told.length).toBeGreaterThan(4);
  expect(told.flatMap(({ lines }) => lines.filter(({ label }) => label.startsWith('SINCE')))).toEqual([]);
  expect(told.at(-1)?.update).toEqual({ number: told.length - 1, notices: 7 });
});
