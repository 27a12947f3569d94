import type { Web } from '../../shared/ports.ts';
import type { Link, Source } from '../../shared/sources/source.ts';
import type { Cursor, SourceState, Validators } from '../../shared/sources/visits.ts';
import { beijingDate, type Instant } from '../../shared/time/civil.ts';
import { askList } from './ask-list.ts';
import type { Fault } from './deps.ts';
import { later } from './due.ts';
import { type Remark, remarksOn } from './remarks.ts';
import { beginning } from './walk.ts';

/** A server that says “not changed” to who asked for the whole list. */
const UNASKED: Fault = { text: '304 where the whole list was asked for', lasting: true };

export type Listing = {
  /** Links that the addresses which changed now list, each once. */
  links: Link[];
  /** Items of theirs whose address is of no known form. */
  strange: Link[];
  /** Items of theirs that could not be read. */
  broken: number;
  validators: Record<string, Validators>;
  /** Where reading the older pages of each address would begin. */
  beginnings: Record<string, Cursor>;
  remarks: Remark[];
  /** Every address answered with its list. */
  whole: boolean;
  fault?: Fault;
};

/** A 304 is believed so long: servers that say it for ever have been seen. */
const BELIEVED_MINUTES = 1440;

/** A `new-year`'s list may be missing or empty without anything being wrong; one of `history` is told, and breaks nothing. */
type Address = { address: string; role: 'now' | 'new-year' | 'history' };

/** This year's addresses; in January last year's beside them, while the new index fills; at first those of history. */
const addressesAt = (source: Source, now: Instant, withHistory: boolean): Address[] => {
  const [text = '', month] = beijingDate(now).split('-');
  const year = Number(text);
  const must = source.index(month === '01' ? year - 1 : year);
  const may = month === '01' ? source.index(year) : [];
  const history = withHistory ? (source.history?.(year) ?? []) : [];
  const roles = new Map<string, Address['role']>(history.map((address) => [address, 'history']));
  for (const address of may) roles.set(address, 'new-year');
  for (const address of must) roles.delete(address);
  return [
    ...must.map((address) => ({ address, role: 'now' as const })),
    ...[...roles].map(([address, role]) => ({ address, role })),
  ];
};

const lacking = (address: string, what: string): Remark => ({
  kind: `history ${address}`,
  text: `${address}: this older list ${what}`,
});

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
  const links = new Map<string, Link>();
  const listing: Listing = {
    links: [],
    strange: [],
    broken: 0,
    validators: {},
    beginnings: {},
    remarks: [],
    whole: true,
  };
  for (const { address, role } of addressesAt(source, now, !imported || history)) {
    const validators = known[address];
    const asked = await askList(source, web, { address, validators, fewest: role === 'now' ? source.minLinks : 0 });
    if (asked === undefined) {
      listing.whole = false;
      if (validators === undefined) listing.fault = { ...UNASKED, text: `${address}: ${UNASKED.text}` };
      else listing.validators[address] = validators;
      continue;
    }
    if ('fault' in asked) {
      if (role === 'history' && asked.missing) listing.remarks.push(lacking(address, 'is not there'));
      if (role !== 'now' && asked.missing) continue;
      listing.whole = false;
      listing.fault = { ...asked.fault, text: `${address}: ${asked.fault.text}` };
      continue;
    }
    const { list } = asked;
    for (const link of list.links) links.set(link.url, link);
    listing.strange.push(...list.strange);
    listing.broken += list.broken;
    listing.remarks.push(...remarksOn(list).map((remark) => ({ ...remark, text: `${address}: ${remark.text}` })));
    if (role === 'history' && list.links.length === 0) listing.remarks.push(lacking(address, 'lists nothing'));
    if (!imported && source.page === undefined && (list.pages ?? 1) > 1)
      listing.remarks.push({
        kind: `pages ${address}`,
        text: `${address}: the first of ${list.pages} pages is all that is read`,
      });
    if (list.pages !== 1) listing.beginnings[address] = beginning(list.links, list.pages);
    if (Object.keys(asked.validators).length > 0) listing.validators[address] = asked.validators;
  }
  return { ...listing, links: [...links.values()] };
};
