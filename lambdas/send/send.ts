import { groups } from 'd3-array';
import type { ChannelKey, Ticket } from '../../shared/alerts/channels/channel-state.ts';
import { kindOf } from '../../shared/alerts/channels/channels.ts';
import type { Outcome } from '../../shared/alerts/channels/outcome.ts';
import type { Taken } from '../../shared/ports.ts';
import { instantOf, millisOf } from '../../shared/time/civil.ts';
import { counted } from '../../shared/wording/text/counted.ts';
import { conclude } from './conclude.ts';
import type { Deps } from './deps.ts';

/** Longer than one run of the function can last: whoever holds a message is gone when it may be taken anew. */
const LEASE_MS = 90_000;
/** How long a message may wait in the run for the pace of its receiver. */
const PATIENCE_MS = 30_000;

const QUOTA_USED: Outcome = { kind: 'held', all: true, text: 'the mails that SES allows for a day are used up' };
const CROWDED: Outcome = { kind: 'throttled', text: 'too many others go to the same receiver first' };

type Own = Taken & { by: string };

const takeOver = async ({ deliveries, newId, now }: Deps, ticket: Ticket): Promise<Own[]> => {
  const by = newId();
  const taken = await deliveries.take(ticket, by, instantOf(millisOf(now()) + LEASE_MS));
  return taken === undefined ? [] : [{ ...taken, by }];
};

type Receiver = ReturnType<ReturnType<typeof kindOf>['receiver']>;
const receiverOf = ({ outgoing: { channel } }: Own): Receiver => kindOf(channel).receiver(channel);

type Slot = { at: number } | { none: Outcome };

/** When each of so many messages for one receiver may go, or why not now. */
const slotsFor = async (deps: Deps, { name, perSecond }: Receiver, count: number) => {
  const allowed = perSecond === undefined ? await deps.allowance() : { perSecond, left: Number.POSITIVE_INFINITY };
  const latest = millisOf(deps.now()) + PATIENCE_MS;
  const first = allowed.left > 0 ? await deps.pace.book(name, allowed.perSecond, count, latest) : undefined;
  const none = allowed.left > 0 ? CROWDED : QUOTA_USED;
  return (place: number): Slot => (first === undefined ? { none } : { at: first + (place * 1000) / allowed.perSecond });
};

const sendOne = async (deps: Deps, own: Own, slot: Slot): Promise<void> => {
  if ('none' in slot) return conclude(deps, own, own.by, slot.none);
  await deps.sleepUntil(slot.at);
  await conclude(deps, own, own.by, await deps.send(own.outgoing.channel, own.outgoing.delivery));
};

/**
 * Carries out what was claimed: takes each message over, waits for the pace of its receiver, sends it as it was kept,
 * and writes down what became of it. Throws after all of them where some failed by a fault of ours; all may come again,
 * for what was taken over is taken no second time.
 */
export const send =
  (deps: Deps) =>
  async (tickets: readonly Ticket[]): Promise<void> => {
    const faults: unknown[] = [];
    const fault = (place: ChannelKey) => (error: unknown) => {
      deps.failed(error, place);
      faults.push(error);
      return [];
    };
    const own = await Promise.all(tickets.map((ticket) => takeOver(deps, ticket).catch(fault(ticket))));
    const sendTo = async (receiver: Receiver, all: readonly Own[]): Promise<void> => {
      const slotOf = await slotsFor(deps, receiver, all.length);
      await Promise.all(all.map((one, place) => sendOne(deps, one, slotOf(place)).catch(fault(one))));
    };
    const byReceiver = groups(own.flat(), (one) => receiverOf(one).name);
    await Promise.all(byReceiver.map(([, all]) => all[0] && sendTo(receiverOf(all[0]), all).catch(fault(all[0]))));
    if (faults.length > 0)
      throw new AggregateError(faults, `${counted(faults.length, 'message')} could not be carried out`);
  };
