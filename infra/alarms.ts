import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Functions } from './functions.ts';
import type { Sending } from './sending.ts';
import { STACK_ALARMS, type StackAlarm } from './stack-alarms.ts';
import type { Storage } from './storage.ts';

const QUARTER = Duration.minutes(15);

type Watch = { metric: IMetric; atLeast?: number; below?: number; silenceRings?: boolean };
type Props = {
  functions: Functions;
  storage: Storage;
  sending: Sending;
  operator: string;
  /** Where the repository's files are read, if anywhere. */
  documents: string | undefined;
};

/**
 * Runs that ended well in a quarter of an hour. A function that is no longer called at all leaves no data, which rings too; one
 * that has not been called yet does not.
 */
const goodRuns = (made: IFunction): Watch => ({
  metric: new MathExpression({
    expression: 'runs - errors',
    usingMetrics: {
      runs: made.metricInvocations({ period: QUARTER }),
      errors: made.metricErrors({ period: QUARTER }),
    },
    period: QUARTER,
    label: 'runs that ended well',
  }),
  below: 1,
  silenceRings: true,
});

/** Answers of a function's URL that were no answers: it catches its own faults, so that few of them are failed runs. */
const noAnswers = (made: IFunction): Watch => ({
  metric: new MathExpression({
    expression: 'MAX([FILL(faults, 0), FILL(errors, 0)])',
    usingMetrics: {
      faults: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'Url5xxCount',
        dimensionsMap: { FunctionName: made.functionName },
        statistic: Stats.SUM,
        period: QUARTER,
      }),
      errors: made.metricErrors({ period: QUARTER }),
    },
    period: QUARTER,
    label: 'questions without an answer',
  }),
  atLeast: 5,
});

const anyIn = (queue: IQueue): Watch => ({
  metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
  atLeast: 1,
});

/** What wakes the operators by a way of its own when the product could not: each alarm is a heading of the runbook. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { functions, storage, sending, operator, documents = '' }: Props) {
    super(scope, id);
    this.topic = new Topic(this, 'Operators', { enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(operator));
    this.topic.grantPublish(
      new ServicePrincipal('cloudwatch.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    acknowledge(
      this.topic,
      'CloudWatch cannot publish under the managed key, and an alarm holds nothing secret',
      'AwsSolutions-SNS2',
    );

    const watched: Record<StackAlarm, Watch> = {
      'collector-silent': goodRuns(functions.collect),
      'annex-silent': goodRuns(functions.annex),
      'clock-silent': goodRuns(functions.clock),
      'notify-silent': goodRuns(functions.notify),
      'rounds-dead': anyIn(storage.deadRounds),
      'doorbell-dead': anyIn(storage.deadRings),
      'rounds-late': {
        metric: storage.rounds.metricApproximateAgeOfOldestMessage({
          period: Duration.minutes(5),
          statistic: Stats.MAXIMUM,
        }),
        atLeast: 600,
      },
      'sends-late': { metric: sending.oldest(), atLeast: 900 },
      'sends-dead': { metric: sending.lost(functions.send), atLeast: 1 },
      'api-failing': noAnswers(functions.api),
    };
    for (const [name, { title, runbook }] of Object.entries(STACK_ALARMS))
      this.alarm(name, `${title} ${documents}${runbook}`, watched[name as StackAlarm]);
  }

  private alarm(name: string, description: string, { metric, atLeast, below, silenceRings }: Watch): void {
    const alarm = new Alarm(this, name, {
      metric,
      threshold: atLeast ?? below ?? 1,
      comparisonOperator:
        below === undefined
          ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
          : ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: silenceRings ? TreatMissingData.MISSING : TreatMissingData.NOT_BREACHING,
      alarmDescription: description,
    });
    const tell = new SnsAction(this.topic);
    alarm.addAlarmAction(tell);
    alarm.addOkAction(tell);
    if (silenceRings) alarm.addInsufficientDataAction(tell);
  }
}
