import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, type IMetric, MathExpression, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction, Function as NodeFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { WATCHED } from '../../shared/adapters/metrics.ts';
import { acknowledge } from '../common/acknowledge.ts';
import type { Functions } from '../line/functions.ts';
import type { Sending } from '../line/sending.ts';
import type { Storage } from '../line/storage.ts';
import type { Decide } from '../site/decide.ts';
import type { Canary } from './canary.ts';
import { STACK_ALARMS, type StackAlarm } from './stack-alarms.ts';

const QUARTER = Duration.minutes(15);

type Watch = { metric: IMetric; atLeast: number; silenceRings?: boolean };
type Props = {
  functions: Functions;
  storage: Storage;
  sending: Sending;
  canary: Canary;
  /** What signs people in, if they do. */
  session: NodeFunction | undefined;
  /** What takes decisions by link, if they are taken. */
  decide: Decide | undefined;
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

/** Answers of functions' addresses and of the one of API Gateway that were no answers, also where one caught its own fault and ended well. */
const noAnswers = (all: readonly NodeFunction[], decide: Decide | undefined): Watch => {
  const ofAddresses = all.map(
    ({ functionName }) =>
      new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'Url5xxCount',
        dimensionsMap: { FunctionName: functionName },
        statistic: Stats.SUM,
        period: QUARTER,
      }),
  );
  const metrics: IMetric[] = [
    ...ofAddresses,
    ...(decide ? [decide.api.metricServerError({ statistic: Stats.SUM, period: QUARTER })] : []),
  ];
  const names = [...all, ...(decide ? [decide.made] : [])].map(({ node }) => node.id);
  const sum = new MathExpression({
    expression: names.map((name) => `FILL(${name}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(metrics.map((metric, index) => [names[index] ?? '', metric])),
    period: QUARTER,
    label: 'requests without an answer',
  });
  return { metric: metrics.length === 1 && metrics[0] ? metrics[0] : sum, atLeast: 5 };
};

const anyIn = (queue: IQueue): Watch => ({
  metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
  atLeast: 1,
});

/** What wakes the operators by a way of its own when the product could not: each alarm is a heading of the runbook. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly all: Alarm[];

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { functions, storage, sending, canary, session, decide, operator, documents = '' } = props;
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
      'clock-silent': noGoodRun(functions.clock),
      'part-silent': this.anySilent(),
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
      'api-failing': noAnswers([functions.api, ...(session ? [session] : [])], decide),
    };
    this.all = Object.entries(STACK_ALARMS).map(([name, { title, runbook }]) =>
      this.alarm(name, `${title} ${documents}${runbook}`, watched[name as StackAlarm]),
    );
  }

  /** What the clock hears nothing of; that the clock itself is at work is seen by its runs. */
  private anySilent(): Watch {
    const metricName: (typeof WATCHED)[number] = 'Silent';
    const { stackName: namespace } = Stack.of(this);
    return {
      metric: new Metric({ namespace, metricName, statistic: Stats.MAXIMUM, period: Duration.minutes(5) }),
      atLeast: 1,
    };
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
