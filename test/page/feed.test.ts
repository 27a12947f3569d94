import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../shared/page/feed.ts';

const rss = (items: string): string => `<rss version="2.0"><channel><title>t</title>${items}</channel></rss>`;
const item = (inner: string): string => `<item>${inner}</item>`;
const read = (body: string) => itemsOf(body, 'https://e.org/feed.xml');

describe('feeds that real sites serve', () => {
  test.each<[string, string, unknown[]]>([
    [
      'a bare ampersand, a mark and blanks before the declaration',
      `\ufeff \n<?xml version="1.0"?>${rss(item('<title>AT&T & co</title><link>https://e.org/a?x=1&y=2</link>'))}`,
      [{ url: 'https://e.org/a', title: 'AT&T & co', summary: '' }],
    ],
    [
      'no guid, no date, a relative link',
      rss(item('<title>T</title><link>/story</link>')),
      [{ url: 'https://e.org/story', title: 'T', summary: '' }],
    ],
    [
      'no link but a guid that is one',
      rss(item('<title>T</title><guid>https://e.org/g</guid><pubDate>Fri, 10 Oct 2025 23:30:00 -0400</pubDate>')),
      [{ url: 'https://e.org/g', title: 'T', summary: '', publishedOn: '2025-10-10' }],
    ],
    [
      'one story twice, with other campaigns',
      rss(
        item('<title>T</title><link>https://e.org/a?utm_source=x</link>') +
          item('<title>T again</title><link>https://e.org/a?utm_source=y#top</link>'),
      ),
      [{ url: 'https://e.org/a', title: 'T', summary: '' }],
    ],
    [
      'text that was read in the wrong charset',
      rss(item('<title>Chinaâ€™s curbs â€“ what next</title><link>https://e.org/a</link>')),
      [{ url: 'https://e.org/a', title: 'China’s curbs – what next', summary: '' }],
    ],
    [
      'links that are no web addresses',
      rss(item('<title>T</title><link>javascript:alert(1)</link>') + item('<title>no link</title>')),
      [],
    ],
    [
      'a version that the first parser refuses',
      '<rss><channel><item><title>T</title><link>https://e.org/a</link></item></channel></rss>',
      [{ url: 'https://e.org/a', title: 'T', summary: '' }],
    ],
    [
      'an Atom date that the first parser chokes on',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><link href="https://e.org/a"/><updated>soon</updated></entry></feed>',
      [{ url: 'https://e.org/a', title: 'T', summary: '' }],
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1","url":"https://e.org/a","title":"T"}]}',
      [{ url: 'https://e.org/a', title: 'T', summary: '' }],
    ],
    [
      'a script that needs its query',
      rss(item('<title>T</title><link>https://e.org/story.php?storyId=7&amp;utm_source=x</link>')),
      [{ url: 'https://e.org/story.php?storyId=7', title: 'T', summary: '' }],
    ],
  ])('%s', async (_, body, expected) => expect(await read(body)).toEqual(expected));

  test.each(['', 'not a feed', '<html><body><p>Sorry</p></body></html>'])('no feed: %j', async (body) => {
    await expect(read(body)).rejects.toThrow();
  });
});

describe('feeds made to hurt', () => {
  test('entities of their own are not resolved', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
    const [found] = await read(bomb + rss(item('<title>&b;&c;</title><link>https://e.org/a</link>')));
    expect(found?.title).toBe('&b;&c;');
  });

  test('50,000 items are read, every one of them', async () => {
    const items = Array.from({ length: 50_000 }, (_, n) =>
      item(`<title>T ${n}</title><link>https://e.org/${n}</link><description>d &amp; e</description>`),
    );
    const found = await read(rss(items.join('\n')));
    expect(found).toHaveLength(50_000);
    expect(found.at(-1)).toEqual({ url: 'https://e.org/49999', title: 'T 49999', summary: 'd & e' });
  });
});
