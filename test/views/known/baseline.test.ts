import { describe, expect, test } from 'vitest';
import { entitiesCsv, regimeCsv } from '../../../lambdas/api/exports/tables.ts';
import type { Reading } from '../../../shared/ledger/log/commit.ts';
import type { LogView } from '../../../shared/ledger/log/log-view.ts';
import { dateOf } from '../../../shared/time/civil.ts';
import { calendar } from '../../../shared/views/days/calendar.ts';
import { now } from '../../../shared/views/days/now.ts';
import { tariffs } from '../../../shared/views/duties/tariffs.ts';
import { screening } from '../../../shared/views/screening/basis.ts';
import { rowsOf } from '../../../shared/views/screening/lists/rows.ts';
import { reportCsv } from '../../../shared/views/screening/report.ts';
import { screener } from '../../../shared/views/screening/screen.ts';
import { entities, entity } from '../../../shared/views/subjects/entities.ts';
import { item } from '../../../shared/views/subjects/items.ts';
import { notice, notices } from '../../../shared/views/subjects/notices.ts';
import { basisInWords, basisMark } from '../../../shared/wording/measures/basis.ts';
import { beijing, effect, shipped, text } from '../../ledger/readings.ts';
import { at, EMPTY, taken } from '../log.ts';

const CONTROL = text('mofcom-2025-10', '2025-02-04', [
  effect('control', { subjects: ['tungsten'], rule: 'licence', codes: ['1C117.d'], from: '2025-02-04' }),
]);
const LISTING = text('uel-2025-7', '2025-04-04', [
  effect('list', { list: 'unreliable-entity', entities: [{ name: 'Skydio, Inc.' }], from: '2025-04-04' }),
]);
const DUTY = text('tariff-commission-2025-4', '2025-04-04', [
  effect('tariff', {
    imposer: 'CN',
    partner: 'US',
    ratePct: 34,
    goods: { all: true, label: 'all' },
    from: '2025-04-10',
  }),
]);
const ALL = [CONTROL, LISTING, DUTY];
const asked = at('2025-11-28', '2025-11-28');

const importing = (...rows: Reading[]): LogView => taken(EMPTY, rows, { at: beijing('2025-11-20'), cause: 'import' });
const resting = importing(shipped(CONTROL), shipped(LISTING, { certainty: 'likely' }), shipped(DUTY));
const read = taken(resting, ALL, { at: beijing('2025-11-21'), cause: 'round' });
const basis = 'baseline';

const marked = (log: LogView) => ({
  item: item(log, asked, 'tungsten')?.measures.map((one) => [one.basis, one.rests, one.page]),
  goods: now(log, asked).goods.map((one) => one.basis),
  now: now(log, asked).baseline,
  entities: entities(log, asked).rows.map((one) => [one.basis, one.certainty, one.url]),
  entity: entity(log, asked, 'skydio-inc')?.measures.map((one) => one.certainty),
  figure: tariffs(log, asked).directions.flatMap((one) => one.now?.parts.map((part) => part.basis) ?? []),
  notices: notices(log, asked).notices.map((one) => one.basis),
  notice: notice(log, asked, 'uel-2025-7')?.certainty,
  calendar: [...new Set(calendar(log, asked).events.map((one) => one.basis))],
});

test('what rests on the baseline is marked wherever it is shown, with the official address', () => {
  expect(marked(resting)).toEqual({
    item: [[basis, [{ notice: CONTROL.key, url: CONTROL.url }], '']],
    goods: [basis],
    now: { measures: 3, of: 3 },
    entities: [[basis, 'likely', LISTING.url]],
    entity: ['likely'],
    figure: [basis],
    notices: [basis, basis, basis],
    notice: 'likely',
    calendar: [basis],
  });
});

test('and no mark is left once the notices were read', () => {
  expect(marked(read)).toEqual({
    item: [[undefined, [], `${CONTROL.key}-1`]],
    goods: [undefined],
    now: undefined,
    entities: [[undefined, undefined, undefined]],
    entity: [undefined],
    figure: [undefined],
    notices: [undefined, undefined, undefined],
    notice: undefined,
    calendar: [undefined],
  });
});

test('a notice that suspends is what the suspended rests on', () => {
  const pause = shipped(
    text('mofcom-2025-70', '2025-11-07', [
      effect('suspend', { until: '2026-11-10', targets: [{ notice: CONTROL.key }] }),
    ]),
  );
  const log = taken(importing(shipped(CONTROL), pause), [CONTROL], { at: beijing('2025-11-21'), cause: 'round' });
  const [measure] = item(log, asked, 'tungsten')?.measures ?? [];
  expect(measure).toMatchObject({ state: 'suspended', basis, rests: [{ notice: pause.key, url: pause.url }] });
});

describe('in files', () => {
  const ask = (log: LogView) => ({ log, at: asked, query: new URLSearchParams() }) as Parameters<typeof regimeCsv>[0];
  const cells = (csv: string, name: string): string[] => {
    const [head = '', ...lines] = csv.trim().split('\r\n');
    return lines.map((line) => line.split(',')[head.split(',').indexOf(name)] ?? '');
  };

  test('the regime and the entities have a column for it, and one for the address', () => {
    expect(cells(regimeCsv(ask(resting)), 'basis')).toContain('baseline');
    expect(cells(regimeCsv(ask(resting)), 'noticeUrl')).toContain(CONTROL.url);
    expect(entitiesCsv(ask(resting))).toContain('"baseline, likely"');
    expect(new Set(cells(regimeCsv(ask(read)), 'basis'))).toEqual(new Set(['']));
  });

  test('a screening report too', () => {
    const find = (log: LogView) =>
      reportCsv(rowsOf('control code\n1C117.d').map(screener(screening(log, asked))), dateOf(asked.valid));
    expect(cells(find(resting), 'basis')).toEqual(['baseline']);
    expect(cells(find(resting), 'noticeUrl')).toEqual([CONTROL.url]);
    expect(cells(find(read), 'basis')).toEqual(['']);
  });
});

test('the mark says what it means', () => {
  expect(basisMark({})).toBeUndefined();
  expect(basisMark({ basis })).toBe('baseline');
  expect(basisInWords({ basis })).toBe('from the shipped baseline; the notice itself has not been read here');
  expect(basisInWords({ basis, certainty: 'likely' })).toContain('at second hand');
});
