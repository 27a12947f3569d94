import { describe, expect, test } from 'vitest';
import type { CivilDate } from '../../../shared/time/civil.ts';
import type { Shipment } from '../../../shared/views/shipment/shipment.ts';
import { shipmentOf } from '../../../shared/views/shipment/shipment-of.ts';

const TODAY = '2026-11-29' as CivilDate;
const EMPTY: Shipment = { goods: [], codes: [], hsCodes: [], either: [], parties: [], puzzles: [] };
const US = { destination: 'US' };
const GOODS = { goods: ['gallium arsenide wafers'] };
const day = (text: string) => ({ valid: `${text}T23:59` });

const LINES: readonly (readonly [line: string, is: object])[] = [
  [
    'gallium arsenide wafers → US, civil, 15 Nov 2025, as known 9 Oct 10:00',
    { ...GOODS, ...US, use: ['civil'], ...day('2025-11-15'), known: '2025-10-09T02:00:00.000Z' },
  ],
  ['gallium arsenide wafers -> United States', { ...GOODS, ...US }],
  ['gallium arsenide wafers to the U.S.A. for military use', { ...GOODS, ...US, use: ['military'] }],
  ['gallium arsenide wafers → US, 14 nm logic chips', { ...GOODS, ...US, use: ['advanced-chips'] }],
  ['gallium arsenide wafers → US, 28 nm logic chips', { ...GOODS, ...US, use: ['civil'] }],
  ['7 nm chips → Japan', { goods: ['7 nm chips'], destination: 'JP' }],
  ['向美国出口砷化镓 军用', { goods: ['砷化镓'], ...US, use: ['military'] }],
  [
    '砷化镓出口到日本，民用，2025年11月15日',
    { goods: ['砷化镓'], destination: 'JP', use: ['civil'], ...day('2025-11-15') },
  ],
  ['对韩国出口天然鳞片石墨', { goods: ['天然鳞片石墨'], destination: 'KR' }],
  ['3C001 to a civil US user on 2025-11-15', { codes: ['3C001'], ...US, use: ['civil'], ...day('2025-11-15') }],
  ['HS 2805301900 → Germany', { hsCodes: ['2805301900'], destination: 'DE' }],
  ['HS code 2805.30.19 → nl', { hsCodes: ['28053019'], destination: 'NL' }],
  ['1c902a → Holland, 10.11.2026', { codes: ['1C902.a'], destination: 'NL', ...day('2026-11-10') }],
  ['drones, party Skydio, Inc., Nov 15, 2025', { goods: ['drones'], parties: ['Skydio, Inc'], ...day('2025-11-15') }],
  [
    'graphite to South Korea for military use, buyer: Hanwha Ocean Co., Ltd.',
    { goods: ['graphite'], destination: 'KR', use: ['military'], parties: ['Hanwha Ocean Co., Ltd'] },
  ],
  ['graphite → Skydio', { goods: ['graphite'], parties: ['Skydio'] }],
  [
    'graphite, Lockheed Martin Corporation, GB',
    { goods: ['graphite'], destination: 'GB', parties: ['Lockheed Martin Corporation'] },
  ],
  [
    'graphite → JP, party CSBC Corporation, Taiwan',
    { goods: ['graphite'], destination: 'JP', parties: ['CSBC Corporation, Taiwan'] },
  ],
  [
    'graphite → JP, CSBC Corporation, Taiwan, civil',
    { goods: ['graphite'], destination: 'JP', use: ['civil'], parties: ['CSBC Corporation, Taiwan'] },
  ],
  ['graphite → Skydio Inc, US', { goods: ['graphite'], ...US, parties: ['Skydio Inc'] }],
  ['graphite, Nobody Works', { goods: ['graphite'], either: ['Nobody Works'] }],
  [
    'military drones to Russia, tomorrow',
    { goods: ['drones'], destination: 'RU', use: ['military'], ...day('2026-11-30') },
  ],
  ['graphite → US, 3 Dec', { goods: ['graphite'], ...US, ...day('2026-12-03') }],
  ['graphite → US, 3 Feb', { goods: ['graphite'], ...US, ...day('2027-02-03') }],
  ['graphite → US, 2025-11-10 13:01', { goods: ['graphite'], ...US, valid: '2025-11-10T13:01' }],
  ['graphite → US, as known 2025-11-01T09:00+08:00', { goods: ['graphite'], ...US, known: '2025-11-01T01:00:00.000Z' }],
  ['graphite → US, as known on 1 Nov 2025', { goods: ['graphite'], ...US, known: '2025-11-01T15:59:00.000Z' }],
];

describe('a line as people write it', () => {
  test.each(LINES)('%s', (line, is) => {
    expect(shipmentOf(line, TODAY)).toEqual({ ...EMPTY, ...is });
  });
});

describe('nothing is dropped', () => {
  test('a day that can be two is said, and asks for another form', () => {
    const { valid, puzzles } = shipmentOf('graphite → US on 3/4/2026', TODAY);
    expect(valid).toBeUndefined();
    expect(puzzles.join()).toMatch(/“3\/4\/2026” can be two days/);
  });

  test('a second day and a second destination', () => {
    const { puzzles } = shipmentOf('graphite → US, Japan, 1 Oct 2025, 2 Oct 2025', TODAY);
    expect(puzzles).toHaveLength(2);
  });

  test.each([
    ['to', 'Untied States', 'no country'],
    ['use', 'fun', 'no use'],
    ['valid', 'soon', 'no day'],
    ['known', 'once', 'no day or moment'],
  ])('a field %s that is not understood: %s', (name, text, why) => {
    expect(shipmentOf({ goods: 'graphite', [name]: text }, TODAY).puzzles.join()).toContain(why);
  });

  test('no more than its first thousand characters', () => {
    expect(shipmentOf(`graphite ${'x '.repeat(900)}`, TODAY).puzzles.join()).toContain('first 1000');
  });
});

test('a field overrides the line', () => {
  const fields = {
    goods: 'graphite → US, civil',
    to: 'Japan',
    use: 'military',
    parties: ['Skydio'],
    valid: '15 nov 2025',
  };
  expect(shipmentOf(fields, TODAY)).toEqual({
    ...EMPTY,
    goods: ['graphite'],
    destination: 'JP',
    use: ['military'],
    parties: ['Skydio'],
    ...day('2025-11-15'),
  });
});
