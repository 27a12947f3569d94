import { describe, expect, test } from 'vitest';
import { search } from '../../../shared/views/search/search.ts';
import { spelledAlike } from '../../../shared/views/search/spelling.ts';
import { noticeTyped } from '../../../shared/wording/notices/notice-typed.ts';
import { beijing } from '../../ledger/readings.ts';
import { BASELINE } from '../../support/day-one.ts';
import { at, EMPTY, taken } from '../log.ts';

const LAW = taken(EMPTY, BASELINE(), { at: beijing('2026-11-20'), cause: 'import' });
const now = at('2026-11-28', '2026-11-28', '2026-11-28');
const ask = (asked: string) => search(LAW, now, asked);

/** What people type, and what our own alerts print, with what must come first. */
const TYPED: readonly (readonly [asked: string, first: string])[] = [
  ['No. 61', 'notice mofcom-2025-61'],
  ['No.57', 'notice mofcom-2025-57'],
  ['no 62', 'notice mofcom-2025-62'],
  ['#58', 'notice mofcom-2025-58'],
  ['61', 'notice mofcom-2025-61'],
  ['61/2025', 'notice mofcom-2025-61'],
  ['46/2024', 'notice mofcom-2024-46'],
  ['46/2024 ¶2', 'notice mofcom-2024-46'],
  ['No.46/2024 ¶1', 'notice mofcom-2024-46'],
  ['2025-55', 'notice mofcom-2025-55'],
  ['mofcom-2025-18', 'notice mofcom-2025-18'],
  ['MOFCOM No. 18 of 2025', 'notice mofcom-2025-18'],
  ['announcement 61 of 2025', 'notice mofcom-2025-61'],
  ['Announcement No. 10 of 2025', 'notice mofcom-2025-10'],
  ['mofcom 2023 23', 'notice mofcom-2023-23'],
  ['商务部公告2025年第61号', 'notice mofcom-2025-61'],
  ['商務部公告2025年第61號', 'notice mofcom-2025-61'],
  ['商务部 海关总署公告2025年第18号', 'notice mofcom-2025-18'],
  ['公告2024年第46号', 'notice mofcom-2024-46'],
  ['商务部令2025年第5号', 'notice mofcom-order-2025-5'],
  ['税委会公告2025年第4号', 'notice tariff-commission-2025-4'],
  ['不可靠实体清单工作机制〔2025〕4号', 'notice uel-2025-4'],
  ['UEL 10', 'notice uel-2025-10'],
  ['uel no. 7/2025', 'notice uel-2025-7'],
  ['Tariff Commission 4', 'notice tariff-commission-2025-4'],
  ['Tariff Commission No. 9 of 2025', 'notice tariff-commission-2025-9'],
  ['State Council Decree 792', 'notice state-council-decree-792'],
  ['国务院令第792号', 'notice state-council-decree-792'],
  ['EO 14257', 'notice eo-14257'],
  ['executive order 14195', 'notice eo-14195'],
  ['14257', 'notice eo-14257'],
  ['Proclamation 11012', 'notice proclamation-11012'],
  ['Federal Register 2024-21217', 'notice us-2024-21217'],
  ['UEL', 'list unreliable-entity'],
  ['watch list', 'list watch'],
  ['關注名單', 'list watch'],
  ['export control list', 'list export-control'],
  ['1C902', 'item samarium'],
  ['1c902a', 'item samarium'],
  ['1C902.a', 'item samarium'],
  ['1C 905', 'item dysprosium'],
  ['ECCN 1C117.d', 'item tungsten'],
  ['2805301900', 'item erbium'],
  ['28053019', 'item erbium'],
  ['8112.92.10', 'item germanium'],
  ['HS 2504', 'item graphite'],
  ['8541.43', 'duties 854143'],
  ['HTS 9503.00.00', 'duties 95030000'],
  ['Ga', 'item gallium'],
  ['gallium', 'item gallium'],
  ['镓', 'item gallium'],
  ['鎵', 'item gallium'],
  ['gallium arsenide', 'item gallium'],
  ['GaAs', 'item gallium'],
  ['indium phosphide', 'item indium'],
  ['germ', 'item germanium'],
  ['magnet', 'item dysprosium'],
  ['samarium cobalt magnets', 'item samarium'],
  ['NdFeB', 'item dysprosium'],
  ['battery', 'item lithium-batteries'],
  ['cathode', 'item lithium-batteries'],
  ['diamond', 'item superhard-materials'],
  ['drone', 'item drones'],
  ['UAV', 'item drones'],
  ['rare earth', 'item rare-earths'],
  ['稀土', 'item rare-earths'],
  ['neodymium', 'item neodymium'],
  ['钕', 'item neodymium'],
  ['titanium', 'item titanium'],
  ['galium', 'item gallium'],
  ['disprosium', 'item dysprosium'],
  ['skydio', 'entity skydio-inc'],
  ['Skydio Inc', 'entity skydio-inc'],
  ['skidio', 'entity skydio-inc'],
  ['斯凯迪奥', 'entity skydio-inc'],
  ['斯凱迪奧', 'entity skydio-inc'],
  ['illumnia', 'entity illumina-inc'],
  ['soybeans', 'duties 1201'],
  ['chicken', 'duties 0207'],
  ['煤炭', 'duties 2701'],
];

