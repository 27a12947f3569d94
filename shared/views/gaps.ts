import { descending } from 'd3-array';
import type { Action, Effect } from '../domain/effect.ts';
import type { Attachment, Problem } from '../domain/extraction.ts';
import type { Series } from '../domain/notice-key.ts';
import { textDay } from '../ledger/evaluate/minutes.ts';
import { missingNames } from '../ledger/evaluate/scope.ts';
import { bindingEffects } from '../ledger/evaluate/shape.ts';
import { tableOf } from '../ledger/evaluate/table.ts';
import { unboundOf } from '../ledger/evaluate/unbound.ts';
import type { Reading } from '../ledger/log/commit.ts';
import { knownBy, lessonBy } from '../ledger/log/ledger.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import { remembered } from '../ledger/log/remembered.ts';
import { type CivilDate, dateOf } from '../time/civil.ts';
import { noticeParts } from '../wording/notice.ts';
import type { Gap, Nameable } from './answers/screening.ts';
import type { At } from './at.ts';
import { type Copies, copiesKnown } from './copies.ts';
import { kept } from './kept.ts';
import { knownView } from './known.ts';

const ALL: readonly Nameable[] = ['goods', 'parties', 'duties'];
/** An annex of repealed notices only takes away. */
const NAMED_IN: Partial<Record<Attachment['role'], Nameable>> = {
  items: 'goods',
  entities: 'parties',
  goods: 'duties',
};
const NAMED_BY: Partial<Record<Action, Nameable>> = {
  control: 'goods',
  consolidate: 'goods',
  list: 'parties',
  restrict: 'parties',
  investigate: 'parties',
  warn: 'parties',
  tariff: 'duties',
};
/** What the texts of a series do; of another one, everything. */
const DONE_BY: Partial<Record<Series, readonly Nameable[]>> = {
  mofcom: ['goods', 'parties'],
  'mofcom-order': ['parties'],
  uel: ['parties'],
  'mfa-order': ['parties'],
  'tariff-commission': ['duties'],
  gac: ['goods', 'duties'],
  mot: [],
  'state-council-decree': [],
};

const doneBy = (key: string): readonly Nameable[] => {
  const series = noticeParts(key)?.series;
  return (series && DONE_BY[series]) ?? ALL;
};

const nameableBy = (key: string, jurisdiction: Reading['jurisdiction']): readonly Nameable[] =>
  jurisdiction === 'US' ? ['duties'] : doneBy(key);

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
  const places = own.map(({ destinations, imposer }) => (of === 'duties' ? imposer && [imposer] : destinations));
  const destinations =
    places.length > 0 && places.every(Boolean) ? [...new Set(places.flatMap((each) => each ?? []))] : [];
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
  };
};

/** Whatever day is asked about; what takes a text away by then is another's. */
const gapsIn = remembered((reading: Reading): readonly Gap[] => {
  const lists = ALL.flatMap((of) => unreadList(reading, of) ?? []);
  const opaque = new Set(reading.problems.flatMap((problem) => namedDespite(reading, problem)));
  const why = reading.problems.some(isUntoldListing) ? 'not-kept' : 'not-read';
  const whole = [...opaque]
    .filter((of) => !lists.some((list) => list.of === of))
    .map((of): Gap => ({ of, why, notice: reading.key, on: textDay(reading) }));
  return [...lists, ...whole];
});

const isWhole = ({ provision, list }: { provision?: string; list?: string }): boolean => !provision && !list;

const endingsOf = remembered((reading: Reading) =>
  bindingEffects(reading).filter(({ targets, replaces, entities }) => (targets || replaces) && entities === undefined),
);

/** What takes texts away by a day, as a whole. */
const endingsIn = (texts: readonly Reading[], day: CivilDate): Effect[] =>
  texts.flatMap((other) => endingsOf(other).filter(({ from }) => (from ?? textDay(other)) <= day));

/** Whether another text has taken the whole of it away by then; a duty also by stopping it. */
const isOver = (endings: readonly Effect[], { key, effects }: Reading, of: Nameable, day: CivilDate): boolean => {
  const own = effects.filter(({ action }) => NAMED_BY[action] === of);
  if (own.length > 0 && own.every(({ until }) => until !== undefined && until < day)) return true;
  return endings.some(({ action, targets = [], replaces = [] }) => {
    const ends = action === 'repeal' || action === 'consolidate' || (of === 'duties' && action === 'stop');
    const aimed = ends && targets.some((target) => target.notice === key && isWhole(target));
    return aimed || replaces.includes(key);
  });
};

/** Acts that leave what they aim at to be met: of what was repealed or struck off nothing is left. */
const LEAVES: readonly Action[] = ['suspend', 'stop', 'resume', 'tariff'];

type Pointing = { notice: string; by: Reading; lists: boolean };

const actingBy = kept<ReadonlyMap<Reading, readonly Pointing[]>>(8);

