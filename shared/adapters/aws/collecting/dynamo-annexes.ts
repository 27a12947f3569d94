import { enum as either, exactOptional, number, object, record, string } from 'zod/mini';
import { UNREAD_REASONS } from '../../../domain/acts/extraction.ts';
import type { Annexes } from '../../../ports.ts';
import type { AnnexState, Joining } from '../../../sources/annexes.ts';
import type { AnnexOutcome } from '../../../sources/round.ts';
import { batchGet, type Database, type Item, put } from '../store/client.ts';
import { type FieldsOf, instantForm, validatorsForm } from '../store/forms.ts';
import { KEYS } from '../store/table.ts';
import { readSoundPart } from '../store/tolerant.ts';

export const outcomeForm = object({
  url: string(),
  file: exactOptional(string()),
  rows: exactOptional(string()),
  why: exactOptional(either(UNREAD_REASONS)),
} satisfies FieldsOf<AnnexOutcome>);

const joining = object({ round: string(), times: number(), due: instantForm } satisfies FieldsOf<Joining>);

const form = object({
  ...outcomeForm.shape,
  id: string(),
  version: number(),
  notice: string(),
  source: string(),
  tries: number(),
  visits: number(),
  due: exactOptional(instantForm),
  validators: validatorsForm,
  problem: exactOptional(string()),
  told: exactOptional(either(UNREAD_REASONS)),
  joining: record(string(), joining),
} satisfies FieldsOf<AnnexState>);

// What cannot be read of it is found anew: it is asked for once more.
const standIn = ({ pk }: Item): Item => ({
  id: String(pk).slice(KEYS.annex('').pk.length),
  url: '',
  version: 0,
  notice: '',
  source: '',
  tries: 0,
  visits: 0,
  validators: {},
  joining: {},
});

export const dynamoAnnexes = (db: Database): Annexes => ({
  save: async (state) => {
    const unchanged = {
      ConditionExpression: state.version === 0 ? 'attribute_not_exists(pk)' : 'version = :loaded',
      ...(state.version === 0 ? {} : { ExpressionAttributeValues: { ':loaded': state.version } }),
    };
    const next = { ...KEYS.annex(state.id), ...state, version: state.version + 1 };
    return (await put(db, next, unchanged)) ? 'saved' : 'stale';
  },

  all: async (ids) => {
    const items = await batchGet(db, ids.map(KEYS.annex));
    return Promise.all(items.map((item) => readSoundPart(db, form, item, standIn(item))));
  },
});
