import { play } from '../../cli/play.ts';
import { emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import { type CivilDate, endOfDay, instantOf } from '../../shared/time/civil.ts';
import { screening } from '../../shared/views/screening/basis.ts';
import { fileText } from '../../shared/views/screening/lists/file-text.ts';
import { givenList } from '../../shared/views/screening/lists/given-list.ts';
import { type Screener, screener } from '../../shared/views/screening/screen.ts';
import { documents } from '../../simulator/documents.ts';
import { readingFromDocument } from '../../test/support/reading.ts';

/** Goods, firms with Chinese and Latin names, and duties. */
const TEXTS = ['mofcom-2025-57', 'mofcom-2025-62', 'uel-2025-10', 'mofcom-2025-21', 'tariff-commission-2025-4'];
const DAY = '2025-10-10' as CivilDate;
const KNOWN = Date.UTC(2027, 0, 1);

let kept: Screener | undefined;
const find = (): Screener => {
  if (kept) return kept;
  const { happenings } = play(
    documents()
      .filter(({ id }) => TEXTS.includes(id))
      .map(readingFromDocument),
  );
  const commits = happenings.flatMap((one) => (one.kind === 'commit' ? one.commit : []));
  const log = { commits, ledger: fold(emptyLedger(), commits) };
  kept = screener(screening(log, { valid: endOfDay(DAY), known: instantOf(KNOWN), today: DAY }));
  return kept;
};

/** A file that somebody chose on an open page, line by line against some law. */
export const screened = (text: string): unknown => givenList(fileText(new TextEncoder().encode(text))).rows.map(find());
