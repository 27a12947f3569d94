import { array, exactOptional, object, string } from 'zod/mini';
import type { Pages } from '../../../ports.ts';
import type { PageRecord } from '../../../sources/round.ts';
import { type Database, put, query } from '../store/client.ts';
import { dayForm, type FieldsOf, instantForm } from '../store/forms.ts';
import { KEYS } from '../store/table.ts';
import { readItem } from '../store/tolerant.ts';
import { outcomeForm } from './dynamo-annexes.ts';

export const pageForm = object({
  id: string(),
  url: string(),
  hash: string(),
  source: string(),
  seenAt: instantForm,
  contentType: string(),
  publishedOn: dayForm,
  title: exactOptional(string()),
  round: exactOptional(string()),
  annexes: exactOptional(array(outcomeForm)),
} satisfies FieldsOf<PageRecord>);

export const dynamoPages = (db: Database): Pages => {
  const newestFirst = async (id: string, limit?: number): Promise<PageRecord[]> => {
    const pages: PageRecord[] = [];
    const span = { newestFirst: true, ...(limit === undefined ? {} : { limit }) };
    for await (const item of query(db, KEYS.page(id, '', '').pk, span)) {
      const page = await readItem(db, pageForm, item);
      if (page !== undefined) pages.push(page);
    }
    return pages;
  };

  return {
    note: async (page) => {
      const [newest] = await newestFirst(page.id, 1);
      if (newest?.hash === page.hash) return 'known';
      await put(db, { ...KEYS.page(page.id, page.seenAt, page.hash), ...page });
      return 'new';
    },
    versions: (id) => newestFirst(id),
  };
};
