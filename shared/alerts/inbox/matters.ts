import { groups } from 'd3-array';
import { type Covering, isSettled, type Later, renewalsIn, renews } from '../../decisions/covering.ts';
import { type About, aboutOf, alertAbout, type DecisionRecord } from '../../decisions/record.ts';
import { type Standing, standingOf } from '../../decisions/standing.ts';
import { commitIn } from '../../ledger/log/log-view.ts';
import { lessonsIn } from '../../views/known/known.ts';
import { lruCache } from '../../views/known/lru-cache.ts';
import type { Matter, Told } from '../audience/matter.ts';
import { threadsIn } from '../news/threads.ts';
import { type InboxAudience, type InboxLog, toldThreads } from './told-threads.ts';

type Said = Pick<Matter, 'about' | 'told' | 'standing' | 'covering'>;

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

const coveringOf = (told: readonly Told[], { decided }: Standing): Pick<Matter, 'covering'> =>
  decided
    ? { covering: { log: decided.log, measures: new Set(decided.measures ?? measuresTold(told, decided.log)) } }
    : {};

const saidIn = (log: InboxLog, audience: InboxAudience, records: readonly DecisionRecord[]): Said[] => {
  const said = new Map(groups(records, ({ about }) => about));
  const alerts = toldThreads(log, audience).map(({ thread, told }) => ({ about: alertAbout(thread), told }));
  const known = new Set(alerts.map(({ about }) => about));
  const others = [...said.keys()].flatMap((about) =>
    known.has(about) ? [] : [{ about, told: toldOf(log, aboutOf(about)) }],
  );
  return [...alerts, ...others].map((one) => {
    const standing = standingOf(said.get(one.about) ?? []);
    return { ...one, standing, ...coveringOf(one.told, standing) };
  });
};

const renewals = lruCache<ReturnType<typeof renewalsIn>>(1);

const unsettledOf = ({ told, covering }: Said, all: readonly Covering[], log: InboxLog): Later[] => {
  if (covering === undefined) return [];
  const commits = lessonsIn(log);
  const byMeasure = renewals(commits, '', () => renewalsIn(commits));
  const { log: upTo, measures } = covering;
  const later = [
    ...[...measures].flatMap((measure) => byMeasure.get(measure) ?? []).filter(({ commit }) => commit.number > upTo),
    ...told.flatMap(({ commit, changes }) =>
      commit.number > upTo ? changes.filter(renews).map((change) => ({ commit, change })) : [],
    ),
  ];
  return later.filter((one) => !isSettled(one, all)).sort((a, b) => a.commit.number - b.commit.number);
};

/** All that an audience has to decide on and has decided, by the log and the records alone. */
export const mattersIn = (log: InboxLog, audience: InboxAudience, records: readonly DecisionRecord[]): Matter[] => {
  const said = saidIn(log, audience, records);
  const all = said.flatMap(({ covering }) => covering ?? []);
  return said.map((one) => ({ ...one, unsettled: unsettledOf(one, all, log) }));
};
