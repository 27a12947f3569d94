import { alertOf, logAsOf } from '../../shared/evidence/alert-pack.ts';
import { alertPackFor } from '../evidence.ts';
import { toldOf } from '../told-of.ts';
import { type Ask, missing } from './ask.ts';

const MOST_BYTES = 4_000_000;
/** Receipts are looked for among the newest. */
const NEWEST = 200;

/** The alert that told a change, with everything that it rests on. */
export const alertPack = async ({ deps, log, path: { id = '' } }: Ask): Promise<Uint8Array> => {
  const number = Number(/^(\d+)(?:\.\d+)?$/.exec(id)?.[1] ?? Number.NaN);
  if (!log.commits.some((commit) => commit.number === number))
    return missing(`There is no change '${id}'; an id looks like 43.2, a commit like 43.`);
  const until = logAsOf(log, number);
  const alert = alertOf(until, number, toldOf(await deps.deliveries.recent(NEWEST), number));
  if (!alert) return missing(`Entry ${number} of the log was told to nobody: it taught nothing, or is history.`);
  return alertPackFor(deps.blobs, until, alert, MOST_BYTES);
};
