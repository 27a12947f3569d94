import type { LogView } from '../../../shared/ledger/log/log-view.ts';
import { CHANGE_FILTERS, type ChangesQuestion, type Cursor, cursorOf } from '../../../shared/views/changes/changes.ts';
import { Refusal } from '../http/http.ts';
import { numberIn } from './question.ts';

const cursorIn = (text: string, log: LogView): Cursor => {
  const cursor = cursorOf(text, log);
  if (cursor) return cursor;
  throw new Refusal(400, `A cursor is a commit, a change such as 43.2, or a moment; not '${text}'.`);
};

/** Which changes an address asks for. */
export const changesQuestion = (query: URLSearchParams, log: LogView): ChangesQuestion => {
  const [since, before] = [query.get('since'), query.get('before')];
  const filters = CHANGE_FILTERS.flatMap((name) => {
    const text = query.get(name);
    return text ? [[name, text] as const] : [];
  });
  return {
    filters: Object.fromEntries(filters),
    limit: numberIn(query, 'limit', 1, 500, 100),
    ...(since !== null && { since: cursorIn(since || '0', log) }),
    ...(before && { before: cursorIn(before, log) }),
  };
};
