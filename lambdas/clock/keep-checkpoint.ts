import { BEIJING, civilAt, type Instant, timeOf } from '../../shared/time/civil.ts';

type Deps = { extend: () => Promise<{ more: boolean }>; now: () => Instant };

/** When the ministries sleep. */
const NIGHTLY = '03:00';

/** Once a night the checkpoint of the log is brought up to date, minute by minute until it is; a night that is missed is made up for by the next. */
export const keepCheckpoint = ({ extend, now }: Deps) => {
  let isBehind = false;
  return async (): Promise<void> => {
    if (isBehind || timeOf(civilAt(now(), BEIJING)) === NIGHTLY) isBehind = (await extend()).more;
  };
};
