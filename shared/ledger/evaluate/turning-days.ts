import type { CivilDate } from '../../time/civil.ts';
import type { Ledger } from '../log/ledger.ts';
import { dayOf, NEVER, zoneOf } from './minutes.ts';
import { tableOf } from './table.ts';

/** Every day on which something known starts, or no longer counts. */
export const turningDays = (ledger: Ledger): Set<CivilDate> => {
  const { acts, from, end } = tableOf(ledger);
  const days = acts.flatMap(({ effect, reading }, act) => {
    const minutes = [from[act] ?? 0, end[act] ?? NEVER].filter((minute) => minute < NEVER);
    return minutes.map((minute) => dayOf(minute, zoneOf(effect, reading)));
  });
  return new Set(days);
};
