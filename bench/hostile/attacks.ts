import type { ReaderName } from './readers.ts';
import type { Layout, Shape } from './shapes.ts';

type Attack = { readers: readonly ReaderName[]; shapes: readonly Shape[] };

const of = (layout: Layout, ...words: string[]): Shape[] => words.map((word) => ({ word, layout }));

const OFFICIAL: readonly ReaderName[] = [
  'notice',
  'notice in plain text',
  'listing in a notice',
  'tariff notice',
  'decision',
  'answer',
];
const ANNEXES: readonly ReaderName[] = [
  'annex of lines',
  'annex of numbered lines',
  'annex in a table',
  'annex whose rows go on',
];
const EVERYWHERE = [...'1〇。<“&', '2025', '1C902.a', '第57号公告', '不再', '停止执行', '和'];
const PAGE_TAGS = ['<ul><li>', '<table><tr><td>', '<article>', '<a href="'];
const FEED_TAGS = ['<item>', '<item><title>a', '<entry>', '<![CDATA[', ']]>', '<b>', '<div>', '<description>', '<!--'];

/** What once kept a reader busy for minutes, kind by kind. What the fuzz run finds becomes a row of its reader. */
export const ATTACKS: Readonly<Record<string, Attack>> = {
  'a run of open elements in an article': {
    readers: ['article', 'page of an article'],
    shapes: of('one block', '<div>', '<p>', '<div><p>a, b</p>'),
  },
  'open elements in an order': {
    readers: ['order'],
    shapes: [...of('one block', ...PAGE_TAGS), ...of('bare lines', ...PAGE_TAGS), ...of('a line each', ...PAGE_TAGS)],
  },
  'numbers in words in a tariff notice': {
    readers: ['tariff notice'],
    shapes: [...of('one block', '二十'), ...of('long sentences', '二十'), ...of('bare lines', '二十')],
  },
  'issuers that sign, line upon line': {
    readers: ['tariff notice', 'notice'],
    shapes: of('a line each', '国防科工局甲和'),
  },
  'figures in a decision': {
    readers: ['decision'],
    shapes: ['2025', '8105209010、'].flatMap((word) => [...of('one block', word), ...of('long sentences', word)]),
  },
  'references in a notice': {
    readers: ['notice', 'listing in a notice', 'notice in plain text'],
    shapes: of('long sentences', '第57号公告', '商务部公告2025年第57号'),
  },
  'verbs in a notice': {
    readers: ['notice', 'notice in plain text'],
    shapes: ['废止', '暂停', '决定将'].flatMap((word) => [...of('one block', word), ...of('long sentences', word)]),
  },
  'ends of sentences in a notice': {
    readers: ['notice', 'notice in plain text'],
    shapes: [...of('one block', '。'), ...of('25 a line', '。'), ...of('bare lines', '。')],
  },
  'signs a line each in a notice': {
    readers: ['notice', 'notice in plain text'],
    shapes: of('25 a line', '钬', '〇', '自', '对'),
  },
  'an answer': {
    readers: ['answer'],
    shapes: [...of('one block', '废止', '。'), ...of('long sentences', '废止'), ...of('25 a line', '。')],
  },
  'paragraphs within sentences of a list': {
    readers: ['list of anchors', 'list of linked words', 'list in JSON'],
    shapes: of('long sentences', '<p>', '<li>', '<a href="/art/2025/art_1.html">'),
  },
  'signs a line each in a list': {
    readers: ['list of anchors', 'list of linked words', 'list in JSON'],
    shapes: of('a line each', '自', '向', '；', '·', '问：', '废止'),
  },
  'elements a line each in a list': {
    readers: ['list of anchors', 'list in JSON'],
    shapes: of('a line each', '<svg>.'),
  },
  'elements of a drawing that nothing closes': {
    readers: [...OFFICIAL, 'page of blocks', 'list of anchors', 'list in JSON'],
    shapes: of('25 a line', '<svg>', '<math><desc>'),
  },
  'signs and words in an official text': {
    readers: OFFICIAL,
    shapes: [...of('one block', ...EVERYWHERE), ...of('long sentences', ...EVERYWHERE)],
  },
  'codes and references in an annex': {
    readers: ANNEXES,
    shapes: [
      ...of('long sentences', '8105209010、', '1C902.a', '第57号公告', '商务部公告2025年第57号', '和'),
      ...of('25 a line', '1C902.a', '钬'),
    ],
  },
  'brackets without an end in an annex': {
    readers: ANNEXES,
    shapes: of('long sentences', '111-1111(一', '(甲'),
  },
  'quotations and open tags in an article': {
    readers: ['article', 'article in plain text'],
    shapes: [...of('one block', '“said ', '<', '&', '<b>', '<!--', '<a href="'), ...of('25 a line', '<')],
  },
  'signs that HTML escapes in an article': {
    readers: ['article', 'page of an article'],
    shapes: of('long sentences', '>至'),
  },
  'open tags in any page': {
    readers: ['page of blocks', 'judged page', 'list of anchors'],
    shapes: of('one block', '<div>', '<b>', '<!--', '<![CDATA[', '<', '<script>', '<meta name="a" content="'),
  },
  'names that repeat': {
    readers: ['names', 'listing in a notice'],
    shapes: [...of('one block', '“', '和', '甲（Alpha, Inc.）、'), ...of('long sentences', '“', '甲和')],
  },
  'marks and names in a list of one’s own': {
    readers: ['list of one’s own', 'cells of a list of one’s own'],
    shapes: [
      ...of('one block', ',"a', '"a', 'a"', '"', '""', '甲', '锗', ',', ' '),
      ...of('bare lines', '甲', 'germanium lens,1C902'),
    ],
  },
  'tags in a feed': {
    readers: ['feed', 'feed of items', 'feed of titles'],
    shapes: [...of('one block', ...FEED_TAGS), ...of('bare lines', '<item>', '<item><title>a')],
  },
};
