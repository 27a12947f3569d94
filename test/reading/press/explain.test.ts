import { sum } from 'd3-array';
import { describe, expect, test } from 'vitest';
import { explained } from '../../../shared/reading/press/explain.ts';
import { readPress } from '../../../shared/reading/press/read-press.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';

const of = (title: string, body: string) => ({
  id: 'one',
  url: 'https://example.org/one',
  publishedOn: '2026-11-27' as CivilDate,
  contentType: 'text/plain' as const,
  title,
  body,
});
const REPORT = of(
  'China imposes export controls on gallium and germanium',
  'China will require export licences for gallium and germanium from December 1, the commerce ministry said on Friday. The two metals are used in chips.',
);
const ANALYSIS = of(
  "China's unreliable entity list: a new challenge for US companies",
  "The inclusion of two US companies in China's unreliable entity list opens a new chapter in the tension between the two countries. They face restrictions on trade with China.",
);

describe('a decision', () => {
  test('is the sum of what is told to speak for it', () => {
    const { article, clauses } = explained(REPORT);
    const all = [...(article ? [article] : []), ...clauses];
    expect(all.length).toBeGreaterThan(2);
    for (const { chance, because } of all) {
      const odds = sum(because, ({ weight }) => weight);
      expect(chance).toBeCloseTo(1 / (1 + Math.exp(-odds)), 2);
    }
  });

  test('is news where its article has any and the clause is it', () => {
    const { article, clauses } = explained(REPORT);
    expect(article?.chance).toBeGreaterThan(0.5);
    expect(clauses.filter(({ news }) => news).map(({ type }) => type)).toContain('control-add');
    for (const { news, chance } of clauses) expect(news).toBe(chance > 0.5);
  });

  test('is none in an article without news, whatever its clauses say', () => {
    const { article, clauses } = explained(ANALYSIS);
    expect(article?.chance).toBeLessThan(0.5);
    expect(Math.max(...clauses.map(({ chance }) => chance))).toBeGreaterThan(0.5);
    expect(readPress(ANALYSIS).claims.filter(({ news }) => news)).toEqual([]);
  });

  test('is not made where nothing is claimed', () => {
    expect(explained(of('Shares of miners fall', 'Shares of miners fell on Friday.'))).toEqual({ clauses: [] });
  });
});
