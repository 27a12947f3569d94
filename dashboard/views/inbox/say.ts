import type { Said } from '../../../shared/decisions/record.ts';
import type { DeskDecided } from '../../../shared/views/answers/own/desk.ts';
import type { InboxItem } from '../../../shared/views/answers/own/inbox.ts';
import { atDesk } from '../../desk.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { OwnName } from './own-name.ts';
import { keyOf } from './shown.ts';

export type Words = Omit<Said, 'about'>;

/** What of a draft is new; an owner or a day that is cleared is sent as an empty text. */
export const wordsOf = ({ decision, reason, note, owner, due }: Draft, item: InboxItem): Words => ({
  ...(decision && { decision }),
  ...(reason?.trim() && { reason: reason.trim() }),
  ...(note?.trim() && { note: note.trim() }),
  ...(owner !== undefined && owner.trim() !== (item.owner ?? '') && { owner: owner.trim() }),
  ...(due !== undefined && due !== (item.due ?? '') && { due: due as NonNullable<Said['due']> }),
});

/** Why it is not sent as it stands. */
const lackOf = (words: Words, { name, needed }: OwnName): string | undefined => {
  if (Object.keys(words).length === 0) return 'There is nothing to keep yet: choose a decision, or say something.';
  if (words.reason && !words.decision) return 'A reason belongs to a decision: choose one, or write it as a note.';
  return needed && name === '' ? 'Say who decides: here the name is required.' : undefined;
};

const inWords = (error: unknown): string =>
  error instanceof TypeError
    ? 'The desk cannot be reached. What you typed is still here; try again.'
    : error instanceof Error
      ? error.message
      : String(error);

/** What was typed while the rest was on its way. */
const sinceThen = (before: Draft, now: Draft): Draft =>
  Object.fromEntries(Object.entries(now).filter(([part, text]) => before[part as keyof Draft] !== text));

type On = { drafts: Drafts; name: OwnName; log: number; valid: string; again: () => void };

/** Sends what is said of a thing; what was typed goes once it is kept, unless it was something beside it that was sent. */
export const saying =
  ({ drafts, name, log, valid, again }: On) =>
  async (item: InboxItem, words: Words, typed: 'all-typed' | 'beside'): Promise<void> => {
    const { about, audience } = item;
    const key = keyOf(item);
    const { busy, sent, draft } = drafts.of(key);
    const lack = lackOf(words, name);
    if (busy) return;
    if (lack) {
      drafts.put(key, { error: lack });
      return;
    }
    const by = name.signedIn || name.name === '' ? {} : { by: name.name };
    const body = { about, log, ...by, ...(about.startsWith('line:') && valid && { valid }), ...words };
    const same = JSON.stringify(body);
    const id = sent?.body === same ? sent.id : crypto.randomUUID();
    drafts.put(key, { busy: true, error: undefined, kept: undefined, sent: { body: same, id } });
    try {
      const { record } = await atDesk<DeskDecided>('POST', `decisions/${audience}`, JSON.stringify({ id, ...body }));
      const kept = { number: record.number, after: item.records.at(-1)?.number ?? 0 };
      const left = typed === 'all-typed' ? sinceThen(draft, drafts.of(key).draft) : drafts.of(key).draft;
      drafts.put(key, { busy: false, sent: undefined, kept, draft: left });
      again();
    } catch (error) {
      drafts.put(key, { busy: false, error: inWords(error) });
    }
  };
export type Say = ReturnType<typeof saying>;
