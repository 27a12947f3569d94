import { groups } from 'd3-array';
import type { MeasureCourse } from '../../../shared/views/answers/fields/measure.ts';

/** All that a card says of a measure, but for whom or what it is on. */
const said = (measure: MeasureCourse): string => {
  const { kind, list, rule, state, since, from, until, provision, destinations, endUse, reach } = measure;
  const { thresholds, restrictions, exemptions, history, by, claimed, next, lapsed, unread, incomplete } = measure;
  return JSON.stringify([
    [kind, list, rule, state, since, from, until, provision, destinations, endUse, reach],
    [thresholds, restrictions, exemptions, history, by, claimed, next, lapsed, unread, incomplete],
  ]);
};

const all = <T>(parts: readonly (readonly T[])[]): T[] => [
  ...new Map(parts.flat().map((part) => [JSON.stringify(part), part])).values(),
];

export type Together = { measure: MeasureCourse; all: readonly MeasureCourse[] };

/** Measures of one text that differ only in whom or what they are on, each told once: with the codes and lines of all. */
export const together = (measures: readonly MeasureCourse[]): Together[] =>
  groups(measures, said).flatMap(([, same]): Together[] => {
    const [first] = same;
    if (!first) return [];
    if (same.length === 1) return [{ measure: first, all: same }];
    const codes = all(same.map((one) => one.codes ?? []));
    const hsCodes = all(same.map((one) => one.hsCodes ?? []));
    const items = all(same.map((one) => one.items));
    const annexes = all(same.map((one) => one.annexes.map(({ title, rows }) => ({ title, rows }))));
    return [
      {
        measure: {
          ...first,
          ...(codes.length > 0 && { codes }),
          ...(hsCodes.length > 0 && { hsCodes }),
          items,
          annexes,
        },
        all: same,
      },
    ];
  });
