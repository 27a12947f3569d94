import type { Attachment } from '../../domain/acts/extraction.ts';
import { isBaseline } from './baseline.ts';
import type { Reading } from './commit.ts';
import { preferred } from './copies.ts';
import { type Ledger, STILL_KNOWN } from './ledger.ts';

export type Fetchable = Attachment & { url: string };
/** A text that counts, with the files that it names; `history`: it was imported, and so is what an annex adds that was not read before. */
export type Wanted = { reading: Reading; history: boolean; annexes: Fetchable[] };

/** What is in the page itself needs no fetching; guides decide nothing. */
const isFetchable = (attachment: Attachment): attachment is Fetchable =>
  attachment.url !== undefined &&
  attachment.role !== 'guide' &&
  (attachment.why !== undefined || attachment.file !== undefined);

/** The best that was read of each text for which the baseline still counts, because its annexes are not read. */
const besideBaseline = ({ pages }: Ledger, keys: ReadonlySet<string>): Map<string, Reading> => {
  const best = new Map<string, Reading>();
  for (const reading of pages.values()) {
    if (!keys.has(reading.key) || isBaseline(reading)) continue;
    const known = best.get(reading.key);
    best.set(reading.key, known === undefined ? reading : preferred(known, reading));
  }
  return best;
};

/** The texts of the ledger that name files which decide what they do, newest first, those of the history last. */
export const wantedAnnexes = (ledger: Ledger): Wanted[] => {
  const counting = ledger.versions.filter(({ knownTo }) => knownTo === STILL_KNOWN);
  const baseline = new Set(counting.flatMap(({ reading }) => (isBaseline(reading) ? [reading.key] : [])));
  const beside = besideBaseline(ledger, baseline);
  return counting
    .map(({ reading, imported }) => ({ reading: beside.get(reading.key) ?? reading, imported }))
    .map(({ reading, imported }) => ({
      reading,
      annexes: reading.attachments.filter(isFetchable),
      history: imported,
    }))
    .filter(({ annexes }) => annexes.length > 0)
    .sort(
      (a, b) => Number(a.history) - Number(b.history) || b.reading.publishedOn.localeCompare(a.reading.publishedOn),
    );
};

/** Files that were read with any copy of a text, the last of each address. */
export const knownAnnexes = ({ versions, pages }: Ledger, key: string): Fetchable[] => {
  const known = new Map<string, Fetchable>();
  for (const reading of [...versions.map((version) => version.reading), ...pages.values()]) {
    if (reading.key !== key) continue;
    for (const attachment of reading.attachments)
      if (isFetchable(attachment) && attachment.rows !== undefined) known.set(attachment.url, attachment);
  }
  return [...known.values()];
};
