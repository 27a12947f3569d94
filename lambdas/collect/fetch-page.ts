import { decode } from '../../shared/page/decode.ts';
import { falsePage } from '../../shared/page/false-page.ts';
import { fingerprint } from '../../shared/page/fingerprint.ts';
import { leadsOn } from '../../shared/page/leads-on.ts';
import type { Web } from '../../shared/ports.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { Fault } from './deps.ts';
import { foreignPageFault } from './foreign-page.ts';

export type Fetched = { body: Uint8Array; contentType: string; text: string; fingerprint: string };
/** What stops one page; `host` where asking the host for more pages is of no use. */
export type PageFault = Fault & { host: boolean };

const OF_HOST = ['network', 'too-slow', 'throttled'];
/** One leads to another, and hardly ever that to a third. */
const MOST_STEPS = 2;

const once = async (web: Web, source: Source, url: string): Promise<Fetched | PageFault> => {
  const answer = await web.visit({ url });
  if (answer.kind === 'unchanged') return { text: `304 for ${url}, unasked`, lasting: false, host: false };
  if (answer.kind === 'refused') {
    const { problem, text, retryAfterSeconds } = answer;
    const host = OF_HOST.includes(problem);
    return { text, lasting: !host, host, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
  }
  const elsewhere = foreignPageFault(source, url, answer.url);
  if (elsewhere !== undefined) return { ...elsewhere, host: true };
  const { body, contentType } = answer;
  const text = decode(body, contentType);
  return { body, contentType, text, fingerprint: fingerprint(text) };
};

/** One page, checked to be what was asked for. Old pages of the ministry are a script that leads to the real one. */
export const fetchPage = async (web: Web, source: Source, url: string): Promise<Fetched | PageFault> => {
  let page = await once(web, source, url);
  let at = url;
  for (let step = 0; step < MOST_STEPS; step++) {
    const target = 'body' in page ? leadsOn(page.text, at) : undefined;
    if (target === undefined || target === at) break;
    const elsewhere = foreignPageFault(source, url, target);
    if (elsewhere !== undefined) return { ...elsewhere, host: false };
    page = await once(web, source, target);
    at = target;
  }
  const untrue = 'body' in page ? falsePage(page.text) : undefined;
  return untrue === undefined ? page : { text: `${url}: ${untrue.text}`, lasting: true, host: untrue.wall };
};
