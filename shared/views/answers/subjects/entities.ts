import * as z from 'zod/mini';
import { basis, measureCourse } from '../fields/measure.ts';
import { named, optional } from '../fields/schema.ts';
import { day, instant, measureKind, measureState, minute, naming, text, texts } from '../fields/terms.ts';
import { unknownField, unreadField } from '../fields/unread.ts';

/** One measure on one firm or person. */
const entityRow = named(
  'EntityRow',
  z.object({
    ...naming,
    id: text,
    slug: text,
    list: optional(text),
    kind: measureKind,
    country: optional(text),
    /** Slug and name of the entity whose branch this one is. */
    parent: optional(z.object({ slug: text, name: text })),
    state: measureState,
    since: day,
    until: optional(day),
    notice: text,
    provision: optional(text),
    ...basis,
  }),
);
export type EntityRow = z.infer<typeof entityRow>;

export const entitiesAnswer = named(
  'Entities',
  z.object({ valid: minute, known: instant, rows: z.array(entityRow), ...unknownField, ...unreadField }),
);
export type Entities = z.infer<typeof entitiesAnswer>;

export const entityView = named(
  'EntityView',
  z.object({
    ...naming,
    slug: text,
    valid: minute,
    known: instant,
    today: day,
    country: optional(text),
    person: optional(z.literal(true)),
    /** How each of its listings stands, the gravest first. */
    verdict: z.array(z.object({ state: measureState, words: text })),
    /** Its further names, and those that it no longer bears. */
    also: texts,
    formerly: texts,
    measures: z.array(measureCourse),
    branches: z.array(entityRow),
    parent: optional(z.object({ slug: text, name: text })),
    /** Other listed firms of its name or group, with what they have in common. */
    related: z.array(z.object({ ...naming, slug: text, state: measureState, why: text })),
  }),
);
export type EntityView = z.infer<typeof entityView>;
