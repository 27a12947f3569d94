import { BEIJING, civilAt, type Instant, timeOf } from '../../shared/time/civil.ts';

type Deps = { extend: () => Promise<number>; now: () => Instant };

/** When the ministries sleep. */
const NIGHTLY = '03:00';

/** Once a night the checkpoint of the log is brought up to date; a night that is missed is made up for by the next. */
export const keepCheckpoint =
  ({ extend, now }: Deps) =>
  async (): Promise<void> => {
    if (timeOf(civilAt(now(), BEIJING)) === NIGHTLY) await extend();
  };
