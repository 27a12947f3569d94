import * as z from 'zod/mini';
import { type Claim, QUOTED } from '../../../domain/acts/claim.ts';
import { type Attachment, type Problem, UNREAD_REASONS } from '../../../domain/acts/extraction.ts';
import { threshold } from './effect.ts';
import { optional, schemaOf } from './schema.ts';
import { count, day, text, texts } from './terms.ts';

export const claim = schemaOf<Claim>()(
  'Claim',
  z.object({
    type: z.enum([
      'control-add',
      'control-suspend',
      'control-remove',
      'list-add',
      'list-suspend',
      'list-remove',
      'tariff-set',
      'tariff-threat',
      'tariff-suspend',
      'suspension-extend',
      'licence-general',
    ]),
    news: z.boolean(),
    stance: z.enum(['affirmed', 'expected', 'reported', 'denied', 'withdrawn']),
    speaker: optional(z.enum(['official-cn', 'official-us', 'press'])),
    subjects: optional(texts),
    destinations: optional(texts),
    list: optional(text),
    entities: optional(texts),
    count: optional(count),
    countIs: optional(z.enum(['added', 'total'])),
    imposer: optional(text),
    partner: optional(text),
    ratePct: optional(z.number()),
    fromPct: optional(z.number()),
    basis: optional(z.enum(['total', 'additional', 'component', 'points'])),
    component: optional(text),
    effectiveOn: optional(day),
    effectiveHedged: optional(z.boolean()),
    until: optional(day),
    duration: optional(text),
    condition: optional(text),
    notice: optional(text),
    targets: optional(texts),
    thresholds: optional(z.array(threshold)),
    doubtful: optional(z.literal(true)),
    second: optional(z.enum(['agreed', 'disagreed', 'alone'])),
    evidence: text,
    quotes: optional(z.partialRecord(z.enum(QUOTED), text)),
  }),
);

export const problem = schemaOf<Problem>()('Problem', z.object({ kind: text, text: optional(text) }));

export const attachment = schemaOf<Attachment>()(
  'Attachment',
  z.object({
    title: text,
    url: optional(text),
    role: z.enum(['items', 'entities', 'goods', 'repealed', 'rates', 'guide']),
    read: z.boolean(),
    why: optional(z.enum(UNREAD_REASONS)),
    stated: optional(count),
    found: optional(count),
    file: optional(text),
    rows: optional(text),
  }),
);
