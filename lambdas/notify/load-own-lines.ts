import type { Audience } from '../../shared/alerts/audience/audience.ts';
import type { OwnLines } from '../../shared/alerts/facts/own-lines.ts';
import type { OwnLists } from '../../shared/ports.ts';
import { LineIndex } from '../../shared/views/own-lists/line-index.ts';
import { rowsOf } from '../../shared/views/screening/lists/rows.ts';

/** The lines of every audience that keeps lists: one query an audience, and a body only where its version is new. */
export const ownLinesOf = (lists: OwnLists) => {
  const index = new LineIndex();
  const known = new Map<string, { versions: string; own: OwnLines }>();

  const linesOf = async ({ name }: Audience): Promise<[string, OwnLines][]> => {
    const kept = await lists.of(name);
    if (kept.length === 0) {
      known.delete(name);
      return [];
    }
    const versions = kept.map((list) => `${list.name} ${list.version} ${list.body}`).join();
    const last = known.get(name);
    if (last?.versions === versions) return [[name, last.own]];
    const read = await Promise.all(kept.map(async (list) => [list.name, rowsOf(await lists.text(list))] as const));
    const own = { index, lines: index.add(read.flatMap(([, rows]) => rows)), lists: new Map(read) };
    known.set(name, { versions, own });
    return [[name, own]];
  };

  return async (audiences: readonly Audience[]): Promise<ReadonlyMap<string, OwnLines>> =>
    new Map((await Promise.all(audiences.map(linesOf))).flat());
};
