import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as NodeFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { queueOf } from '../common/queue.ts';

/** How long `send` may work on what it is handed; the queue hides ten messages for six times as long. */
export const SEND_TIMEOUT = Duration.minutes(1);
const FIVE_MINUTES = Duration.minutes(5);
const QUARTER = Duration.minutes(15);
/** Of one quarter of an hour. */
const MOST_ERRORS = 5;
/** A claim is good for as long: what is still not taken up by then is claimed and handed over anew. */
const CLAIMED = Duration.minutes(5);

/** What stands between the decision to tell somebody and the telling. */
export class Sending extends Construct {
  /** All mail, at the pace of SES; what is posted has a pace for each receiver, and is handed over directly. */
  readonly mail: Queue;
  readonly dead: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.dead = queueOf(this, 'DeadSends', { retentionPeriod: Duration.days(14) });
    this.mail = queueOf(this, 'Mail', {
      visibilityTimeout: Duration.seconds(6 * SEND_TIMEOUT.toSeconds()),
      deadLetterQueue: { queue: this.dead, maxReceiveCount: 5 },
    });
  }

  /** `decides` hands over what it claimed, and `carries` carries it out: no concurrency is reserved, of which a new account has ten in all. */
  between(decides: NodeFunction, carries: NodeFunction): void {
    decides.addEnvironment('MAIL_QUEUE', this.mail.queueUrl);
    decides.addEnvironment('SENDER_FUNCTION', carries.functionName);
    this.mail.grantSendMessages(decides);
    decides.addToRolePolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [carries.functionArn] }),
    );
    carries.addEventSource(new SqsEventSource(this.mail, { batchSize: 10, maxConcurrency: 2 }));
    carries.configureAsyncInvoke({
      retryAttempts: 1,
      maxEventAge: CLAIMED,
      onFailure: new SqsDestination(this.dead),
    });
    // What SES allows a second is asked of the account, which has no name.
    carries.addToRolePolicy(new PolicyStatement({ actions: ['ses:GetAccount'], resources: ['*'] }));
  }

  /** How long the mail that has waited longest has been waiting, in seconds; a post that waits is put aside after five minutes. */
  oldest(): IMetric {
    return this.mail.metricApproximateAgeOfOldestMessage({ period: FIVE_MINUTES, statistic: Stats.MAXIMUM });
  }

  /** Messages put aside, and whether the function keeps failing: what it took over is not put aside, but claimed anew. */
  lost(made: NodeFunction): MathExpression {
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
