import { expect, test } from 'vitest';
import { inChinese } from '../../dashboard/language/chinese/chinese.ts';
import { EVENTS } from '../../dashboard/words.ts';
import { OPERATOR_EVENTS } from '../../shared/alerts/news/operator-event.ts';

test.each(OPERATOR_EVENTS)('what the operators are told of %s has a name in both languages', (kind) => {
  expect(EVENTS[kind]).toMatch(/\w/);
  expect(inChinese(EVENTS[kind] ?? '')).toMatch(/\p{Script=Han}/u);
});
