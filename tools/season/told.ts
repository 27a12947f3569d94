import type { Instant } from '../../shared/time/civil.ts';
import type { Season, Sent } from '../../test/support/season.ts';

/** A change that went out twice, and when. */
export type Twice = { what: string; at: readonly Instant[] };

/** An update tells its event whole: what an earlier message of the same thread told is no second telling. */
const toldAgain = (one: Sent, before: Sent, thread: ReadonlySet<Sent>): boolean =>
  one.message.update !== undefined && thread.has(before);

/** Changes, by their ids, in two messages of one channel that are not one event told as far as it has come. */
const sameId = (threads: readonly (readonly Sent[])[]): Twice[] => {
  const told = new Map<string, Sent>();
  const twice: Twice[] = [];
  const ofThread = new Map(threads.flatMap((own) => own.map((one) => [one, new Set(own)] as const)));
  for (const one of threads.flat().toSorted((a, b) => a.at.localeCompare(b.at)))
    for (const { id } of one.message.changes) {
      const key = `${one.audience}.${one.channel} ${id}`;
      const before = told.get(key);
      if (before && !toldAgain(one, before, ofThread.get(one) ?? new Set()))
        twice.push({ what: id, at: [before.at, one.at] });
      told.set(key, one);
    }
  return twice;
};

/** The same turn of the same measure on the same day, told under two ids; what a text announced comes once more by date. */
const sameTurn = (sent: readonly Sent[]): Twice[] => {
  const told = new Map<string, Map<string, Sent>>();
  for (const one of sent)
    for (const { id, measure, kind, status, since, to } of one.message.changes) {
      if (status !== 'confirmed' && status !== 'by-date') continue;
      const turn = `${measure} ${kind} ${status} ${since} ${JSON.stringify(to)}`;
      const ids = told.get(turn) ?? new Map<string, Sent>();
      if (!ids.has(id)) ids.set(id, one);
      told.set(turn, ids);
    }
  return [...told].flatMap(([what, ids]) =>
    ids.size > 1 ? [{ what, at: [...ids.values()].map(({ at }) => at) }] : [],
  );
};

export const toldTwice = (threads: readonly (readonly Sent[])[]): Twice[] => [
  ...sameId(threads),
  ...sameTurn(threads.flat()),
];

/** Changes of the log, by their ids, that stand in no message, nor in that of an act which settled them. */
export const untoldIn = ({ commits, sent }: Season): string[] => {
  const told = new Set(sent.flatMap(({ message }) => message.changes.map(({ id }) => id)));
  const acts = commits.filter(({ changes }) =>
    changes.some(({ id, status }) => status === 'confirmed' && told.has(id)),
  );
  for (const { change } of acts.flatMap(({ threads = [] }) => threads)) told.add(change);
  return commits
    .filter(({ cause }) => cause !== 'import')
    .flatMap(({ changes }) => changes.flatMap(({ id }) => (told.has(id) ? [] : [id])));
};
