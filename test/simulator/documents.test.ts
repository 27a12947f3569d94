import { describe, expect, test } from 'vitest';
import type { Instant } from '../../shared/time/civil.ts';
import { PAPERS } from '../../simulator/corpus/corpus.ts';
import { documents } from '../../simulator/documents.ts';

describe('the corpus as documents', () => {
  const all = documents({ copies: true });

  test('gives every text a name and an address of its own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ url }) => url)).size).toBe(all.length);
    expect(documents()).toHaveLength(PAPERS.length);
  });

  test('comes in the order of appearance, from a moment to another', () => {
    const moments = all.map(({ seenAt }) => seenAt);
    expect(moments).toEqual([...moments].sort());
    const october = documents({
      from: '2025-10-09T00:00:00.000Z' as Instant,
      to: '2025-10-09T04:00:00.000Z' as Instant,
    });
    expect(october.map(({ id }) => id)).toEqual([
      'mofcom-2025-61',
      'mofcom-2025-62',
      'answer-2025-10-09-rare-earth',
      'uel-2025-10',
      'mofcom-2025-55',
      'mofcom-2025-56',
      'mofcom-2025-57',
      'mofcom-2025-58',
    ]);
  });

  test('dates a text by the civil day of its publisher', () => {
    const dayOf = (id: string) => all.find((document) => document.id === id)?.publishedOn;
    expect(dayOf('mofcom-2025-1')).toBe('2025-01-02');
    expect(dayOf('npr-trump-threatens-100-percent-tariff-china')).toBe('2025-10-10');
    expect(dayOf('eo-14358')).toBe('2025-11-04');
    expect(dayOf('mofcom-2024-46@portal')).toBe('2024-12-04');
  });

  test('escapes what names and titles bring along', () => {
    const page = all.find(({ id }) => id === 'mofcom-2025-1')?.body ?? '';
    expect(page).toContain('Boeing Defense, Space &amp; Security');
  });
});
