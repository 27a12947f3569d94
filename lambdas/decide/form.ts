import { MOST_CHARACTERS } from '../../shared/decisions/bounds.ts';
import { type Said, saidOf } from '../../shared/decisions/record.ts';
import { plain } from '../../shared/wording/text/plain.ts';

const NAMES = ['decision', 'reason', 'note', 'owner', 'due', 'by'] as const;
/** What was filled in; a field that was left empty is empty. */
export type Fields = Record<(typeof NAMES)[number], string>;

export const fieldsIn = (form: URLSearchParams): Fields =>
  Object.fromEntries(NAMES.map((name) => [name, plain(form.get(name) ?? '').trim()])) as Fields;

type Read = { ok: true; said: Omit<Said, 'about'>; by: string } | { ok: false; error: string };

/** What somebody says by the form of something, and who it is, or in one line what is wrong with it. */
export const readForm = (about: string, form: URLSearchParams): Read => {
  const { by, ...fields } = fieldsIn(form);
  if (by === '' || by.length > MOST_CHARACTERS.name) return { ok: false, error: 'Say who you are: your name.' };
  if (form.get('act') === 'seen') return { ok: true, said: { seen: true }, by };
  if (fields.decision === '') return { ok: false, error: 'Choose a decision, or say that you have only seen it.' };
  const filled = Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
  const read = saidOf({ about, ...filled });
  if (!read.ok) return { ok: false, error: `This was not taken: ${read.error}.` };
  const { about: _, ...said } = read.said;
  return { ok: true, said, by };
};
