import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { ChokepointStack } from '../../infra/stack.ts';

/** What costs money by being there. */
export type Deployed = {
  alarmMetrics: number;
  polled: { fifo: number; standard: number };
  /** Runs a minute of what a timer runs, by function. */
  runs: Record<string, number>;
  /** Gigabytes of each function. */
  memory: Record<string, number>;
};

const functionOf = (id: string): string =>
  /^(?:Functions|Canary|Returned|Session|Desk|Decide)([a-z]+)[0-9A-F]{8}$/.exec(id)?.[1] ?? id;

type Resources = Record<string, { Properties: Record<string, unknown> }>;

/** Counts in the stack's own template what it costs when nothing happens. */
export const deployed = (): Deployed => {
  const stack = new ChokepointStack(
    new App({ context: { 'aws:cdk:bundling-stacks': [] } }),
    {
      stage: 'prod',
      access: 'password',
      sender: 'alerts@chokepoint.example',
      identity: { kind: 'domain', name: 'chokepoint.example' },
      operator: 'desk@chokepoint.example',
      logDays: RetentionDays.THREE_MONTHS,
      recordDays: 400,
    },
    { build: { version: 'bench' } },
  );
  const template = Template.fromStack(stack);
  const all = (type: string): Record<string, unknown>[] =>
    Object.values(template.findResources(type) as Resources).map(({ Properties }) => Properties);
  // An alarm on an expression costs by the metrics that it reads.
  const metricsOf = ({ Metrics }: Record<string, unknown>): number =>
    Array.isArray(Metrics) ? Metrics.filter((one) => 'MetricStat' in one).length : 1;
  const queues = template.findResources('AWS::SQS::Queue') as Resources;
  const polled = all('AWS::Lambda::EventSourceMapping').flatMap(({ EventSourceArn }) => {
    const [id = ''] = (EventSourceArn as { 'Fn::GetAtt'?: string[] })['Fn::GetAtt'] ?? [];
    return queues[id] ?? [];
  });
  const fifo = polled.filter(({ Properties }) => Properties['FifoQueue'] === true).length;
  return {
    alarmMetrics: all('AWS::CloudWatch::Alarm').reduce((sum, alarm) => sum + metricsOf(alarm), 0),
    polled: { fifo, standard: polled.length - fifo },
    runs: Object.fromEntries(
      all('AWS::Events::Rule').flatMap(({ ScheduleExpression, Targets }) => {
        const [, minutes] = /^rate\((\d+) minutes?\)$/.exec(String(ScheduleExpression ?? '')) ?? [];
        const [target] = Targets as { Arn: { 'Fn::GetAtt': [string, string] } }[];
        return minutes && target ? [[functionOf(target.Arn['Fn::GetAtt'][0]), 1 / Number(minutes)]] : [];
      }),
    ),
    memory: Object.fromEntries(
      Object.entries(template.findResources('AWS::Lambda::Function') as Resources).map(([id, { Properties }]) => [
        functionOf(id),
        Number(Properties['MemorySize']) / 1_024,
      ]),
    ),
  };
};
