import * as z from 'zod/mini';
import { RULES } from '../../../domain/acts/effect.ts';
import { JURISDICTIONS, type JurisdictionId } from '../../../domain/acts/jurisdictions.ts';
import { LISTS } from '../../../domain/acts/lists.ts';
import { GOODS_KINDS } from '../../../ledger/evaluate/goods-kinds.ts';
import { type MeasureKind, ORDER } from '../../../ledger/evaluate/measure.ts';
import type { CivilDate, CivilMinute, Instant } from '../../../time/civil.ts';
import { named, optional } from './schema.ts';

const written = <Text extends string>(id: string, form: RegExp): z.ZodMiniType<Text> =>
  named(id, z.string().check(z.regex(form)) as unknown as z.ZodMiniType<Text>);

/** A day in the issuer's civil calendar. */
export const day = written<CivilDate>('Day', /^\d{4}-\d{2}-\d{2}$/);
/** A minute in the issuer's civil time. */
export const minute = written<CivilMinute>('Minute', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
/** A moment in UTC. */
export const instant = written<Instant>('Instant', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

export const text = z.string();
export const texts = z.array(z.string());
export const count = z.int();

export const measureState = named('MeasureState', z.enum(ORDER));
export const measureKind = named(
  'MeasureKind',
  z.enum(['control', 'listing', 'restriction', 'investigation', 'warning', 'tariff'] satisfies MeasureKind[]),
);
export const rule = named('Rule', z.enum(RULES));
/** What a measure is on, where its subject gathers several. */
export const goodsKind = named('GoodsKind', z.enum(GOODS_KINDS));
export const list = named('List', z.enum(LISTS));

export const jurisdiction = named('Jurisdiction', z.enum(Object.keys(JURISDICTIONS) as JurisdictionId[]));

/** Names that a text states, and those that were read. */
export const namesRead = z.object({ stated: z.int(), read: z.int() });

export const naming = { name: text, nameZh: optional(text) };
/** A subject with what people call it. */
export const namedSubject = z.object({ ...naming, subject: text });
export type NamedSubject = z.infer<typeof namedSubject>;
