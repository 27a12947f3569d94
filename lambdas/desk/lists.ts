import { nameForm } from '../../shared/alerts/channels/forms.ts';
import type { DeskListSaved } from '../../shared/views/answers/own/desk.ts';
import { kindOfRow, linesInWords, MOST_LINES } from '../../shared/views/own-lists/own-line.ts';
import { linesOfList } from '../../shared/views/screening/lists/given-list.ts';
import { ListTooLarge } from '../../shared/views/screening/lists/list-bounds.ts';
import type { Row } from '../../shared/views/screening/lists/rows.ts';
import { Refusal } from '../api/http/http.ts';
import { mayReadOf } from '../asker.ts';
import type { DeskAsk } from './deps.ts';

const MOST_LISTS = 20;

const checked = async ({ deps, asker, path }: DeskAsk): Promise<{ audience: string; name: string }> => {
  const { audience = '', name = '' } = path;
  if (!mayReadOf(asker, audience)) throw new Refusal(403, `${audience} is no audience of yours.`);
  if (!(await deps.audiences.all()).some((one) => one.name === audience))
    throw new Refusal(404, `There is no audience '${audience}'.`);
  return { audience, name };
};

const linesIn = (text: string): Row[] => {
  try {
    return linesOfList(text, MOST_LINES);
  } catch (error) {
    if (error instanceof ListTooLarge) throw new Refusal(400, error.message);
    throw error;
  }
};

/** Takes a list in as its newest version, and says what was understood of it; its lines go into no answer and no error. */
export const putList = async (ask: DeskAsk): Promise<DeskListSaved> => {
  const { audience, name } = await checked(ask);
  const { deps, body } = ask;
  if (!nameForm.safeParse(name).success)
    throw new Refusal(400, 'A list is called by lower-case letters, digits and hyphens, at most 40.');
  const rows = linesIn(body);
  if (rows.length === 0) throw new Refusal(400, 'There are no lines in it.');
  const lists = await deps.ownLists.of(audience);
  if (lists.length >= MOST_LISTS && !lists.some((one) => one.name === name))
    throw new Refusal(400, `An audience has at most ${MOST_LISTS} lists.`);
  const { version } = await deps.ownLists.put({ audience, name, at: deps.now(), lines: rows.length }, body);
  const odd = rows.filter(({ puzzles }) => puzzles.length > 0).length;
  return { audience, name, version, lines: rows.length, odd, words: linesInWords(rows.map((row) => kindOfRow(row))) };
};

export const removeList = async (ask: DeskAsk): Promise<{ removed: string }> => {
  const { audience, name } = await checked(ask);
  if (!(await ask.deps.ownLists.remove(audience, name))) throw new Refusal(404, `${audience} has no list '${name}'.`);
  return { removed: name };
};
