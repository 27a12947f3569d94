import { expect, test } from 'vitest';
import { play } from '../../cli/play.ts';
import type { CivilDate } from '../../shared/time/civil.ts';
import { beijing } from '../ledger/readings.ts';
import { readingFromDocument } from '../support/reading.ts';

const notice = (stopped: number) => ({
  id: `reading-${stopped}`,
  url: 'https://www.mofcom.gov.cn/a/art_1.html',
  publishedOn: '2027-04-04' as CivilDate,
  seenAt: beijing('2027-04-04'),
  contentType: 'text/html' as const,
  body: `<html><body><h1>商务部公告2027年第1号</h1><p>自公布之日起，停止实施商务部公告2026年第${stopped}号。</p><p>商务部</p><p>2027年4月4日</p></body></html>`,
});

test('one page read two ways in one round brings one commit, and an end', () => {
  const { happenings } = play([notice(3), notice(4)].map(readingFromDocument));
  const commits = happenings.flatMap((one) => (one.kind === 'commit' ? [one.commit] : []));
  expect(commits).toHaveLength(1);
  expect(commits[0]?.readings.flatMap(({ effects }) => effects.flatMap(({ targets }) => targets))).toEqual([
    { notice: 'mofcom-2026-4' },
  ]);
});
