import * as z from 'zod/mini';
import { ACTIONS, type Effect, RULES } from '../domain/acts/effect.ts';
import { UNREAD_REASONS } from '../domain/acts/extraction.ts';
import { LISTS } from '../domain/acts/lists.ts';
import { isCivilDate } from '../time/civil.ts';

const optional = z.exactOptional;
const text = z.string().check(z.minLength(1));
const texts = z.array(text).check(z.minLength(1));
const day = z.string().check(z.refine(isCivilDate, 'not a day'));
const time = z.string().check(z.regex(/^(?:[01]\d|2[0-4]):[0-5]\d$/));
const pct = z.number();
const count = z.int();
const code = z.string().check(z.regex(/^\d[A-E]\d{3}(?:\.[a-z](?:\.\d+)?)?$/, 'not a control code'));
const hsCode = z.string().check(z.regex(/^\d{8}(?:\d{2})?$/, 'not a customs number of 8 or 10 digits'));
const address = z.url();

const item = z.strictObject({
  code: optional(code),
  hsCodes: optional(z.array(hsCode)),
  subjects: optional(texts),
  kind: z.enum(['material', 'product', 'equipment', 'software', 'technology']),
  textZh: text,
  parameters: optional(z.boolean()),
  except: optional(text),
});
const entity = z.strictObject({
  name: optional(text),
  nameZh: optional(text),
  aliases: optional(texts),
  formerly: optional(texts),
  country: optional(z.string().check(z.length(2))),
  kind: optional(z.enum(['company', 'body', 'person'])),
  parent: optional(text),
});
const goods = z.strictObject({ all: z.boolean(), label: text, hsCodes: optional(z.array(hsCode)) });
const target = z.strictObject({ notice: text, provision: optional(text) });

const endUse = z.enum(['military', 'wmd', 'terrorism', 'advanced-chips', 'military-ai']);
const reach = z.enum(['export', 'transfer', 'foreign-made', 'foreign-process', 'domestic-disclosure']);
const restriction = z.enum([
  ...(['trade', 'invest', 'entry', 'stay', 'dealings', 'data', 'fine'] as const),
  ...(['dual-use-export', 'dual-use-transfer', 'freeze', 'product'] as const),
]);

/** In the order in which they stand in the files; a field of an effect that has no place here does not compile. */
const effect = z.strictObject({
  action: z.enum(ACTIONS),
  provision: optional(text),
  force: optional(z.literal('answer')),
  from: optional(day),
  fromTime: optional(time),
  until: optional(day),
  untilTime: optional(time),
  duration: optional(text),
  rule: optional(z.enum(RULES)),
  subjects: optional(texts),
  destinations: optional(texts),
  endUse: optional(z.array(endUse)),
  reach: optional(z.array(reach)),
  thresholds: optional(z.array(z.strictObject({ pct, of: z.enum(['value', 'ownership']) }))),
  list: optional(z.enum(LISTS)),
  statedCount: optional(count),
  restrictions: optional(z.array(restriction)),
  product: optional(text),
  targets: optional(z.array(target)),
  replaces: optional(texts),
  imposer: optional(text),
  partner: optional(text),
  authority: optional(z.enum(['cn-tariff-law', 'ieepa', 's122', 's201', 's232', 's301', 's338'])),
  ratePct: optional(pct),
  previousPct: optional(pct),
  amends: optional(text),
  suspendPct: optional(pct),
  keepsPct: optional(pct),
  scopeIn: optional(z.enum(['text', 'annex'])),
  codes: optional(z.array(code)),
  hsCodes: optional(z.array(hsCode)),
  goods: optional(goods),
  items: optional(z.array(item)),
  entities: optional(z.array(entity)),
} satisfies Record<Exclude<keyof Effect, 'evidence'>, z.ZodMiniType>);

const attachment = z.strictObject({
  title: text,
  url: optional(address),
  role: z.enum(['items', 'entities', 'goods', 'repealed', 'rates', 'guide']),
  read: z.boolean(),
  why: optional(z.enum(UNREAD_REASONS)),
  stated: optional(count),
  found: optional(count),
});
/** What an official said of how long something runs, without the force of an act. */
const claim = z.strictObject({
  type: z.literal('suspension-extend'),
  news: z.literal(true),
  stance: z.literal('affirmed'),
  speaker: z.enum(['official-cn', 'official-us']),
  until: day,
  targets: texts,
});

const baselineText = z.strictObject({
  key: z.string().check(z.regex(/^[a-z]+(?:-[a-z\d.]+)*$/, 'not a key')),
  kind: optional(z.literal('spokesperson')),
  /** The official title; where it was not seen, what the text is, in English. */
  title: text,
  titleEn: optional(text),
  issuers: texts,
  issuedOn: optional(day),
  publishedOn: day,
  /** Official addresses, the best first. */
  urls: optional(z.array(address)),
  citation: optional(text),
  unnumbered: optional(text),
  certainty: z.enum(['firm', 'likely']),
  /** Why it is only likely, or what is not known of it. */
  doubt: optional(text),
  /** It does something that no effect says, or of which we are not sure: it has no effects. */
  unknown: optional(z.enum(['no-schema', 'uncertain'])),
  mentions: optional(texts),
  attachments: optional(z.array(attachment)),
  effects: z.array(effect),
  claims: optional(z.array(claim)),
});

/** A text of the known regime, as a person reads and edits it. */
export type BaselineText = z.output<typeof baselineText>;
export type BaselineEffect = BaselineText['effects'][number];

export const baselineTexts = z.array(baselineText);
