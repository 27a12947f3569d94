import { createHash } from 'node:crypto';
import { pageId } from '../../shared/page/page-id.ts';
import type { Web } from '../../shared/ports.ts';
import type { Link, Source } from '../../shared/sources/source.ts';
import type { Cursor, SourceState } from '../../shared/sources/visits.ts';
import { askList } from './ask-list.ts';
import type { Fault } from './deps.ts';
import type { Harvest } from './harvest.ts';
import { type Remark, remarksOn } from './remarks.ts';

/** A list is walked so far back; what is older is in the facts that the product comes with. */
const MOST_PAGES = 40;
const MOST_TRIES = 3;

type Paged = Required<Pick<Source, 'page'>> & Source;
type Step = { links: Link[]; remarks: Remark[]; next?: Cursor };
/** The page that a visit came to, and what is after it. */
type Taken = { at: Cursor; links: Link[]; remarks: Remark[]; next: Cursor | undefined };
/** What a visit read of older pages, by the address of the first. */
export type Walked = { cursors: Record<string, Cursor>; taken: Map<string, Taken>; links: Link[]; remarks: Remark[] };

const signature = (links: readonly Link[]): string =>
  createHash('sha256')
    .update(links.map(({ url }) => pageId(url)).join())
    .digest('hex')
    .slice(0, 16);

/** Where the walk of a list begins, once its first page is read. */
export const beginning = (links: readonly Link[], of: number | undefined): Cursor => ({
  page: 2,
  first: signature(links),
  ...(of !== undefined && { of }),
});

/** The cursor of the page after, unless the list ends before it. */
const after = (cursor: Cursor, known: Partial<Cursor> = {}): { next?: Cursor } => {
  const { tries: _, gap: __, ...kept } = { ...cursor, ...known };
  const next = { ...kept, page: cursor.page + 1, ...(known.gap !== undefined && { gap: known.gap }) };
  return next.page > Math.min(next.of ?? MOST_PAGES, MOST_PAGES) ? {} : { next };
};

const about = (address: string, page: number, of: number | undefined, text: string): Remark => ({
  kind: `history ${address} ${page}`,
  text: `${address}: page ${page}${of === undefined ? '' : ` of ${of}`} of the older ones ${text}`,
});

/** Reads one page. The list ends where it says, with a page that is empty or only repeats, or where two are missing. */
const stepOf = async (source: Paged, web: Web, address: string, cursor: Cursor): Promise<Step> => {
  const { page, of, tries = 0, gap } = cursor;
  const told = (text: string): Remark[] => [about(address, page, of, text)];
  const asked = await askList(source, web, { address: source.page(address, page), fewest: 0 });
  if (asked === undefined || 'fault' in asked) {
    if (asked?.missing && of === undefined)
      return { links: [], remarks: [], ...(gap === undefined && after(cursor, { gap: page })) };
    if (asked?.missing) return { links: [], remarks: told('is not there'), ...after(cursor) };
    if (tries + 1 < MOST_TRIES) return { links: [], remarks: [], next: { ...cursor, tries: tries + 1 } };
    return { links: [], remarks: told(`could not be read: ${asked?.fault.text ?? '304'}`), ...after(cursor) };
  }
  const { list } = asked;
  const last = signature(list.links);
  if (list.links.length === 0)
    return of === undefined ? { links: [], remarks: [] } : { links: [], remarks: told('is empty'), ...after(cursor) };
  if (last === cursor.last || last === cursor.first)
    return { links: [], remarks: of === undefined ? [] : told('repeats another') };
  const missed = gap === undefined ? [] : [about(address, gap, of, 'is not there')];
  const limit = about(address, page, of, 'is the last that is read');
  const beyond = page === MOST_PAGES && (of ?? 0) > MOST_PAGES ? [{ ...limit, kind: `end ${address}` }] : [];
  const remarks = [...missed, ...beyond, ...remarksOn(list)];
  return {
    links: list.links,
    remarks,
    ...after(cursor, { last, ...(list.pages !== undefined && { of: list.pages }) }),
  };
};

/** What is new on a page; so many pages without anything new are passed over in one visit. */
type IsNew = (link: Link) => boolean;
const MOST_STEPS = 5;

const stepsFrom = async (source: Paged, web: Web, address: string, from: Cursor, isNew: IsNew): Promise<Taken> => {
  const remarks: Remark[] = [];
  let at = from;
  for (let steps = 1; ; steps++) {
    const step = await stepOf(source, web, address, at);
    remarks.push(...step.remarks);
    const { links, next } = step;
    if (next === undefined || next.tries !== undefined || steps === MOST_STEPS || links.some(isNew))
      return { at, links, remarks, next };
    at = next;
  }
};

/**
 * The next older page of each list, until all are read: a history takes many visits, and asks little of its host. It
 * begins with a source's first listing, and rests until that is fetched: what is published now comes before what was.
 */
export const walk = async (
  source: Source,
  web: Web,
  { imported, importing, seen, walk: begun }: SourceState,
  { beginnings, fault }: { beginnings: Record<string, Cursor>; fault?: Fault },
  signal?: AbortSignal,
): Promise<Walked> => {
  const { page, wants } = source;
  const cursors = imported || page === undefined ? (begun ?? {}) : { ...begun, ...beginnings };
  const walked: Walked = { cursors, taken: new Map(), links: [], remarks: [] };
  if (page === undefined || !imported || importing !== undefined || fault?.lasting === false) return walked;
  const known = new Set(seen);
  const isNew: IsNew = (link) => !known.has(pageId(link.url)) && (wants?.(link) ?? true);
  for (const [address, cursor] of Object.entries(cursors)) {
    if (signal?.aborted) break;
    const taken = await stepsFrom({ ...source, page }, web, address, cursor, isNew);
    walked.taken.set(address, taken);
    walked.links.push(...taken.links);
    walked.remarks.push(...taken.remarks);
  }
  return walked;
};

/** Where the walk goes on: a page of which something is still to be fetched is asked for again. */
export const walkedOn = ({ cursors, taken }: Walked, { later, pending }: Harvest): NonNullable<SourceState['walk']> => {
  const waiting = new Set([...later, ...Object.keys(pending)]);
  const on = Object.entries(cursors).map(([address, cursor]): [string, Cursor | undefined] => {
    const { at = cursor, links = [], next } = taken.get(address) ?? { next: cursor };
    return [address, links.some(({ url }) => waiting.has(pageId(url))) ? at : next];
  });
  return Object.fromEntries(on.flatMap(([address, cursor]) => (cursor === undefined ? [] : [[address, cursor]])));
};
