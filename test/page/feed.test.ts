import { describe, expect, test } from 'vitest';
import { feedOf } from '../../shared/page/feed.ts';

const rss = (items: string): string => `<rss version="2.0"><channel><title>t</title>${items}</channel></rss>`;
const item = (inner: string): string => `<item>${inner}</item>`;
const feed = (body: string) => feedOf(body, 'https://e.org/feed.xml');
const read = async (body: string) => (await feed(body)).items;

describe('feeds that real sites serve', () => {
  test.each<[string, string, unknown[]]>([
    [
      'a bare ampersand, a mark and blanks before the declaration',
      `\ufeff \n<?xml version="1.0"?>${rss(item('<title>AT&T & co</title><link>https://e.org/a?x=1&y=2</link>'))}`,
      [{ url: 'https://e.org/a?x=1&y=2', title: 'AT&T & co', summary: '' }],
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
      [{ url: 'https://e.org/a', title: 'T', summary: 'T again' }],
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
      'JSON Feed behind a mark',
      '\ufeff \n{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1","url":"https://e.org/a","title":"T"}]}',
      [{ url: 'https://e.org/a', title: 'T', summary: '' }],
    ],
    [
      'a script that needs its query',
      rss(item('<title>T</title><link>https://e.org/story.php?storyId=7&amp;utm_source=x</link>')),
      [{ url: 'https://e.org/story.php?storyId=7', title: 'T', summary: '' }],
    ],
  ])('%s', async (_, body, expected) => expect(await read(body)).toEqual(expected));

  test.each<[string, string, unknown]>([
    [
      'an address in a section of its own',
      rss(item('<title>T</title><link><![CDATA[https://e.org/a?x=1&y=2]]></link>')),
      [{ url: 'https://e.org/a?x=1&y=2', title: 'T', summary: '' }],
    ],
    [
      'entities of HTML',
      rss(item('<title>Caf&eacute; M&uuml;ller &middot; &#8364;5 &nosuch;</title><link>https://e.org/a</link>')),
      [{ url: 'https://e.org/a', title: 'Café Müller · €5 &nosuch;', summary: '' }],
    ],
    [
      'text beside a section, and a section in two',
      rss(
        item('<title>China: <![CDATA[a list & more]]></title><link>https://e.org/a</link>') +
          item('<title><![CDATA[a ]]]]><![CDATA[> b]]></title><link>https://e.org/b</link>') +
          item('<title><![CDATA[<![CDATA[within]]]]><![CDATA[>]]></title><link>https://e.org/c</link>'),
      ),
      [
        { url: 'https://e.org/a', title: 'China: a list & more', summary: '' },
        { url: 'https://e.org/b', title: 'a ]]> b', summary: '' },
        { url: 'https://e.org/c', title: 'within', summary: '' },
      ],
    ],
    [
      'a base of its own',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.e.org/cn/"><entry><title>T</title><link href="a/1"/></entry></feed>',
      [{ url: 'https://news.e.org/cn/a/1', title: 'T', summary: '' }],
    ],
    [
      'elements with a prefix',
      '<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:entry><atom:title>T</atom:title><atom:link href="https://e.org/a"/></atom:entry></atom:feed>',
      [{ url: 'https://e.org/a', title: 'T', summary: '' }],
    ],
    [
      'a recording before the page',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><link rel="enclosure" href="https://e.org/1.mp3"/><link rel="self" href="https://e.org/api/1"/><link href="https://e.org/1"/></entry></feed>',
      [{ url: 'https://e.org/1', title: 'T', summary: '' }],
    ],
    [
      'no link but one to itself',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><link rel="self" href="https://e.org/1"/></entry></feed>',
      [{ url: 'https://e.org/1', title: 'T', summary: '' }],
    ],
    [
      'sessions of a visitor, and escapes in either case',
      rss(
        item('<title>T</title><link>https://e.org/%e5%85%ac;jsessionid=0A1B?id=5&amp;PHPSESSID=ff00</link>') +
          item('<title>T</title><link>https://e.org/%E5%85%AC?id=5</link>'),
      ),
      [{ url: 'https://e.org/%E5%85%AC?id=5', title: 'T', summary: '' }],
    ],
  ])('%s', async (_, body, expected) => expect(await read(body)).toEqual(expected));

  test.each(['', 'not a feed', '<html><body><p>Sorry</p></body></html>'])('no feed: %j', async (body) => {
    await expect(read(body)).rejects.toThrow();
  });
});

