import { setTimeout as sleep } from 'node:timers/promises';
import { WebFault } from './web-fault.ts';

type Lane = { tail: Promise<unknown>; failures: number; restsUntil: number; after?: WebFault };

/** Faults of the host rather than of one page: the host is left alone for a while. */
const ofHost = (fault: WebFault): boolean =>
  fault.problem === 'network' || fault.problem === 'too-slow' || fault.problem === 'throttled';

const backOffSeconds = (failures: number): number => Math.min(60 * 2 ** (failures - 1), 3600);

/** One request at a time to a host, a pause between two, and rest after a fault. */
export const lanesOf = (nowMs: () => number) => {
  const lanes = new Map<string, Lane>();
  const laneOf = (host: string): Lane => {
    const lane = lanes.get(host) ?? { tail: Promise.resolve(), failures: 0, restsUntil: 0 };
    lanes.set(host, lane);
    return lane;
  };

  const attempt = async <T>(lane: Lane, task: () => Promise<T>): Promise<T> => {
    const seconds = Math.ceil((lane.restsUntil - nowMs()) / 1000);
    if (lane.after !== undefined && seconds > 0)
      throw new WebFault(lane.after.problem, `left alone for ${seconds} s after: ${lane.after.message}`, seconds);
    try {
      const answer = await task();
      lane.failures = 0;
      return answer;
    } catch (error) {
      if (error instanceof WebFault && ofHost(error)) {
        lane.failures += 1;
        lane.after = error;
        lane.restsUntil = nowMs() + 1000 * (error.retryAfterSeconds ?? backOffSeconds(lane.failures));
      }
      throw error;
    }
  };

  return {
    run: <T>(host: string, pauseMs: number, task: () => Promise<T>): Promise<T> => {
      const lane = laneOf(host);
      const turn = lane.tail.then(() => attempt(lane, task));
      lane.tail = turn.then(
        () => sleep(pauseMs),
        () => undefined,
      );
      return turn;
    },
  };
};
