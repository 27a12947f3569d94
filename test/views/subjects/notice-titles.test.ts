import { expect, test } from 'vitest';
import { search } from '../../../shared/views/search/search.ts';
import { notice, notices } from '../../../shared/views/subjects/notices.ts';
import { beijing, effect, text } from '../../ledger/readings.ts';
import { at, EMPTY, taken } from '../log.ts';

const KEY = 'mofcom-2025-57';
const licence = effect('control', { rule: 'licence', subjects: ['holmium'], from: '2025-11-08' as never });
const asked = at('2025-12-01', '2025-12-01');
const titled = (title: string) =>
  taken(EMPTY, [text(KEY, '2025-10-09', [licence], { title })], {
    at: beijing('2025-10-10', '09:00'),
    cause: 'round',
    round: '1',
  });

test('a Chinese title has a line of English beside it, in the list, on its page and where it is found', () => {
  const log = titled('公布对部分中重稀土相关物项实施出口管制的决定');
  const titleEn = 'Licence for Ho from 8 Nov 2025';
  expect(notices(log, asked).notices).toMatchObject([{ titleEn }]);
  expect(notice(log, asked, KEY)).toMatchObject({ titleEn });
  expect(search(log, asked, '57').found).toContainEqual(expect.objectContaining({ kind: 'notice', titleEn }));
});

test('an English title needs none', () =>
  expect(notices(titled('Modifying Duties'), asked).notices[0]).not.toHaveProperty('titleEn'));
