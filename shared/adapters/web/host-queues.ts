import { WebFault } from './web-fault.ts';

type HostQueue = { tail: Promise<unknown>; failures: number; restsUntil: number; after?: WebFault };

/** Faults of the host rather than of one page: the host is left alone for a while. */
const ofHost = (fault: WebFault): boolean =>
  fault.problem === 'network' || fault.problem === 'too-slow' || fault.problem === 'throttled';

const backOffSeconds = (failures: number): number => Math.min(60 * 2 ** (failures - 1), 3600);

/** One request at a time to a host, a pause between two, and rest after a fault. */
export const hostQueuesOf = (nowMs: () => number, sleep: (ms: number) => Promise<unknown>) => {
  const queues = new Map<string, HostQueue>();
  const queueOf = (host: string): HostQueue => {
    const queue = queues.get(host) ?? { tail: Promise.resolve(), failures: 0, restsUntil: 0 };
    queues.set(host, queue);
    return queue;
  };

  const attempt = async <T>(queue: HostQueue, task: () => Promise<T>): Promise<T> => {
    const seconds = Math.ceil((queue.restsUntil - nowMs()) / 1000);
    if (queue.after !== undefined && seconds > 0)
      throw new WebFault(queue.after.problem, `left alone for ${seconds} s after: ${queue.after.message}`, seconds);
    try {
      const answer = await task();
      queue.failures = 0;
      return answer;
    } catch (error) {
      if (error instanceof WebFault && ofHost(error)) {
        queue.failures += 1;
        queue.after = error;
        queue.restsUntil = nowMs() + 1000 * (error.retryAfterSeconds ?? backOffSeconds(queue.failures));
      }
      throw error;
    }
  };

  return {
    run: <T>(host: string, pauseMs: number, task: () => Promise<T>): Promise<T> => {
      const queue = queueOf(host);
      const turn = queue.tail.then(() => attempt(queue, task));
      queue.tail = turn.then(
        () => sleep(pauseMs),
        () => undefined,
      );
      return turn;
    },
  };
};
