import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteOf } from '../../shared/domain/text/site.ts';
import { withKnownTexts } from '../../shared/sources/known/known-texts.ts';
import { SOURCES } from '../../shared/sources/registry.ts';

const KNOWING = withKnownTexts(SOURCES);
const TEXTS = KNOWING.flatMap(({ id: source, known = [] }) => known.map((text) => ({ source, ...text })));
const textOf = (key: string) => TEXTS.find((text) => text.key === key);

test('every text belongs to one source of the registry', () => {
  expect(new Set(TEXTS.map(({ key }) => key)).size).toBe(TEXTS.length);
  expect(new Set(TEXTS.map(({ id }) => id)).size).toBe(TEXTS.length);
  expect(TEXTS.length).toBeGreaterThan(150);
});

test('is fetched first on a site that its source may read', () => {
  const domains = new Map(
    KNOWING.map(({ id, domains: own = [], index }) => [id, [...own, ...index(2025).map(siteOf)]]),
  );
  const astray = TEXTS.filter(
    ({ places: [first], source }) => first && !domains.get(source)?.includes(siteOf(first.url)),
  );
  // Of this one only a page of an embassy is known.
  expect(astray.map(({ key }) => key)).toEqual(['mfa-answer-2023-12-26']);
});

test.each([
  ['mofcom-2025-57', 'mofcom-policies'],
  ['mofcom-2025-56', 'mofcom-announcements'],
  ['answer-2025-11-05-unreliable', 'mofcom-spokesperson'],
  ['uel-2024-1', 'mofcom-security-control'],
  // The first of its addresses is on a host that nobody polls.
  ['mofcom-2025-28', 'mofcom-export-control'],
  ['mfa-order-2024-6', 'mfa-countermeasures'],
  ['mfa-statement-2021-03-22', 'mfa-spokesperson'],
  ['tariff-commission-2025-4', 'tariff-commission'],
  ['tao-2026-01-07', 'tao-designations'],
])('%s is fetched by %s', (key, source) => expect(textOf(key)?.source).toBe(source));

test('a document of the Federal Register is fetched as its full text', () => {
  const { source, address, places } = textOf('eo-14195')!;
  expect({ source, address }).toEqual({
    source: 'federal-register',
    address: 'https://www.federalregister.gov/d/2025-02408',
  });
  expect(places).toMatchObject([
    { textUrl: 'https://www.federalregister.gov/documents/full_text/html/2025/02/07/2025-02408.html', built: true },
    { textUrl: 'https://www.federalregister.gov/documents/full_text/text/2025/02/07/2025-02408.txt', built: true },
  ]);
});

test('what is only a file is not fetched as a page', () => {
  const apart = TEXTS.filter(({ places }) => places.length === 0).map(({ key }) => key);
  expect(new Set(apart)).toEqual(new Set(['mofcom-2023-57', 'tariff-commission-2018-6', 'scotus-2026-02-20']));
});

const SEEDS = join(import.meta.dirname, '../../../shared/facts/seeds.tsv');
test.skipIf(!existsSync(SEEDS))(
  'every gathered address of a text is known (skipped where the facts are not there)',
  () => {
    const [, ...rows] = readFileSync(SEEDS, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    const ours = new Set(TEXTS.flatMap(({ address, places }) => [address, ...places.map(({ url }) => url)]));
    const missing = rows.filter(
      ([url = '', , , rank = '']) => !/index|attachment/.test(rank) && !url.includes('/api/v1/') && !ours.has(url),
    );
    expect(missing.map(([url]) => url)).toEqual([]);
  },
);
