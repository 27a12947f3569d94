import { expect, test } from 'vitest';
import { ISSUERS } from '../../../shared/domain/acts/issuers.ts';
import { governmentOf, issuerOfKey, JURISDICTIONS, jurisdictionId } from '../../../shared/domain/acts/jurisdictions.ts';

test.each([
  ['mofcom-2025-57', 'CN'],
  ['mofcom-order-2025-5', 'CN'],
  ['uel-2025-7', 'CN'],
  ['mot-2025-54', 'CN'],
  ['state-council-decree-835', 'CN'],
  ['eo-14257', 'US'],
  ['us-ending-certain-tariff-actions', 'US'],
  ['proclamation-10908', 'US'],
  ['answer-2025-08-12-0badcafe', undefined],
  ['usual-2025-1', undefined],
])('%s is a notice of %s', (key, issuer) => expect(issuerOfKey(key)).toBe(issuer));

test('every series that a masthead can begin is its jurisdiction’s', () => {
  const series = ISSUERS.flatMap(([, , one]) => one ?? []);
  expect(series.map((one) => issuerOfKey(`${one}-2025-1`))).toEqual(series.map(() => 'CN'));
});

test.each([
  ['www.mofcom.gov.cn', 'CN'],
  ['gov.cn', 'CN'],
  ['www.bis.gov', 'US'],
  ['whitehouse.gov', 'US'],
  ['www.mofcom.gov.cn.example.org', undefined],
  ['notgov.cn', undefined],
  ['www.gov.uk', undefined],
  ['', undefined],
])('the host %s is of the government of %s', (host, whose) => expect(governmentOf(host)).toBe(whose));

test('a country whose acts are not watched is no jurisdiction', () => {
  expect([jurisdictionId('US'), jurisdictionId('FR'), jurisdictionId('toString'), jurisdictionId(null)]).toEqual([
    'US',
    undefined,
    undefined,
    undefined,
  ]);
});

test('no two share a key or a host', () => {
  const rows = Object.values(JURISDICTIONS);
  for (const values of [rows.flatMap(({ keys }) => keys), rows.map(({ domain }) => domain)])
    expect(new Set(values).size).toBe(values.length);
});