test.each(TYPED)('%s', (asked, first) => {
  const [found] = ask(asked).found;
  expect(found && `${found.kind} ${found.id}`).toBe(first);
});

test.each(['lockhed', 'lockheed', 'lokheed martin'])('%s finds the firms of that name', (asked) => {
  const { found } = ask(asked);
  expect(found.length).toBeGreaterThan(1);
  for (const { name } of found.filter(({ kind }) => kind === 'entity')) expect(name).toMatch(/lockheed/i);
});

test('a number typed alone brings notices and no goods whose codes hold it', () => {
  expect(ask('61').found.map(({ kind }) => kind)).not.toContain('item');
});

test('an HS code brings every kind of goods that it meets, and its duties', () => {
  const found = ask('28053019').found.map(({ kind, id }) => `${kind} ${id}`);
  expect(found).toEqual(expect.arrayContaining(['item holmium', 'item thulium', 'item ytterbium', 'duties 28053019']));
});

describe('goods without a measure of their own', () => {
  test('are answered by the lines that name them', () => {
    const { uncontrolled, found } = ask('neodymium');
    expect(uncontrolled?.words).toBe('Neodymium: no measure of its own is known.');
    expect(uncontrolled?.lines.map(({ slug }) => slug)).toEqual(['terbium', 'dysprosium']);
    expect(uncontrolled?.lines[0]?.line).toContain('含铽的钕铁硼永磁材料 (No. 18/2025)');
    expect(uncontrolled?.groups.map(({ slug }) => slug)).toEqual(['rare-earths']);
    expect(found[0]?.why).toBe('no measure of its own');
  });
  test('and by the gaps that could name them', () =>
    expect(ask('titanium').unknown.join(' ')).toContain('consolidated'));
  test('what is under control has none of it', () => expect(ask('gallium').uncontrolled).toBeUndefined());
});

test('nothing found says what was looked through', () => {
  const { found, looked } = ask('unobtainium works');
  expect(found).toEqual([]);
  expect(looked).toMatch(/^Looked through \d+ kinds of goods with \d+ lines, \d+ firms and persons, \d+ notices/);
});

test('other words are no notice', () => {
  const words = ['gallium', '1C902', '61 and gallium', 'Institute 61', '2805301900', 'order', '', '46 tons'];
  expect(words.map(noticeTyped).filter((one) => one?.number !== undefined)).toEqual([]);
});

test('a word is put right by a letter or two, and short words are left alone', () => {
  const known = ['lockheed', 'skydio', 'gallium', 'tin'];
  const right = ['lockhed', 'skidio', 'lcokheed', 'galium', 'tni', 'boeing'].map(
    (word) => spelledAlike(word, known)[0],
  );
  expect(right).toEqual(['lockheed', 'skydio', 'lockheed', 'gallium', undefined, undefined]);
});
