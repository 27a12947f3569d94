import { expect, test } from 'vitest';
import {
  directionOf,
  entitySubject,
  isAskable,
  itemSubject,
  listOfSubject,
  listSubject,
  noticeSubject,
  partsOf,
  slugOf,
  tariffSubject,
} from '../../shared/domain/subject.ts';

test.each([
  [itemSubject('holmium'), { kind: 'item', slug: 'holmium' }],
  [itemSubject('1C971.a'), { kind: 'item', slug: '1C971.a' }],
  [entitySubject('watch', { name: 'Łódź Optics S.A.' }), { kind: 'entity', list: 'watch', slug: 'łodz-optics-s-a' }],
  [entitySubject(undefined, { nameZh: '北星公司' }), { kind: 'entity', list: 'unlisted', slug: '北星公司' }],
  [listSubject('watch'), { kind: 'entity', list: 'watch', slug: 'watch' }],
  [tariffSubject('CN', 'US'), { kind: 'tariff', slug: 'CN>US', imposer: 'CN', partner: 'US' }],
  [noticeSubject('https://example.org/a:b'), { kind: 'notice', slug: 'https://example.org/a:b' }],
])('%s', (subject, parts) => {
  expect(partsOf(subject)).toEqual(parts);
  expect(slugOf(subject)).toBe(parts.slug);
});

test('what is not of the kind asked for has neither list nor direction', () => {
  expect(listOfSubject(itemSubject('holmium'))).toBeUndefined();
  expect(directionOf(itemSubject('holmium'))).toEqual({ imposer: '', partner: '' });
});

test.each([
  ['item:holmium', true],
  ['entity:watch:someone', true],
  ['tariff:US>CN', true],
  ['notice:mofcom-2027-3', false],
  ['holmium', false],
])('%s can be asked for: %s', (subject, expected) => expect(isAskable(subject)).toBe(expected));
