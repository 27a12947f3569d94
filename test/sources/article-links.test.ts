import { expect, test } from 'vitest';
import { articleLinks } from '../../shared/sources/article-links.ts';

const ARTICLE = /\/art_\d+\.html$/;
const item = (number: number): string =>
  `<li><a href="/art/2025/art_${number}.html">公告2025年第${number}号</a><span>2025-10-09</span></li>`;
const listOf = (items: number): string =>
  `<ul>${Array.from({ length: items }, (_, number) => item(number)).join('')}</ul>`;

test('a list far longer than any is read whole', () => {
  expect(articleLinks(listOf(10_000), 'https://a.example/', ARTICLE).links).toHaveLength(10_000);
});

test.each([
  ['more elements than any list has', '<svg>.\n</svg>'.repeat(130_000)],
  ['elements within one another without end', '<div>'.repeat(1_000)],
])('%s are refused, so that the source is told as broken', (_, html) => {
  expect(() => articleLinks(listOf(3) + html, 'https://a.example/', ARTICLE)).toThrow('than a list has');
});
