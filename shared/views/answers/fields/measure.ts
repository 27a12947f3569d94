import * as z from 'zod/mini';
import type { Span } from '../../../ledger/evaluate/histories.ts';
import type { Measure } from '../../../ledger/evaluate/measure.ts';
import type { ItemRow, ItemSummary, TariffSummary } from '../../../ledger/evaluate/summary.ts';
import { endUse, goods, reach, restriction, threshold } from './effect.ts';
import { controlLine } from './item-line.ts';
import { lapse } from './lapse.ts';
import { named, optional, schemaOf } from './schema.ts';
import {
  day,
  goodsKind,
  instant,
  jurisdiction,
  measureKind,
  measureState,
  minute,
  namesRead,
  naming,
  rule,
  text,
  texts,
} from './terms.ts';
import { unreadField } from './unread.ts';

const pct = z.number();

/** What is known from the shipped baseline alone. */
export const basis = {
  basis: optional(z.literal('baseline')),
  certainty: optional(z.literal('likely')),
  url: optional(text),
};

const shape = {
  id: text,
  subject: text,
  kind: measureKind,
  issuer: optional(jurisdiction),
  notice: text,
  provision: optional(text),
  rule: optional(rule),
  destinations: optional(texts),
  endUse: optional(z.array(endUse)),
  reach: optional(z.array(reach)),
  thresholds: optional(z.array(threshold)),
  restrictions: optional(z.array(restriction)),
  codes: optional(texts),
  hsCodes: optional(texts),
  name: optional(text),
  nameZh: optional(text),
  aliases: optional(texts),
  formerly: optional(texts),
  person: optional(z.literal(true)),
  country: optional(text),
  parent: optional(text),
  list: optional(text),
  ratePct: optional(pct),
  suspendedPct: optional(pct),
  goods: optional(goods),
  authority: optional(text),
  state: measureState,
  since: day,
  from: minute,
  until: optional(day),
  everInForce: z.boolean(),
  by: texts,
  next: optional(
    z.object({ on: day, state: measureState, why: text, ratePct: optional(pct), suspendedPct: optional(pct) }),
  ),
  claimed: optional(z.object({ until: optional(day), by: text, on: day, evidence: text })),
  evidence: text,
  incomplete: optional(z.boolean()),
  names: optional(namesRead),
  ...basis,
};
export const claimed = shape.claimed;
export const measure = schemaOf<Measure>()('Measure', z.object(shape));

const span = schemaOf<Span>()(
  'Span',
  z.object({
    from: day,
    to: optional(day),
    state: measureState,
    until: optional(day),
    ratePct: optional(pct),
    suspendedPct: optional(pct),
    by: texts,
  }),
);

export const measureCourse = named(
  'MeasureCourse',
  z.object({
    ...shape,
    /** What people call its subject. */
    called: z.object(naming),
    history: z.array(span),
    lapsed: optional(lapse),
    /** Of a measure that a consolidated list founds: the notice that it replaces, and from when on that counted. */
    first: optional(z.object({ notice: text, from: minute })),
    /** The goods as the text lists them. */
    items: z.array(controlLine),
    exemptions: z.array(z.object({ words: text, en: optional(text) })),
    /** Its Chinese words in a few English ones. */
    meaning: optional(text),
    /** Annexes that would decide its scope and were not read. */
    unread: texts,
    /** Annexes that were read and list what it is on; `find` is what stands in their rows. */
    annexes: z.array(z.object({ title: text, rows: text, find: optional(text) })),
    /** Texts behind it that are known from the shipped baseline alone, with their official addresses. */
    rests: z.array(z.object({ notice: text, url: optional(text) })),
    title: optional(text),
    page: optional(text),
  }),
);
export type MeasureCourse = z.infer<typeof measureCourse>;

export const itemRow = schemaOf<ItemRow>()(
  'ItemRow',
  z.object({
    kind: optional(goodsKind),
    destination: text,
    endUse: optional(texts),
    reach: optional(texts),
    rule: z.union([rule, z.literal('none')]),
    measures: texts,
    suspended: texts,
  }),
);
const itemSummary = schemaOf<ItemSummary>()('ItemSummary', z.object({ subject: text, summary: z.array(itemRow) }));
const tariffSummary = schemaOf<TariffSummary>()(
  'TariffSummary',
  z.object({
    imposer: text,
    partner: text,
    allGoodsPct: pct,
    allGoodsIfLapsedPct: optional(pct),
    measures: texts,
  }),
);

/** Every measure, what each item meets, and the duties in each direction. */
export const regimeAnswer = named(
  'Regime',
  z.object({
    valid: minute,
    known: instant,
    measures: z.array(measure),
    items: z.array(itemSummary),
    tariffs: z.array(tariffSummary),
    ...unreadField,
  }),
);
export type RegimeAnswer = z.infer<typeof regimeAnswer>;
