import type { Effect, Entity, Target } from '../../shared/domain/acts/effect.ts';
import type { MeasureState } from '../../shared/ledger/evaluate/measure.ts';
import type { Commit, Reading } from '../../shared/ledger/log/commit.ts';
import { preferred } from '../../shared/ledger/log/copies.ts';
import { addDays, type CivilDate, type CivilMinute, civilMinute, daysBetween } from '../../shared/time/civil.ts';

// The rules written down as they are said, slot by slot, with no thought of speed: what the fast evaluator is held to.
// It knows controls, listings and duties, the times of day of `TIMES`, and targets by notice, provision, list and day.

/** The minutes at which something can start or end: a day has a slot from each to the next. */
export const TIMES = ['00:00', '00:01', '12:01'] as const;
const DAY = TIMES.length;

/** Day 0 of the histories, and how far they reach. */
const ORIGIN = '2025-01-01' as CivilDate;
const LAST = 120 * DAY;

export const dayOf = (number: number): CivilDate => addDays(ORIGIN, number);
/** The first minute of a slot. */
export const minuteOf = (slot: number): CivilMinute => civilMinute(dayOf(Math.floor(slot / DAY)), TIMES[slot % DAY]);

const slotOf = (date: CivilDate, time: string = TIMES[0]): number =>
  daysBetween(ORIGIN, date) * DAY + (TIMES as readonly string[]).indexOf(time);
const dayIn = (slot: number): CivilDate => dayOf(Math.floor(slot / DAY));

export type Answer = {
  state: MeasureState;
  since: CivilDate;
  until?: CivilDate;
  everInForce: boolean;
  ratePct?: number;
  suspendedPct?: number;
};

type Act = { effect: Effect; text: Reading; entity?: Entity };

const published = ({ text }: Act): number => slotOf(text.publishedOn);
const startDay = ({ effect, text }: Act): CivilDate => effect.from ?? text.publishedOn;
const from = (act: Act): number => slotOf(startDay(act), act.effect.from && act.effect.fromTime);
/** The last slot that counts: through the last day, or up to the minute stated, which does not count. */
const last = ({ effect: { until, untilTime } }: Act): number => {
  if (until === undefined) return LAST;
  return untilTime === undefined ? slotOf(until) + DAY - 1 : slotOf(until, untilTime) - 1;
};

/** R12, and the known axis: of each text the reading that counted by then. */
const textsKnown = (commits: readonly Commit[], known: number): Reading[] => {
  const texts = new Map<string, Reading>();
  for (const { readings } of commits.slice(0, known))
    for (const reading of readings) {
      const held = texts.get(reading.key);
      texts.set(reading.key, held === undefined ? reading : preferred(held, reading));
    }
  return [...texts.values()].sort((a, b) =>
    a.publishedOn === b.publishedOn ? (a.key < b.key ? -1 : 1) : a.publishedOn < b.publishedOn ? -1 : 1,
  );
};

/** R9: an answer founds nothing, and neither repeals nor strikes off. */
const counts = ({ effect: { force, action } }: Act): boolean =>
  force !== 'answer' || action === 'suspend' || action === 'stop' || action === 'resume';

/** What an act aims at: notices, or a list. */
const targetsOf = ({ targets, list, entities }: Effect): Target[] =>
  targets ?? (list !== undefined && entities !== undefined ? [{ notice: '', list }] : []);

const isNamed = (act: Act, root: Act): boolean =>
  act.effect.entities === undefined || act.effect.entities.some(({ name }) => name === root.entity?.name);

const isAimedAt = (act: Act, { notice, provision, list, listedOn, count }: Target, root: Act): boolean => {
  if (notice !== '')
    return (
      notice === root.text.key &&
      (provision === undefined ||
        root.effect.provision === provision ||
        (root.effect.provision?.startsWith(`${provision}.`) ?? false))
    );
  if (root.effect.list !== list) return false;
  if (listedOn === undefined) return act.effect.entities !== undefined && startDay(root) <= startDay(act);
  const isOfDay = listedOn === root.text.publishedOn || listedOn === startDay(root);
  return isOfDay && (count === undefined || count === root.effect.entities?.length);
};

const aims = (act: Act, root: Act): boolean =>
  act.text.key !== root.text.key &&
  counts(act) &&
  (act.effect.suspendPct === undefined || root.effect.action === 'tariff') &&
  isNamed(act, root) &&
  targetsOf(act.effect).some((target) => isAimedAt(act, target, root));

/** The slots that a run of suspensions of one target covers, painted text by text. */
type Run = { target: string; kind: 'suspend' | 'stop' | 'points'; pct: number; slots: Set<number> };

const slots = (first: number, end: number): number[] =>
  Array.from({ length: Math.max(0, end - first + 1) }, (_, index) => first + index);

const targetText = (act: Act): string => JSON.stringify(targetsOf(act.effect));

