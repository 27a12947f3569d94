import type { Audience } from '../../shared/alerts/audience/audience.ts';
import { matches } from '../../shared/alerts/audience/filter.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import type { Taken } from './sinks.ts';

export type Verdict = { changes: number; messages: number; repeats: number; wrong: string[] };

const numberOf = (id: string): number => Number(id.split('.').at(-1));
const trackOf = (id: string): string => id.split('.').slice(0, -1).join('.');

/** Messages of other streams are numbered by days, weeks or minutes, or by operators' events. */
const isOfLog = (id: string): boolean =>
  !/\.(?:reminders|weekly|decisions|undecided-[a-z0-9-]+|operations)$/.test(trackOf(id));

/** The changes that one audience should have been told, in their order. */
const expectedFor = ({ filter }: Audience, commits: readonly Commit[]): string[] =>
  commits
    .filter(({ cause }) => cause !== 'import')
    .flatMap(({ changes }) => changes)
    .filter((change) => matches(filter, change))
    .map(({ id }) => id);

/** Messages in the order in which they were first taken; a repeat must be the same, and nothing may come between. */
const firsts = (taken: readonly Taken[], wrong: string[]): { first: Taken[]; repeats: number } => {
  const first: Taken[] = [];
  let repeats = 0;
  for (const one of taken) {
    const last = first.findLast(({ id }) => trackOf(id) === trackOf(one.id));
    if (last?.id === one.id) {
      repeats++;
      if (one.changes.join() !== last.changes.join() || one.body.length === 0)
        wrong.push(`${one.id} was repeated otherwise`);
    } else {
      if (last && numberOf(one.id) <= numberOf(last.id)) wrong.push(`${one.id} came after ${last.id}`);
      first.push(one);
    }
  }
  return { first, repeats };
};

/** Whether every change reached everybody whom it concerns, once and in order. */
export const verdictOn = (
  taken: readonly Taken[],
  commits: readonly Commit[],
  audiences: readonly Audience[],
): Verdict => {
  const wrong: string[] = [];
  const channels = new Set(taken.map(({ channel }) => channel));
  let repeats = 0;
  let messages = 0;
  for (const channel of channels) {
    const own = firsts(
      taken.filter((one) => one.channel === channel),
      wrong,
    );
    repeats += own.repeats;
    messages += own.first.length;
  }
  const hooks = audiences.filter(({ name }) => name !== 'desk');
  for (const audience of hooks) {
    const { first } = firsts(
      taken.filter(({ channel }) => channel === audience.name),
      [],
    );
    const told = first.flatMap(({ id, changes }) => (isOfLog(id) ? changes : []));
    const expected = expectedFor(audience, commits);
    const missing = expected.filter((id) => !told.includes(id));
    if (missing.length > 0) wrong.push(`${audience.name} was never told ${missing.join(', ')}`);
    if (new Set(told).size !== told.length) wrong.push(`${audience.name} was told something twice under two ids`);
    const strange = told.filter((id) => !expected.includes(id));
    if (strange.length > 0) wrong.push(`${audience.name} was told ${strange.join(', ')}, which is not for it`);
  }
  // Mail and Slack show no ids of changes, and a message is named by how long the log was when it was claimed.
  const news = commits.findLast(({ cause, changes }) => cause !== 'import' && changes.length > 0)?.number ?? 0;
  for (const channel of ['mail', 'slack']) {
    const own = taken.filter((one) => one.channel === channel && isOfLog(one.id)).map(({ id }) => numberOf(id));
    const last = Math.max(0, ...own);
    if (last < news) wrong.push(`${channel} was told up to ${last}, and ${news} is news`);
  }
  return {
    changes: commits.filter(({ cause }) => cause !== 'import').flatMap(({ changes }) => changes).length,
    messages,
    repeats,
    wrong,
  };
};
