import { GROUPS } from '../../domain/goods/groups.ts';
import { directionOf, isItem, isTariff, itemSubject, listOfSubject, slugOf, UNNAMED } from '../../domain/subject.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { Change } from '../../ledger/log/change.ts';
import type { Filter } from './audience.ts';

type Told = Pick<Change, 'subject' | 'list' | 'destinations'> & Partial<Pick<Change, 'status' | 'claim'>>;
type Tested = Told & Partial<Pick<Measure, 'country'>>;

/** Everything that it is about: a report can name more goods than the one under which it is kept. */
const subjectsOf = ({ subject, claim }: Tested): string[] => [subject, ...(claim?.subjects ?? []).map(itemSubject)];

/** A report that names no goods may mean any. */
const namesNone = (subjects: readonly string[]): boolean => subjects.includes(itemSubject(UNNAMED));

const about = (filter: Filter, told: Tested): boolean => {
  const { subjects, groups, lists, tariffs } = filter;
  if (!subjects && !groups && !lists && !tariffs) return true;
  const { subject, list } = told;
  const named = subjectsOf(told);
  if ((groups || subjects?.some(isItem)) && told.claim && namesNone(named)) return true;
  return (
    named.some((one) => subjects?.includes(one) || groups?.some((group) => GROUPS[group].includes(one))) ||
    (lists?.some((wanted) => wanted === list || listOfSubject(subject) === wanted) ?? false) ||
    (tariffs?.some((pair) => isTariff(subject) && slugOf(subject) === pair) ?? false)
  );
};

const touches = (filter: Filter, { subject, destinations, country }: Tested): boolean => {
  if (!filter.countries) return true;
  const { imposer, partner } = directionOf(subject);
  const parties = isTariff(subject) ? [imposer, partner] : [country ?? [], destinations ?? []].flat();
  return parties.length === 0 || parties.some((party) => filter.countries?.includes(party));
};

/** Whether an audience asked for this. A notice that nobody could read concerns everyone who did not refuse UNREAD. */
export const matches = (filter: Filter | undefined, told: Tested): boolean => {
  if (!filter) return true;
  const wanted = told.status === undefined || (filter.statuses?.includes(told.status) ?? true);
  return wanted && (told.status === 'unread' || (about(filter, told) && touches(filter, told)));
};
