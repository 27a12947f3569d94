import { describe, expect, test } from 'vitest';
import { printedName } from '../../../shared/domain/names/other-names.ts';

const apart = (printed: string) => {
  const { name, also, formerly, country } = printedName(printed);
  return [name, also.join('|'), formerly.join('|'), country ?? ''];
};

describe('further names are read apart from the name itself', () => {
  test.each([
    ['Hull One Inc. (formerly Hull Zero LLC)', 'Hull One Inc.', '', 'Hull Zero LLC', ''],
    ['Hull One, Inc. (a.k.a. HullOne; f/k/a Keel Co., Ltd.)', 'Hull One, Inc.', 'HullOne', 'Keel Co., Ltd.', ''],
    ['Hull One, Inc., formerly known as Keel', 'Hull One, Inc.', '', 'Keel', ''],
    ['Hull One d/b/a Keel', 'Hull One', 'Keel', '', ''],
    ['船壳公司（曾用名：龙骨公司、舵公司）', '船壳公司', '', '龙骨公司|舵公司', ''],
    ['船殼公司（簡稱船殼）', '船殼公司', '船殼', '', ''],
    ['船壳公司，原名龙骨公司', '船壳公司', '', '龙骨公司', ''],
    ['広沢電気株式会社（旧社名：山口電気）', '広沢電気株式会社', '', '山口電気', ''],
    ['広沢電気株式会社 (Hirosawa Electric Co., Ltd.)', '広沢電気株式会社', 'Hirosawa Electric Co., Ltd.', '', ''],
    ['Hull Exploration Agency (HEXA)', 'Hull Exploration Agency', 'HEXA', '', ''],
    ['Hull Systems plc (UK)', 'Hull Systems plc', '', '', 'GB'],
    ['Hull Systems, Inc. (Utah)', 'Hull Systems, Inc.', '', '', ''],
    ['船壳公司（德国）', '船壳公司', '', '', 'DE'],
    ['Hull One, Inc.; Keel Ltd', 'Hull One, Inc.', 'Keel Ltd', '', ''],
    ['Hull One Attn. J. Keel', 'Hull One', 'J. Keel', '', ''],
    ['船壳公司 Hull One Ltd', '船壳公司', 'Hull One Ltd', '', ''],
  ])('%s', (printed, ...parts) => expect(apart(printed)).toEqual(parts));

  test.each([
    '甲（日本）公司',
    'Hull (UK) Ltd',
    'Hull (Shanghai)',
    'Now Foods',
    'Former Glory Ltd',
    'Nowak Sp. z o.o.',
  ])('%s is a name as it stands', (printed) => expect(apart(printed)).toEqual([printed, '', '', '']));
});
