import { describe, expect, test } from 'vitest';
import type { Measure } from '../../../shared/ledger/evaluate/measure.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { rowsOf } from '../../../shared/views/screening/lists/rows.ts';
import { reasonOf, worthOf } from '../../../shared/views/screening/match.ts';
import { isComparable, partyMatches } from '../../../shared/views/screening/names/parties.ts';
import { screener } from '../../../shared/views/screening/screen.ts';
import { verdictOf } from '../../../shared/views/screening/verdict.ts';

const listed = (slug: string, more: Partial<Measure>): Measure =>
  ({
    id: `test#1/${slug}`,
    subject: `entity:export-control:${slug}`,
    kind: 'listing',
    notice: 'mofcom-2026-91',
    state: 'in-force',
    since: '2026-03-02',
    from: '2026-03-02T00:00',
    everInForce: true,
    by: ['mofcom-2026-91'],
    evidence: '列入',
    ...more,
  }) as Measure;

const LISTINGS = [
  listed('keel', { name: 'Keelwright Systems, Inc.', nameZh: '凯尔莱特系统公司', country: 'US' }),
  listed('polar', { name: 'Polar Star Unmanned Systems, Inc.', nameZh: '北星无人系统公司', country: 'US' }),
  listed('donghai', {
    name: 'Donghai Shipbuilding Co., Ltd.',
    nameZh: '东海造船工业股份有限公司',
    aliases: ['DHS', 'Donghai Heavy Works'],
    formerly: ['Donghai Heavy Works'],
    country: 'TW',
  }),
  listed('longyan', { name: 'Longyan Aerospace Machinery Corp.', nameZh: '龙岩航太机械股份有限公司', country: 'TW' }),
  listed('kessan', { name: 'Kessan Denki Co., Ltd.', nameZh: '结山电机株式会社', country: 'JP' }),
  listed('lukaszyk', { name: 'Łukaszyk Optyka S.A.', country: 'PL' }),
  listed('brandt', { name: 'Brandt & Vogel GmbH', country: 'DE' }),
  listed('yard', {
    name: 'Vessel Yard One LLC',
    parent: 'entity:export-control:morrowgate-marine-co-ltd',
    country: 'US',
  }),
  listed('person', { name: 'Arlen Q. Thornbury', nameZh: '阿伦·索恩伯里', country: 'US', person: true }),
];
const find = partyMatches(LISTINGS);
const told = (given: string, country?: string) => {
  const [match] = find(given, country);
  return match === undefined ? ['none', ''] : [worthOf(match), reasonOf(match)];
};

