import type { LookupAddress } from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import type { LookupFunction } from 'node:net';
import { abortable } from '../abortable.ts';
import { mayConnect } from './addresses.ts';
import { lookUpOf } from './look-up.ts';
import { bodyStart, readBody } from './read-body.ts';
import { WebFault } from './web-fault.ts';

export type DialOptions = {
  /** Tests and the recorded origin run on this machine; no other private address is ever allowed. */
  allowLoopback?: boolean;
  /** Every host is asked at this address instead, under its own name in the Host header. */
  origin?: string;
  resolve?: (host: string) => Promise<LookupAddress[]>;
  maxBytes?: number;
};
type Hop = {
  url: URL;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  maxBytes?: number;
  /** Of a longer body its beginning is the answer. */
  cut?: boolean;
  /** The status is the answer: of a body that is too long, too slow or broken, what came of it. */
  bodyAside?: boolean;
};
export type HopAnswer = { status: number; headers: http.IncomingHttpHeaders; body: Uint8Array };
export type Dial = (hop: Hop, signal: AbortSignal) => Promise<HopAnswer>;

const MAX_BYTES = 5_000_000;
/** Answers before the answer (1xx) that are waited through. */
const MOST_HINTS = 100;

const refused = (what: string): WebFault => new WebFault('private-address', `${what} is no public address`);

/** Resolves a name and refuses it if any of its addresses is private: the socket connects to what was checked. */
const guarded =
  (resolve: (host: string) => Promise<LookupAddress[]>, allowLoopback: boolean): LookupFunction =>
  (host, options, done) => {
    resolve(host).then(
      (addresses) => {
        const bad = addresses.find(({ address }) => mayConnect(address, allowLoopback) !== true);
        const [first] = addresses;
        if (bad !== undefined || first === undefined) done(refused(`${host} (${bad?.address ?? 'unresolved'})`), '', 0);
        else if (options.all) done(null, addresses);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    );
  };

const faultOf = (error: unknown, signal: AbortSignal): WebFault => {
  if (error instanceof WebFault) return error;
  if (signal.aborted) return new WebFault('too-slow', 'no whole answer in time');
  const { code, message } = error as NodeJS.ErrnoException;
  return new WebFault('network', code === undefined || message.includes(code) ? message : `${code}: ${message}`);
};

/** Makes one request to one address, and follows nothing. */
export const dialOf = (options: DialOptions = {}): Dial => {
  const { allowLoopback = false, maxBytes = MAX_BYTES } = options;
  const origin = options.origin === undefined ? undefined : new URL(options.origin);
  const resolve = options.resolve ?? lookUpOf();
  const agents = { 'http:': new http.Agent({ keepAlive: true }), 'https:': new https.Agent({ keepAlive: true }) };
  const checked = guarded(resolve, allowLoopback);

  const ask = (hop: Hop, signal: AbortSignal): Promise<{ response: http.IncomingMessage; reused: boolean }> =>
    new Promise((done, fail) => {
      const { protocol, hostname, port } = origin ?? hop.url;
      const secure = protocol === 'https:';
      const request = (secure ? https : http).request({
        method: hop.method,
        host: hostname.replace(/^\[|\]$/g, ''),
        port: port || (secure ? 443 : 80),
        path: hop.url.pathname + hop.url.search,
        headers: { ...hop.headers, host: hop.url.host },
        agent: agents[secure ? 'https:' : 'http:'],
        ...(origin === undefined && { lookup: checked }),
        signal,
      });
      let hints = 0;
      request.on('information', () => {
        if (++hints > MOST_HINTS) request.destroy(new WebFault('network', `more than ${MOST_HINTS} answers of 1xx`));
      });
      request.on('response', (response) => done({ response, reused: request.reusedSocket }));
      request.on('upgrade', (response, socket) => {
        socket.destroy();
        done({ response, reused: request.reusedSocket });
      });
      request.on('error', (error) => fail(Object.assign(error, { reused: request.reusedSocket })));
      request.end(hop.body);
    });

  // A server may close a kept connection at the very moment of the next request: that says nothing of the page.
  const askTwice: typeof ask = (hop, signal) =>
    ask(hop, signal).catch((error: NodeJS.ErrnoException & { reused?: boolean }) => {
      if (error.reused === true && error.code === 'ECONNRESET') return ask(hop, signal);
      throw error;
    });

  const answer = async (hop: Hop, signal: AbortSignal): Promise<HopAnswer> => {
    const { response } = await abortable(askTwice(hop, signal), signal);
    const { statusCode: status = 0, headers } = response;
    const most = hop.maxBytes ?? maxBytes;
    if (hop.bodyAside) return { status, headers, body: await bodyStart(response, most, signal) };
    if (status === 200) return { status, headers, body: await readBody(response, most, signal, hop.cut) };
    if (status === 304) response.resume();
    else response.destroy();
    return { status, headers, body: new Uint8Array() };
  };

  return async (hop, signal) => {
    if (mayConnect(hop.url.hostname, allowLoopback) === false) throw refused(hop.url.hostname);
    try {
      return await answer(hop, signal);
    } catch (error) {
      throw faultOf(error, signal);
    }
  };
};
