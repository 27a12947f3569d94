import { Duration } from 'aws-cdk-lib';
import type { Function as NodeFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { SOURCES } from '../../shared/sources/registry.ts';
import { shardCount } from '../../shared/sources/shards.ts';
import { acknowledge } from '../common/acknowledge.ts';
import { queueOf } from '../common/queue.ts';

const MOST_AT_ONCE = 50;
/** A tick that nobody could make in its minute is not made up for: the next one visits what is due by then. */
const KEPT = Duration.minutes(2);

type Props = { collect: NodeFunction; sources?: readonly { everyMinutes: number }[] };

/** Where the registry is more than one tick can visit: a queue of ticks, one a shard of hosts and minute. */
export class Shards extends Construct {
  constructor(scope: Construct, id: string, { collect, sources = SOURCES }: Props) {
    super(scope, id);
    const count = shardCount(sources);
    if (count === 1) return;
    const queue = queueOf(this, 'Ticks', {
      fifo: true,
      retentionPeriod: KEPT,
      visibilityTimeout: Duration.minutes(1),
    });
    acknowledge(queue, 'A tick that failed is followed by that of the next minute', 'AwsSolutions-SQS3');
    queue.grantSendMessages(collect);
    collect.addEnvironment('SHARDS', String(count));
    collect.addEnvironment('TICKS_URL', queue.queueUrl);
    collect.addEventSource(
      new SqsEventSource(queue, { batchSize: 1, maxConcurrency: Math.min(Math.max(count, 2), MOST_AT_ONCE) }),
    );
  }
}
