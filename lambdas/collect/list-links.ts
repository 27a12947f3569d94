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
  for (const { address, fresh } of addressesAt(source, now, !imported || history)) {
    const validators = known[address];
    const asked = await askList(source, web, { address, validators, fewest: fresh ? 0 : source.minLinks });
    if (asked === undefined) {
      listing.whole = false;
      if (validators === undefined) listing.fault = { ...UNASKED, text: `${address}: ${UNASKED.text}` };
      else listing.validators[address] = validators;
      continue;
    }
    if ('fault' in asked) {
      if (fresh && asked.missing) continue;
      listing.whole = false;
      listing.fault = { ...asked.fault, text: `${address}: ${asked.fault.text}` };
      continue;
    }
    const { list } = asked;
    for (const link of list.links) links.set(link.url, link);
    listing.strange.push(...list.strange);
    listing.broken += list.broken;
    listing.remarks.push(...remarksOn(list).map((remark) => ({ ...remark, text: `${address}: ${remark.text}` })));
    if (list.pages !== 1) listing.beginnings[address] = beginning(list.links, list.pages);
    if (Object.keys(asked.validators).length > 0) listing.validators[address] = asked.validators;
  }
  return { ...listing, links: [...links.values()] };
};
