import type { Effect } from '../../domain/effect.ts';
import { type CivilDate, daysBetween } from '../../time/civil.ts';
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
  const named = (effect.entities ?? []).map((entity) => `${head}|${entity.name ?? entity.nameZh}`);
  const aimed = (effect.targets ?? []).map(
    (target) => `${head}|${target.notice}|${target.provision}|${target.listedOn}`,
  );
  return [
    head,
    ...named,
    ...aimed,
    ...SETS.flatMap((set) => (effect[set] ?? []).map((one) => `${head}|${set}|${one}`)),
  ];
};

/** True where `less` says nothing that `more` does not say too, and leaves something out. */
const saysLess = (less: Reading, more: Reading): boolean => {
  const all = new Set(more.effects.flatMap(pieces));
  const some = new Set(less.effects.flatMap(pieces));
  return some.size < all.size && [...some].every((piece) => all.has(piece));
};

/**
 * R12. Which of two readings of one text counts, the second seen after the first. The same page read anew replaces
 * itself; a page that says less than what is known never does: it is cut off, or a poorer copy.
 */
export const preferred = (held: Reading, next: Reading): Reading => {
  if (held.url === next.url && held.page === next.page) return next;
  if (saysLess(next, held)) return held;
  if (held.url === next.url || saysLess(held, next)) return next;
  if (held.rank !== next.rank) return held.rank < next.rank ? held : next;
  return held.length >= next.length ? held : next;
};

/** R12: a copy that says something else, neither less nor more, is marked for a person to look at. */
export const heldAgainst = (held: Reading | undefined, next: Reading): Reading => {
  if (held === undefined || held.url === next.url) return next;
  const said = ({ effects }: Reading): Set<string> => new Set(effects.flatMap(pieces));
  const [one, other] = [said(held), said(next)];
  const within = (some: Set<string>, all: Set<string>): boolean => [...some].every((piece) => all.has(piece));
  if (within(one, other) || within(other, one)) return next;
  return withNotes(next, [{ kind: 'copy-at-odds', text: held.url }]);
};

const ANSWER = /^answer-(\d{4}-\d{2}-\d{2})-([\da-f]{8})$/;
const REPEATED_WITHIN_DAYS = 7;

/**
 * An order of the President has its number only in the Register, days after the first copy. An answer has none, and the ministry's portal dates its copy days later: the same title so soon is
 * the same text.
 */
export const underKnownKey = (keys: Iterable<string>, reading: Reading): Reading => {
  const [, day, title] = ANSWER.exec(reading.key) ?? [];
  const { unnumbered } = reading.notice ?? {};
  if (day === undefined && unnumbered === undefined) return reading;
  for (const key of keys) {
    if (key === unnumbered) return { ...reading, key };
    const [, knownDay, knownTitle] = ANSWER.exec(key) ?? [];
    if (day === undefined || knownDay === undefined || knownTitle !== title) continue;
    const apart = Math.abs(daysBetween(knownDay as CivilDate, day as CivilDate));
    if (apart <= REPEATED_WITHIN_DAYS) return { ...reading, key };
  }
  return reading;
};
