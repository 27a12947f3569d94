import * as z from 'zod/mini';
import { basis } from '../fields/measure.ts';
import { named, optional } from '../fields/schema.ts';
import { count, day, measureKind, namedSubject, text, texts } from '../fields/terms.ts';
import { unknownField, unreadField } from '../fields/unread.ts';
import { changeKind, changeView } from './changes.ts';

/** Measures of one text that turned alike between two days. */
const differenceGroup = named(
  'DifferenceGroup',
  z.object({
    id: text,
    kind: changeKind,
    /** What the measures are. */
    of: measureKind,
    from: z.nullable(changeView),
    to: changeView,
    notice: text,
    /** The text that brought the later state. */
    by: text,
    /** The day since which it holds. */
    since: day,
    /** Of what is announced, the day on which it starts. */
    starts: optional(day),
    rule: optional(text),
    list: optional(text),
    destinations: optional(texts),
    names: z.array(namedSubject),
    count,
    basis: basis.basis,
    certainty: basis.certainty,
  }),
);
export type DifferenceGroup = z.infer<typeof differenceGroup>;

/** The law of one day beside that of another. */
export const differenceAnswer = named(
  'Difference',
  z.object({ from: day, day, groups: z.array(differenceGroup), ...unknownField, ...unreadField }),
);
export type Difference = z.infer<typeof differenceAnswer>;
