import { displayName, foldName, nameKeysOf } from '../../shared/domain/names/names.ts';
import { articleOf } from '../../shared/page/article.ts';
import { canonicalLink } from '../../shared/page/canonical-link.ts';
import { decode } from '../../shared/page/decode.ts';
import { falsePage } from '../../shared/page/false-page.ts';
import { feedOf } from '../../shared/page/feed.ts';
import { fingerprint } from '../../shared/page/fingerprint.ts';
import { pageOf } from '../../shared/page/html.ts';
import { statedDate } from '../../shared/page/stated-date.ts';
import { visibleText } from '../../shared/page/visible-text.ts';
import { readAnnex } from '../../shared/reading/annex/read-annex.ts';
import { couldMatter } from '../../shared/reading/press/could-matter.ts';
import { linksOf } from '../../shared/sources/links-of.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import type { Source } from '../../shared/sources/source.ts';
import { type CivilDate, instantOf } from '../../shared/time/civil.ts';
import { datesIn, endIn, startIn } from '../../shared/time/words.ts';
import { readingFrom } from '../../test/support/reading.ts';
import { screened } from './own-lists.ts';

const DAY = '2027-04-04' as CivilDate;
const SEEN = { page: 'hostile', seenAt: instantOf(0) };

const sourceOf = (id: string): Source => {
  const found = SOURCES.find((source) => source.id === id);
  if (found === undefined) throw new Error(`there is no source '${id}'`);
  return found;
};
const press = SOURCES.find(({ kind }) => kind === 'press') ?? sourceOf('a press source');

export type Read = (text: string) => unknown;

/** A page of a source, with the text between what its pages begin and end with. */
const pages = (
  source: Source,
  before: string,
  after: string,
  contentType: 'text/html' | 'text/plain' = 'text/html',
): Read => {
  const [url = ''] = source.index(2027);
  return (text) => {
    const body = `${before}${text}${after}`;
    const reading = readingFrom({ id: 'hostile', url, publishedOn: DAY, contentType, body }, source, SEEN);
    const crash = reading.problems.find(({ kind }) => kind === 'reader-crashed');
    if (crash !== undefined) throw new TypeError(crash.text);
    return reading;
  };
};

const NOTICE = [
  '<h1>商务部公告2027年第1号</h1><p>为维护国家安全，决定对钐相关物项实施出口管制，现公布如下：</p>',
  '<p>商务部</p><p>2027年4月4日</p>',
] as const;
const ORDER = [
  '<h1>Modifying Reciprocal Tariff Rates</h1><p>By the authority vested in me, including the International Emergency Economic Powers Act, it is hereby ordered:</p><p>Section 1. Background. The People’s Republic of China pays a duty.</p><p>Sec. 2. Tariffs. (a) ',
  '</p><p>THE WHITE HOUSE, May 12, 2025.</p>',
] as const;

const lists = (source: Source, around: (text: string) => string): Read => {
  const [url = ''] = source.index(2027);
  return (text) => linksOf(around(text), url, source);
};

/** With other marks around its lines a text is cut to its length: a megabyte stays one. */
const dressed = (text: string, opening: string, closing: string): string =>
  text.replaceAll('<p>', opening).replaceAll('</p>', closing).slice(0, text.length);

/** Pieces as long as a sentence may be. */
const sentences = (text: string): string[] => text.match(/[\s\S]{1,3000}/g) ?? [];

const ROLES = ['goods', 'items', 'entities', 'repealed'] as const;
const NOTICE_OF_ANNEX = { year: 2027, series: 'mofcom', topic: '关于对钐相关物项实施出口管制的公告' } as const;

/** Rows of a file: a row a line, with the text in cells of its own kind. */
const annexes =
  (cellsOf: (line: string, at: number) => string[]): Read =>
  (text) => {
    const rows = text.split(/<\/?p>|\n/).map(cellsOf);
    return ROLES.map((role) => readAnnex(rows, role, NOTICE_OF_ANNEX));
  };

