import { descending } from 'd3-array';
import type { Effect } from '../../domain/acts/effect.ts';
import { textDay } from '../../ledger/evaluate/minutes.ts';
import { bindingEffects } from '../../ledger/evaluate/shape.ts';
import type { Reading } from '../../ledger/log/commit.ts';
import { lessonBy } from '../../ledger/log/ledger.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { memoized } from '../../ledger/log/memoized.ts';
import { type CivilDate, dateOf } from '../../time/civil.ts';
import type { Gap, Nameable } from '../answers/questions/screening.ts';
import type { At } from '../known/at.ts';
import { type Copies, copiesKnown } from '../known/copies.ts';
import { lruCache } from '../known/lru-cache.ts';
import { NAMEABLES, NAMED_BY } from './nameable.ts';
import { notSeen } from './not-seen.ts';
import { gapsIn } from './of-text.ts';

const isWhole = ({ provision, list }: { provision?: string; list?: string }): boolean => !provision && !list;

const endingsOf = memoized((reading: Reading) =>
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

const officialTexts = memoized((copies: ReadonlyMap<string, Copies>) =>
  [...copies.values()]
    .map(([best]) => best)
    .filter(isOfficial)
    .sort((a, b) => descending(textDay(a), textDay(b))),
);

const gapsAt = (log: LogView, { valid, known }: Pick<At, 'valid' | 'known'>): readonly Gap[] => {
  const day = dateOf(valid);
  const texts = officialTexts(copiesKnown(log, known)).filter(holdsBy(day));
  if (!texts.some(({ jurisdiction }) => jurisdiction === 'CN')) return NAMEABLES.map((of) => ({ of, why: 'nothing' }));
  const endings = endingsIn(texts, day);
  const open = texts.flatMap((reading) => gapsIn(reading).filter(({ of }) => !isOver(endings, reading, of, day)));
  const gathered = texts.filter((reading) => gathers(reading) && !isOver(endings, reading, 'goods', day));
  const others = open.filter(({ consolidated }) => !consolidated);
  return once([...openOfGathered(gathered, open), ...others, ...notSeen(log, known, texts)]);
};

const gaps = lruCache<readonly Gap[]>(256);

/** What is not known on a day, as known at a moment, and could name something. */
export const gapsOf = (log: LogView, at: Pick<At, 'valid' | 'known'>): readonly Gap[] =>
  gaps(log.ledger.lesson, `${dateOf(at.valid)} ${lessonBy(log.ledger, at.known)}`, () => gapsAt(log, at));
