import * as z from 'zod/mini';
import { CHANGE_KINDS, type Change, type View } from '../../../ledger/log/change.ts';
import type { Cause } from '../../../ledger/log/commit.ts';
import { claim, problem } from '../fields/claim.ts';
import { named, optional, schemaOf } from '../fields/schema.ts';
import { count, day, instant, measureState, namedSubject, namesRead, text, texts } from '../fields/terms.ts';
import { unreadField } from '../fields/unread.ts';

export const changeView = schemaOf<View>()(
  'View',
  z.object({
    state: measureState,
    until: optional(day),
    ratePct: optional(z.number()),
    suspendedPct: optional(z.number()),
  }),
);

export const changeKind = z.enum(CHANGE_KINDS);

const shape = {
  id: text,
  measure: text,
  subject: text,
  kind: changeKind,
  status: z.enum(['confirmed', 'by-date', 'reported', 'contradicted', 'corrected', 'unread']),
  from: z.nullable(changeView),
  to: z.nullable(changeView),
  since: day,
  by: optional(text),
  evidence: optional(text),
  page: optional(text),
  url: optional(text),
  notice: optional(text),
  provision: optional(text),
  rule: optional(text),
  destinations: optional(texts),
  endUse: optional(texts),
  codes: optional(texts),
  list: optional(text),
  name: optional(text),
  nameZh: optional(text),
  names: optional(namesRead),
  everInForce: optional(z.boolean()),
  corrects: optional(z.literal('baseline')),
  publishedOn: optional(day),
  claim: optional(claim),
  atOdds: optional(z.array(z.object({ field: text, said: text, is: text }))),
  problems: optional(z.array(problem)),
};
schemaOf<Change>()('Change', z.object(shape));

const rowShape = {
  ...shape,
  name: text,
  commit: count,
  at: instant,
  cause: z.enum(['round', 'clock', 'import', 'reread', 'person'] satisfies Cause[]),
  /** Of the entity that it is about. */
  country: optional(text),
  /** Title of the text that brought it. */
  title: optional(text),
  source: optional(text),
  /** For a reported change: what an official text made of it later. */
  now: optional(z.enum(['confirmed', 'contradicted', 'closed'])),
};

/** A change with the commit that brought it and what became of it. */
const changeRow = named('ChangeRow', z.object(rowShape));
export type ChangeRow = z.infer<typeof changeRow>;

const { measure: _, name: __, nameZh: ___, names: namesOfList, ...common } = rowShape;

/** Changes that one text makes in one way, told as one: fourteen firms listed, five elements suspended. */
export const changeGroup = named(
  'ChangeGroup',
  z.object({
    ...common,
    /** The change's ids, first first. */
    ids: texts,
    names: z.array(namedSubject),
    /** Of the entities that it is about. */
    countries: optional(texts),
    /** Of a listing: names that its text states, and those that were read. */
    read: namesOfList,
    /** What was said, by whom and how firmly, where it is no instrument. */
    statement: optional(text),
    /** The Chinese words in a few English ones. */
    meaning: optional(text),
    /** The first article that told it, of the press that is watched here, with the moment at which it was seen. */
    press: optional(z.object({ by: text, at: instant })),
  }),
);
export type ChangeGroup = z.infer<typeof changeGroup>;

const page = { total: count, next: optional(text), ...unreadField };
export const changesAnswer = named('Changes', z.object({ changes: z.array(changeRow), ...page }));
export type Changes = z.infer<typeof changesAnswer>;
export const changesInGroups = named('ChangesInGroups', z.object({ groups: z.array(changeGroup), ...page }));
export type ChangesInGroups = z.infer<typeof changesInGroups>;
export const oneChange = named('OneChange', z.object({ change: changeRow, group: changeGroup }));
export type OneChange = z.infer<typeof oneChange>;
