import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Instant, millisOf } from '../shared/time/civil.ts';
import { digest } from './channels.ts';
import { corpusFiles, type Entry, newestFirst, siteEntries } from './entry.ts';
import { type Fault, faultAnswer, RECORDED_FAULTS } from './faults.ts';
import { fillers } from './fillers.ts';
import { textAddressOf } from './lists/feeds.ts';
import { ordinaryPage } from './pages/ordinary-page.ts';
import { type Asked, listAt } from './sites.ts';

export type Origin = { url: string; close: () => Promise<void> };

/** What a list shows of the entries that were posted: those of so many days, or so many of the newest. */
type Window = { days: number } | { newest: number };
export type Windows = Partial<Record<Entry['channel'], Window>>;

export type OriginOptions = {
  /** Only what was posted by this clock is shown. */
  clock: { now: () => Instant };
  /** What the sites publish; the corpus, where absent. */
  entries?: readonly Entry[];
  faults?: readonly Fault[];
  /** Where lists are cut; what they no longer show still stands at its address. */
  windows?: Windows;
  port?: number;
};

type Answer = { status: number; contentType: string; body: string | Uint8Array; changedAt?: Instant };

const HTML = 'text/html; charset=utf-8';
const DAY_MS = 86_400_000;
const NOT_FOUND: Answer = { status: 404, contentType: HTML, body: '<html><body>404</body></html>' };
const ROBOTS: Answer = { status: 200, contentType: 'text/plain', body: 'User-agent: *\nDisallow: /search\n' };
/** Pages whose sidebar moves at every load: they carry no validators, as a page made anew cannot. */
const MOVING = new Set<Entry['channel']>(['announcements', 'policies', 'bureau', 'spokesperson']);

/** The address that a request means: asked as a proxy, under a site's name, or as `/<host>/<path>`. */
const addressOf = ({ url = '/', headers }: IncomingMessage): string => {
  if (/^https?:\/\//.test(url)) return url;
  const host = headers.host ?? '';
  return /^(localhost|127\.|\[::1\])/.test(host) ? `https:/${url}` : `https://${host}${url}`;
};

const formOf = async (request: IncomingMessage, url: URL): Promise<URLSearchParams> => {
  let body = '';
  for await (const chunk of request) body += chunk;
  return new URLSearchParams(`${url.search.slice(1)}&${body}`);
};

const digestOf = (body: string | Uint8Array): string => createHash('sha256').update(body).digest('hex').slice(0, 20);

const within = (window: Window | undefined, entries: readonly Entry[], now: Instant): readonly Entry[] => {
  if (window === undefined) return entries;
  if ('newest' in window) return newestFirst(entries).slice(0, window.newest);
  return entries.filter(({ at }) => millisOf(now) - millisOf(at) <= window.days * DAY_MS);
};

const keyOf = (url: URL): string => `${url.hostname}${url.pathname}`;

/** Serves every site of the record from one loopback port, told apart by the Host header. */
export const startSimulator = async ({
  clock,
  entries = siteEntries(),
  faults = RECORDED_FAULTS,
  windows = {},
  port = 0,
}: OriginOptions): Promise<Origin> => {
  const standing = fillers();
  const all = [...standing, ...entries];
  const pages = new Map(all.map((entry) => [keyOf(new URL(entry.url)), entry]));
  for (const entry of entries) if (entry.documentNumber) pages.set(keyOf(new URL(textAddressOf(entry))), entry);
  const files = new Map(corpusFiles().map((file) => [keyOf(new URL(file.url)), file]));
  let loads = 0;

  const fileAt = (url: URL, now: Instant): Answer | undefined => {
    const file = files.get(keyOf(url));
    if (file === undefined || file.at > now) return undefined;
    return { status: 200, contentType: file.contentType, body: file.bytes(), changedAt: file.at };
  };

  const pageAt = (url: URL, now: Instant): Answer => {
    const entry = pages.get(keyOf(url));
    if (entry === undefined) return fileAt(url, now) ?? ordinaryPage(url) ?? NOT_FOUND;
    if (entry.at > now) return NOT_FOUND;
    loads++;
    const load = { day: Math.floor(millisOf(now) / DAY_MS), unit: digest(String(loads)).slice(0, 32) };
    const body = entry.page(load);
    const page = { status: 200, contentType: entry.contentType ?? HTML, body };
    return MOVING.has(entry.channel) ? page : { ...page, changedAt: entry.at };
  };

  const answerTo = (asked: Asked): Answer => {
    const { url, now } = asked;
    const struck = faults.find(
      (fault) =>
        fault.host === url.hostname && (fault.path?.test(url.pathname) ?? true) && fault.from <= now && now < fault.to,
    );
    if (struck !== undefined) return faultAnswer(struck.kind);
    if (url.pathname === '/robots.txt') return ROBOTS;
    // What is ordinary stays: no list is ever nearly empty.
    const shown = (channel: Entry['channel']): Entry[] => {
      const posted = (entry: Entry): boolean => entry.channel === channel && entry.at <= now;
      return [...standing.filter(posted), ...within(windows[channel], entries.filter(posted), now)];
    };
    const list = listAt(asked, shown);
    if (list === undefined) return pageAt(url, now);
    return { status: 200, ...list, changedAt: now };
  };

  const server = createServer(async (request, response) => {
    const address = addressOf(request);
    if (!URL.canParse(address)) return response.writeHead(400).end();
    const url = new URL(address);
    const asked = {
      url,
      method: request.method ?? 'GET',
      form: await formOf(request, url),
      asScript: request.headers['x-requested-with'] === 'XMLHttpRequest',
      now: clock.now(),
    };
    const { status, contentType, body, changedAt } = answerTo(asked);
    const etag = `"${digestOf(body)}"`;
    const validators = changedAt === undefined ? {} : { etag, 'last-modified': new Date(changedAt).toUTCString() };
    const unchanged = status === 200 && changedAt !== undefined && request.headers['if-none-match'] === etag;
    if (unchanged) return response.writeHead(304, validators).end();
    return response.writeHead(status, { 'content-type': contentType, ...validators }).end(body);
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
