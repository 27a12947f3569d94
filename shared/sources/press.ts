import { couldMatter } from '../reading/press/could-matter.ts';
import type { Link, Source } from './source.ts';

/** Press comes after every official source: it never decides what a notice says. */
const RANK = 9;

type Row = readonly [id: string, publisher: string, feeds: string[], everyMinutes: number, minLinks: number];

/** An outlet is a row; a feed that may answer 403 is read less often. */
const OUTLETS: readonly Row[] = [
  ['npr', 'NPR', ['https://feeds.npr.org/1004/rss.xml', 'https://feeds.npr.org/1006/rss.xml'], 10, 5],
  ['al-jazeera', 'Al Jazeera', ['https://www.aljazeera.com/xml/rss/all.xml'], 10, 5],
  [
    'bbc',
    'BBC',
    ['https://feeds.bbci.co.uk/news/world/rss.xml', 'https://feeds.bbci.co.uk/news/business/rss.xml'],
    10,
    10,
  ],
  ['cnbc', 'CNBC', ['https://www.cnbc.com/id/100727362/device/rss/rss.html'], 10, 10],
  ['guardian', 'The Guardian', ['https://www.theguardian.com/world/rss'], 15, 20],
  [
    'cgtn',
    'CGTN',
    ['https://www.cgtn.com/subscribe/rss/section/china.xml', 'https://www.cgtn.com/subscribe/rss/section/business.xml'],
    15,
    5,
  ],
  [
    'china-daily',
    'China Daily',
    ['https://www.chinadaily.com.cn/rss/china_rss.xml', 'https://www.chinadaily.com.cn/rss/bizchina_rss.xml'],
    15,
    5,
  ],
  ['ecns', 'ECNS', ['https://www.ecns.cn/rss/rss.xml'], 30, 5],
  [
    'xinhua',
    'Xinhua',
    ['http://www.xinhuanet.com/english/rss/chinarss.xml', 'http://www.xinhuanet.com/english/rss/businessrss.xml'],
    30,
    5,
  ],
  ['scmp', 'South China Morning Post', ['https://www.scmp.com/rss/4/feed'], 30, 10],
  ['nikkei-asia', 'Nikkei Asia', ['https://asia.nikkei.com/rss/feed/nar'], 30, 10],
];

const wants = ({ title, summary = '' }: Link): boolean => couldMatter(`${title} ${summary}`);

export const PRESS: readonly Source[] = OUTLETS.map(([id, publisher, feeds, everyMinutes, minLinks]) => ({
  id,
  title: `${publisher} (feeds)`,
  publisher,
  kind: 'press',
  jurisdiction: null,
  reader: 'press',
  index: () => feeds,
  everyMinutes,
  minLinks,
  quietDays: 2,
  rank: RANK,
  wants,
  list: 'feed',
}));
