import { Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  LogQueryVisualizationType,
  LogQueryWidget,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as NodeFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Measured } from '../../shared/adapters/metrics.ts';
import { nameInAccount } from '../common/name-in-account.ts';
import type { Storage } from '../line/storage.ts';

type Props = { alarms: Alarm[]; functions: readonly NodeFunction[]; storage: Storage };

const FIVE_MINUTES = Duration.minutes(5);
const HALF_WIDE = 12;

const graph = (title: string, left: IMetric[]): IWidget => new GraphWidget({ title, left, width: HALF_WIDE });

/** What the functions noted in their logs, asked for when somebody looks. */
const measured = (title: string, logGroupNames: string[], drawn: readonly [how: string, what: Measured][]): IWidget =>
  new LogQueryWidget({
    title,
    logGroupNames,
    queryLines: [
      `filter ${drawn.map(([, what]) => `ispresent(${what})`).join(' or ')}`,
      `stats ${drawn.map(([how, what]) => how.replace('*', what)).join(', ')} by bin(1h)`,
    ],
    view: LogQueryVisualizationType.LINE,
    width: HALF_WIDE,
  });

/** All that CloudWatch knows of the product, on one page: what rings, what waits, what fails, and what was measured. */
export class OperationsDashboard extends Construct {
  constructor(scope: Construct, id: string, { alarms, functions, storage }: Props) {
    super(scope, id);
    const { rounds, deadRounds, deadRings } = storage;
    const logs = functions.map(({ logGroup }) => logGroup.logGroupName);
    const maximum = { period: FIVE_MINUTES, statistic: Stats.MAXIMUM };
    new Dashboard(this, 'Dashboard', {
      dashboardName: nameInAccount(this, 'Operations'),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms, width: 2 * HALF_WIDE, height: 4 })],
        [
          measured('From the log to people, seconds', logs, [
            ['pct(*, 50)', 'ToldAfter'],
            ['pct(*, 95)', 'ToldAfter'],
          ]),
          measured('Pages kept, pages not understood, messages put aside', logs, [
            ['sum(*)', 'Pages'],
            ['sum(*)', 'Puzzles'],
            ['sum(*)', 'DeadLetters'],
          ]),
        ],
        [
          graph('Rounds: the oldest that waits, seconds', [rounds.metricApproximateAgeOfOldestMessage(maximum)]),
          graph('Put aside by the queues', [
            deadRounds.metricApproximateNumberOfMessagesVisible(maximum),
            deadRings.metricApproximateNumberOfMessagesVisible(maximum),
          ]),
        ],
        [
          graph(
            'Runs that failed',
            functions.map((made) => made.metricErrors({ period: FIVE_MINUTES, label: made.node.id })),
          ),
          graph(
            'Time of a run, p95',
            functions.map((made) =>
              made.metricDuration({ period: FIVE_MINUTES, statistic: Stats.p(95), label: made.node.id }),
            ),
          ),
        ],
      ],
    });
  }
}