describe('what was compared and what is the same is said', () => {
  test.each([
    ['Keelwright Systems', 'settles', 'same name but for the legal form: Keelwright Systems, Inc.'],
    ['KEELWRIGHT-SYSTEMS INC', 'settles', 'same name, spelt otherwise: Keelwright Systems, Inc.'],
    [
      '龍岩航太機械股份有限公司',
      'settles',
      'same name in traditional or Japanese characters: 龙岩航太机械股份有限公司',
    ],
    ['結山電機㈱', 'settles', 'same name in traditional or Japanese characters: 结山电机株式会社'],
    ['DHS', 'settles', 'another name of Donghai Shipbuilding Co., Ltd., by the notice'],
    ['Donghai Heavy Works', 'settles', 'former name of Donghai Shipbuilding Co., Ltd.'],
    ['Lukaszyk Optyka Sp. z o.o.', 'settles', 'same name but for the legal form: Łukaszyk Optyka S.A.'],
    [
      'New Hull Ltd (formerly Keelwright Systems, Inc.)',
      'settles',
      'your line’s former name “Keelwright Systems, Inc.”: listed as Keelwright Systems, Inc.',
    ],
    ['Polar Star', 'open', 'short for Polar Star Unmanned Systems, Inc.'],
    ['Keelright Systems', 'open', 'like Keelwright Systems, Inc. (85 %)'],
    ['Arlen Thornbury', 'open', 'same first and last name as Arlen Q. Thornbury'],
    ['Thornbury Arlen Q.', 'settles', 'same names in another order: Arlen Q. Thornbury'],
    ['Thornbury Arlen', 'open', 'same first and last name as Arlen Q. Thornbury'],
    ['Mr. Arlen Thornbury', 'open', 'same first and last name as Arlen Q. Thornbury'],
    ['A. Thornbury', 'open', 'same initial and last name as Arlen Q. Thornbury'],
    ['Systems Keelwright Inc', 'open', 'same words in another order: Keelwright Systems, Inc.'],
    [
      'Keelwright Systems, Inc., 100 Main Street, Boston',
      'open',
      'has more behind the listed name Keelwright Systems, Inc.',
    ],
    [
      'Keelwright Systems Inc 100 Main Street Boston',
      'open',
      'has more behind the listed name Keelwright Systems, Inc.',
    ],
    ['Keelwright Systems (do not use)', 'open', 'has more behind the listed name Keelwright Systems, Inc.'],
    ['Keelwright Systems Company, The', 'settles', 'same name but for the legal form: Keelwright Systems, Inc.'],
    ['Brandt und Vogel', 'settles', 'same name but for the legal form: Brandt & Vogel GmbH'],
    ['Brandt + Vogel', 'settles', 'same name but for the legal form: Brandt & Vogel GmbH'],
    ['BRANDT VOGEL GMBH', 'settles', 'same name, spelt otherwise: Brandt & Vogel GmbH'],
    ['Vessel Yard 1 LLC', 'settles', 'listed branch Vessel Yard One LLC'],
    ['东海造船工业股份有限公司高雄分公司', 'settles', 'same name but for the legal form: 东海造船工业股份有限公司'],
    ['东海造船工业（股）公司', 'settles', 'same name but for the legal form: 东海造船工业股份有限公司'],
    [
      'Acme Tools; Keelwright Systems, Inc.',
      'settles',
      'your line’s further name “Keelwright Systems, Inc.”: listed as Keelwright Systems, Inc.',
    ],
    [
      'Acme Freight c/o Keelwright Systems, Inc.',
      'settles',
      'your line’s further name “Keelwright Systems, Inc.”: listed as Keelwright Systems, Inc.',
    ],
    [
      '东海造船 Donghai Shipbuilding Co., Ltd.',
      'settles',
      'your line’s further name “Donghai Shipbuilding Co., Ltd.”: listed as Donghai Shipbuilding Co., Ltd.',
    ],
    ['US - Keelwright Systems', 'open', 'has more behind the listed name Keelwright Systems, Inc.'],
    ['[US] Keelwright Systems', 'open', 'has more behind the listed name Keelwright Systems, Inc.'],
    ['0012345 Keelwright Systems', 'open', 'has more behind the listed name Keelwright Systems, Inc.'],
    ['Keelwright® Systems™, Inc.', 'settles', 'same name, spelt otherwise: Keelwright Systems, Inc.'],
    ['Keelwright\nSystems, Inc.', 'settles', 'listed as Keelwright Systems, Inc.'],
    [
      'Acme Tools\nKeelwright Systems, Inc.',
      'settles',
      'your line’s further name “Keelwright Systems, Inc.”: listed as Keelwright Systems, Inc.',
    ],
    ['Keelwright Europe GmbH', 'related', 'begins with “Keelwright” as Keelwright Systems, Inc. does'],
    [
      'Keelwright Systems Europe GmbH',
      'related',
      'begins with the listed name Keelwright Systems, Inc.: a branch, or another firm',
    ],
    ['Shanghai Keelwright Systems Trading', 'related', 'has the listed name Keelwright Systems, Inc. in its own'],
    [
      'Keelwright Corporation',
      'related',
      'not listed itself; Keelwright Systems, Inc., which begins with the same name, is',
    ],
    ['凯尔莱特（上海）贸易有限公司', 'related', 'begins with “凯尔莱特” as 凯尔莱特系统公司 does'],
    ['Morrowgate Marine Co., Ltd.', 'related', 'parent of Vessel Yard One LLC, by the notice that lists it'],
  ])('%s', (given, worth, reason) => expect(told(given)).toEqual([worth, reason]));
});

