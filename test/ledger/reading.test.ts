import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../shared/domain/acts/extraction.ts';
import type { PageFacts } from '../../shared/ledger/log/commit.ts';
import { readingOf } from '../../shared/ledger/log/reading.ts';
import type { CivilDate, Instant } from '../../shared/time/civil.ts';

const FACTS: PageFacts = {
  source: 'mofcom-policies',
  jurisdiction: 'CN',
  rank: 2,
  length: 900,
  reader: 'test',
  url: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/1.html',
  page: 'aa',
  publishedOn: '2025-11-10' as CivilDate,
  seenAt: '2025-11-10T05:10:00.000Z' as Instant,
  title: '商务部关于暂停对5家子公司反制措施的决定',
};
const NOTHING: Extraction = {
  id: 'x',
  kind: 'notice',
  mentions: [],
  effects: [],
  claims: [],
  attachments: [],
  problems: [],
};
const keyOf = (extraction: Partial<Extraction>, facts: Partial<PageFacts> = {}): string =>
  readingOf({ ...NOTHING, ...extraction }, { ...FACTS, ...facts }).key;

describe('the key of a text', () => {
  test('is the number of a notice', () =>
    expect(keyOf({ notice: { key: 'mofcom-2025-70', issuers: [], title: 'x' } })).toBe('mofcom-2025-70'));

  test('without a number, is the same for every copy, whatever its address and day of posting', () => {
    const copy = keyOf(
      {},
      { url: 'http://exportcontrol.mofcom.gov.cn/article/1.html', publishedOn: '2025-11-12' as CivilDate },
    );
    expect(keyOf({})).toBe(copy);
    expect(keyOf({})).toMatch(/^notice-2025-[0-9a-f]{8}$/);
    expect(keyOf({}, { title: '商务部关于暂停另一决定的决定' })).not.toBe(copy);
  });

  test('of an answer, is its day and its title', () =>
    expect(keyOf({ kind: 'spokesperson' })).toMatch(/^answer-2025-11-10-[0-9a-f]{8}$/));

  test('of an article, is its address', () => expect(keyOf({ kind: 'press' })).toBe(FACTS.url));
});
