import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, type IMetric, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Canary } from './canary.ts';
import type { Functions } from './functions.ts';
import type { Sending } from './sending.ts';
import { STACK_ALARMS, type StackAlarm } from './stack-alarms.ts';
import type { Storage } from './storage.ts';

const QUARTER = Duration.minutes(15);

type Watch = { metric: IMetric; atLeast: number; silenceRings?: boolean };
type Props = {
  functions: Functions;
  storage: Storage;
  sending: Sending;
  canary: Canary;
  operator: string;
  /** Where the repository's files are read, if anywhere. */
  documents: string | undefined;
};

/**
 * Whether every run of a quarter of an hour, or another time, failed. A function that is no longer called at all leaves no data, which rings too;
 * one that has not been called yet does not.
 */
const noGoodRun = (made: IFunction, period = QUARTER): Watch => ({
  metric: made.metricErrors({ period, statistic: Stats.AVERAGE, label: 'failed runs in one run' }),
  atLeast: 1,
  silenceRings: true,
});

/** Answers of a function's address that were no answers, also where it caught its own fault and ended well. */
const noAnswers = (made: IFunction): Watch => ({
  metric: new Metric({
    namespace: 'AWS/Lambda',
    metricName: 'Url5xxCount',
    dimensionsMap: { FunctionName: made.functionName },
    statistic: Stats.SUM,
    period: QUARTER,
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
  readonly all: Alarm[];

  constructor(scope: Construct, id: string, { functions, storage, sending, canary, operator, documents = '' }: Props) {
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
      'collector-silent': noGoodRun(functions.collect),
      'annex-silent': noGoodRun(functions.annex),
      'clock-silent': noGoodRun(functions.clock),
      'notify-silent': noGoodRun(functions.notify),
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
      'canary-late': noGoodRun(canary.made, Duration.hours(1)),
      'api-failing': noAnswers(functions.api),
    };
    this.all = Object.entries(STACK_ALARMS).map(([name, { title, runbook }]) =>
      this.alarm(name, `${title} ${documents}${runbook}`, watched[name as StackAlarm]),
    );
  }

  private alarm(name: string, description: string, { metric, atLeast, silenceRings }: Watch): Alarm {
    const alarm = new Alarm(this, name, {
      metric,
      threshold: atLeast,
      evaluationPeriods: 1,
      treatMissingData: silenceRings ? TreatMissingData.MISSING : TreatMissingData.NOT_BREACHING,
      alarmDescription: description,
    });
    const tell = new SnsAction(this.topic);
    alarm.addAlarmAction(tell);
    alarm.addOkAction(tell);
    if (silenceRings) alarm.addInsufficientDataAction(tell);
    return alarm;
  }
}
