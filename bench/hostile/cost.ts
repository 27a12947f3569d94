import { runInThisContext } from 'node:vm';
import type { Read } from './readers.ts';

const MS = 1_000;
/** Of the wall clock, and so far above any bound on work: what hangs is stopped, and counts as without end. */
const HANGS_MS = 60_000;

const held = globalThis as { acting?: () => unknown };

const isRefusal = (error: unknown): boolean => error instanceof Error && error.constructor === Error;

/** Milliseconds of this process's own work, which a busy machine does not add to as it does to a clock's; throws what escapes a reader. */
export const costOf = async (read: Read, text: string): Promise<number> => {
  held.acting = () => read(text);
  const before = process.cpuUsage();
  try {
    await runInThisContext('acting()', { timeout: HANGS_MS });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return Number.POSITIVE_INFINITY;
    // What is no list at all is refused by an error of no further kind; any other escaped its reader.
    if (!isRefusal(error)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / MS;
};
