import type { Instant } from '../shared/time/civil.ts';
import type { Channel } from './channels.ts';
import { OFFICE_IDS, type Office } from './corpus/office.ts';
import type { Entry } from './entry.ts';
import {
  alJazeeraFeed,
  documentsFeed,
  federalRegisterList,
  nprFeed,
  otherFeed,
  whiteHouseFeed,
} from './lists/feeds.ts';
import {
  columnList,
  foreignMinistryList,
  gssList,
  libraryList,
  officeList,
  portalList,
  spokespersonIndex,
  yearlyIndex,
} from './lists/ministry-lists.ts';
import { OFFICES } from './offices.ts';

export type Asked = { url: URL; method: string; form: URLSearchParams; asScript: boolean; now: Instant };
export type List = { contentType: string; body: string };

type Shown = (channel: Entry['channel']) => Entry[];
type Route = {
  host: RegExp;
  path: RegExp;
  list: (shown: Shown, asked: Asked) => List | undefined;
};

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json;charset=UTF-8';
const RSS = 'application/rss+xml; charset=utf-8';

const COLUMNS: Record<string, Channel> = {
  fc8bdff48fa345a48b651c1285b70b8f: 'policies',
  '95d89972d8aa4fcea511701cd0f212d9': 'spokesperson',
  '79d6d2c4e44d458180d37dd4f0996645': 'bureau',
};
const PORTAL_COLUMNS: Record<string, Channel> = { 9: 'portal', 1: 'portal-news' };

const numberIn = (json: string, name: string): number => Number(new RegExp(`"${name}":(\\d+)`).exec(json)?.[1] ?? 1);

const column: Route['list'] = (shown, { url }) => {
  const channel = COLUMNS[url.searchParams.get('pageId') ?? ''];
  const known = url.searchParams.get('parseType') === 'bulidstatic' && channel !== undefined;
  if (!known) return { contentType: JSON_TYPE, body: '{"success":false,"code":"500","data":null}' };
  const page = url.searchParams.get('paramJson') ?? '';
  return {
    contentType: JSON_TYPE,
    body: columnList(shown(channel), numberIn(page, 'pageSize'), numberIn(page, 'pageNo')),
  };
};

/** Without the header of a script every Chinese character comes back as a question mark, under status 200. */
const portal: Route['list'] = (shown, { form, method, asScript }) => {
  const channel = PORTAL_COLUMNS[form.get('columnID') ?? ''];
  if (method !== 'POST') return undefined;
  const body = portalList(channel === undefined ? [] : shown(channel));
  return { contentType: JSON_TYPE, body: asScript ? body : body.replace(/\p{Script=Han}/gu, '?') };
};

/** The list of an office's site, under its own address. */
const officeRoute = (office: Office): Route => {
  const { list, listClass } = OFFICES[office];
  const { hostname, pathname } = new URL(list);
  return {
    host: new RegExp(`^${hostname}$`),
    path: new RegExp(`^${pathname}$`),
    list: (shown) =>
      listClass === undefined
        ? { contentType: JSON_TYPE, body: libraryList(shown(office)) }
        : { contentType: HTML, body: officeList(shown(office), listClass) },
  };
};

const ROUTES: readonly Route[] = [
  ...OFFICE_IDS.map(officeRoute),
  {
    host: /^www\.mofcom\.gov\.cn$/,
    path: /^\/zcfb\/blgg\/gg\/\d{4}\/index\.html$/,
    list: (shown, { url }) => ({
      contentType: HTML,
      body: yearlyIndex(shown('announcements'), Number(/\/(\d{4})\//.exec(url.pathname)?.[1])),
    }),
  },
  {
    host: /^www\.mofcom\.gov\.cn$/,
    path: /^\/xwfb\/xwfyrth\/index\.html$/,
    list: (shown) => ({ contentType: HTML, body: spokespersonIndex(shown('spokesperson')) }),
  },
  { host: /^(www|aqygzj)\.mofcom\.gov\.cn$/, path: /^\/api-gateway\/.*\/page\/build\/unit$/, list: column },
  { host: /^exportcontrol\.mofcom\.gov\.cn$/, path: /\/column\/getColumnList$/, list: portal },
  {
    host: /^gss\.mof\.gov\.cn$/,
    path: /^\/gzdt\/zhengcefabu\/$/,
    list: (shown) => ({ contentType: HTML, body: gssList(shown('tariff-commission')) }),
  },
  {
    host: /^www\.mfa\.gov\.cn$/,
    path: /\/fzcqdcs\/$/,
    list: (shown) => ({ contentType: HTML, body: foreignMinistryList(shown('foreign-ministry')) }),
  },
  {
    host: /^www\.whitehouse\.gov$/,
    path: /\/feed\/$/,
    list: (shown, { url, now }) => ({
      contentType: RSS,
      body: whiteHouseFeed(shown('white-house'), now, url.pathname.includes('executive-orders')),
    }),
  },
  {
    host: /^www\.federalregister\.gov$/,
    path: /^\/api\/v1\/documents/,
    list: (shown, { now }) => ({ contentType: JSON_TYPE, body: federalRegisterList(shown('federal-register'), now) }),
  },
  {
    host: /^feeds\.npr\.org$/,
    path: /rss\.xml$/,
    list: (shown, { now }) => ({ contentType: RSS, body: nprFeed(shown('npr'), now) }),
  },
  {
    host: /^www\.aljazeera\.com$/,
    path: /^\/xml\/rss\//,
    list: (shown, { now }) => ({ contentType: RSS, body: alJazeeraFeed(shown('al-jazeera'), now) }),
  },
  {
    host: /./,
    path: /^\/documents\.json$/,
    list: (shown, { url: { hostname } }) => ({
      contentType: JSON_TYPE,
      body: documentsFeed(
        shown('elsewhere').filter((entry) => new URL(entry.url).hostname === hostname),
        hostname,
      ),
    }),
  },
  {
    host: /./,
    path: /rss|feed|\.xml$/,
    list: (_, { url, now }) => ({ contentType: RSS, body: otherFeed(url.hostname, now) }),
  },
];

/** The list that stands at an address, if one does. */
export const listAt = (asked: Asked, shown: Shown): List | undefined =>
  ROUTES.find(({ host, path }) => host.test(asked.url.hostname) && path.test(asked.url.pathname))?.list(shown, asked);
