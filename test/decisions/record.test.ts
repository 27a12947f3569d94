import { expect, test } from 'vitest';
import { aboutOf, saidOf } from '../../shared/decisions/record.ts';
import { standingOf } from '../../shared/decisions/standing.ts';
import { decided } from '../support/decisions.ts';

test.each([
  ['alert:12', { kind: 'alert', thread: 12 }],
  ['change:43.2', { kind: 'change', id: '43.2' }],
  ['line:parts:NdFeB arcs, 2.5 % Dy: coated', { kind: 'line', list: 'parts', text: 'NdFeB arcs, 2.5 % Dy: coated' }],
  ['alert:0', undefined],
  ['alert:12 ', undefined],
  ['change:43', undefined],
  ['line:Parts:x', undefined],
  ['line:parts:', undefined],
  ['', undefined],
])('%s names what is decided on, or nothing', (text, about) => expect(aboutOf(text)).toEqual(about));

test.each([
  [{ about: 'alert:1' }, 'says nothing'],
  [{ about: 'alert:x', seen: true }, 'about: alert:…, change:… or line:…'],
  [{ about: 'alert:1', decision: 'stop', reopen: true }, 'decides and takes back'],
  [{ about: 'alert:1', reason: 'because' }, 'a reason without a decision'],
  [{ about: 'alert:1', decision: 'stop', note: 'x'.repeat(2001) }, 'note: has at most 2000 characters'],
  [{ about: 'alert:1', due: '2025-02-30' }, 'due: a day such as 2025-12-01'],
])('%j is refused: %s', (said, error) => {
  const read = saidOf(said);
  expect(read.ok ? '' : read.error).toContain(error);
});

test('what has no place in it is refused', () => {
  expect(saidOf({ about: 'alert:1', seen: true, by: 'me' }).ok).toBe(false);
  expect(saidOf({ about: 'alert:1', decision: 'burn' }).ok).toBe(false);
  expect(saidOf('stop').ok).toBe(false);
});

test('the last word counts, what it leaves out stays, and an empty text takes away', () => {
  const records = [
    decided(1, { seen: true }),
    decided(2, { owner: 'Li Wei', due: '2025-12-01' as never }),
    decided(3, { decision: 'apply', reason: 'Dy' }),
    decided(4, { decision: 'stop', owner: '' }),
  ];
  expect(standingOf(records)).toEqual({
    seen: records[0],
    due: '2025-12-01',
    decided: records[3],
    records,
  });
  expect(standingOf([...records, decided(5, { reopen: true })]).decided).toBeUndefined();
  expect(standingOf([])).toEqual({ records: [] });
});
