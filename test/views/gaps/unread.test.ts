import { expect, test } from 'vitest';
import { emptyLedger } from '../../../shared/ledger/log/ledger.ts';
import type { LogView } from '../../../shared/ledger/log/log-view.ts';
import type { CivilDate, CivilMinute, Instant } from '../../../shared/time/civil.ts';
import { calendar } from '../../../shared/views/days/calendar.ts';
import { now } from '../../../shared/views/days/now.ts';
import { tariffs } from '../../../shared/views/duties/tariffs.ts';
import { unreadIn } from '../../../shared/views/gaps/unread.ts';
import { regime } from '../../../shared/views/measures/regime.ts';
import { search } from '../../../shared/views/search/search.ts';
import { entities } from '../../../shared/views/subjects/entities.ts';
import { items } from '../../../shared/views/subjects/items.ts';
import { beijing, effect, take, text } from '../../ledger/readings.ts';

const AT = {
  valid: '2026-11-28T12:00' as CivilMinute,
  known: '2026-11-28T04:00:00.000Z' as Instant,
  today: '2026-11-28' as CivilDate,
};
const logWith = (...readings: ReturnType<typeof text>[]): LogView => {
  const at = beijing('2026-11-20');
  const ledger = readings.length === 0 ? emptyLedger() : take(emptyLedger(), readings, { at, cause: 'import' });
  return { commits: [], ledger };
};
const CHINESE = text('mofcom-2025-55', '2025-10-09', [effect('control', { rule: 'licence', subjects: ['graphite'] })]);
const IRRELEVANT = { ...text('fr-2025-1', '2025-10-09', []), jurisdiction: 'US' as const, kind: 'irrelevant' as const };
const PRESS = { ...text('https-npr', '2025-10-09', []), jurisdiction: null, kind: 'press' as const };
const AMERICAN = { ...text('eo-14257', '2025-10-09', []), jurisdiction: 'US' as const };

const EMPTY = logWith();
test.each([
  ['now', now],
  ['items', items],
  ['entities', entities],
  ['tariffs', tariffs],
  ['calendar', calendar],
  ['regime', regime],
  ['search', (log: LogView, at: typeof AT) => search(log, at, 'gallium')],
])('%s of an empty log says that nothing has been read', (_, view) => {
  expect(view(EMPTY, AT)).toMatchObject({ unread: { nothing: true, issuers: ['CN', 'US'] } });
  expect(view(logWith(CHINESE, AMERICAN), AT)).not.toHaveProperty('unread');
});

test('nothing is counted before anything was read', () => {
  const counted = now(EMPTY, AT);
  expect(JSON.stringify(counted)).not.toMatch(/rareEarths|otherGoods|"pct"|:0[,}]/);
  expect(now(logWith(CHINESE), AT).rareEarths).toMatchObject({ inForce: 0, of: 17 });
});

test('goods and lists of which no text speaks are not counted as none', () => {
  const { rareEarths, otherGoods, listed } = now(logWith(AMERICAN), AT);
  expect([rareEarths, otherGoods]).toEqual([undefined, undefined]);
  expect(listed.flatMap(({ count }) => count ?? [])).toEqual([]);
});

test('of one whose acts were never read no duty is shown, not even none', () => {
  const log = logWith(CHINESE, PRESS, IRRELEVANT);
  expect(unreadIn(log).unread).toEqual({ issuers: ['US'], nothing: false, text: 'No US text has been read yet' });
  expect(now(log, AT).duties.map(({ imposer }) => imposer)).toEqual(['CN']);
  expect(tariffs(log, AT).directions.map(({ imposer, now: total }) => [imposer, total?.pct])).toEqual([
    ['CN', 0],
    ['US', undefined],
  ]);
});