/** What texts act on that is not there, by text: the same whatever day is asked about. */
const actingOnUnseen = ({ ledger }: LogView, known: At['known'], texts: Iterable<Copies>) =>
  actingBy(ledger.lesson, lessonBy(ledger, known), () => {
    const [table, number] = [tableOf(ledger), knownBy(ledger, known)];
    const acting = [...texts]
      .map(([best]) => best)
      .filter((reading) => bindingEffects(reading).some(({ action }) => LEAVES.includes(action)));
    return new Map(
      acting.map((reading) => [
        reading,
        unboundOf(table, number, reading)
          .filter(({ effect, note }) => note.kind === 'target-not-seen' && LEAVES.includes(effect.action))
          .map(({ notice, effect: { entities, list } }) => {
            return { notice, by: reading, lists: entities !== undefined || list !== undefined };
          }),
      ]),
    );
  });

/** What officials spoke of that is not there, each with who did. */
const spokenIn = remembered((commits: LogView['commits']) =>
  commits
    .flatMap(({ changes }) => changes)
    .filter(({ kind, claim, notice }) => kind === 'claimed' && claim === undefined && notice !== undefined)
    .map(({ notice = '', by = '' }) => ({ notice, by })),
);

/** Texts that others act on or speak of, and that are not there. */
const notSeen = (log: LogView, known: At['known'], texts: readonly Reading[]): Gap[] => {
  const view = knownView(log, known);
  const acting = actingOnUnseen(view, known, copiesKnown(log, known).values());
  const acted = texts.flatMap((reading) => acting.get(reading) ?? []);
  const held = new Map(texts.map((reading) => [reading.key, reading]));
  const spoken = spokenIn(view.commits).map(({ notice, by }) => ({ notice, by: held.get(by), lists: false }));
  return [...acted, ...spoken]
    .filter(({ notice }) => !held.has(notice))
    .flatMap(({ notice, by, lists }) => {
      const named = notice === '' || lists ? (['parties'] as const) : nameableBy(notice, by?.jurisdiction ?? null);
      return named.map((of): Gap => ({ of, why: 'not-seen', ...(notice && { notice }), ...(by && { by: by.key }) }));
    });
};

const isOfficial = ({ kind, jurisdiction }: Reading): boolean =>
  jurisdiction !== null && (kind === 'notice' || kind === 'spokesperson');

const once = (gaps: readonly Gap[]): Gap[] => [
  ...new Map(gaps.map((gap) => [`${gap.of} ${gap.why} ${gap.notice} ${gap.notice ? '' : gap.by}`, gap])).values(),
];

const gathers = ({ effects }: Reading): boolean => effects.some(({ action }) => action === 'consolidate');
/** A catalogue shows what lists and notices have put under control, and adds nothing. */
const isCatalogue = ({ title }: Reading): boolean => title.includes('目录');

/**
 * Of the texts that gather all goods under control the newest list decides, or a newer catalogue that was read in its
 * place; what is left open of the others is in it. Without one that was read nothing is known of goods that no notice names.
 */
const openOfGathered = (gathered: readonly Reading[], open: readonly Gap[]): Gap[] => {
  const list = gathered.find((reading) => !isCatalogue(reading)) ?? gathered[0];
  if (list === undefined) return [{ of: 'goods', why: 'no-list' }];
  const isOpen = ({ key }: Reading): boolean => open.some(({ of, notice }) => of === 'goods' && notice === key);
  const newer = gathered.slice(0, gathered.indexOf(list) + 1);
  return newer.some((reading) => !isOpen(reading)) ? [] : open.filter(({ notice }) => notice === list.key);
};

const holdsBy =
  (day: CivilDate) =>
  (reading: Reading): boolean =>
    [textDay(reading), ...reading.effects.flatMap(({ from }) => from ?? [])].some((each) => each <= day);

const officialTexts = remembered((copies: ReadonlyMap<string, Copies>) =>
  [...copies.values()]
    .map(([best]) => best)
    .filter(isOfficial)
    .sort((a, b) => descending(textDay(a), textDay(b))),
);

const gapsAt = (log: LogView, { valid, known }: Pick<At, 'valid' | 'known'>): readonly Gap[] => {
  const day = dateOf(valid);
  const texts = officialTexts(copiesKnown(log, known)).filter(holdsBy(day));
  if (!texts.some(({ jurisdiction }) => jurisdiction === 'CN')) return ALL.map((of) => ({ of, why: 'nothing' }));
  const endings = endingsIn(texts, day);
  const open = texts.flatMap((reading) => gapsIn(reading).filter(({ of }) => !isOver(endings, reading, of, day)));
  const gathered = texts.filter((reading) => gathers(reading) && !isOver(endings, reading, 'goods', day));
  const others = open.filter(({ consolidated }) => !consolidated);
  return once([...openOfGathered(gathered, open), ...others, ...notSeen(log, known, texts)]);
};

const gaps = kept<readonly Gap[]>(256);

/** What is not known on a day, as known at a moment, and could name something. */
export const gapsOf = (log: LogView, at: Pick<At, 'valid' | 'known'>): readonly Gap[] =>
  gaps(log.ledger.lesson, `${dateOf(at.valid)} ${lessonBy(log.ledger, at.known)}`, () => gapsAt(log, at));
