import type { Effect } from '../../shared/domain/effect.ts';
import type { MeasureState } from '../../shared/ledger/evaluate/measure.ts';
import type { Commit, Reading } from '../../shared/ledger/log/commit.ts';
import { preferred } from '../../shared/ledger/log/copies.ts';
import { addDays, type CivilDate, daysBetween } from '../../shared/time/civil.ts';

// The rules written down as they are said, day by day, with no thought of speed: what the fast evaluator is held to.
// It knows controls and duties, whole days, and targets by notice and provision.

/** Day 0 of the histories, and how far they reach. */
const ORIGIN = '2025-01-01' as CivilDate;
const LAST = 120;

export const dayOf = (number: number): CivilDate => addDays(ORIGIN, number);
const numberOf = (date: CivilDate): number => daysBetween(ORIGIN, date);

export type Answer = {
  state: MeasureState;
  since: CivilDate;
  until?: CivilDate;
  everInForce: boolean;
  ratePct?: number;
  suspendedPct?: number;
};

type Act = { effect: Effect; text: Reading };

const published = ({ text }: Act): number => numberOf(text.publishedOn);
const from = ({ effect, text }: Act): number => numberOf(effect.from ?? text.publishedOn);
const until = ({ effect }: Act): number => (effect.until === undefined ? LAST : numberOf(effect.until));

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

const aims = ({ effect, text }: Act, root: Act): boolean =>
  text.key !== root.text.key &&
  (effect.suspendPct === undefined || root.effect.action === 'tariff') &&
  (effect.targets ?? []).some(
    ({ notice, provision }) =>
      notice === root.text.key &&
      (provision === undefined ||
        root.effect.provision === provision ||
        (root.effect.provision?.startsWith(`${provision}.`) ?? false)),
  );

/** The days that a run of suspensions of one target covers, painted text by text. */
type Run = { target: string; kind: 'suspend' | 'stop' | 'points'; pct: number; days: Set<number> };

const days = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

const targetText = (act: Act): string => JSON.stringify(act.effect.targets);

const paint = (acts: readonly Act[]): Run[] => {
  let runs: Run[] = [];
  for (const act of acts) {
    const start = from(act);
    if (act.effect.action === 'resume')
      for (const run of runs) run.days = new Set([...run.days].filter((day) => day < start));
    if (act.effect.action === 'stop')
      runs.push({ target: 'stop', kind: 'stop', pct: 0, days: new Set(days(start, LAST)) });
    if (act.effect.action !== 'suspend') continue;
    const kind = act.effect.suspendPct === undefined ? 'suspend' : 'points';
    const goesOn = (run: Run): boolean =>
      run.kind === kind &&
      run.target === targetText(act) &&
      run.days.size > 0 &&
      Math.min(...run.days) <= start &&
      start <= Math.max(...run.days) + 1;
    const before = runs.filter(goesOn).flatMap((run) => [...run.days]);
    const first = Math.min(start, ...before);
    runs = runs.filter((run) => !goesOn(run));
    runs.push({
      target: targetText(act),
      kind,
      pct: act.effect.suspendPct ?? 0,
      days: new Set(days(first, until(act))),
    });
  }
  return runs;
};

const OVER: Partial<Record<Effect['action'], MeasureState>> = { repeal: 'repealed' };

const stateOn = (day: number, root: Act, acts: readonly Act[], runs: readonly Run[]): MeasureState => {
  const over = acts.find((act) => act.effect.action in OVER && from(act) <= day);
  if (over) return OVER[over.effect.action] ?? 'repealed';
  const covered = (kind: Run['kind']): boolean => runs.some((run) => run.kind === kind && run.days.has(day));
  if (covered('stop')) return 'stopped';
  if (root.effect.until !== undefined && until(root) < day) return 'ended';
  if (covered('suspend')) return 'suspended';
  return from(root) > day ? 'announced' : 'in-force';
};

const runOf = (day: number, holds: (day: number) => boolean): { first: number; last: number } => {
  let [first, last] = [day, day];
  while (holds(first - 1) && first > -LAST) first--;
  while (holds(last + 1) && last < LAST) last++;
  return { first, last };
};

/** What holds of the measures of the texts known by a commit, on a day. */
export const naive = (commits: readonly Commit[], day: number, known: number): Map<string, Answer> => {
  const all = textsKnown(commits, known)
    .flatMap((text) => text.effects.map((effect): Act => ({ effect, text })))
    .filter((act) => published(act) <= day || from(act) <= day);
  const founds = (act: Act): boolean => act.effect.action === 'control' || act.effect.action === 'tariff';
  const standing = (root: Act) => {
    const acts = all.filter((act) => aims(act, root));
    const runs = paint(acts);
    return { acts, runs, state: (on: number) => stateOn(on, root, acts, runs) };
  };

  const answers = new Map<string, Answer>();
  for (const root of all.filter((act) => founds(act) && act.effect.amends === undefined)) {
    const { runs, state } = standing(root);
    const now = state(day);
    const paused = (on: number): boolean => runs.some((run) => run.kind === 'suspend' && run.days.has(on));
    const run = now === 'suspended' ? runOf(day, paused) : runOf(day, (on) => state(on) === now);
    const since = now === 'announced' ? Math.min(published(root), from(root)) : run.first;
    const ever = days(from(root), day).some((on) => state(on) === 'in-force');
    const subject = root.effect.action === 'tariff' ? 'tariff:CN>US' : `item:${root.effect.subjects?.[0]}`;
    const id = `${root.text.key}#${root.effect.provision ?? ''}/${subject}`;
    const answer: Answer = { state: now, since: dayOf(since), everInForce: ever };
    if (now === 'suspended' && run.last < LAST) answer.until = dayOf(run.last);
    if (now === 'in-force' && root.effect.until) answer.until = root.effect.until;

    if (root.effect.action === 'tariff') {
      const on = Math.max(day, from(root));
      const [step] = all
        .filter((act) => act.effect.amends === root.text.key && standing(act).state(on) === 'in-force')
        .map((act, order) => ({ act, order }))
        .sort((a, b) => from(b.act) - from(a.act) || b.order - a.order);
      const aside = [root, ...(step ? [step.act] : [])].flatMap((act) =>
        standing(act).runs.filter((one) => one.kind === 'points' && one.days.has(on)),
      );
      const pct = aside.reduce((sum, one) => sum + one.pct, 0);
      answer.ratePct = (step?.act ?? root).effect.ratePct ?? 0;
      if (pct > 0 && (now === 'in-force' || now === 'announced')) answer.suspendedPct = pct;
      const ends = aside.map((one) => Math.max(...one.days)).filter((end) => end < LAST);
      if (ends.length > 0 && now === 'in-force')
        answer.until = [answer.until ?? dayOf(LAST), dayOf(Math.min(...ends))].sort()[0] as CivilDate;
    }
    answers.set(id, answer);
  }
  return answers;
};
