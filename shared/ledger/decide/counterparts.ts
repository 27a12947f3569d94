import { nameKeysOf } from '../../domain/names/names.ts';
import type { Shape } from '../evaluate/shape.ts';
import type { Table } from '../evaluate/table.ts';
import { isBaseline } from '../log/baseline.ts';
import type { Reading } from '../log/commit.ts';
import { currentVersion, type Ledger } from '../log/ledger.ts';

/** Whether a reading takes the place of what the baseline had of its text. */
export const renewsBaseline = (ledger: Ledger, reading: Reading): boolean => {
  const known = currentVersion(ledger, reading.key);
  return known !== undefined && isBaseline(known) && !isBaseline(reading);
};

const reachOf = ({ effect: { rule, destinations = [], endUse = [], reach = ['export'], goods } }: Shape): string =>
  JSON.stringify([rule, [...destinations].sort(), [...endUse].sort(), [...reach].sort(), goods?.all ?? true]);

/** Whom it meets, and how strictly. */
const sameReach = (one: Shape, other: Shape): boolean => reachOf(one) === reachOf(other);

type Likeness = (one: Shape, other: Shape) => boolean;

const isOnSame: Likeness = (one, other) => {
  if (one.kind !== other.kind || one.reading.key !== other.reading.key) return false;
  if (one.entity === undefined || other.entity === undefined) return one.subject === other.subject;
  const names = nameKeysOf(one.entity);
  return one.effect.list === other.effect.list && nameKeysOf(other.entity).some((name) => names.includes(name));
};

/** The likest first: a rule or a rate that differs is one measure corrected, and not one gone and another come. */
const LIKENESSES: readonly Likeness[] = [
  (one, other) => isOnSame(one, other) && sameReach(one, other) && one.effect.ratePct === other.effect.ratePct,
  (one, other) => isOnSame(one, other) && sameReach(one, other),
  isOnSame,
];

const shapeAt = (table: Table, row: number, known: number): Shape | undefined => {
  for (let entry = table.first[row] ?? 0; entry < (table.first[row + 1] ?? 0); entry++) {
    const shape = table.acts[table.act[entry] ?? 0]?.shape;
    if (shape && (table.knownFrom[entry] ?? 0) <= known && known < (table.knownTo[entry] ?? 0)) return shape;
  }
  return undefined;
};

/**
 * R12. The measures that a notice and the baseline know under different ids, the notice's first: a provision told apart, a
 * name written otherwise. They are one measure, of which nothing has changed by that.
 */
export const counterparts = (table: Table, rows: Iterable<number>, number: number): Map<number, number> => {
  const sides = [...rows].map((row) => ({
    row,
    was: shapeAt(table, row, number - 1),
    is: shapeAt(table, row, number),
  }));
  const gone = new Map(
    sides.flatMap(({ row, was, is }) => (was && !is && isBaseline(was.reading) ? [[row, was] as const] : [])),
  );
  const come = new Map(sides.flatMap(({ row, was, is }) => (is && !was ? [[row, is] as const] : [])));
  const pairs = new Map<number, number>();
  for (const isLike of LIKENESSES)
    for (const [row, is] of come) {
      const [former] = [...gone].find(([, was]) => isLike(was, is)) ?? [];
      if (former === undefined) continue;
      pairs.set(row, former);
      come.delete(row);
      gone.delete(former);
    }
  return pairs;
};
