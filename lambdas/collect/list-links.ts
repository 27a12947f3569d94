import { decode } from '../../shared/page/decode.ts';
import { falsePage } from '../../shared/page/false-page.ts';
import type { Web, WebRequest } from '../../shared/ports.ts';
import { linksOf } from '../../shared/sources/links-of.ts';
import type { Link, Source } from '../../shared/sources/source.ts';
import type { SourceState, Validators } from '../../shared/sources/visits.ts';
import { beijingDate, type Instant } from '../../shared/time/civil.ts';
import type { Fault } from './deps.ts';
import { later } from './due.ts';

/** A server that says “not changed” to who asked for the whole list. */
const UNASKED: Fault = { text: '304 where the whole list was asked for', lasting: true };

export type Listing = {
  /** Links that the addresses which changed now list, each once. */
  links: Link[];
  validators: Record<string, Validators>;
  /** Every address answered with its list. */
  whole: boolean;
  fault?: Fault;
};

type Asked = { links?: Link[]; validators?: Validators; fault?: Fault };

/** A 304 is believed so long: servers that say it for ever have been seen. */
const BELIEVED_MINUTES = 1440;

/** `fresh`: the page may be missing or empty without anything being broken. */
type Address = { address: string; fresh: boolean };

/** This year's addresses; in January last year's beside them, while the new index fills; at first those of history. */
const addressesAt = (source: Source, now: Instant, withHistory: boolean): Address[] => {
  const [text = '', month] = beijingDate(now).split('-');
  const year = Number(text);
  const must = source.index(month === '01' ? year - 1 : year);
  const may = [...(month === '01' ? source.index(year) : []), ...(withHistory ? (source.history?.(year) ?? []) : [])];
  const added = new Set(may.filter((address) => !must.includes(address)));
  return [
    ...must.map((address) => ({ address, fresh: false })),
    ...[...added].map((address) => ({ address, fresh: true })),
  ];
};

const requestOf = (source: Source, address: string, validators: Validators | undefined): WebRequest => {
  if (source.method !== 'POST') return { url: address, ...(validators && { validators }) };
  const url = new URL(address);
  const body = url.search.slice(1);
  url.search = '';
  return { url: url.href, method: 'POST', body };
};

/** The links of a list, or why it cannot be one. */
export const judge = async (
  source: Source,
  text: string,
  url: string,
  fewest = source.minLinks,
): Promise<Link[] | Fault> => {
  const untrue = falsePage(text);
  if (untrue !== undefined) return { text: untrue.text, lasting: true };
  try {
    const links = await linksOf(text, url, source);
    if (links.length >= fewest) return links;
    return { text: `${links.length} links where ${fewest} are the fewest`, lasting: true };
  } catch (error) {
    return { text: error instanceof Error ? error.message : String(error), lasting: true };
  }
};

/** What one address of an index lists; undefined where it has not changed. */
const ask = async (source: Source, web: Web, request: WebRequest, fresh: boolean): Promise<Asked | undefined> => {
  const answer = await web.visit(request);
  if (answer.kind === 'unchanged') return undefined;
  if (answer.kind === 'refused') {
    if (fresh && answer.problem === 'status') return { links: [] };
    const { text, retryAfterSeconds } = answer;
    const lasting = !['network', 'too-slow', 'throttled'].includes(answer.problem);
    return { fault: { text, lasting, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) } };
  }
  const text = decode(answer.body, answer.contentType);
  const found = await judge(source, text, answer.url, fresh ? 0 : source.minLinks);
  return Array.isArray(found) ? { links: found, validators: answer.validators } : { fault: found };
};

/** What listing goes by. */
type Remembered = Pick<SourceState, 'imported' | 'importing' | 'pending' | 'waiting' | 'listedAt' | 'validators'>;

/** Asks the addresses of a source's index. One that fails takes nothing from the others. */
export const listLinks = async (
  source: Source,
  web: Web,
  { imported, importing, pending, waiting, listedAt, validators: kept }: Remembered,
  now: Instant,
): Promise<Listing> => {
  // A link that is still to be fetched is found again only on a list that is sent whole.
  const stale = listedAt !== undefined && later(listedAt, BELIEVED_MINUTES) <= now;
  const known: Record<string, Validators> = waiting || stale ? {} : kept;
  const history = importing !== undefined || Object.values(pending ?? {}).some(({ first }) => first);
  const withHistory = !imported || history;
  const links = new Map<string, Link>();
  const validators: Record<string, Validators> = {};
  let whole = true;
  let fault: Fault | undefined;
  for (const { address, fresh } of addressesAt(source, now, withHistory)) {
    const asked =
      (await ask(source, web, requestOf(source, address, known[address]), fresh)) ??
      (known[address] === undefined ? { fault: UNASKED } : undefined);
    for (const link of asked?.links ?? []) links.set(link.url, link);
    const valid = asked === undefined ? known[address] : asked.validators;
    if (valid !== undefined && Object.keys(valid).length > 0) validators[address] = valid;
    if (asked?.links === undefined) whole = false;
    if (asked?.fault) fault = { ...asked.fault, text: `${address}: ${asked.fault.text}` };
  }
  return { links: [...links.values()], validators, whole, ...(fault && { fault }) };
};
