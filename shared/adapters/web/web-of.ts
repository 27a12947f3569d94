import { setTimeout as waited } from 'node:timers/promises';
import type { Web, WebAnswer, WebRequest } from '../../ports.ts';
import type { Validators } from '../../sources/visits.ts';
import { type DialOptions, dialOf, type HopAnswer } from './dial.ts';
import { hostQueuesOf } from './host-queues.ts';
import { ENCODINGS } from './read-body.ts';
import { retryAfter } from './retry-after.ts';
import { robotsOf } from './robots.ts';
import { MOST_ROBOTS_BYTES } from './robots-rules.ts';
import { WebFault } from './web-fault.ts';

export type WebOptions = DialOptions & {
  /** An address, of mail or of a page, at which a site's owner reaches the people who run this system. */
  contact: string;
  nowMs?: () => number;
  sleep?: (ms: number) => Promise<unknown>;
  timeoutMs?: number;
  pauseMs?: number;
};

const AGENT = 'Chokepoint';
const MAX_HOPS = 6;
const FORM = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' };
// Without it the export-control portal answers with "?" for every Chinese character.
const AS_SCRIPT = { 'x-requested-with': 'XMLHttpRequest' };

const conditional = ({ etag, lastModified }: Validators = {}): Record<string, string> => ({
  ...(etag && { 'if-none-match': etag }),
  ...(lastModified && { 'if-modified-since': lastModified }),
});

/** What is kept of a header; a longer one is passed over. */
const MOST_HEADER = 300;
const MOST_ADDRESS = 2_000;

const short = (header: string | undefined): string | undefined =>
  header !== undefined && header !== '' && header.length <= MOST_HEADER ? header : undefined;

const validatorsOf = ({ headers }: HopAnswer): Validators => {
  const [etag, lastModified] = [short(headers.etag), short(headers['last-modified'])];
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
};

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/** Node hands headers over as Latin-1; where their bytes are UTF-8 (/公告/57.html) they are meant as that. */
const asUtf8 = (header: string): string => {
  const text = Buffer.from(header, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? header : text;
};

/** Answers with the next address, or undefined where the answer is no redirect. */
const nextOf = (url: URL, { status, headers }: HopAnswer): URL | undefined => {
  if (!isRedirect(status) || headers.location === undefined) return undefined;
  const location = asUtf8(headers.location);
  const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
  if (next === undefined || next.href.length > MOST_ADDRESS)
    throw new WebFault('redirects', `to no address: ${location.slice(0, MOST_HEADER)}`);
  return next;
};

/** Visits pages politely and within bounds: every fault is an answer, nothing is thrown. */
export const webOf = (options: WebOptions): Web => {
  const { nowMs = Date.now, sleep = waited, timeoutMs = 15_000, pauseMs = 0 } = options;
  const dial = dialOf(options);
  const lanes = hostQueuesOf(nowMs, sleep);
  const agent = `${AGENT}/0.1 (export-control monitor; +${options.contact})`;
  const common = { 'user-agent': agent, 'accept-encoding': ENCODINGS, 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' };

  const hop = (url: URL, request: WebRequest, pause: number): Promise<HopAnswer> =>
    lanes.run(url.hostname, pause, async () => {
      const posts = request.method === 'POST';
      const headers = { ...common, accept: request.accept ?? '*/*', ...(posts && { ...FORM, ...AS_SCRIPT }) };
      const answer = await dial(
        {
          url,
          method: request.method ?? 'GET',
          headers: { ...headers, ...conditional(request.validators) },
          ...(request.body !== undefined && { body: request.body }),
          ...(request.bounds && { maxBytes: request.bounds.bytes, cut: request.bounds.cut === true }),
        },
        AbortSignal.timeout(request.bounds ? request.bounds.seconds * 1000 : timeoutMs),
      );
      const { status } = answer;
      if (status === 429 || status >= 500) {
        const seconds = retryAfter(answer.headers['retry-after'], nowMs());
        throw new WebFault('throttled', `HTTP ${status} from ${url.href}`, seconds);
      }
      return answer;
    });

  const follow = async (start: URL, request: WebRequest, pauseOf: (url: URL) => Promise<number>) => {
    let asked = request;
    let url = start;
    for (let hops = 0; hops < MAX_HOPS; hops++) {
      if (!/^https?:$/.test(url.protocol)) throw new WebFault('scheme', `${url.href} is neither http nor https`);
      const answer = await hop(url, asked, await pauseOf(url));
      const next = nextOf(url, answer);
      if (next === undefined) return { url, answer };
      if (answer.status !== 307 && answer.status !== 308) {
        const { method: _, body: __, ...plain } = asked;
        asked = plain;
      }
      url = next;
    }
    throw new WebFault('redirects', `more than ${MAX_HOPS - 1} redirects from ${start.href}`);
  };

  const robots = robotsOf(
    AGENT,
    async (url) => {
      const bounds = { bytes: MOST_ROBOTS_BYTES, seconds: timeoutMs / 1000, cut: true } as const;
      const { answer } = await follow(url, { url: url.href, bounds }, async () => 0);
      return answer.status === 200 ? new TextDecoder().decode(answer.body) : undefined;
    },
    nowMs,
  );

  const visit = async (request: WebRequest): Promise<WebAnswer> => {
    if (!URL.canParse(request.url)) throw new WebFault('scheme', `${request.url} is no address`);
    const pauseOf = async (url: URL): Promise<number> => Math.max(pauseMs, await robots.pauseMs(url));
    const { url, answer } = await follow(new URL(request.url), request, pauseOf);
    const { status, headers, body } = answer;
    if (status === 304) return { kind: 'unchanged' };
    if (status !== 200) throw new WebFault('status', `HTTP ${status} from ${url.href}`);
    const contentType = short(headers['content-type']) ?? '';
    return { kind: 'page', url: url.href, status, contentType, body, validators: validatorsOf(answer) };
  };

  return {
    visit: (request) =>
      visit(request).catch((error: unknown) => {
        if (!(error instanceof WebFault)) throw error;
        const { problem, message, retryAfterSeconds } = error;
        return {
          kind: 'refused',
          problem,
          text: message,
          ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
        };
      }),
  };
};
