import * as z from 'zod/mini';
import { DECISIONS, type DecisionRecord, DOORS } from '../../../decisions/record.ts';
import { STATUSES } from '../../../ledger/log/change.ts';
import { named, optional, schemaOf } from '../fields/schema.ts';
import { count, day, instant, text, texts } from '../fields/terms.ts';

const made = { at: instant, by: text, door: z.enum(DOORS), log: count, valid: day, known: instant };

const record = schemaOf<DecisionRecord>()(
  'DecisionRecord',
  z.object({
    ...made,
    audience: text,
    number: count,
    id: text,
    about: text,
    seen: z.optional(z.literal(true)),
    owner: z.optional(text),
    decision: z.optional(z.enum(DECISIONS)),
    reason: z.optional(text),
    note: z.optional(text),
    due: z.optional(z.union([day, z.literal('')])),
    reopen: z.optional(z.literal(true)),
    measures: optional(texts),
  }),
);

const INBOX_STATES = ['open', 'reopened', 'decided'] as const;
export type InboxState = (typeof INBOX_STATES)[number];

const inboxItem = named(
  'InboxItem',
  z.object({
    audience: text,
    /** As decisions name it: `alert:12`, `change:43.2`, `line:parts:…`. */
    about: text,
    title: text,
    status: optional(z.enum(STATUSES)),
    /** When it was told first and last; of a line, when something was first said of it. */
    toldAt: instant,
    lastAt: instant,
    /** The last commit that is told of in it. */
    log: count,
    commits: z.array(count),
    changes: texts,
    state: z.enum(INBOX_STATES),
    /** Its due day is past, and it is not settled. */
    overdue: z.boolean(),
    seen: optional(record),
    owner: optional(text),
    due: optional(day),
    decided: optional(record),
    /** The later change that the decision has to be looked at for again. */
    reopenedBy: optional(z.object({ change: text, commit: count, at: instant, title: text })),
    /** All that was said of it, oldest first. */
    records: z.array(record),
  }),
);
export type InboxItem = z.infer<typeof inboxItem>;

const counts = named('InboxCounts', z.object({ open: count, reopened: count, overdue: count, decided: count }));
export type InboxCounts = z.infer<typeof counts>;

export const inboxAnswer = named(
  'Inbox',
  z.object({
    /** The last commit that it was worked out from: what is decided on it is decided in knowledge of that. */
    log: count,
    audiences: z.array(z.object({ audience: text, counts })),
    items: z.array(inboxItem),
  }),
);
export type InboxAnswer = z.infer<typeof inboxAnswer>;
