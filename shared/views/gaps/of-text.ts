import type { Attachment, Problem } from '../../domain/acts/extraction.ts';
import { textDay } from '../../ledger/evaluate/minutes.ts';
import { missingNames } from '../../ledger/evaluate/scope.ts';
import { bindingEffects } from '../../ledger/evaluate/shape.ts';
import type { Reading } from '../../ledger/log/commit.ts';
import { memoized } from '../../ledger/log/memoized.ts';
import type { Gap, Nameable } from '../answers/questions/screening.ts';
import { NAMEABLES, NAMED_BY, nameableBy } from './nameable.ts';

/** An annex of repealed notices only takes away. */
const NAMED_IN: Partial<Record<Attachment['role'], Nameable>> = {
  items: 'goods',
  entities: 'parties',
  goods: 'duties',
};
const COUNTED_FIRMS = /\d\s*(?:家|名)|名单|清单/;
const PROBLEMS: Record<string, readonly Nameable[]> = {
  'names-missing': ['parties'],
  'unused-code': ['goods'],
  'unused-hs-code': ['goods', 'duties'],
};
/** Of a text of which this is said nobody knows what else it names. */
const OPAQUE = [
  'broken',
  'cut-off',
  'end-not-seen',
  'endless-text',
  'no-text',
  'nothing-read',
  'reader-crashed',
  'several-texts',
  'too-much',
  'uncertain',
  'unknown-wording',
  'unused-annex',
];

const isUntoldListing = ({ kind, text = '' }: Problem): boolean => kind === 'no-schema' && COUNTED_FIRMS.test(text);

const namedDespite = ({ key, jurisdiction }: Reading, problem: Problem): readonly Nameable[] => {
  if (OPAQUE.includes(problem.kind)) return nameableBy(key, jurisdiction);
  if (isUntoldListing(problem)) return ['parties'];
  return PROBLEMS[problem.kind] ?? [];
};

const isDeciding = ({ role }: Attachment): boolean => NAMED_IN[role] !== undefined;
/** The places that all acts name; none where one names no place, and so means all. */
const saidOfAll = (places: readonly (readonly string[] | string | undefined)[]): string[] =>
  places.every(Boolean) ? [...new Set(places.flatMap((each) => each ?? []))] : [];
/** A list that a text has elsewhere, or of which a part is missing. */
const unreadList = (reading: Reading, of: Nameable): Gap | undefined => {
  const own = bindingEffects(reading).filter(({ action }) => NAMED_BY[action] === of);
  const unsaid = own.some(({ goods }) => goods !== undefined && !goods.all && !goods.hsCodes?.length);
  const annexes = reading.attachments.filter(({ role, read }) => NAMED_IN[role] === of && !read);
  const elsewhere = own.some(({ scopeIn }) => scopeIn === 'annex') && !reading.attachments.some(isDeciding);
  const gathering = own.filter(({ action }) => action === 'consolidate');
  const empty = gathering.some(({ items, subjects, codes }) => !items?.length && !subjects?.length && !codes?.length);
  const [short] = own.flatMap((effect) => missingNames(effect) ?? []);
  if (annexes.length === 0 && !elsewhere && !empty && !unsaid && short === undefined) return undefined;
  const annex = annexes.find(({ stated }) => stated !== undefined);
  const stated = annex?.stated ?? short?.stated;
  const read = annex?.found ?? short?.read ?? annexes.find(({ found }) => found !== undefined)?.found;
  const destinations = saidOfAll(
    own.map(({ destinations, imposer }) => (of === 'duties' ? imposer && [imposer] : destinations)),
  );
  const partners = of === 'duties' ? saidOfAll(own.map(({ partner }) => partner && [partner])) : [];
  const [list, other] = new Set(own.flatMap(({ list: each }) => each ?? []));
  return {
    of,
    why: 'unread',
    notice: reading.key,
    on: textDay(reading),
    ...(list && !other && { list }),
    ...(gathering.length > 0 && { consolidated: true }),
    ...(stated !== undefined && { stated }),
    ...(read !== undefined && { read }),
    ...(destinations.length > 0 && { destinations }),
    ...(partners.length > 0 && { partners }),
  };
};

/** What of one text is not known, whatever day is asked about; what takes a text away by then is another's. */
export const gapsIn = memoized((reading: Reading): readonly Gap[] => {
  const lists = NAMEABLES.flatMap((of) => unreadList(reading, of) ?? []);
  const opaque = new Set(reading.problems.flatMap((problem) => namedDespite(reading, problem)));
  const why = reading.problems.some(isUntoldListing) ? 'not-kept' : 'not-read';
  const whole = [...opaque]
    .filter((of) => !lists.some((list) => list.of === of))
    .map((of): Gap => ({ of, why, notice: reading.key, on: textDay(reading) }));
  return [...lists, ...whole];
});
