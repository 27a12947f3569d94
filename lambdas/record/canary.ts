import { emptyLedger } from '../../shared/ledger/log/ledger.ts';
import type { Blobs, Canary } from '../../shared/ports.ts';
import { CANARY_SOURCE } from '../../shared/sources/canary.ts';
import type { Round } from '../../shared/sources/round.ts';
import { millisOf } from '../../shared/time/civil.ts';
import { readingWithAnnexes } from './with-annexes.ts';

const MINUTE_MS = 60_000;

/** Reads the canary's page as any other; what it teaches is appended nowhere, and that it was understood is said beside the log. */
export const hearCanary = async (blobs: Blobs, canary: Canary, { startedAt, pages }: Round): Promise<void> => {
  for (const page of pages) {
    const reading = await readingWithAnnexes(blobs, { page, source: CANARY_SOURCE, ledger: emptyLedger() });
    if (reading.effects.length === 0) throw new Error("The canary's page was not understood");
  }
  await canary.sing({ number: Math.floor(millisOf(startedAt) / MINUTE_MS), at: startedAt });
};
