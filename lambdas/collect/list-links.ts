import { decode } from '../../shared/page/decode.ts';
import { falsePage } from '../../shared/page/false-page.ts';
import type { Validators, Web, WebRequest } from '../../shared/ports.ts';
import type { Link, Source } from '../../shared/sources/source.ts';
import { beijingDate, type Instant } from '../../shared/time/civil.ts';
import type { Fault } from './deps.ts';

export type Listing = {
  /** Links that the addresses which changed now list, each once. */
  links: Link[];
  validators: Record<string, Validators>;
  fault?: Fault;
};

type Asked = { links?: Link[]; validators?: Validators; fault?: Fault };

/** This year's addresses; in January last year's beside them, while the new index fills. */
const addressesAt = (source: Source, now: Instant): { address: string; fresh: boolean }[] => {
  const [year = '', month] = beijingDate(now).split('-');
  const current = source.index(Number(year));
  if (month !== '01') return current.map((address) => ({ address, fresh: false }));
  const last = source.index(Number(year) - 1);
  return [...new Set([...last, ...current])].map((address) => ({ address, fresh: !last.includes(address) }));
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
    const links = await source.links(text, url);
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

/** Asks the addresses of a source's index. One that fails takes nothing from the others. */
export const listLinks = async (
  source: Source,
  web: Web,
  known: Record<string, Validators>,
  now: Instant,
): Promise<Listing> => {
  const links = new Map<string, Link>();
  const validators: Record<string, Validators> = {};
  let fault: Fault | undefined;
  for (const { address, fresh } of addressesAt(source, now)) {
    const asked = await ask(source, web, requestOf(source, address, known[address]), fresh);
    for (const link of asked?.links ?? []) links.set(link.url, link);
    const valid = asked === undefined ? known[address] : asked.validators;
    if (valid !== undefined && Object.keys(valid).length > 0) validators[address] = valid;
    if (asked?.fault) fault = { ...asked.fault, text: `${address}: ${asked.fault.text}` };
  }
  return { links: [...links.values()], validators, ...(fault && { fault }) };
};
