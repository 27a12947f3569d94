import { createHash } from 'node:crypto';
import {
  BEIJING,
  type CivilMinute,
  civilAt,
  dateOf,
  type Instant,
  instantAt,
  instantOf,
  millisOf,
  WASHINGTON,
  type Zone,
} from '../shared/time/civil.ts';
import { isOffice, type Office } from './corpus/office.ts';
import { type Paper, repeatedAt, type Series } from './corpus/paper.ts';
import { OFFICES } from './offices.ts';

/** A place where texts come out; one text may come out in several. */
export type Channel = OwnSite | Office;

/** Channels that have a form of address or of list of their own. */
type OwnSite =
  | 'announcements'
  | 'policies'
  | 'bureau'
  | 'portal'
  | 'portal-news'
  | 'spokesperson'
  | 'tariff-commission'
  | 'foreign-ministry'
  | 'white-house'
  | 'federal-register'
  | 'npr'
  | 'al-jazeera';

/** One text at one address, from one moment on. */
export type Appearance = { paper: Paper; channel: Channel; url: string; at: Instant };

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** The channels of a series with their delay in minutes; the portal repeats on the next day. */
const CHANNELS: Record<Series, readonly (readonly [Channel, number | 'next-day'])[]> = {
  announcement: [
    ['policies', 0],
    ['announcements', 5],
    ['bureau', 30],
    ['portal', 'next-day'],
  ],
  'trade-notice': [
    ['policies', 0],
    ['announcements', 5],
  ],
  'unreliable-entities': [
    ['policies', 0],
    ['bureau', 20],
    ['portal', 'next-day'],
  ],
  order: [
    ['bureau', 0],
    ['policies', 30],
    ['portal', 'next-day'],
  ],
  answer: [
    ['spokesperson', 0],
    ['portal-news', 'next-day'],
  ],
  'tariff-commission': [['tariff-commission', 0]],
  'foreign-ministry': [['foreign-ministry', 0]],
  transport: [['transport', 0]],
  remarks: [['remarks', 0]],
  conferences: [['conferences', 0]],
  'taiwan-affairs': [['taiwan-affairs', 0]],
  'state-council': [['state-council', 0]],
  finance: [['finance', 0]],
  presidential: [
    ['white-house', 0],
    ['federal-register', 3 * DAY_MINUTES],
  ],
  'trade-representative': [['federal-register', 0]],
  npr: [['npr', 0]],
  'al-jazeera': [['al-jazeera', 0]],
};

const ZONES: Partial<Record<Series, Zone>> = {
  presidential: WASHINGTON,
  'trade-representative': WASHINGTON,
  npr: WASHINGTON,
  'al-jazeera': 'UTC',
};

/** The zone whose civil time a series' publisher writes. */
export const zoneOf = (series: Series): Zone => ZONES[series] ?? BEIJING;

const postedAt = ({ posted, series }: Paper): Instant => instantAt(posted, zoneOf(series));

/** A name that is the same at every start. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const serial = (text: string, digits: number): string =>
  String(Number.parseInt(digest(text).slice(0, 12), 16) % 10 ** digits).padStart(digits, '1');

const slugOf = ({ slug, title }: Paper): string =>
  slug ??
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);

/** The start of every address of a channel in a given month. */
const prefixOf = (channel: OwnSite, posted: CivilMinute): string => {
  const [year = '', month = '', day = ''] = dateOf(posted).split('-');
  const art = `art/${year}/art_`;
  const portal = 'http://exportcontrol.mofcom.gov.cn/article';
  const prefixes: Record<OwnSite, string> = {
    announcements: `https://www.mofcom.gov.cn/zcfb/blgg/gg/${year}/${art}`,
    policies: `https://www.mofcom.gov.cn/zwgk/zcfb/${art}`,
    bureau: `https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/${art}`,
    spokesperson: `https://www.mofcom.gov.cn/xwfb/xwfyrth/${art}`,
    portal: `${portal}/zcfg/gnzcfg/zcfggzqd/${year}${month}/`,
    'portal-news': `${portal}/gndt/${year}${month}/`,
    'tariff-commission': `https://gss.mof.gov.cn/gzdt/zhengcefabu/${year}${month}/t${year}${month}${day}_`,
    'foreign-ministry': 'https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/',
    'white-house': `https://www.whitehouse.gov/presidential-actions/${year}/${month}/`,
    'federal-register': `https://www.federalregister.gov/documents/${year}/${month}/${day}/`,
    npr: `https://www.npr.org/${year}/${month}/${day}/`,
    'al-jazeera': `https://www.aljazeera.com/news/${year}/${Number(month)}/${Number(day)}/`,
  };
  return prefixes[channel];
};

/** The Federal Register's own number of a document. */
export const documentNumber = (paper: Paper): string => `${paper.posted.slice(0, 4)}-0${serial(paper.id, 4)}`;

const nameOf = (paper: Paper, channel: OwnSite): string => {
  const key = `${channel} ${paper.id}`;
  const names: Record<OwnSite, () => string> = {
    announcements: () => `${digest(key).slice(0, 32)}.html`,
    policies: () => `${digest(key).slice(0, 32)}.html`,
    bureau: () => `${digest(key).slice(0, 32)}.html`,
    spokesperson: () => `${digest(key).slice(0, 32)}.html`,
    portal: () => `${serial(key, 4)}.html`,
    'portal-news': () => `${serial(key, 4)}.html`,
    'tariff-commission': () => `${serial(key, 7)}.htm`,
    'foreign-ministry': () => {
      const day = dateOf(paper.posted).replaceAll('-', '');
      return `${day.slice(0, 6)}/t${day}_${serial(key, 8)}.shtml`;
    },
    'white-house': () => `${slugOf(paper)}/`,
    'federal-register': () => `${documentNumber(paper)}/${slugOf(paper)}`,
    npr: () => `${serial(key, 10)}/${slugOf(paper)}`,
    'al-jazeera': () => slugOf(paper),
  };
  return names[channel]();
};

/** The name of an article of an office's site. */
export const officeName = (id: string, channel: Office, posted: CivilMinute): string => {
  const key = `${channel} ${id}`;
  return OFFICES[channel].name(dateOf(posted), digest(key).slice(0, 32), serial(key, 8));
};

const addressOf = (paper: Paper, channel: Channel, posted: CivilMinute): string => {
  const prefix = isOffice(channel) ? OFFICES[channel].folder : prefixOf(channel, posted);
  return paper.address?.startsWith(prefix)
    ? paper.address
    : prefix + (isOffice(channel) ? officeName(paper.id, channel, posted) : nameOf(paper, channel));
};

const placesOf = ({ series, offices = [] }: Paper): (readonly [Channel, number | 'next-day'])[] => [
  ...CHANNELS[series],
  ...offices.map((office) => [office, 15] as const),
];

/** Every place where a text comes out, the first one first. */
export const appearancesOf = (paper: Paper): Appearance[] =>
  placesOf(paper).map(([channel, delay]) => {
    const zone = zoneOf(paper.series);
    const at =
      delay === 'next-day'
        ? instantAt(repeatedAt(paper.posted), zone)
        : instantOf(millisOf(postedAt(paper)) + delay * MINUTE_MS);
    return { paper, channel, at, url: addressOf(paper, channel, civilAt(at, zone)) };
  });
