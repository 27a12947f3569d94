import type { Audience } from '../shared/alerts/audience.ts';
import { inboxOf } from '../shared/alerts/inbox/inbox.ts';
import { threadsIn } from '../shared/alerts/threads.ts';
import { aboutOf, type DecisionRecord, type Made, type Said } from '../shared/decisions/record.ts';
import { commitIn, type LogView } from '../shared/ledger/log/log-view.ts';
import type { Decisions, OwnLists } from '../shared/ports.ts';
import { beijingDate, type CivilDate, type Instant } from '../shared/time/civil.ts';
import type { InboxItem } from '../shared/views/answers/inbox.ts';
import { lessonsIn } from '../shared/views/known.ts';
import { measuresMet } from '../shared/views/own-lists/measures-met.ts';
import { rowsOf } from '../shared/views/screening/rows.ts';
import { Refusal } from './api/http.ts';
import { ownLinesOf } from './notify/own-lines.ts';

type Stores = { decisions: Decisions; ownLists: OwnLists };

type Lines = (list: string, line: string) => readonly string[] | undefined;

/** The measures that lines of an audience's lists meet by what is known at a moment; each list is read once. */
const linesAt = async ({ ownLists }: Stores, log: LogView, audience: string, now: Instant): Promise<Lines> => {
  const lists = await ownLists.of(audience);
  const texts = await Promise.all(lists.map(async (list) => [list.name, rowsOf(await ownLists.text(list))] as const));
  const rows = new Map(texts);
  return (list, line) => {
    const row = rows.get(list)?.find(({ text }) => text === line);
    return row && measuresMet(log, row, now);
  };
};

export type Inboxes = ReturnType<typeof inboxes>;

/** What audiences have to decide on and have decided. */
export const inboxes = (stores: Stores) => {
  const ownLines = ownLinesOf(stores.ownLists);
  return async (log: LogView, audience: Audience, now: Instant): Promise<InboxItem[]> => {
    const records = await stores.decisions.of(audience.name);
    const own = audience.filter?.mine ? await ownLines([audience]) : undefined;
    const onLines = records.some(({ about }) => aboutOf(about)?.kind === 'line');
    const meets = onLines ? await linesAt(stores, log, audience.name, now) : undefined;
    const today = beijingDate(now);
    return inboxOf({ ...log, ...(own && { own }) }, { audience, records, today, ...(meets && { meets }) });
  };
};

/** Those who decide on what they are told. */
export const decidingOf = (audiences: readonly Audience[]): Audience[] =>
  audiences.filter(({ decisions }) => decisions !== undefined);

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
  const measures =
    about?.kind === 'line' ? (await linesAt(stores, log, audience, made.at))(about.list, about.text) : undefined;
  if (about?.kind === 'line' && measures === undefined)
    throw new Refusal(404, `${audience} keeps no list '${about.list}' with that line.`);
  return stores.decisions.append({ ...said, ...made, audience, ...(measures && { measures: [...measures] }) });
};
