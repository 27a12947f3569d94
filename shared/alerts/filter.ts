import { GROUPS } from '../domain/groups.ts';
import type { Measure } from '../ledger/evaluate/measure.ts';
import type { Change } from '../ledger/log/change.ts';
import type { Filter } from './audience.ts';

type Told = Pick<Change, 'subject' | 'list' | 'destinations'> & Partial<Pick<Change, 'status' | 'claim'>>;
type Tested = Told & Partial<Pick<Measure, 'country'>>;

const about = (filter: Filter, { subject, list }: Tested): boolean => {
  const { subjects, groups, lists, tariffs } = filter;
  if (!subjects && !groups && !lists && !tariffs) return true;
  return (
    (subjects?.includes(subject) ?? false) ||
    (groups?.some((group) => (GROUPS[group] as readonly string[]).includes(subject)) ?? false) ||
    (lists?.some((wanted) => wanted === list || subject.startsWith(`entity:${wanted}:`)) ?? false) ||
    (tariffs?.some((pair) => subject === `tariff:${pair}`) ?? false)
  );
};

const touches = (filter: Filter, { subject, destinations, country }: Tested): boolean => {
  if (!filter.countries) return true;
  const parties = subject.startsWith('tariff:')
    ? subject.slice(7).split('>')
    : [country ?? [], destinations ?? []].flat();
  return parties.length === 0 || parties.some((party) => filter.countries?.includes(party));
};

/** Whether an audience asked for this. A notice that nobody could read concerns everyone who did not refuse UNREAD. */
export const matches = (filter: Filter | undefined, told: Tested): boolean => {
  if (!filter) return true;
  const wanted = told.status === undefined || (filter.statuses?.includes(told.status) ?? true);
  return wanted && (told.status === 'unread' || (about(filter, told) && touches(filter, told)));
};
