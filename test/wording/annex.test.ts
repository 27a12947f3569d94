import { expect, test } from 'vitest';
import type { Attachment } from '../../shared/domain/acts/extraction.ts';
import { UNREAD_REASONS } from '../../shared/domain/acts/extraction.ts';
import { annexRole, annexStanding, countsOf, whyUnread } from '../../shared/wording/missing/annex.ts';

const annex = (over: Partial<Attachment>): Attachment => ({ title: '名单', role: 'entities', read: false, ...over });

test.each<[string, Partial<Attachment>, string, string]>([
  ['whole', { read: true, found: 20, stated: 20 }, 'read: 20 entries', '已读：20 条'],
  ['whole, with one entry', { read: true, found: 1 }, 'read: 1 entry', '已读：1 条'],
  ['whole, in the page', { read: true }, 'read', '已读'],
  [
    'in part',
    { why: 'incomplete', stated: 20, found: 1 },
    'read in part: 20 stated, 1 read',
    '部分已读：应有 20 条，已读 1 条',
  ],
  ['not at all', { why: 'encrypted' }, 'not read: it is encrypted', '未读：文件已加密'],
  ['not, for a reason that is not known', {}, 'not read', '未读'],
])('an annex that was read %s', (_, over, english, chinese) => {
  expect(annexStanding(annex(over))).toBe(english);
  expect(annexStanding(annex(over), 'zh')).toBe(chinese);
});

test.each(UNREAD_REASONS)('%s has words of its own in both languages', (why) => {
  expect(whyUnread(why)).not.toMatch(/-/);
  expect(whyUnread(why, 'zh')).toMatch(/\p{Script=Han}/u);
});

test('what was not counted has no counts', () => expect(countsOf({ stated: 3 })).toBeUndefined());

test('a role is said in words', () =>
  expect([annexRole('repealed'), annexRole('repealed', 'zh')]).toEqual(['texts that it repeals', '废止文件']));
