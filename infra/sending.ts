import { Duration } from 'aws-cdk-lib';
import { MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { queueOf } from './queue.ts';

/** How long `send` may work on ten messages; a queue hides them for six times as long. */
export const SEND_TIMEOUT = Duration.minutes(1);
const FIVE_MINUTES = Duration.minutes(5);
const QUARTER = Duration.minutes(15);
/** Of one quarter of an hour. */
const MOST_ERRORS = 5;

/** The queues between the decision to tell somebody and the telling: one for each pace that is kept. */
export class Sending extends Construct {
  /** All mail, at the pace of SES. */
  readonly mail: Queue;
  /** What is posted, each receiver at a pace of its own. */
  readonly posts: Queue;
  readonly dead: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.dead = queueOf(this, 'DeadSends', { retentionPeriod: Duration.days(14) });
    const waiting = {
      visibilityTimeout: Duration.seconds(6 * SEND_TIMEOUT.toSeconds()),
      deadLetterQueue: { queue: this.dead, maxReceiveCount: 5 },
    };
    this.mail = queueOf(this, 'Mail', waiting);
    this.posts = queueOf(this, 'Posts', waiting);
  }

  fedBy(made: NodejsFunction): void {
    made.addEnvironment('MAIL_QUEUE', this.mail.queueUrl);
    made.addEnvironment('POST_QUEUE', this.posts.queueUrl);
    for (const queue of [this.mail, this.posts]) queue.grantSendMessages(made);
  }

  /** Ten at a time, two at work on each queue: no concurrency is reserved, of which a new account has ten in all. */
  carriedOutBy(made: NodejsFunction): void {
    for (const queue of [this.mail, this.posts])
      made.addEventSource(new SqsEventSource(queue, { batchSize: 10, maxConcurrency: 2 }));
    // What SES allows a second is asked of the account, which has no name.
    made.addToRolePolicy(new PolicyStatement({ actions: ['ses:GetAccount'], resources: ['*'] }));
  }

  /** How long the message that has waited longest has been waiting, in seconds. */
  oldest(): MathExpression {
    const age = (queue: Queue) =>
      queue.metricApproximateAgeOfOldestMessage({ period: FIVE_MINUTES, statistic: Stats.MAXIMUM });
    return new MathExpression({
      expression: 'MAX([FILL(mail, 0), FILL(posts, 0)])',
      usingMetrics: { mail: age(this.mail), posts: age(this.posts) },
      period: FIVE_MINUTES,
      label: 'seconds that a message has waited to be sent',
    });
  }

  /** Messages put aside, and whether the function keeps failing: what it took over is not put aside, but claimed anew. */
  lost(made: NodejsFunction): MathExpression {
    return new MathExpression({
      expression: `MAX([FILL(dead, 0), IF(FILL(errors, 0) >= ${MOST_ERRORS}, 1, 0)])`,
      usingMetrics: {
        dead: this.dead.metricApproximateNumberOfMessagesVisible({ period: QUARTER, statistic: Stats.MAXIMUM }),
        errors: made.metricErrors({ period: QUARTER }),
      },
      period: QUARTER,
      label: 'messages that cannot be sent',
    });
  }
}
