import { expect, test } from 'vitest';
import { ratesIn } from '../../../shared/reading/press/arguments/rates.ts';
import { storyOf } from '../../../shared/reading/press/article/story.ts';
import { drafted } from '../../../shared/reading/press/read-press.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';

test('of an article that could claim thousands of things some hundreds are looked at', () => {
  const story = storyOf({
    id: 'endless',
    url: 'https://example.org/a',
    publishedOn: '2027-04-04' as CivilDate,
    contentType: 'text/plain',
    title: 'China raises tariffs',
    body: Array.from({ length: 200 }, () =>
      'China barred exports of gallium and raised tariffs to 40%, '.repeat(25),
    ).join('\n'),
  });
  const { frames, candidates } = drafted(story);
  expect(frames.length).toBeGreaterThan(800);
  expect(candidates.length).toBeGreaterThan(100);
  expect(candidates.length).toBeLessThan(450);
});

test('of a clause that could name hundreds of rates some dozens are looked at', () =>
  expect(ratesIn('3% '.repeat(300))).toHaveLength(40));
