import { aboutOf, type DecisionRecord } from '../../decisions/record.ts';
import type { Change } from '../../ledger/log/change.ts';
import { beijingDate, type CivilDate, type Instant } from '../../time/civil.ts';
import type { InboxCounts, InboxItem, InboxState } from '../../views/answers/own/inbox.ts';
import type { Audience } from '../audience/audience.ts';
import type { Matter, Told } from '../audience/matter.ts';
import { mattersIn } from './matters.ts';
import { titlesIn } from './titles.ts';
import type { InboxLog } from './told-threads.ts';

export type InboxQuestion = {
  audience: Audience;
  /** All that was said within the audience, oldest first. */
  records: readonly DecisionRecord[];
  today: CivilDate;
  /** The measures that a line of a list meets now; absent where no such line is kept any more. */
  meets?: (list: string, line: string) => readonly string[] | undefined;
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

/** What was told on the last day: of an event that went on it says how that stands now. */
const toldLast = (told: readonly Told[]): Change[] => {
  const last = told.at(-1);
  const on = last && beijingDate(last.commit.at);
  return told.flatMap(({ commit, changes }) => (beijingDate(commit.at) === on ? changes : []));
};

/** What each audience has to decide on and has decided, newest first. It follows from the log and the records alone. */
export const inboxOf = (log: InboxLog, question: InboxQuestion): InboxItem[] => {
  const { audience, records, today } = question;
  const titles = titlesIn(log);
  const itemOf = (matter: Matter): InboxItem[] => {
    const { about, told, standing, unsettled } = matter;
    const { seen, owner, due, decided } = standing;
    const [first, last] = [told[0]?.commit, told.at(-1)?.commit];
    const [toldAt, lastAt] = [first?.at, last?.at].map((at) => at ?? standing.records[0]?.at) as Instant[];
    if (toldAt === undefined || lastAt === undefined) return [];
    const by = unsettled.at(-1);
    const state = stateOf(matter, by !== undefined || meetsMore(matter, question));
    const isOpen = state !== 'decided' || decided?.decision === 'ask';
    const changes = told.flatMap((one) => one.changes);
    const newest = toldLast(told);
    const what = aboutOf(about);
    return [
      {
        audience: audience.name,
        about,
        title: what?.kind === 'line' ? `${what.list}: ${what.text}` : titles.of(newest),
        ...titles.status(newest),
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
  return mattersIn(log, audience, records)
    .flatMap(itemOf)
    .sort((a, b) => b.lastAt.localeCompare(a.lastAt) || b.log - a.log);
};

export const countsOf = (items: readonly InboxItem[]): InboxCounts => ({
  open: items.filter(({ state }) => state === 'open').length,
  reopened: items.filter(({ state }) => state === 'reopened').length,
  overdue: items.filter(({ overdue }) => overdue).length,
  decided: items.filter(({ state }) => state === 'decided').length,
});
