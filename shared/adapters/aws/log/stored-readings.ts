import { issuerOfKey } from '../../../domain/acts/jurisdictions.ts';
import type { Reading } from '../../../ledger/log/commit.ts';

type Stored = Omit<Reading, 'jurisdiction'> & Partial<Pick<Reading, 'jurisdiction'>>;

/** Readings as a log may hold them: one that does not say whose act it is, is of whoever numbers such notices, or China. */
export const storedReadings = (readings: readonly Stored[]): Reading[] =>
  readings.map((reading): Reading => {
    const { jurisdiction, kind, key } = reading;
    if (jurisdiction !== undefined) return { ...reading, jurisdiction };
    return { ...reading, jurisdiction: kind === 'press' ? null : (issuerOfKey(key) ?? 'CN') };
  });
