import { randomUUID } from 'node:crypto';
import { delivering } from '../../cli/local/delivering.ts';
import { dynamoLog } from '../../shared/adapters/aws/log/dynamo-log.ts';
import { dynamoOperations } from '../../shared/adapters/aws/operations/dynamo-operations.ts';
import { dynamoAudiences } from '../../shared/adapters/aws/people/dynamo-audiences.ts';
import { dynamoDecisions } from '../../shared/adapters/aws/people/dynamo-decisions.ts';
import { dynamoDeliveries } from '../../shared/adapters/aws/sending/dynamo-deliveries.ts';
import type { Audience } from '../../shared/alerts/audience/audience.ts';
import type { Delivery } from '../../shared/alerts/channels/delivery.ts';
import type { Outcome } from '../../shared/alerts/channels/outcome.ts';
import type { Change } from '../../shared/ledger/log/change.ts';
import type { Commit } from '../../shared/ledger/log/commit.ts';
import { type Instant, instantOf, millisOf } from '../../shared/time/civil.ts';
import { commitWith, listing } from './commits.ts';
import { freshTable } from './database.ts';
import { memoryBlobs } from './memory-blobs.ts';

export const MAIL: Audience = { name: 'desk', channels: [{ id: 'mail', kind: 'email', to: ['desk@example.com'] }] };

/** A desk that is told on the embedded database, with a clock and a provider in the test's hands. */
export const deskOf = async (
  audiences: readonly Audience[] = [MAIL],
  start = '2025-10-09T02:00:00.000Z' as Instant,
) => {
  const db = await freshTable();
  let now = start;
  let answers: Outcome[] = [];
  const sent: Delivery[] = [];
  const stores = {
    log: dynamoLog(db, memoryBlobs()),
    operations: dynamoOperations(db),
    audiences: dynamoAudiences(db),
    deliveries: dynamoDeliveries(db),
    decisions: dynamoDecisions(db),
  };
  for (const audience of audiences) await stores.audiences.put(audience);
  const failures: unknown[] = [];
  const deps = {
    ...stores,
    send: async (_channel: unknown, delivery: Delivery): Promise<Outcome> => {
      sent.push(delivery);
      return answers.shift() ?? { kind: 'sent', provider: `provider-${sent.length}` };
    },
    checked: async () => [],
    now: () => now,
    newId: randomUUID,
    failed: (error: unknown) => failures.push(error),
  };
  let number = 0;
  return {
    ...stores,
    db,
    deps,
    sent,
    failures,
    notify: delivering(deps),
    /** The provider's next answers; afterwards it takes everything. */
    answer: (...next: Outcome[]) => {
      answers = next;
    },
    pass: (minutes: number) => {
      now = instantOf(millisOf(now) + minutes * 60_000);
    },
    learn: async (parts: Partial<Commit> = {}, change: Partial<Change> = {}): Promise<void> => {
      number++;
      await stores.log.append(
        commitWith(number, { at: instantOf(millisOf(now) + number), changes: [listing(number, change)], ...parts }),
      );
    },
    /** What was told, by the names in it. */
    told: () => sent.map(({ message }) => message.changes.map(({ name }) => name?.replace('Firm ', '')).join(' ')),
  };
};

/** A desk whose first look has been, so that what follows is news. */
export const begun = async (audiences?: Audience[]) => {
  const desk = await deskOf(audiences);
  await desk.notify();
  return desk;
};
