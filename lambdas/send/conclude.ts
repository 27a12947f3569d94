import { MOST_ATTEMPTS, type Outcome, retryAt } from '../../shared/alerts/channels/outcome.ts';
import type { Taken } from '../../shared/ports.ts';
import { type Instant, millisOf } from '../../shared/time/civil.ts';
import type { Deps } from './deps.ts';

const LONG_MS = 86_400_000;

type Put = Exclude<Outcome, { kind: 'sent' }>;

/** Changes as they come, not what is gathered for a day or a week. */
const isAtOnce = ({ channel }: Taken): boolean => !channel.includes('.');

/** What the operators are told of a message that waits for no fault of its own, once a day. */
const tellHeld = async (deps: Deps, { audience, channel, since }: Taken, outcome: Put, now: Instant): Promise<void> => {
  const subject = outcome.kind === 'held' && outcome.all ? 'mail' : `${audience} ${channel}`;
  const long = since !== undefined && millisOf(now) - millisOf(since) >= LONG_MS;
  if (outcome.kind !== 'held' && !(outcome.kind === 'throttled' && long)) return;
  const text = outcome.kind === 'held' ? outcome.text : `asked to wait since ${since}: ${outcome.text}`;
  await deps.operations.report({ kind: 'delivery-held', subject, at: now, text }, 'daily');
};

const putAside = async (deps: Deps, taken: Taken, by: string, outcome: Put): Promise<void> => {
  const { audience, channel, told, upTo, outgoing } = taken;
  const { id, message } = outgoing.delivery;
  const at = deps.now();
  const dead = { number: upTo, after: told, at, id, headline: message.headline, error: outcome.text };
  // Telling the operators that they cannot be told would go round for ever.
  const isAside = await deps.deliveries.deadLetter(taken, by, dead);
  if (isAside) deps.measure?.('DeadLetters', 1);
  if (!isAside || channel.endsWith('.operations')) return;
  await deps.operations.report({ kind: 'delivery-dead', subject: `${audience} ${channel}`, at, text: outcome.text });
};

/** Writes down what became of an attempt: told, put off, or put aside. */
export const conclude = async (deps: Deps, taken: Taken, by: string, outcome: Outcome): Promise<void> => {
  const { told, upTo, outgoing } = taken;
  const { id, message } = outgoing.delivery;
  const now = deps.now();
  if (outcome.kind === 'sent') {
    const receipt = { number: upTo, after: told, at: now, id, headline: message.headline, provider: outcome.provider };
    await deps.deliveries.settle(taken, by, receipt);
    if (isAtOnce(taken)) deps.measure?.('ToldAfter', (millisOf(now) - millisOf(message.at)) / 1_000);
    return;
  }
  const failed = outcome.kind === 'later' || outcome.kind === 'unsure';
  const attempts = taken.attempts + (failed ? 1 : 0);
  if (outcome.kind === 'refused' || attempts >= MOST_ATTEMPTS) return putAside(deps, taken, by, outcome);
  await deps.deliveries.postpone(taken, by, {
    attempts,
    due: retryAt(now, { attempts, outcome, chance: deps.chance() }),
    since: taken.since ?? now,
    // An earlier attempt may have arrived, too: a refusal now does not take that back.
    again: outcome.kind === 'unsure' || outgoing.perhaps ? 'same' : 'anew',
  });
  await tellHeld(deps, taken, outcome, now);
};