/** Everything that a stranger's text goes through. */
export const READERS = {
  notice: pages(sourceOf('mofcom-announcements'), ...NOTICE),
  'notice in plain text': (text) =>
    pages(
      sourceOf('mofcom-announcements'),
      '商务部公告2027年第1号\n',
      '\n商务部\n2027年4月4日',
      'text/plain',
    )(text.replace(/<\/?p>/g, '')),
  'listing in a notice': (text) =>
    pages(
      sourceOf('mofcom-announcements'),
      ...NOTICE,
    )(`<p>经研究，决定将${text}列入不可靠实体清单，自公布之日起实施。</p>`),
  'tariff notice': pages(
    sourceOf('tariff-commission'),
    '<h1>国务院关税税则委员会公告2027年第1号</h1><p>经国务院批准，对原产于美国的进口商品加征关税。</p>',
    '<p>国务院关税税则委员会</p><p>2027年4月4日</p>',
  ),
  decision: pages(
    sourceOf('mfa-countermeasures'),
    '<h1>关于对美国军工企业采取反制措施的决定</h1><p>中华人民共和国外交部令第1号</p><p>决定对下列企业采取反制措施：</p>',
    '<p>外交部</p><p>2027年4月4日</p>',
  ),
  answer: pages(
    sourceOf('mofcom-spokesperson'),
    '<h1>商务部新闻发言人答记者问</h1><p>问：有何评论？</p><p>答：',
    '</p>',
  ),
  translation: pages(
    sourceOf('mofcom-announcements'),
    '<h1>MOFCOM Announcement No. 1 of 2027</h1><p>In accordance with the Export Control Law, it is decided:</p>',
    '<p>MOFCOM</p><p>April 4, 2027</p>',
  ),
  order: pages(sourceOf('white-house'), ...ORDER),
  'order in plain text': (text) =>
    pages(
      sourceOf('federal-register'),
      'Modifying Tariffs\n\nBy the authority vested in me by the International Emergency Economic Powers Act, it is hereby ordered:\n\nSection 1. Tariffs on China. ',
      '\n\n[FR Doc. 2027-00001 Filed',
      'text/plain',
    )(text.replace(/<p>/g, '').replace(/<\/p>/g, '\n')),
  'annex of lines': annexes((line) => [line]),
  'annex of numbered lines': annexes((line, at) => [`${at}.${line}`]),
  'annex in a table': annexes((line, at) => [
    `${at}`,
    line.slice(0, 1_000),
    line.slice(1_000, 2_000),
    '',
    line.slice(2_000),
  ]),
  'annex whose rows go on': annexes((line, at) => (at === 0 ? ['1', '1C902', line] : ['', line, line])),
  article: pages(
    press,
    '<html><body><h1>China raises tariffs</h1><article><p>BEIJING (AP) — China said on Friday it will impose export controls.</p>',
    '</article></body></html>',
  ),
  'article in plain text': (text) =>
    pages(press, 'China raises tariffs\n', '\n', 'text/plain')(text.replace(/<\/?p>/g, '')),
  'could matter': couldMatter,
  'page of blocks': pageOf,
  'page of an article': (text) => articleOf(text, 'https://example.org/a'),
  'judged page': (text) => [falsePage(text), fingerprint(text), statedDate(text), visibleText(text)],
  bytes: (text) => decode(new TextEncoder().encode(text), 'text/html; charset=gb2312'),
  'list of anchors': lists(sourceOf('mofcom-announcements'), (text) => text),
  'list of linked words': lists(
    sourceOf('mofcom-announcements'),
    (text) => `<ul>${dressed(text, '<li><a href="/a/art/2025/art_1.html">', '</a>')}</ul>`,
  ),
  'list in JSON': (text) =>
    Promise.resolve(lists(sourceOf('mofcom-announcements'), (html) => JSON.stringify({ data: { html } }))(text)),
  'list of the portal': lists(sourceOf('mofcom-export-control'), (text) =>
    JSON.stringify({ pageInfo: { rows: [{ title: text, url: `/${text}`, publishTimeStr: text }] } }),
  ),
  'list of the register': lists(sourceOf('federal-register'), (text) =>
    JSON.stringify({
      results: [{ title: text, html_url: `https://a.org/${text}`, publication_date: text, abstract: text }],
    }),
  ),
  feed: (text) =>
    feedOf(
      `<rss><channel><item><title>a</title><link>https://a.org/1</link><description>${text}</description></item></channel></rss>`,
      'https://a.org/',
    ),
  'feed of items': (text) => feedOf(`<rss><channel>${text}`, 'https://a.org/'),
  'feed of titles': (text) =>
    feedOf(
      `<rss><channel>${dressed(text, '<item><link>https://a.org/1</link><title>', '</title></item>')}`,
      'https://a.org/',
    ),
  'list of one’s own': (text) => screened(text.replace(/<\/?p>/g, '')),
  'cells of a list of one’s own': (text) => screened(`supplier,goods\n${dressed(text, ',"', '')}`),
  address: (text) => canonicalLink(text, 'https://a.org/'),
  dates: (text) => sentences(text).map((one) => [datesIn(one, DAY), startIn(one, DAY), endIn(one, DAY, DAY)]),
  names: (text) => sentences(text).map((name) => [foldName(name), displayName(name), nameKeysOf({ name })]),
} satisfies Record<string, Read>;
export type ReaderName = keyof typeof READERS;
