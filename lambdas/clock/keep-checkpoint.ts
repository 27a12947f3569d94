import type { Commit } from '../../shared/ledger/log/commit.ts';
import type { Log } from '../../shared/ports.ts';
import { BEIJING, civilAt, type Instant, timeOf } from '../../shared/time/civil.ts';

type Deps = { log: Log; save: (commits: readonly Commit[]) => Promise<boolean>; now: () => Instant };

/** When the ministries sleep. */
const NIGHTLY = '03:00';

/** Once a night the log is kept whole; a night that is missed is made up for by the next. */
export const keepCheckpoint =
  ({ log, save, now }: Deps) =>
  async (): Promise<void> => {
    if (timeOf(civilAt(now(), BEIJING)) === NIGHTLY) await save(await log.since(0));
  };
