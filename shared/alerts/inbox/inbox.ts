import { groups } from 'd3-array';
import { type Covering, isSettled, type Later, renewalsIn, renews } from '../../decisions/covering.ts';
import { type About, aboutOf, alertAbout, type DecisionRecord } from '../../decisions/record.ts';
import { type Standing, standingOf } from '../../decisions/standing.ts';
import { commitIn } from '../../ledger/log/log-view.ts';
import type { CivilDate, Instant } from '../../time/civil.ts';
import type { InboxCounts, InboxItem, InboxState } from '../../views/answers/inbox.ts';
import { kept } from '../../views/kept.ts';
import { lessonsIn } from '../../views/known.ts';
import type { Audience } from '../audience.ts';
import { threadsIn } from '../threads.ts';
import { titlesIn } from './titles.ts';
import { type InboxLog, type Told, type ToldThread, toldThreads } from './told-threads.ts';

export type InboxQuestion = {
  audience: Audience;
  /** All that was said within the audience, oldest first. */
  records: readonly DecisionRecord[];
  today: CivilDate;
  /** The measures that a line of a list meets now; absent where no such line is kept any more. */
  meets?: (list: string, line: string) => readonly string[] | undefined;
};

/** Something to be decided on, with what was told of it. */
type Matter = { about: string; told: readonly Told[]; standing: Standing };

/** The measures of what was told up to a commit. */
const measuresTold = (told: readonly Told[], upTo: number): Set<string> =>
  new Set(told.flatMap(({ commit, changes }) => (commit.number <= upTo ? changes.map(({ measure }) => measure) : [])));

/** What was told of something that is in no inbox by itself, or not any more because an audience asks for something else. */
const toldOf = (log: InboxLog, about: About | undefined): Told[] => {
  const commits = lessonsIn(log);
  if (about?.kind === 'alert') {
    const { placeOf } = threadsIn({ commits });
    return commits.flatMap((commit) =>
      placeOf(commit.number)?.thread === about.thread ? [{ commit, changes: commit.changes }] : [],
    );
  }
  const commit = about?.kind === 'change' ? commitIn(commits, Number.parseInt(about.id, 10)) : undefined;
  const changes = commit?.changes.filter(({ id }) => about?.kind === 'change' && id === about.id) ?? [];
  return commit && changes.length > 0 ? [{ commit, changes }] : [];
};

const mattersOf = (log: InboxLog, threads: readonly ToldThread[], records: readonly DecisionRecord[]): Matter[] => {
  const said = new Map(groups(records, ({ about }) => about));
  const alerts = threads.map(({ thread, told }) => ({ about: alertAbout(thread), told }));
  const known = new Set(alerts.map(({ about }) => about));
  const others = [...said.keys()].flatMap((about) =>
    known.has(about) ? [] : [{ about, told: toldOf(log, aboutOf(about)) }],
  );
  return [...alerts, ...others].map((one) => ({ ...one, standing: standingOf(said.get(one.about) ?? []) }));
};

/** What a matter's decision stands on. */
const coveringOf = ({ told, standing: { decided } }: Matter): Covering[] =>
  decided ? [{ log: decided.log, measures: new Set(decided.measures ?? measuresTold(told, decided.log)) }] : [];

const renewals = kept<ReturnType<typeof renewalsIn>>(1);

/** What came after a decision and has to be looked at, oldest first. */
const unsettledOf = (matter: Matter, covering: readonly Covering[], log: InboxLog): Later[] => {
  const commits = lessonsIn(log);
  const byMeasure = renewals(commits, '', () => renewalsIn(commits));
  const later = coveringOf(matter).flatMap(({ log: upTo, measures }) => [
    ...[...measures].flatMap((measure) => byMeasure.get(measure) ?? []).filter(({ commit }) => commit.number > upTo),
    ...matter.told.flatMap(({ commit, changes }) =>
      commit.number > upTo ? changes.filter(renews).map((change) => ({ commit, change })) : [],
    ),
  ]);
  return later.filter((one) => !isSettled(one, covering)).sort((a, b) => a.commit.number - b.commit.number);
};

/** Whether a line meets what it did not meet when it was decided. */
const meetsMore = ({ about, standing: { decided } }: Matter, { meets }: InboxQuestion): boolean => {
  const what = aboutOf(about);
  if (what?.kind !== 'line' || decided === undefined) return false;
  const then = new Set(decided.measures);
  return meets?.(what.list, what.text)?.some((measure) => !then.has(measure)) ?? false;
};

const stateOf = ({ standing: { records, decided } }: Matter, isRenewed: boolean): InboxState => {
  if (decided) return isRenewed ? 'reopened' : 'decided';
  return records.some(({ reopen }) => reopen) ? 'reopened' : 'open';
};

/** What each audience has to decide on and has decided, newest first. It follows from the log and the records alone. */
export const inboxOf = (log: InboxLog, question: InboxQuestion): InboxItem[] => {
  const { audience, records, today } = question;
  const matters = mattersOf(log, toldThreads(log, audience), records);
  const covering = matters.flatMap(coveringOf);
  const titles = titlesIn(log);
  const itemOf = (matter: Matter): InboxItem[] => {
    const { about, told, standing } = matter;
    const { seen, owner, due, decided } = standing;
    const [first, last] = [told[0]?.commit, told.at(-1)?.commit];
    const [toldAt, lastAt] = [first?.at, last?.at].map((at) => at ?? standing.records[0]?.at) as Instant[];
    if (toldAt === undefined || lastAt === undefined) return [];
    const by = unsettledOf(matter, covering, log).at(-1);
    const state = stateOf(matter, by !== undefined || meetsMore(matter, question));
    const isOpen = state !== 'decided' || decided?.decision === 'ask';
    const changes = told.flatMap((one) => one.changes);
    const what = aboutOf(about);
    return [
      {
        audience: audience.name,
        about,
        title: what?.kind === 'line' ? `${what.list}: ${what.text}` : titles.of(changes),
        ...titles.status(changes),
        toldAt,
        lastAt,
        log: last?.number ?? standing.records.at(-1)?.log ?? 0,
        commits: told.map(({ commit }) => commit.number),
        changes: changes.map(({ id }) => id),
        state,
        overdue: isOpen && due !== undefined && due < today,
        ...(seen && { seen }),
        ...(owner !== undefined && { owner }),
        ...(due !== undefined && { due }),
        ...(decided && { decided }),
        ...(by && {
          reopenedBy: {
            change: by.change.id,
            commit: by.commit.number,
            at: by.commit.at,
            title: titles.of([by.change]),
          },
        }),
        records: [...standing.records],
      },
    ];
  };
  return matters.flatMap(itemOf).sort((a, b) => b.lastAt.localeCompare(a.lastAt) || b.log - a.log);
};

export const countsOf = (items: readonly InboxItem[]): InboxCounts => ({
  open: items.filter(({ state }) => state === 'open').length,
  reopened: items.filter(({ state }) => state === 'reopened').length,
  overdue: items.filter(({ overdue }) => overdue).length,
  decided: items.filter(({ state }) => state === 'decided').length,
});
