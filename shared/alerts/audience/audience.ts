import * as z from 'zod/mini';
import { LISTS } from '../../domain/acts/lists.ts';
import { GROUP_NAMES } from '../../domain/goods/substances.ts';
import { isAskable } from '../../domain/subject.ts';
import { STATUSES } from '../../ledger/log/change.ts';
import { type CivilDate, isCivilDate } from '../../time/civil.ts';
import { nameForm, some } from '../channels/forms.ts';
import { CHANNEL_SCHEMAS, ChannelSchema } from '../channels/schemas.ts';

const FilterSchema = z.strictObject({
  subjects: z.optional(some(z.string().check(z.refine(isAskable, 'begins with item:, entity: or tariff:')))),
  groups: z.optional(some(z.enum(GROUP_NAMES))),
  lists: z.optional(some(z.enum(LISTS))),
  tariffs: z.optional(some(z.string().check(z.regex(/^[A-Z]{2}>[A-Z]{2}$/, 'two countries, as in CN>US')))),
  countries: z.optional(some(z.string().check(z.regex(/^[A-Z]{2}$/, 'two capital letters')))),
  statuses: z.optional(some(z.enum([...STATUSES, 'scheduled']))),
  /** Only what touches a line of the audience's own lists, or could. */
  mine: z.optional(z.boolean()),
});

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const zone = z.string().check(z.refine(isZone, 'a zone such as Europe/Berlin'));
const hour = z.int().check(z.gte(0), z.lte(23));
const weekly = z.strictObject({ weekday: z.enum(WEEKDAYS), hour, zone });
const MOST_HOURS = 720;

/** How an audience decides on what it is told, where it does. */
const DecisionsSchema = z.strictObject({
  /** The day from which alerts are to be decided on; without it all that were told. */
  since: z.optional(z.custom<CivilDate>(isCivilDate, 'a day')),
  /** Who is told of what nobody has decided so many hours after its alert. */
  escalate: z.optional(z.strictObject({ hours: z.int().check(z.gte(1), z.lte(MOST_HOURS)), to: nameForm })),
  /** When the audience is told once a week what is open, overdue and decided. */
  summary: z.optional(weekly),
});

const AudienceSchema = z.strictObject({
  name: nameForm,
  channels: some(ChannelSchema).check(z.refine(differ, 'channels need ids of their own')),
  filter: z.optional(FilterSchema),
  digest: z.optional(z.strictObject({ hour, zone })),
  weekly: z.optional(weekly),
  decisions: z.optional(DecisionsSchema),
  operations: z.optional(z.boolean()),
});

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function differ(channels: { id: string }[]): boolean {
  return new Set(channels.map(({ id }) => id)).size === channels.length;
}

/**
 * People who get changes: at once, or once a day at that hour where a `digest` is set; once a week, with `weekly`, that
 * silence meant that nothing happened; with `decisions` what they decide on it is kept. Secrets by name only.
 */
export type Audience = z.infer<typeof AudienceSchema>;
export type Filter = z.infer<typeof FilterSchema>;
export type Weekly = NonNullable<Audience['weekly']>;
export type Digest = NonNullable<Audience['digest']>;

/** Those who decide on what they are told. */
export const decidingOf = (audiences: readonly Audience[]): Audience[] =>
  audiences.filter(({ decisions }) => decisions !== undefined);

const said = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') return `there is no ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type') return `must be of type ${issue.expected}`;
  if (issue.code === 'invalid_union') return `must be one of ${Object.keys(CHANNEL_SCHEMAS).join(', ')}`;
  return issue.message;
};

const saidAll = (issues: readonly z.core.$ZodIssue[]): string =>
  issues.map((issue) => `${issue.path.join('.') || 'audience'}: ${said(issue)}`).join('; ');

/** What is kept of an audience is one item of the table, which ends at 400 KB. */
const MOST_KB = 380;

/** Reads an audience, or says in one line what is wrong with it. */
export const audienceOf = (value: unknown): { ok: true; audience: Audience } | { ok: false; error: string } => {
  const kilobytes = new TextEncoder().encode(JSON.stringify(value) ?? '').length / 1_000;
  if (kilobytes > MOST_KB) {
    const is = `its settings are ${Math.ceil(kilobytes)} KB, and at most ${MOST_KB} KB are kept`;
    return { ok: false, error: `audience: ${is}; filter by lists or groups, or part it into several audiences` };
  }
  const read = AudienceSchema.safeParse(value);
  if (read.success) return { ok: true, audience: read.data };
  return { ok: false, error: saidAll(read.error.issues) };
};

/** The fields, and the channels by their places, in which something is not understood. */
const wrongIn = (issues: readonly z.core.$ZodIssue[]): ReadonlySet<PropertyKey | undefined> =>
  new Set(
    issues.flatMap((issue): (PropertyKey | undefined)[] => {
      const [field, place] = issue.path;
      if (field === undefined && issue.code === 'unrecognized_keys') return issue.keys;
      return field === 'channels' && typeof place === 'number' ? [place] : [field];
    }),
  );

/**
 * Reads an audience as kept, perhaps by another version: a channel, a filter or another field that is not understood is
 * left out, so that rather more is told than less. Without a name and a channel there is none. `odd` says what it was.
 */
export const soundAudience = (kept: unknown): { audience?: Audience; odd?: string } => {
  const read = AudienceSchema.safeParse(kept);
  if (read.success) return { audience: read.data };
  const { issues } = read.error;
  const wrong = wrongIn(issues);
  const fields = Object.entries(kept ?? {}).filter(([field]) => !wrong.has(field));
  const { channels, ...rest } = Object.fromEntries(fields);
  const left = Array.isArray(channels) ? channels.filter((_, place) => !wrong.has(place)) : channels;
  const again = AudienceSchema.safeParse({ ...rest, channels: left });
  return { ...(again.success && { audience: again.data }), odd: saidAll(issues) };
};
