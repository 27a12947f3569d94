import * as z from 'zod/mini';
import { type CivilDate, type Instant, isCivilDate } from '../time/civil.ts';
import { MOST_CHARACTERS } from './bounds.ts';

/** What somebody can decide on a change; `ask` waits for an answer, and leaves the matter open. */
export const DECISIONS = ['no-impact', 'apply', 'stop', 'ask', 'other'] as const;
export type Decision = (typeof DECISIONS)[number];

/** By which door it came, and so how far the name can be trusted. */
export const DOORS = ['signed-in', 'password', 'this-machine', 'command-line', 'mail-link', 'slack'] as const;
export type Door = (typeof DOORS)[number];

/**
 * What a decision is about: `alert:12`, the event whose first alert was commit 12; `change:43.2`; `line:parts:…`, a line
 * of the list `parts` by its own text.
 */
export type About =
  | { kind: 'alert'; thread: number }
  | { kind: 'change'; id: string }
  | { kind: 'line'; list: string; text: string };

const ABOUT = /^(?:alert:([1-9]\d{0,8})|change:([1-9]\d{0,8}\.\d{1,6})|line:([a-z0-9][a-z0-9-]{0,39}):(.{1,1000}))$/su;

/** Undefined for a text that names nothing that can be decided on. */
export const aboutOf = (text: string): About | undefined => {
  const [, thread, change, list, line] = ABOUT.exec(text) ?? [];
  if (thread !== undefined) return { kind: 'alert', thread: Number(thread) };
  if (change !== undefined) return { kind: 'change', id: change };
  return list === undefined || line === undefined ? undefined : { kind: 'line', list, text: line };
};

export const alertAbout = (thread: number): string => `alert:${thread}`;

/** How a decision may be named by whoever sends it, so that it is kept once. */
export const DECISION_ID = /^[\w-]{8,60}$/;

/** Names and addresses that are the same person's, whatever their case. */
export const personOf = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

const text = (most: number) => z.string().check(z.maxLength(most, `has at most ${most} characters`));
const day = z.custom<CivilDate | ''>((value) => value === '' || isCivilDate(value), 'a day such as 2025-12-01');

const SaidSchema = z
  .strictObject({
    about: z.string().check(z.refine((value) => aboutOf(value) !== undefined, 'alert:…, change:… or line:…')),
    seen: z.optional(z.literal(true)),
    /** Who is to see to it; an empty text takes the owner away, and so with the due day. */
    owner: z.optional(text(MOST_CHARACTERS.name)),
    decision: z.optional(z.enum(DECISIONS, `one of ${DECISIONS.join(', ')}`)),
    reason: z.optional(text(MOST_CHARACTERS.reason)),
    note: z.optional(text(MOST_CHARACTERS.note)),
    /** The day by which it has to be settled. */
    due: z.optional(day),
    /** Takes a decision back. */
    reopen: z.optional(z.literal(true)),
  })
  .check(
    z.refine(({ about: _, ...said }) => Object.values(said).some((value) => value !== undefined), 'says nothing'),
    z.refine(({ decision, reopen }) => decision === undefined || reopen === undefined, 'decides and takes back'),
    z.refine(({ decision, reason }) => reason === undefined || decision !== undefined, 'a reason without a decision'),
  );

/** What somebody says of one thing. */
export type Said = z.infer<typeof SaidSchema>;

/** Reads what somebody says, or says in one line what is wrong with it. */
export const saidOf = (value: unknown): { ok: true; said: Said } | { ok: false; error: string } => {
  const read = SaidSchema.safeParse(value);
  if (read.success) return { ok: true, said: read.data };
  const wrong = read.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
  return { ok: false, error: wrong.join('; ') };
};

/** Who said it, when, and on what was known then. */
export type Made = {
  at: Instant;
  by: string;
  door: Door;
  /** The last commit that whoever said it had before them. */
  log: number;
  /** The day that they looked at, and the moment of knowledge. */
  valid: CivilDate;
  known: Instant;
};

/** What one person said of one thing: appended, never edited; a later one corrects it. */
export type DecisionRecord = Said &
  Made & {
    audience: string;
    /** 1, 2, 3 …: its place among those of the audience. */
    number: number;
    /** By which it is known again: one that comes twice is one. */
    id: string;
    /** Of a line: the measures that it met then. */
    measures?: string[];
  };
