import type { PageRecord } from '../../../sources/round.ts';
import type { Database } from '../store/client.ts';
import { everyItem } from '../store/every-item.ts';
import { readItem } from '../store/tolerant.ts';
import { pageForm } from './dynamo-pages.ts';

/** Every version of every kept page: a walk over the whole table, for people's commands only. */
export async function* everyPage(db: Database): AsyncGenerator<PageRecord> {
  for await (const item of everyItem(db, 'PAGES#')) {
    const page = await readItem(db, pageForm, item);
    if (page !== undefined) yield page;
  }
}
