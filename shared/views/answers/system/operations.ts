import * as z from 'zod/mini';
import { attachment } from '../fields/claim.ts';
import { named, optional } from '../fields/schema.ts';
import { count, day, instant, text, texts } from '../fields/terms.ts';
import { checkedAnswer } from './checked.ts';
import { historyPages, historyProgress } from './history.ts';

/** Who asks, and how they got in: so that a page shows no door that is shut. */
export const meAnswer = named(
  'Me',
  z.object({
    name: optional(text),
    role: z.enum(['reader', 'desk', 'operator']),
    audiences: texts,
    access: z.enum(['local', 'password', 'signin', 'public']),
  }),
);
export type Me = z.infer<typeof meAnswer>;

/** How far the log has come: what an open dashboard asks again and again. */
export const headAnswer = named(
  'Head',
  z.object({
    commit: count,
    at: optional(instant),
    today: day,
    refreshSeconds: z.number(),
    /** What is played, where the clock and the sites are not the real ones. */
    played: optional(text),
    /** What was read whole of the official channels. */
    checked: checkedAnswer,
    /** How far the history is read, while it is. */
    history: optional(z.object({ text, read: count, of: count })),
  }),
);
export type Head = z.infer<typeof headAnswer>;

const status = {
  id: text,
  title: text,
  publisher: text,
  kind: z.enum(['official', 'press']),
  everyMinutes: z.number(),
  /** What the operators are told of is `broken`, a fault before that `failing`; `silent`: not read for too long. */
  state: z.enum(['answering', 'failing', 'broken', 'silent', 'unchecked']),
  /** When it was first read whole, and when last; absent: never. */
  readSince: optional(instant),
  checkedAt: optional(instant),
  silentSince: optional(instant),
  changedAt: optional(instant),
  problem: optional(text),
  brokenSince: optional(instant),
  notBefore: optional(instant),
  history: optional(historyPages),
  /** Its texts that are fetched at addresses known beforehand. */
  known: optional(z.object({ texts: count, read: count, missed: count })),
};
/** How a source stands. */
const sourceStatus = z.object(status);
export type SourceStatus = z.infer<typeof sourceStatus>;

const sourceRow = named(
  'SourceRow',
  z.object({
    ...status,
    /** Its newest text in the log. */
    newestOn: optional(day),
    texts: count,
    /** Stretches within the strip's time in which it was broken. */
    outages: z.array(z.object({ from: instant, to: optional(instant) })),
  }),
);
export type SourceRow = z.infer<typeof sourceRow>;

const toldEvent = z.object({ number: count, kind: text, subject: text, at: instant, text });
export type ToldEvent = z.infer<typeof toldEvent>;

export const sourcesAnswer = named(
  'Sources',
  z.object({
    checked: checkedAnswer,
    strip: z.object({ from: instant, to: instant }),
    sources: z.array(sourceRow),
    history: historyProgress,
    /** What the operators were told; for them alone. */
    events: optional(z.array(toldEvent)),
  }),
);
export type Sources = z.infer<typeof sourcesAnswer>;

/** One message on its way to, or arrived at, one channel of one audience. */
const delivery = named(
  'Delivery',
  z.object({
    audience: text,
    channel: text,
    /** The last commit that it told. */
    commit: count,
    /** It told what came after that one. */
    after: optional(count),
    state: z.enum(['sent', 'waiting', 'dead', 'bounced', 'complained']),
    at: instant,
    headline: optional(text),
    /** The provider's own id. */
    receipt: optional(text),
    attempts: optional(count),
    error: optional(text),
  }),
);
export type Delivery = z.infer<typeof delivery>;

/** A message as it would have gone out, kept on this machine instead. */
const kept = named('Kept', z.object({ file: text, channel: text, at: instant, headline: text, text }));
export type Kept = z.infer<typeof kept>;

export const deliveriesAnswer = named(
  'Deliveries',
  z.object({
    deliveries: z.array(delivery),
    /** At most so many are asked for and shown, the newest. */
    most: count,
    outbox: optional(z.array(kept)),
  }),
);
export type DeliveriesAnswer = z.infer<typeof deliveriesAnswer>;

/** A kept page as plain text, with the places of a sentence in it. */
export const keptPage = named(
  'KeptPage',
  z.object({
    hash: text,
    url: text,
    title: text,
    source: text,
    seenAt: instant,
    text,
    /** Half-open, in UTF-16 units of `text`. */
    highlights: z.array(z.object({ from: count, to: count })),
  }),
);
export type KeptPage = z.infer<typeof keptPage>;

/** The rows of an annex as they were read, with its notice. */
export const annexAnswer = named(
  'Annex',
  z.object({
    annex: attachment,
    /** Hash of the rows. */
    hash: text,
    notice: text,
    noticeTitle: text,
    source: text,
    seenAt: instant,
    lines: z.array(texts),
    /** Lines that are not sent. */
    left: count,
    /** Places among the lines at which what is looked for stands. */
    marked: z.array(count),
  }),
);
export type AnnexAnswer = z.infer<typeof annexAnswer>;
