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

const AT = 'https://a.example/art/2025/index.html';
const dated = (inner: string): string => `<li>${inner}<span>2025-10-09</span></li>`;
const found = (html: string) => {
  const { links, strange, broken } = articleLinks(html, AT, ARTICLE);
  return { links: links.map(({ url }) => url.replace('https://a.example', '')), strange: strange.length, broken };
};

test.each<[string, string, string[]]>([
  [
    'a session of the visitor in the path',
    dated('<a href="/art/art_1.html;jsessionid=0A1B">公告</a>') +
      dated('<a href="/art/art_1.html;jsessionid=FF">公告</a>'),
    ['/art/art_1.html'],
  ],
  ['and in the query', dated('<a href="art_1.html?PHPSESSID=0a1b&id=2">公告</a>'), ['/art/2025/art_1.html?id=2']],
  ['a line break within', dated('<a href=" /art/\nart_1.html ">公告</a>'), ['/art/art_1.html']],
  ['an address kept in data', dated('<a data-href="/art/art_1.html">公告</a>'), ['/art/art_1.html']],
  ['a script', dated(`<a href="javascript:;" onclick="window.open('/art/art_1.html')">公告</a>`), ['/art/art_1.html']],
  [
    'a script of the item',
    `<ul><li onclick="location.href='/art/art_1.html'">公告<span>2025-10-09</span></li></ul>`,
    ['/art/art_1.html'],
  ],
])('links as people can follow them: %s', (_, html, links) =>
  expect(found(html)).toEqual({ links, strange: 0, broken: 0 }),
);

test('a script that leads nowhere known is told', () =>
  expect(found(dated('<a href="javascript:;" onclick="show(5)">公告</a>'))).toEqual({
    links: [],
    strange: 0,
    broken: 1,
  }));
