import { z } from 'zod/mini';
import type { Action, Effect } from '../shared/domain/acts/effect.ts';
import { JURISDICTIONS, type JurisdictionId } from '../shared/domain/acts/jurisdictions.ts';
import { civilDate } from '../shared/time/civil.ts';
import { effect } from '../shared/views/answers/fields/effect.ts';
import { SCHEMAS } from '../shared/views/answers/fields/schema.ts';
import { day } from '../shared/views/answers/fields/terms.ts';

const form = z.object({
  key: z.string().check(z.regex(/^[a-z]+(-[a-z0-9]+)*$/, 'not a notice key, as mofcom-2026-99')),
  title: z.string().check(z.minLength(1)),
  publishedOn: day,
  url: z.url(),
  jurisdiction: z.optional(z.enum(Object.keys(JURISDICTIONS) as JurisdictionId[])),
  issuers: z._default(z.array(z.string()), []),
  effects: z.array(effect).check(z.minLength(1)),
});
export type PersonsReading = z.infer<typeof form>;

/** What is wrong with a file: where, and what. */
export type Wrong = { path: string; text: string };
export const inWords = ({ path, text }: Wrong): string => `${path || 'file'}: ${text}`;

/** The schema of a file, the one of answers, but that an effect without `force` is an instrument's. */
export const jsonSchema = (): unknown => {
  const schema = z.toJSONSchema(form, { metadata: SCHEMAS, io: 'input' }) as {
    $defs: Record<string, { required: string[]; properties: Record<string, object>; additionalProperties?: boolean }>;
  };
  const own = schema.$defs['Effect'];
  if (own) {
    own.required = own.required.filter((field) => field !== 'force');
    own.properties['force'] = { ...own.properties['force'], default: 'instrument' };
  }
  for (const each of [schema, ...Object.values(schema.$defs)])
    if ('properties' in each) Object.assign(each, { additionalProperties: false });
  return schema;
};

type Walked = { path: string; value: unknown };

/** Everything in a value, itself first. */
const walk = (value: unknown, path: string): Walked[] => [
  { path, value },
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => walk(each, path ? `${path}.${key}` : key))
    : []),
];

const unknownFields = (file: unknown, known: unknown): Wrong[] => {
  const paths = new Set(walk(known, '').map(({ path }) => path));
  return walk(file, '')
    .filter(({ path }) => !paths.has(path))
    .map(({ path }) => ({ path, text: 'is no field of a reading' }));
};

const noDays = (file: unknown): Wrong[] =>
  walk(file, '').flatMap(({ path, value }) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && civilDate(value) === undefined
      ? [{ path, text: `${value} is no day` }]
      : [],
  );

/** What each action cannot be without: one field of each row. */
const NEEDS: Record<Action, readonly (readonly (keyof Effect)[])[]> = {
  control: [['rule'], ['subjects', 'items', 'codes', 'hsCodes']],
  exempt: [],
  list: [['list'], ['entities']],
  delist: [
    ['list', 'targets'],
    ['entities', 'targets'],
  ],
  restrict: [['entities', 'subjects', 'product']],
  investigate: [['entities', 'subjects', 'product']],
  warn: [],
  consolidate: [],
  suspend: [['targets', 'amends', 'replaces', 'suspendPct', 'entities']],
  stop: [['targets', 'amends', 'replaces', 'entities']],
  resume: [['targets', 'amends', 'replaces', 'entities']],
  repeal: [['targets', 'amends', 'replaces']],
  tariff: [['imposer'], ['partner'], ['ratePct', 'amends']],
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** What contradicts itself within one effect. */
const oddities = (one: Effect, place: number): Wrong[] => {
  const { action, from, until, statedCount, entities } = one;
  const at = (field: string, text: string): Wrong => ({ path: `effects.${place}.${field}`, text });
  const listed = entities?.filter(({ parent }) => parent === undefined) ?? [];
  return [
    ...(one.evidence.trim() === '' ? [at('evidence', 'the words that say so are missing')] : []),
    ...NEEDS[action].flatMap((fields) =>
      fields.some((field) => one[field] !== undefined) ? [] : [at('action', `${action} needs ${fields.join(' or ')}`)],
    ),
    ...(from && until && until < from ? [at('until', `${until} is before ${from}`)] : []),
    ...(['fromTime', 'untilTime'] as const).flatMap((field) =>
      one[field] === undefined || TIME.test(one[field]) ? [] : [at(field, 'not a time, as 12:01')],
    ),
    ...(statedCount === undefined || entities === undefined || [listed.length, entities.length].includes(statedCount)
      ? []
      : [at('statedCount', `${statedCount} are stated, ${entities.length} are named`)]),
    ...(entities ?? []).flatMap(({ name, nameZh, parent }, index) => [
      ...(name || nameZh ? [] : [at(`entities.${index}`, 'needs name or nameZh')]),
      ...(parent === undefined || entities?.some((other) => [other.name, other.nameZh].includes(parent))
        ? []
        : [at(`entities.${index}.parent`, `${parent} is not among the entities`)]),
    ]),
  ];
};

const withForce = (file: unknown): unknown => {
  if (typeof file !== 'object' || file === null || !('effects' in file) || !Array.isArray(file.effects)) return file;
  const effects = file.effects.map((one: unknown) =>
    typeof one === 'object' && one !== null ? { force: 'instrument', ...one } : one,
  );
  return { ...file, effects };
};

/** A file as a reading, or all that is wrong with it in itself. */
export const personsReading = (text: string): { reading: PersonsReading } | { wrong: Wrong[] } => {
  let file: unknown;
  try {
    file = withForce(JSON.parse(text));
  } catch (error) {
    return { wrong: [{ path: '', text: `is no JSON (${(error as Error).message})` }] };
  }
  const parsed = form.safeParse(file, { error: z.locales.en().localeError });
  if (!parsed.success)
    return {
      wrong: [
        ...parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), text: message })),
        ...noDays(file),
      ],
    };
  const wrong = [
    ...unknownFields(file, parsed.data),
    ...noDays(file),
    ...parsed.data.effects.flatMap((one, place) => oddities(one, place)),
  ];
  return wrong.length > 0 ? { wrong } : { reading: parsed.data };
};
