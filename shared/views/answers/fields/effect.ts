import * as z from 'zod/mini';
import type { Effect, Entity, Goods, Item, Target, Threshold } from '../../../domain/acts/effect.ts';
import { optional, schemaOf } from './schema.ts';
import { count, day, list, rule, text, texts } from './terms.ts';

export const action = z.enum([
  'control',
  'exempt',
  'list',
  'delist',
  'restrict',
  'investigate',
  'warn',
  'consolidate',
  'suspend',
  'stop',
  'resume',
  'repeal',
  'tariff',
]);
export const endUse = z.enum(['military', 'wmd', 'terrorism', 'advanced-chips', 'military-ai']);
export const reach = z.enum(['export', 'transfer', 'foreign-made', 'foreign-process', 'domestic-disclosure']);
const authority = z.enum(['cn-tariff-law', 'ieepa', 's122', 's201', 's232', 's301', 's338']);
export const restriction = z.enum([
  'trade',
  'invest',
  'entry',
  'stay',
  'dealings',
  'data',
  'fine',
  'dual-use-export',
  'dual-use-transfer',
  'freeze',
  'product',
]);

export const threshold = schemaOf<Threshold>()(
  'Threshold',
  z.object({ pct: z.number(), of: z.enum(['value', 'ownership']) }),
);
export const goods = schemaOf<Goods>()(
  'DutyGoods',
  z.object({ all: z.boolean(), label: text, hsCodes: optional(texts) }),
);
const item = schemaOf<Item>()(
  'Item',
  z.object({
    code: optional(text),
    hsCodes: optional(texts),
    subjects: optional(texts),
    kind: z.enum(['material', 'product', 'equipment', 'software', 'technology']),
    textZh: text,
    parameters: optional(z.boolean()),
    except: optional(text),
    details: optional(texts),
    role: optional(z.literal('scope')),
  }),
);
const entity = schemaOf<Entity>()(
  'Entity',
  z.object({
    name: optional(text),
    nameZh: optional(text),
    aliases: optional(texts),
    formerly: optional(texts),
    country: optional(text),
    kind: optional(z.enum(['company', 'body', 'person'])),
    parent: optional(text),
  }),
);
const target = schemaOf<Target>()(
  'Target',
  z.object({
    notice: text,
    provision: optional(text),
    list: optional(text),
    listedOn: optional(day),
    count: optional(count),
  }),
);

export const effect = schemaOf<Effect>()(
  'Effect',
  z.object({
    action,
    provision: optional(text),
    force: z.enum(['instrument', 'answer']),
    from: optional(day),
    fromTime: optional(text),
    until: optional(day),
    untilTime: optional(text),
    duration: optional(text),
    rule: optional(rule),
    subjects: optional(texts),
    codes: optional(texts),
    hsCodes: optional(texts),
    items: optional(z.array(item)),
    destinations: optional(texts),
    endUse: optional(z.array(endUse)),
    reach: optional(z.array(reach)),
    thresholds: optional(z.array(threshold)),
    scopeIn: optional(z.enum(['text', 'annex'])),
    replaces: optional(texts),
    list: optional(list),
    entities: optional(z.array(entity)),
    restrictions: optional(z.array(restriction)),
    product: optional(text),
    statedCount: optional(count),
    targets: optional(z.array(target)),
    imposer: optional(text),
    partner: optional(text),
    ratePct: optional(z.number()),
    previousPct: optional(z.number()),
    amends: optional(text),
    suspendPct: optional(z.number()),
    keepsPct: optional(z.number()),
    goods: optional(goods),
    authority: optional(authority),
    evidence: text,
  }),
);
