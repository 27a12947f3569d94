import { array, boolean, exactOptional, number, object, record, string } from 'zod/mini';
import type { SourceStates } from '../../../ports.ts';
import type { Cursor, Missed, Pending, Revisit, SourceState } from '../../../sources/visits.ts';
import { batchGet, type Database, type Item, put } from '../store/client.ts';
import { dayForm, type FieldsOf, instantForm, validatorsForm } from '../store/forms.ts';
import { KEYS } from '../store/table.ts';
import { readSoundPart } from '../store/tolerant.ts';
import { packed, packedForm } from './packed-hashes.ts';

const pending = object({ first: boolean(), tries: number() } satisfies FieldsOf<Pending>);

const revisit = object({
  url: string(),
  textUrl: exactOptional(string()),
  title: string(),
  publishedOn: dayForm,
  at: instantForm,
  visit: number(),
  fingerprint: string(),
} satisfies FieldsOf<Revisit>);

const cursor = object({
  page: number(),
  of: exactOptional(number()),
  first: string(),
  last: exactOptional(string()),
  tries: exactOptional(number()),
  gap: exactOptional(number()),
} satisfies FieldsOf<Cursor>);

const missed = object({
  tries: number(),
  why: string(),
  again: exactOptional(instantForm),
} satisfies FieldsOf<Missed>);

const form = object({
  id: string(),
  version: number(),
  validators: record(string(), validatorsForm),
  failures: number(),
  problem: exactOptional(string()),
  brokenSince: exactOptional(instantForm),
  toldAt: exactOptional(instantForm),
  notBefore: exactOptional(instantForm),
  readSince: exactOptional(instantForm),
  savedAt: exactOptional(instantForm),
  changedAt: exactOptional(instantForm),
  listedAt: exactOptional(instantForm),
  imported: boolean(),
  seen: packedForm,
  importing: exactOptional(packedForm),
  waiting: exactOptional(boolean()),
  pending: exactOptional(record(string(), pending)),
  revisits: array(revisit),
  walk: exactOptional(record(string(), cursor)),
  knownRead: exactOptional(packedForm),
  knownMissed: exactOptional(record(string(), missed)),
  told: exactOptional(record(string(), instantForm)),
} satisfies FieldsOf<SourceState>);

const unseen = (id: string): SourceState => ({
  id,
  version: 0,
  validators: {},
  failures: 0,
  imported: false,
  seen: [],
  revisits: [],
});

// A source that has a state has been visited: what is new on it is news.
const visited = ({ sk: _, pk }: Item): Item => ({
  ...unseen(String(pk).slice(KEYS.source('').pk.length)),
  seen: packed([]),
  imported: true,
});

/** States of the sources with these ids. */
export const dynamoSources = (db: Database, ids: readonly string[]): SourceStates => ({
  save: async (state) => {
    const next = {
      ...KEYS.source(state.id),
      ...state,
      seen: packed(state.seen),
      ...(state.importing && { importing: packed(state.importing) }),
      ...(state.knownRead && { knownRead: packed(state.knownRead) }),
      version: state.version + 1,
    };
    const unchanged = {
      ConditionExpression: state.version === 0 ? 'attribute_not_exists(pk)' : 'version = :loaded',
      ...(state.version === 0 ? {} : { ExpressionAttributeValues: { ':loaded': state.version } }),
    };
    return (await put(db, next, unchanged)) ? 'saved' : 'stale';
  },

  // A stale answer does no harm: `save` would find another version.
  all: async (some = ids) => {
    const states = new Map(some.map((id) => [id, unseen(id)]));
    for (const item of await batchGet(db, some.map(KEYS.source))) {
      const state = await readSoundPart(db, form, item, visited(item));
      states.set(state.id, state);
    }
    return [...states.values()];
  },
});