const paint = (acts: readonly Act[]): Run[] => {
  let runs: Run[] = [];
  for (const act of acts) {
    const start = from(act);
    if (act.effect.action === 'resume')
      for (const run of runs) run.slots = new Set([...run.slots].filter((slot) => slot < start));
    if (act.effect.action === 'stop')
      runs.push({ target: 'stop', kind: 'stop', pct: 0, slots: new Set(slots(start, LAST)) });
    if (act.effect.action !== 'suspend') continue;
    const kind = act.effect.suspendPct === undefined ? 'suspend' : 'points';
    // R5: on the day after its last one, at whatever hour.
    const goesOn = (run: Run): boolean =>
      run.kind === kind &&
      run.target === targetText(act) &&
      run.slots.size > 0 &&
      Math.min(...run.slots) <= start &&
      start <= Math.max(...run.slots) + DAY;
    const before = runs.filter(goesOn).flatMap((run) => [...run.slots]);
    const first = Math.min(start, ...before);
    runs = runs.filter((run) => !goesOn(run));
    runs.push({
      target: targetText(act),
      kind,
      pct: act.effect.suspendPct ?? 0,
      slots: new Set(slots(first, last(act))),
    });
  }
  return runs;
};

const OVER = [
  ['repeal', 'repealed'],
  ['delist', 'delisted'],
] as const;

const stateAt = (slot: number, root: Act, acts: readonly Act[], runs: readonly Run[]): MeasureState => {
  const over = OVER.find(([action]) => acts.some((act) => act.effect.action === action && from(act) <= slot));
  if (over) return over[1];
  const covered = (kind: Run['kind']): boolean => runs.some((run) => run.kind === kind && run.slots.has(slot));
  if (covered('stop')) return 'stopped';
  if (root.effect.until !== undefined && last(root) < slot) return 'ended';
  if (covered('suspend')) return 'suspended';
  return from(root) > slot ? 'announced' : 'in-force';
};

const runOf = (slot: number, holds: (slot: number) => boolean): { first: number; last: number } => {
  let [first, end] = [slot, slot];
  while (holds(first - 1) && first > -LAST) first--;
  while (holds(end + 1) && end < LAST) end++;
  return { first, last: end };
};

const rootsOf = (act: Act): Act[] => {
  const { action, entities = [], amends } = act.effect;
  if (!counts(act) || amends !== undefined) return [];
  if (action === 'list') return entities.map((entity) => ({ ...act, entity }));
  return action === 'control' || action === 'tariff' ? [act] : [];
};

const subjectOf = ({ effect, entity }: Act): string => {
  if (entity) return `entity:${effect.list}:${entity.name?.toLowerCase()}`;
  return effect.action === 'tariff' ? 'tariff:CN>US' : `item:${effect.subjects?.[0]}`;
};

/** What holds of the measures of the texts known by a commit, in a slot. */
export const naive = (commits: readonly Commit[], slot: number, known: number): Map<string, Answer> => {
  const all = textsKnown(commits, known)
    .flatMap((text) => text.effects.map((effect): Act => ({ effect, text })))
    .filter((act) => published(act) <= slot || from(act) <= slot);
  const standing = (root: Act) => {
    const acts = all.filter((act) => aims(act, root));
    const runs = paint(acts);
    return { acts, runs, state: (at: number) => stateAt(at, root, acts, runs) };
  };

  const answers = new Map<string, Answer>();
  for (const root of all.flatMap(rootsOf)) {
    const { runs, state } = standing(root);
    const now = state(slot);
    const paused = (at: number): boolean => runs.some((run) => run.kind === 'suspend' && run.slots.has(at));
    const run = now === 'suspended' ? runOf(slot, paused) : runOf(slot, (at) => state(at) === now);
    const since = now === 'announced' ? Math.min(published(root), from(root)) : run.first;
    const ever = slots(from(root), slot).some((at) => state(at) === 'in-force');
    const id = `${root.text.key}#${root.effect.provision ?? ''}/${subjectOf(root)}`;
    const answer: Answer = { state: now, since: dayIn(since), everInForce: ever };
    if (now === 'suspended' && run.last < LAST) answer.until = dayIn(run.last);
    if (now === 'in-force' && root.effect.until) answer.until = dayIn(last(root));

    if (root.effect.action === 'tariff') {
      const at = Math.max(slot, from(root));
      const [step] = all
        .filter((act) => act.effect.amends === root.text.key && standing(act).state(at) === 'in-force')
        .map((act, order) => ({ act, order }))
        .sort((a, b) => from(b.act) - from(a.act) || b.order - a.order);
      const aside = [root, ...(step ? [step.act] : [])].flatMap((act) =>
        standing(act).runs.filter((one) => one.kind === 'points' && one.slots.has(at)),
      );
      const pct = aside.reduce((sum, one) => sum + one.pct, 0);
      answer.ratePct = (step?.act ?? root).effect.ratePct ?? 0;
      if (pct > 0 && (now === 'in-force' || now === 'announced')) answer.suspendedPct = pct;
      const ends = aside.map((one) => Math.max(...one.slots)).filter((end) => end < LAST);
      if (ends.length > 0 && now === 'in-force')
        answer.until = dayIn(Math.min(root.effect.until ? last(root) : LAST, ...ends));
    }
    answers.set(id, answer);
  }
  return answers;
};
