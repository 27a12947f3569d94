import * as z from 'zod/mini';

export const optional = z.exactOptional;

/** The schemas that the OpenAPI document calls by name. */
export const SCHEMAS = z.registry<{ id: string }>();

export const named = <S extends z.ZodMiniType>(id: string, schema: S): S => {
  SCHEMAS.add(schema, { id });
  return schema;
};

/** What a schema lacks of a type is named where it does not compile. */
type Exactly<Type, S extends z.ZodMiniType> = [Type, keyof Type] extends [z.output<S>, keyof z.output<S>]
  ? unknown
  : { readonly lacks: Exclude<keyof Type, keyof z.output<S>> };

/** The schema of a type of the core. It compiles only while both say the same. */
export const schemaOf =
  <Type>() =>
  <S extends z.ZodMiniType<Type>>(id: string, schema: S & Exactly<Type, S>): z.ZodMiniType<Type> =>
    named<z.ZodMiniType<Type>>(id, schema);
