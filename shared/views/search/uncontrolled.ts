import { isBroad, SUBSTANCES, substanceOf } from '../../domain/goods/substances.ts';
import { itemSubject, slugOf } from '../../domain/subject.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { goodsName } from '../../wording/subjects/naming.ts';
import type { Uncontrolled } from '../answers/subjects/uncontrolled.ts';
import type { At } from '../known/at.ts';
import { regimeWhen } from '../known/regime-when.ts';
import { entriesOf } from './entries.ts';

const OVER = ['replaced', 'repealed', 'ended'];
const LINES = 4;

/** What is known of goods on which no measure of their own is: lines of others that name them, and measures on their whole group. */
export const uncontrolled = (log: LogView, at: At, slug: string): Uncontrolled | undefined => {
  const substance = substanceOf(slug);
  if (substance === undefined || isBroad(slug)) return undefined;
  const alive = new Set(
    regimeWhen(log, at).measures.flatMap(({ subject, state }) => (OVER.includes(state) ? [] : [subject])),
  );
  if (alive.has(itemSubject(slug))) return undefined;
  const named = entriesOf(log, at.known).filter(
    ({ kind, id, known }) => kind === 'item' && known && id !== slug && alive.has(itemSubject(id)),
  );
  const lines = named.flatMap(({ id, lines: own }) =>
    own
      .filter(({ said }) => said.includes(substance.zh))
      .map(({ said }) => ({ slug: id, ...goodsName(id), line: said })),
  );
  const broad = SUBSTANCES.filter(
    ({ group, slug: other }) => group === substance.group && isBroad(other) && alive.has(itemSubject(other)),
  );
  const { name } = goodsName(slug);
  const beside = broad.map((one) => ({ slug: one.slug, ...goodsName(slugOf(itemSubject(one.slug))) }));
  return {
    words: `${name}: no measure of its own is known.`,
    lines: lines.slice(0, LINES),
    more: Math.max(0, lines.length - LINES),
    groups: beside,
  };
};
