import { type Audience, decidingOf } from '../shared/alerts/audience/audience.ts';
import { inboxAt } from '../shared/alerts/inbox/inbox-now.ts';
import { threadsIn } from '../shared/alerts/news/threads.ts';
import { aboutOf, type DecisionRecord, type Made, type Said } from '../shared/decisions/record.ts';
import { commitIn, type LogView } from '../shared/ledger/log/log-view.ts';
import type { Decisions, OwnLists } from '../shared/ports.ts';
import { beijingDate, type CivilDate, type Instant } from '../shared/time/civil.ts';
import type { InboxItem } from '../shared/views/answers/own/inbox.ts';
import { lessonsIn } from '../shared/views/known/known.ts';
import { measuresMet } from '../shared/views/own-lists/measures-met.ts';
import { rowsOf } from '../shared/views/screening/lists/rows.ts';
import { Refusal } from './api/http/http.ts';
import { ownLinesOf } from './notify/load-own-lines.ts';

type Stores = { decisions: Decisions; ownLists: OwnLists };

export type Inboxes = ReturnType<typeof inboxes>;

/** What audiences have to decide on and have decided. */
export const inboxes = (stores: Stores) => {
  const ownLines = ownLinesOf(stores.ownLists);
  return async (log: LogView, audience: Audience, now: Instant): Promise<InboxItem[]> => {
    const records = await stores.decisions.of(audience.name);
    const isOnLines = audience.filter?.mine || records.some(({ about }) => aboutOf(about)?.kind === 'line');
    const own = isOnLines ? await ownLines([audience]) : undefined;
    return inboxAt({ ...log, ...(own && { own }) }, audience, records, now);
  };
};

/** The same of several. */
export const inboxesOf = async (
  stores: Stores,
  log: LogView,
  audiences: readonly Audience[],
  now: Instant,
): Promise<InboxItem[]> => {
  const inbox = inboxes(stores);
  return (await Promise.all(audiences.map((audience) => inbox(log, audience, now)))).flat();
};

/** The one of that name; refuses where it decides on nothing, or is not there. */
export const decidingNamed = (audiences: readonly Audience[], name: string): Audience => {
  const found = decidingOf(audiences).find((one) => one.name === name);
  if (!found) throw new Refusal(404, `There is no audience '${name}' that decides on what it is told.`);
  return found;
};

type Shown = { log: number; valid?: CivilDate | undefined; known?: Instant | undefined };

/** On what a decision stands: on the day that it is, and on what was known with the commit, where it does not say. */
export const groundsOf = (
  { ledger }: LogView,
  at: Instant,
  { log, valid = beijingDate(at), known = ledger.ats[log - 1] ?? at }: Shown,
): Pick<Made, 'at' | 'log' | 'valid' | 'known'> => {
  if (log < 1 || log > ledger.number) throw new Refusal(400, 'The log has no such commit.');
  return { at, log, valid, known };
};

const isThere = (log: LogView, said: Said): boolean => {
  const about = aboutOf(said.about);
  const commits = lessonsIn(log);
  if (about?.kind === 'alert') return threadsIn({ commits }).placeOf(about.thread)?.thread === about.thread;
  if (about?.kind !== 'change') return true;
  return commitIn(commits, Number.parseInt(about.id, 10))?.changes.some(({ id }) => id === about.id) ?? false;
};

/** The measures that a line of a list meets by what is known at a moment; undefined where no such line is kept. */
const measuresOf = async (
  { ownLists }: Stores,
  log: LogView,
  line: { audience: string; list: string; text: string },
  at: Instant,
): Promise<string[] | undefined> => {
  const list = (await ownLists.of(line.audience)).find(({ name }) => name === line.list);
  const row = list && rowsOf(await ownLists.text(list)).find(({ text }) => text === line.text);
  return row && measuresMet(log, row, at);
};

/** Keeps what somebody says; refuses it where it is of nothing that the log or the audience's lists hold. */
export const decideOn = async (
  stores: Stores,
  log: LogView,
  audience: string,
  said: Said,
  made: Made & { id: string },
): Promise<{ appended: boolean; record: DecisionRecord }> => {
  const about = aboutOf(said.about);
  if (!isThere(log, said)) throw new Refusal(404, `The log holds no ${said.about}.`);
  const measures = about?.kind === 'line' ? await measuresOf(stores, log, { audience, ...about }, made.at) : undefined;
  if (about?.kind === 'line' && measures === undefined)
    throw new Refusal(404, `${audience} keeps no list '${about.list}' with that line.`);
  return stores.decisions.append({ ...said, ...made, audience, ...(measures && { measures }) });
};