describe('the same name is another firm', () => {
  test.each([
    [
      'Keelwright Systems plc',
      undefined,
      'same name, but the legal form of another country (Keelwright Systems, Inc.)',
    ],
    [
      'Keelwright Systems',
      'GB',
      'same name, other country: the listed one is of US, yours of UK (Keelwright Systems, Inc.)',
    ],
    [
      'Keelwright Systems (UK)',
      undefined,
      'same name, other country: the listed one is of US, yours of UK (Keelwright Systems, Inc.)',
    ],
  ])('%s, %s', (given, country, reason) => expect(told(given, country)).toEqual(['related', reason]));

  test('but not where its legal form is the listed one’s, or its country', () => {
    expect(told('Keelwright Systems, Inc.', 'DE')[0]).toBe('settles');
    expect(told('Keelwright Systems', 'US')[0]).toBe('settles');
    expect(told('Donghai Shipbuilding', 'CN')[0]).toBe('settles');
  });
});

describe('what names have in common tells no firm', () => {
  test.each([
    'Polar Foods Ltd',
    'Unmanned Systems Inc.',
    'Star Aerospace Machinery Corp.',
    'National University of Systems',
    '高橋株式会社',
    '中川电机株式会社',
    '东海大学',
    '北方无人系统公司',
    'Arlen Foods GmbH',
  ])('%s is none', (given) => expect(find(given)).toEqual([]));
});

test('a name in other letters cannot be compared', () => {
  expect(isComparable('ООО Ромашка')).toBe(false);
  expect(isComparable('Keelwright (株式会社キール)')).toBe(true);
});

test.each([
  ['Keelwright Systems, Inc.\nNobody Works, Ltd.', ['Keelwright Systems, Inc.', 'Nobody Works, Ltd.']],
  ['Keelwright Systems Corp., Taiwan', ['Keelwright Systems Corp., Taiwan']],
  ['supplier,country\nKeelwright Systems Corp., Taiwan,TW', ['Keelwright Systems Corp., Taiwan']],
  ['supplier,country\nKeelwright Systems Corp.,TW', ['Keelwright Systems Corp.']],
  ['gallium, Taiwan', ['gallium', 'Taiwan']],
])('a comma within a name parts none: %j', (list, names) => {
  expect(rowsOf(list).flatMap(({ suppliers }) => suppliers)).toEqual(names);
});

test('a column can say where firms are; related leaves open what was not read', () => {
  const screen = screener({
    measures: LISTINGS,
    items: {},
    gaps: [{ of: 'parties', why: 'unread', notice: 'mofcom-2026-27', stated: 20, read: 1 }],
  });
  const rows = rowsOf('supplier,supplier country\nKeelwright Systems,United Kingdom\nKeelwright Systems,US').map(
    screen,
  );
  expect(rows.map(({ answer }) => answer)).toEqual(['unknown', 'hit']);
  expect(rowsOf('supplier,country\nKeelwright Systems,UK').map(screen)[0]?.answer).toBe('unknown');
  expect(rowsOf('supplier,destination\nKeelwright Systems,UK').map(screen)[0]?.answer).toBe('hit');
  expect(rowsOf('supplier,code,country\nKeelwright Systems,1C902,UK').map(screen)[0]?.answer).toBe('hit');
  expect(rows[0]?.why).toContain('unknown: No. 27/2026 states 20 names, 1 read');
  expect(rows[0] && verdictOf(rows[0], '2026-11-28' as CivilDate)).toMatchObject({
    standing: 'unknown',
    words: expect.stringContaining('related: '),
  });
});
