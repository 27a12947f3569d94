import { custom, exactOptional, object, string, type ZodMiniType } from 'zod/mini';
import type { Validators } from '../../../sources/visits.ts';
import { type CivilDate, type Instant, instant, isCivilDate } from '../../../time/civil.ts';

/** Forms of our own kinds of text, for checking what comes from outside. */
export const instantForm: ZodMiniType<Instant> = custom<Instant>(
  (text) => typeof text === 'string' && instant(text) === text,
);
export const dayForm: ZodMiniType<CivilDate> = custom<CivilDate>(isCivilDate);

/** A form for every field, the optional ones too: one that is forgotten would be dropped in silence. */
export type FieldsOf<T> = { [Field in keyof Required<T>]: ZodMiniType };

export const validatorsForm = object({
  etag: exactOptional(string()),
  lastModified: exactOptional(string()),
} satisfies FieldsOf<Validators>);
