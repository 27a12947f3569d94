import { describe, expect, test } from 'vitest';
import { displayName, foldText, nameKeysOf, sameName } from '../../../shared/domain/names/names.ts';

describe('two names are one', () => {
  test.each([
    ['Hull Shipping, L.L.C.', 'Hull Shipping, LLC'],
    ['Acme S.A.', 'Acme SA'],
    ['Acme S.p.A.', 'ACME SpA'],
    ['Foo Pte. Ltd.', 'Foo'],
    ['Foo Co., Ltd.', 'Foo Company Limited'],
    ['Northlight Kabushiki Kaisha', 'Northlight K.K.'],
    ['Brunnen GmbH & Co. KG', 'Brunnen GmbH'],
    ['Łódź Optyka Sp. z o.o.', 'Lodz Optyka'],
    ['Søgård Æro A/S', 'Sogard Aero'],
    ['Straßner AG', 'STRASSNER'],
    ['TechLooks', 'Tech Looks Inc.'],
    ['The Example Co.', 'example'],
    ['ＦＵＬＬ　Width, Inc.', 'Full Width'],
    ['Smith & Sons LLP', 'Smith and Sons'],
    ['龍岩機械股份有限公司', '龙岩机械公司'],
    ['廣澤電氣株式會社', '広沢電気株式会社'],
    ['(株)広沢電気', '广泽电气株式会社'],
    ['한빛전자 주식회사', '(주)한빛전자'],
    ['⼯业器材公司', '工业器材公司'],
    ['Müller Optik GmbH', 'MUELLER OPTIK'],
    ['Muller Optik', 'Müller Optik Gesellschaft mbH'],
    ['Hull Army spol. s r.o.', 'HULL ARMY spol.s.r.o'],
    ['Hull Europe Sp. z o.o.', 'Hull Europe Sp zo.o'],
    ['UAB Hull Bankas', 'Hull bankas, UAB'],
    ['国立研究開発法人広沢機構', '广泽机构'],
    ['岩﨑髙志', '岩崎高志'],
    ['유한회사 한빛전자', '한빛전자'],
  ])('%s and %s', (one, other) => expect(sameName(one, other)).toBe(true));
});

describe('two names are not one', () => {
  test.each([
    ['AB Dynamics', 'Dynamics AB Sweden'],
    ['AB Dynamics', 'Dynamics'],
    ['Company', 'Limited'],
    ['高橋株式会社', '山口株式会社'],
    ['North Star', 'North Star Robotics'],
    ['Hull Shipping LLC', 'Hull Shipping Holdings LLC'],
    ['株式会社', '有限公司'],
    ['ガス機械株式会社', 'カス機械株式会社'],
  ])('%s and %s', (one, other) => expect(sameName(one, other)).toBe(false));
});

test.each([
  ['Skydio, Inc.', 'Skydio'],
  ['Foo Co., Ltd.', 'Foo'],
  ['Acme S.A. de C.V.', 'Acme'],
  ['Tethered Sky, Limited Partnership', 'Tethered Sky'],
  ['Łódź Optyka Sp. z o.o.', 'Łódź Optyka'],
  ['Example Holdings', 'Example Holdings'],
  ['BRINC Drones, Inc.', 'BRINC Drones'],
  ['因美纳公司', '因美纳公司'],
  ['Limited', 'Limited'],
])('%s is shown as %s', (name, shown) => expect(displayName(name)).toBe(shown));

test('of a name that ends in legal forms without end the first is left', () => {
  expect(displayName('Oyj '.repeat(20_000))).toBe('Oyj');
});

test.each([
  ['Société Łódź', 'societe lodz'],
  ['鎵', '镓'],
  ['ＡＢＣ', 'abc'],
])('%s is sought as %s', (text, folded) => expect(foldText(text)).toBe(folded));

test('an entity is known by every name that a text gives', () => {
  expect(nameKeysOf({ name: 'Hull One, LLC', nameZh: '船壳一公司', aliases: ['HO', ''] })).toEqual([
    'hullone',
    '船壳一',
    'ho',
  ]);
});
