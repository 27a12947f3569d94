import { rowsAsText } from '../../shared/domain/acts/annex.ts';
import type { UnreadReason } from '../../shared/domain/acts/extraction.ts';
import { decode } from '../../shared/page/decode.ts';
import { falsePage } from '../../shared/page/false-page.ts';
import type { WebProblem } from '../../shared/ports.ts';
import { isOfPublisher } from '../../shared/sources/site.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { Validators } from '../../shared/sources/visits.ts';
import type { Deps } from './deps.ts';

/** What one visit to the address of an annex brought. */
export type Brought =
  | { kind: 'unchanged' }
  | { kind: 'rows'; file: string; rows: string; validators: Validators }
  /** There is a file, and nothing to be read in it; or no visit could ever bring one. */
  | { kind: 'unread'; why: UnreadReason; text: string; file?: string; validators?: Validators }
  /** To be tried again; `why` holds where it is given up. `host`: asking its host for more is of no use now. */
  | { kind: 'fault'; why: UnreadReason; text: string; host: boolean; retryAfterSeconds?: number };

const BOUNDS = { bytes: 25_000_000, seconds: 60 };
/** Rows beyond this are no list that a notice could keep. */
const MOST_ROWS_BYTES = 8_000_000;
const MARKUP = /^[\s\ufeff]*<(?:!doctype|html|head|script|body|\?xml[^>]*>\s*<html)/i;

const FAULTS: Record<WebProblem, UnreadReason | { tryAgain: UnreadReason; host: boolean }> = {
  'too-large': 'too-much',
  'too-slow': { tryAgain: 'too-much', host: true },
  network: { tryAgain: 'not-found', host: true },
  throttled: { tryAgain: 'not-found', host: true },
  // A file may be put up minutes after its notice.
  status: { tryAgain: 'not-found', host: false },
  scheme: 'not-found',
  'private-address': 'not-found',
  redirects: 'not-found',
  robots: 'not-found',
};

const noFile = (body: Uint8Array, contentType: string, url: string): Brought | undefined => {
  if (body.length === 0) return { kind: 'fault', why: 'not-found', text: `${url}: an empty answer`, host: false };
  const text = MARKUP.test(new TextDecoder('latin1').decode(body.subarray(0, 1_000))) ? decode(body, contentType) : '';
  if (text === '') return undefined;
  const untrue = falsePage(text);
  if (untrue === undefined) return { kind: 'unread', why: 'form', text: `${url}: a web page in place of a file` };
  return { kind: 'fault', why: 'not-found', text: `${url}: ${untrue.text}`, host: untrue.wall };
};

/** Visits the address of an annex, and turns the file into rows; both are kept. */
export const fetchAnnex = async (
  { web, blobs, readAnnex }: Pick<Deps, 'web' | 'blobs' | 'readAnnex'>,
  source: Source,
  { url, page, validators, file: known }: { url: string; page: string; validators: Validators; file?: string },
): Promise<Brought> => {
  if (!URL.canParse(url)) return { kind: 'unread', why: 'not-found', text: `${url} is no address` };
  const strange = (address: string): Brought | undefined =>
    isOfPublisher(source, page, address)
      ? undefined
      : { kind: 'unread', why: 'not-found', text: `${url}: leads to another publisher's site, ${address}` };
  const refused = strange(url);
  if (refused !== undefined) return refused;

  const answer = await web.visit({ url, validators, bounds: BOUNDS });
  if (answer.kind === 'unchanged') return answer;
  if (answer.kind === 'refused') {
    const { problem, text, retryAfterSeconds } = answer;
    const fault = FAULTS[problem];
    if (typeof fault === 'string') return { kind: 'unread', why: fault, text };
    const { tryAgain: why, host } = fault;
    return { kind: 'fault', why, text, host, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
  }
  const { body, contentType, validators: fresh } = answer;
  const untrue = strange(answer.url) ?? noFile(body, contentType, url);
  if (untrue !== undefined) return untrue;

  const file = await blobs.put(body);
  if (file === known) return { kind: 'unchanged' };
  const found = await readAnnex(body);
  if ('why' in found)
    return { kind: 'unread', why: found.why, text: `${url}: ${found.text ?? found.why}`, file, validators: fresh };
  const rows = new TextEncoder().encode(rowsAsText(found.rows));
  if (rows.length > MOST_ROWS_BYTES)
    return { kind: 'unread', why: 'too-much', text: `${url}: ${rows.length} bytes of rows`, file, validators: fresh };
  return { kind: 'rows', file, rows: await blobs.put(rows), validators: fresh };
};
