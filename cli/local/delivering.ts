import type { Deps as NotifyDeps } from '../../lambdas/notify/deps.ts';
import { notify } from '../../lambdas/notify/notify.ts';
import type { Deps as SendDeps } from '../../lambdas/send/deps.ts';
import { send } from '../../lambdas/send/send.ts';
import { memoryOutbound } from '../../shared/adapters/local/memory-outbound.ts';

/** Messages of this machine wait on no queue: one that was claimed and not sent is free again after a minute. */
const LEASE_MS = 60_000;

/** On this machine nobody is pressed. */
export const AT_ONCE: Pick<SendDeps, 'pace' | 'allowance' | 'sleepUntil' | 'chance'> = {
  pace: { book: async () => 0 },
  allowance: async () => ({ perSecond: Number.POSITIVE_INFINITY, left: Number.POSITIVE_INFINITY }),
  sleepUntil: async () => {},
  chance: () => 0,
};

type Deps = Omit<NotifyDeps, 'outbound'> & Pick<SendDeps, 'send'> & Partial<typeof AT_ONCE>;

/** Decides, claims and sends in one go, by the functions that do so on AWS. */
export const delivering = (deps: Deps): (() => Promise<void>) => {
  const outbound = memoryOutbound();
  const decide = notify({ leaseMs: LEASE_MS, ...deps, outbound });
  const carry = send({ ...AT_ONCE, ...deps });
  return async () => {
    try {
      await decide();
    } finally {
      await outbound.drain(carry);
    }
  };
};
