import * as z from 'zod/mini';
import { attachment, claim, problem } from '../fields/claim.ts';
import { action, effect } from '../fields/effect.ts';
import { basis, measureCourse } from '../fields/measure.ts';
import { named, optional } from '../fields/schema.ts';
import { count, day, instant, measureState, minute, text, texts } from '../fields/terms.ts';
import { unreadField } from '../fields/unread.ts';
import { changeGroup } from './changes.ts';

const common = {
  key: text,
  title: text,
  /** What it does, in a line made from its effects, where the title is Chinese. */
  titleEn: optional(text),
  kind: z.enum(['notice', 'spokesperson', 'press', 'irrelevant']),
  publisher: optional(text),
  source: text,
  publishedOn: day,
  url: text,
  actions: z.array(action),
  /** Of its measures, how they stand on the day asked about; no row for a state that none has. */
  stands: z.array(z.object({ state: measureState, count })),
  basis: basis.basis,
  certainty: basis.certainty,
};

const noticeRow = named(
  'NoticeRow',
  z.object({
    ...common,
    measures: count,
    copies: count,
    problems: count,
  }),
);
export type NoticeRow = z.infer<typeof noticeRow>;
export const noticesAnswer = named('Notices', z.object({ notices: z.array(noticeRow), ...unreadField }));
export type Notices = z.infer<typeof noticesAnswer>;

/** One text acting on another. */
const edge = named(
  'Edge',
  z.object({
    notice: text,
    title: optional(text),
    titleEn: optional(text),
    action,
    provision: optional(text),
    until: optional(day),
    on: day,
  }),
);
export type Edge = z.infer<typeof edge>;

export const noticeView = named(
  'NoticeView',
  z.object({
    ...common,
    valid: minute,
    today: day,
    issuers: texts,
    issuedOn: optional(day),
    seenAt: instant,
    page: text,
    effects: z.array(effect),
    /** Each effect in a line of English. */
    effectsEn: texts,
    claims: z.array(claim),
    mentions: texts,
    attachments: z.array(attachment),
    problems: z.array(problem),
    measures: z.array(measureCourse),
    acts: z.array(edge),
    actedOnBy: z.array(edge),
    /** The copy that counts first. */
    copies: z.array(
      z.object({
        url: text,
        publisher: optional(text),
        source: text,
        rank: z.number(),
        length: count,
        seenAt: instant,
        page: text,
      }),
    ),
    changes: z.array(changeGroup),
  }),
);
export type NoticeView = z.infer<typeof noticeView>;
