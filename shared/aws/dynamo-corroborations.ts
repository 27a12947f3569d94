import { number, object, string } from 'zod/mini';
import type { Corroboration, Corroborations } from '../ports.ts';
import { type Database, put, query } from './client.ts';
import { type FieldsOf, instantForm } from './forms.ts';
import { KEYS } from './table.ts';

const form = object({
  commit: number(),
  link: string(),
  outlet: string(),
  evidence: string(),
  seenAt: instantForm,
} satisfies FieldsOf<Corroboration>);

export const dynamoCorroborations = (db: Database): Corroborations => ({
  add: async (corroboration) => {
    await put(db, { ...KEYS.corroboration(corroboration.commit, corroboration.link), ...corroboration });
  },
  of: async (commit) => {
    const voices = [];
    for await (const item of query(db, KEYS.corroboration(commit, '').pk)) voices.push(form.parse(item));
    return voices;
  },
});