describe('what is wrong with one item costs one item', () => {
  const good = (name: string): string => item(`<title>${name}</title><link>https://e.org/${name}</link>`);

  test.each<[string, string, string[], number]>([
    [
      'a bare sign in a title',
      good('a') + item('<title>5 < 10 & more</title><link>https://e.org/b</link>') + good('c'),
      ['a', '5 < 10 & more', 'c'],
      0,
    ],
    [
      'an item that is not closed',
      `${good('a')}<item><title>b</title><link>https://e.org/b</link>${good('c')}`,
      ['a', 'c'],
      1,
    ],
    [
      'an element that is not closed',
      good('a') + item('<title>b</title><link>https://e.org/b</link><author><name>x') + good('c'),
      ['a', 'c'],
      1,
    ],
  ])('%s', async (_, items, titles, broken) => {
    const found = await feed(rss(items));
    expect(found.items.map(({ title }) => title)).toEqual(titles);
    expect(found.broken).toBe(broken);
  });

  test.each([
    ['its last tags', 0],
    ['half of its last item', 1],
  ])('a feed that ends without %s', async (_, broken) => {
    const whole = rss(good('a') + good('b') + good('c'));
    const cut = whole.slice(0, broken === 0 ? whole.indexOf('</channel>') : whole.lastIndexOf('https://e.org/c'));
    const found = await feed(cut);
    expect(found.items.map(({ title }) => title)).toEqual(broken === 0 ? ['a', 'b', 'c'] : ['a', 'b']);
    expect(found.broken).toBe(broken);
  });
});

describe('which story an item is', () => {
  const link = (url: string): string => item(`<title>${url}</title><link>${url.replaceAll('&', '&amp;')}</link>`);

  test('its query, where that tells one story from another', async () => {
    const found = await read(
      rss(
        ['/article?id=1', '/article?id=2&utm_medium=rss', '/watch?v=xyz', '/?p=77']
          .map((path) => link(`https://e.org${path}`))
          .join(''),
      ),
    );
    expect(found.map(({ url }) => url)).toEqual([
      'https://e.org/article?id=1',
      'https://e.org/article?id=2',
      'https://e.org/watch?v=xyz',
      'https://e.org/?p=77',
    ]);
  });

  test('one address for several: what each says is looked at', async () => {
    const [found, ...others] = await read(
      rss(
        item('<title>Weather</title><link>https://e.org/live</link>') +
          item('<title>China curbs gallium</title><link>https://e.org/live</link><description>More</description>'),
      ),
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({ title: 'Weather', summary: 'China curbs gallium More' });
  });

  test.each([
    ['Fri, 10 Oct 25 23:30:00 GMT', '2025-10-10'],
    ['10-Oct-2025', '2025-10-10'],
    ['yesterday', undefined],
  ])('of the day %s', async (date, publishedOn) => {
    const [found] = await read(rss(item(`<title>T</title><link>https://e.org/a</link><pubDate>${date}</pubDate>`)));
    expect(found?.publishedOn).toBe(publishedOn);
  });
});

describe('the day of an Atom entry is the one that is written', () => {
  test.each([
    ['2025-10-10T23:30:00-04:00', '2025-10-10'],
    ['2025-10-11T00:30:00+08:00', '2025-10-11'],
    ['2025-02-31', undefined],
    ['2025-10', undefined],
  ])('%s', async (written, publishedOn) => {
    for (const name of ['published', 'updated']) {
      const entry = `<entry><title>T</title><link href="https://e.org/a"/><${name}>${written}</${name}></entry>`;
      const [found] = await read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>${entry}</feed>`);
      expect(found?.publishedOn).toBe(publishedOn);
    }
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
