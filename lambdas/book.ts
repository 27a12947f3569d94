import type { Commit } from '../shared/ledger/log/commit.ts';
import { emptyLedger, fold, type Ledger } from '../shared/ledger/log/ledger.ts';
import type { Log } from '../shared/ports.ts';

/** The log as far as it has been read, and what it adds up to. */
export type Book = { commits: readonly Commit[]; ledger: Ledger };

/** Reads the log once; afterwards each call is one strong query for what is new. Calls at once share it. */
export const bookOf = (log: Log): (() => Promise<Book>) => {
  let book: Book = { commits: [], ledger: emptyLedger() };
  let reading: Promise<Book> | undefined;

  const tail = async (): Promise<Book> => {
    const fresh = await log.since(book.commits.at(-1)?.number ?? 0);
    if (fresh.length > 0) book = { commits: [...book.commits, ...fresh], ledger: fold(book.ledger, fresh) };
    return book;
  };
  return () => {
    reading ??= tail().finally(() => {
      reading = undefined;
    });
    return reading;
  };
};
