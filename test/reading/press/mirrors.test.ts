import { describe, expect, test } from 'vitest';
import { isCopy } from '../../../shared/domain/text/likeness.ts';
import { readPress } from '../../../shared/reading/press/read-press.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { copiesOf, percentile, sharesFound } from '../../../tools/mirrors/shares.ts';

describe('mirrors among real articles', () => {
  const { apart, copies } = sharesFound();

  test('articles of others on the same act stay apart', () => {
    expect(apart.length).toBeGreaterThan(10_000);
    expect(percentile(apart, 99.9)).toBeLessThan(0.25);
    expect(apart.filter((share) => share >= 0.4).length).toBeLessThanOrEqual(apart.length / 5_000);
  });

  test.each(Object.entries(copies))('a copy %s is known, 19 of 20 times at least', (_, shares) => {
    expect(shares.length).toBeGreaterThan(250);
    expect(percentile(shares, 5)).toBeGreaterThanOrEqual(0.4);
  });
});

describe('the likeness of an article', () => {
  const lead = 'China’s commerce ministry said on Thursday that it would ban exports of gallium to the United States.';
  const rest =
    'The ban takes effect at once. The metal is used in chips, radar and solar cells. Nearly all of it is refined in China. ' +
    'Buyers in Europe asked whether they would be next, and traders in Rotterdam stopped quoting prices for the day.';
  const read = (
    body: string,
    contentType: 'text/html' | 'text/plain',
    title = 'China bans gallium exports to the US',
  ) => readPress({ id: 'a', url: 'https://e.org/a', publishedOn: '2024-12-05' as CivilDate, contentType, title, body });

  test('is of its body, whatever stands around it', () => {
    const plain = read(`${lead}\n${rest}`, 'text/plain');
    const page = read(
      `<html><body><nav>Home World Sport</nav><h1>Beijing hits back</h1><article><p>${lead}</p><p>${rest}</p></article>` +
        '<aside>Most read: ten houses that are larger than yours, and what their owners did to have them</aside></body></html>',
      'text/html',
      'Beijing hits back: no more gallium for the US',
    );
    expect(plain.claims).toMatchObject([{ news: true }]);
    expect(isCopy(`${plain.likeness}`, `${page.likeness}`)).toBe(true);
    for (const copy of copiesOf(`${lead} ${rest}`))
      expect(isCopy(`${plain.likeness}`, `${read(copy, 'text/plain').likeness}`)).toBe(true);
  });

  test('is kept where it has news', () =>
    expect(read(`A market report of the week. ${rest}`, 'text/plain', 'Metals this week')).not.toHaveProperty(
      'likeness',
    ));
});
