import type { Effect } from '../../domain/acts/effect.ts';
import { isBaseline, isReadWhole } from './baseline.ts';
import type { Reading } from './commit.ts';
import { withNotes } from './noted.ts';

const SETS = ['subjects', 'codes', 'hsCodes'] as const;

/** What an effect says, in pieces that two readings can be compared by. */
const pieces = (effect: Effect): string[] => {
  const {
    action,
    provision = '',
    rule = '',
    from = '',
    until = '',
    ratePct = '',
    suspendPct = '',
    keepsPct = '',
  } = effect;
  const head = [action, provision, rule, from, until, ratePct, suspendPct, keepsPct].join('|');
  // A copy in English leaves out the Chinese names, and the words of the lines.
  const named = (effect.entities ?? []).flatMap(({ name, nameZh }) => [
    `${head}|${name ?? nameZh}`,
    ...(name === undefined || nameZh === undefined ? [] : [`${head}|${name}|${nameZh}`]),
  ]);
  const aimed = (effect.targets ?? []).map(
    (target) => `${head}|${target.notice}|${target.provision}|${target.listedOn}`,
  );
  return [
    head,
    ...named,
    ...aimed,
    ...((effect.items ?? []).length > 0 ? [`${head}|items`] : []),
    ...SETS.flatMap((set) => (effect[set] ?? []).map((one) => `${head}|${set}|${one}`)),
  ];
};

const said = ({ effects }: Reading): Set<string> => new Set(effects.flatMap(pieces));
const within = (some: Set<string>, all: Set<string>): boolean => [...some].every((piece) => all.has(piece));

/** True where `less` says nothing that `more` does not say too, and leaves something out. */
const saysLess = (less: Reading, more: Reading): boolean => {
  const [some, all] = [said(less), said(more)];
  return some.size < all.size && within(some, all);
};

/** The baseline gives way to the notice that was read whole, or that says all that it says: to a part of it never. */
const besideBaseline = (baseline: Reading, notice: Reading): Reading =>
  isReadWhole(notice) || within(said(baseline), said(notice)) ? notice : baseline;

/**
 * R12. Which of two readings of one text counts, the second seen after the first. The same page read anew replaces
 * itself; a page that says less than what is known never does: it is cut off, or a poorer copy.
 */
export const preferred = (held: Reading, next: Reading): Reading => {
  if (isBaseline(held)) return isBaseline(next) ? next : besideBaseline(held, next);
  if (isBaseline(next)) return besideBaseline(next, held);
  if (held.url === next.url && held.page === next.page) return next;
  if (saysLess(next, held)) return held;
  if (held.url === next.url || saysLess(held, next)) return next;
  if (held.rank !== next.rank) return held.rank < next.rank ? held : next;
  return held.length >= next.length ? held : next;
};

/** R12: a copy that says something else, neither less nor more, is marked for a person to look at. */
export const comparedWith = (held: Reading | undefined, next: Reading): Reading => {
  if (held === undefined || held.url === next.url) return next;
  const [one, other] = [said(held), said(next)];
  if (within(one, other) || within(other, one)) return next;
  return withNotes(next, [{ kind: 'copy-at-odds', text: held.url }]);
};
