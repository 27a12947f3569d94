import { expect, test } from 'vitest';
import { markedIn } from '../../../../lambdas/api/answers/annexes.ts';
import type { NoticeView } from '../../../../shared/views/answers/law/notices.ts';
import type { EntityView } from '../../../../shared/views/answers/subjects/entities.ts';
import type { AnnexAnswer } from '../../../../shared/views/answers/system/operations.ts';
import { NAMES } from '../../../views/story.ts';
import { askedOf, jsonOf } from '../asked.ts';

const ask = askedOf();
const asked = <T>(url: string): Promise<T> => jsonOf<T>(ask(url));

test('the rows of an annex, with its notice, its standing and the places of a name', async () => {
  const rows = await asked<AnnexAnswer>(`/api/annexes/${NAMES}?find=${encodeURIComponent('泰克英赛公司')}`);
  expect(rows).toMatchObject({ notice: 'uel-2025-10', left: 0, marked: [4], annex: { read: true, found: 3 } });
  expect(rows.lines[4]).toEqual(['2', '泰克英赛公司', 'TechInsights Inc.']);
});

test('rows that no text in the log was read with are not shown', async () => {
  expect((await ask(`/api/annexes/${'0'.repeat(64)}`)).status).toBe(404);
});

test('a notice names its annexes, and what stands in one leads to its row', async () => {
  const { attachments } = await asked<NoticeView>('/api/notices/uel-2025-10');
  expect(attachments).toMatchObject([{ read: true, rows: NAMES, url: 'https://www.mofcom.gov.cn/names.pdf' }]);
  const { measures } = await asked<EntityView>('/api/entities/techinsights-inc');
  expect(measures.flatMap(({ annexes }) => annexes)).toContainEqual({
    title: '不可靠实体清单.pdf',
    rows: NAMES,
    find: '泰克英赛公司',
  });
});

test.each([
  ['a code', '1C902', [0]],
  ['another width and other spaces', '１Ｃ ９０２', [0]],
  ['a name in another case', 'samarium', [0, 1]],
  ['one letter', '钐', []],
])('%s is found in its rows', (_, words, places) => {
  const rows = [
    ['1', '1C902', 'Samarium'],
    ['2', '1C903', 'of SAMARIUM'],
  ];
  expect(markedIn(rows, words)).toEqual(places);
});
