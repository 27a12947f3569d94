import type { ChannelKey } from '../../shared/alerts/channels/channel-state.ts';
import type { Deliveries, MailAllowance, Operations, Pace, Send } from '../../shared/ports.ts';
import type { Instant } from '../../shared/time/civil.ts';

export type Deps = {
  deliveries: Pick<Deliveries, 'take' | 'settle' | 'postpone' | 'deadLetter'>;
  operations: Pick<Operations, 'report'>;
  send: Send;
  pace: Pace;
  /** What the account may send, asked at times. */
  allowance: () => Promise<MailAllowance>;
  now: () => Instant;
  /** Until that moment, in milliseconds since 1970. */
  sleepUntil: (ms: number) => Promise<void>;
  newId: () => string;
  /** From 0 to 1, anew each time. */
  chance: () => number;
  /** Absent: nothing is measured here. */
  measure?: (metric: 'ToldAfter' | 'DeadLetters', value: number) => void;
  failed: (error: unknown, place: ChannelKey) => void;
};
