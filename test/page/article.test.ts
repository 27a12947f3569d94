import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../../shared/page/article.ts';

const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const long =
  'China announced new export controls on rare earths on Thursday, its commerce ministry said in a statement. ';

describe('what a page says of itself', () => {
  test('JSON-LD comes before metadata, also inside a graph and after a broken block', () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite' },
        {
          '@type': ['ReportageNewsArticle'],
          headline: 'H',
          datePublished: '2025-10-09T23:00:00Z',
          dateModified: '2025-10-11',
        },
      ],
    };
    const head = `<script type="application/ld+json">{broken</script>${ld(data)}<meta property="article:published_time" content="2020-01-01">`;
    expect(articleOf(page(head, '<p>x</p>'), 'https://e.org/a')).toMatchObject({
      title: 'H',
      publishedOn: '2025-10-09',
      modifiedOn: '2025-10-11',
      genre: 'news',
    });
  });

  test.each([
    ['<meta property="article:published_time" content="2025-10-09T10:00:00Z">', ''],
    ['', '<time datetime="2025-10-09">yesterday</time>'],
  ])('metadata, then a time element', (head, body) => {
    expect(articleOf(page(head, `${body}<p>x</p>`), 'https://e.org/a').publishedOn).toBe('2025-10-09');
  });

  test.each([
    ['https://e.org/opinion/2025/a', '', 'opinion'],
    ['https://e.org/a', ld({ '@type': 'OpinionNewsArticle' }), 'opinion'],
    ['https://e.org/2025/a-explainer', '', 'explainer'],
    ['https://e.org/economy/a', ld({ '@type': 'NewsArticle' }), 'news'],
  ])('%s %s is %s', (url, head, genre) => expect(articleOf(page(head, '<p>x</p>'), url).genre).toBe(genre));
});

describe('the text', () => {
  test.each([
    [
      'https://www.aljazeera.com/news/a',
      '<div class="wysiwyg wysiwyg--all-content"><p>One.</p><div class="more"><p>Teaser</p></div><ul><li>Two.</li></ul></div>',
      ['One.', 'Two.'],
    ],
    [
      'https://www.npr.org/a',
      '<div id="storytext"><p>One.</p><div class="bucketwrap"><p>hide caption</p></div><h3>Two</h3></div>',
      ['One.', 'Two'],
    ],
    [
      'https://www.bbc.com/news/articles/a',
      '<div data-component="text-block"><p>One.</p></div><div data-component="links-block"><p>More</p></div>',
      ['One.'],
    ],
  ])('%s by its own selectors', (url, body, expected) => {
    expect(articleOf(page('', body), url).paragraphs).toEqual(expected);
  });

  test('where its channel has it, whatever the host', () => {
    const body = `<main><div class="order"><p>One.</p><ul><li>Two.</li></ul></div><p>${long}</p></main>`;
    expect(articleOf(page('', body), 'https://www.bis.gov/a', '.order :is(p, li)').paragraphs).toEqual([
      'One.',
      'Two.',
    ]);
    expect(articleOf(page('', body), 'https://www.bis.gov/a', '.moved p').paragraphs).toContain(long.trim());
  });

  test('captions do not glue to sentences, lists are not read twice', () => {
    const body = `<article><figure><img src="a.jpg"><figcaption>A mine.</figcaption></figure><p>${long}</p><ul><li>${long}First.</li><li>${long}Second.</li></ul><p>${long}Last.</p></article>`;
    const { paragraphs } = articleOf(page('', body), 'https://e.org/a');
    expect(paragraphs.join('|')).not.toContain('A mine');
    expect(paragraphs.filter((text) => text.endsWith('First.'))).toHaveLength(1);
  });

  test.each([
    ['', []],
    ['just words', ['just words']],
    ['<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
  ])('scraps of HTML: %j', (html, expected) => expect(articleOf(html, 'no address').paragraphs).toEqual(expected));
});

const real = join(import.meta.dirname, '../../../shared/eval/articles');

describe.skipIf(!existsSync(real))('real pages (skipped where they are not at hand)', () => {
  test.each([
    ['BBC_2026_04_25', 'https://www.bbc.com/news/articles/a', 'The US is considering options', '2012-05-10'],
    ['Nikkei_2025_01_27', 'https://www.nikkei.com/a', 'イオン銀行は14日', '2025-01-14'],
    ['People_2024_04_24', 'http://cpc.people.com.cn/a', '新华社北京4月24日电', '2024-04-24'],
    ['TheGuardian_2024_02_24', 'https://www.theguardian.com/a', 'The death toll from a fire', '2024-02-24'],
  ])('%s', (name, url, opening, day) => {
    const article = articleOf(readFileSync(join(real, `${name}.html`), 'utf8'), url);
    expect(article.paragraphs[0]).toContain(opening);
    expect(article.paragraphs.length).toBeGreaterThan(4);
    expect(article.publishedOn).toBe(day);
  });
});
