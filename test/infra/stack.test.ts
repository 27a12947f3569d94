import { Match, Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, test } from 'vitest';
import { STACK_ALARMS } from '../../infra/operations/stack-alarms.ts';
import type { Settings } from '../../infra/settings/settings.ts';
import { TABLE } from '../../shared/adapters/aws/store/table.ts';
import { WATCHED } from '../../shared/adapters/metrics.ts';
import { isPublished } from '../support/resource-schema.ts';
import { stackOf } from '../support/stack.ts';

const FUNCTIONS = ['collect', 'record', 'annex', 'clock', 'notify', 'send', 'api', 'canary', 'returned'];

const templateOf = (settings?: Partial<Settings>): Template => Template.fromStack(stackOf(settings));

type Resource = { Properties: Record<string, unknown> };
type Target = { Arn: { 'Fn::GetAtt': [string, string] } };
type Statement = { Action: string | string[]; Resource: unknown };

let template: Template;
beforeAll(() => {
  template = templateOf();
});

const of = (type: string): [string, Resource][] => Object.entries(template.findResources(type)) as [string, Resource][];

const functionNamed = (name: string): [string, Resource] => {
  const found = of('AWS::Lambda::Function').find(([id]) =>
    new RegExp(`^(Functions|Canary|Returned)${name}[0-9A-F]{8}$`).test(id),
  );
  if (found === undefined) throw new Error(`no function ${name}`);
  return found;
};

const statementsOf = (name: string): Statement[] =>
  of('AWS::IAM::Policy')
    .filter(([id]) => new RegExp(`^(Functions|Canary|Returned)${name}ServiceRole`).test(id))
    .flatMap(([, { Properties }]) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement);

const actionsOf = (name: string): string[] => statementsOf(name).flatMap(({ Action }) => Action);

describe('the functions', () => {
  test.each(FUNCTIONS)('%s runs on Node 24 and arm64, and keeps its log', (name) => {
    const [, { Properties }] = functionNamed(name);
    expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    expect(Properties['LoggingConfig']).toMatchObject({ LogGroup: expect.anything() });
  });

  test('only those with something to write may write', () => {
    const writers = FUNCTIONS.filter((name) => actionsOf(name).includes('dynamodb:PutItem'));
    expect(writers).toEqual(['collect', 'record', 'annex', 'clock', 'notify', 'send', 'canary', 'returned']);
    expect(FUNCTIONS.filter((name) => actionsOf(name).includes('dynamodb:DeleteItem'))).toEqual(['notify', 'send']);
  });

  test('annex has room and time for its largest file, and may do no more than collect and read what it kept', () => {
    expect(functionNamed('annex')[1].Properties).toMatchObject({ MemorySize: 1024, Timeout: 170 });
    expect(new Set(actionsOf('annex'))).toEqual(
      new Set([
        ...['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'].map((name) => `dynamodb:${name}`),
        ...['s3:GetObject', 's3:PutObject'],
        ...['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'],
      ]),
    );
  });

  test('nobody may scan or drop the table, nor do everything anywhere', () => {
    const actions = FUNCTIONS.flatMap(actionsOf);
    expect(actions).not.toContain('dynamodb:Scan');
    expect(actions).not.toContain('dynamodb:DeleteTable');
    expect(actions.filter((action) => action.endsWith('*'))).toEqual([]);
  });

  test('mail is sent and secrets are read, under one prefix, by send alone; notify reads that of links', () => {
    expect(FUNCTIONS.filter((name) => actionsOf(name).includes('ses:SendEmail'))).toEqual(['send']);
    expect(FUNCTIONS.filter((name) => actionsOf(name).includes('ssm:GetParameter'))).toEqual(['notify', 'send']);
    const readBy = (name: string): string =>
      JSON.stringify(statementsOf(name).find(({ Action }) => Action === 'ssm:GetParameter')?.Resource);
    expect(readBy('send')).toContain(':parameter/chokepoint/*"');
    expect(readBy('notify')).toContain(':parameter/chokepoint/decision-links"');
  });

  test('no secret stands in an environment', () => {
    for (const name of FUNCTIONS) {
      const [, { Properties }] = functionNamed(name);
      const variables = Object.keys((Properties['Environment'] as { Variables: object }).Variables);
      expect(variables.filter((variable) => /password|token|secret$|webhook|key/i.test(variable))).toEqual([]);
    }
  });
});

describe('what sets them in motion', () => {
  const timers = () => of('AWS::Events::Rule').filter(([, { Properties }]) => Properties['ScheduleExpression']);

  test('three minute timers, one for files and one for the canary, and none for a single source', () => {
    const rates = timers().map(([, { Properties }]) => Properties['ScheduleExpression']);
    expect(rates.sort()).toEqual([...Array(3).fill('rate(1 minute)'), 'rate(2 minutes)', 'rate(30 minutes)']);
  });

  test('the queue gives record one round after another, soon again, and puts aside what fails five times', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    const [, rounds] = of('AWS::SQS::Queue').find(([id]) => id.startsWith('StorageRounds')) ?? [];
    const [, { Properties: record }] = functionNamed('record');
    expect(rounds?.Properties).toMatchObject({
      FifoQueue: true,
      RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: expect.anything() },
      VisibilityTimeout: 70,
    });
    // Lambda refuses a queue that shows a message again while the function may still work on it.
    expect(rounds?.Properties['VisibilityTimeout']).toBeGreaterThanOrEqual(Number(record['Timeout']));
  });

  test('a minute that failed is not run again behind the next', () => {
    const timed = timers().map(([, { Properties }]) => (Properties['Targets'] as Target[])[0]?.Arn['Fn::GetAtt'][0]);
    expect(timed).toHaveLength(5);
    for (const name of timed) {
      const own = of('AWS::Lambda::EventInvokeConfig').find(
        ([, { Properties }]) => (Properties['FunctionName'] as { Ref: string }).Ref === name,
      );
      expect(own?.[1].Properties).toMatchObject({ MaximumRetryAttempts: 0 });
    }
    for (const [, { Properties }] of timers())
      expect(Properties['Targets']).toMatchObject([{ RetryPolicy: { MaximumRetryAttempts: 0 } }]);
  });

  test('only its own timer may run a function', () => {
    const allowed = of('AWS::Lambda::Permission').filter(
      ([, { Properties }]) => Properties['Principal'] === 'events.amazonaws.com',
    );
    expect(allowed.map(([, { Properties }]) => Properties['SourceArn']).sort()).toEqual(
      of('AWS::Events::Rule')
        .map(([id]) => ({ 'Fn::GetAtt': [id, 'Arn'] }))
        .sort(),
    );
  });

  test('mail waits on a queue, ten at a time; what fails five times has a place, and so has a post that nobody took', () => {
    const mappings = of('AWS::Lambda::EventSourceMapping').filter(([id]) => id.startsWith('Functionssend'));
    expect(mappings).toMatchObject([
      [expect.any(String), { Properties: { BatchSize: 10, ScalingConfig: { MaximumConcurrency: 2 } } }],
    ]);
    const [dead, mail] = ['SendingDeadSends', 'SendingMail'].map((name) =>
      of('AWS::SQS::Queue').find(([id]) => id.startsWith(name)),
    );
    expect(mail?.[1].Properties).toMatchObject({ VisibilityTimeout: 360, RedrivePolicy: { maxReceiveCount: 5 } });
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: functionNamed('send')[0] },
      MaximumEventAgeInSeconds: 300,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [dead?.[0], 'Arn'] } } },
    });
    expect(statementsOf('notify').find(({ Action }) => Action === 'lambda:InvokeFunction')?.Resource).toEqual({
      'Fn::GetAtt': [functionNamed('send')[0], 'Arn'],
    });
  });

  test('the stream rings for commits, operations and the canary only', () => {
    const mappings = JSON.stringify(template.findResources('AWS::Lambda::EventSourceMapping'));
    expect(mappings).toContain('[\\"LOG\\",\\"OPS\\",\\"CANARY\\"]');
  });
});

describe('what is kept', () => {
  test('the table is the one that the local system creates, protected and restorable', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      KeySchema: [
        { AttributeName: TABLE.partitionKey, KeyType: 'HASH' },
        { AttributeName: TABLE.sortKey, KeyType: 'RANGE' },
      ],
      BillingMode: TABLE.billing,
      StreamSpecification: { StreamViewType: TABLE.stream },
      GlobalSecondaryIndexes: Match.absent(),
      Replicas: [
        Match.objectLike({
          DeletionProtectionEnabled: TABLE.deletionProtection,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: TABLE.pointInTimeRecovery },
        }),
      ],
    });
    template.hasResource('AWS::DynamoDB::GlobalTable', { DeletionPolicy: 'Retain' });
  });

  test('no bucket is public, and the page store outlives the stack', () => {
    template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    expect(of('AWS::S3::Bucket').filter(([id]) => id.startsWith('StoragePages'))).toHaveLength(1);
    template.hasResource('AWS::S3::Bucket', { DeletionPolicy: 'RetainExceptOnCreate' });
  });
});

describe('how long it is kept', () => {
  test('logs for three months', () => {
    const logs = of('AWS::Logs::LogGroup');
    expect(logs.length).toBeGreaterThan(FUNCTIONS.length);
    for (const [, { Properties }] of logs) expect(Properties).toMatchObject({ RetentionInDays: 90 });
  });

  test('what was put aside as long as a queue can, so that people can mend and send it again', () => {
    const waiting = of('AWS::SQS::Queue').filter(([, { Properties }]) => Properties['RedrivePolicy'] === undefined);
    expect(waiting.length).toBeGreaterThan(0);
    for (const [, { Properties }] of waiting) expect(Properties).toMatchObject({ MessageRetentionPeriod: 14 * 86_400 });
  });

  test('an item of the table until it expires, if it says so', () =>
    template.allResourcesProperties('AWS::DynamoDB::GlobalTable', {
      TimeToLiveSpecification: { AttributeName: TABLE.timeToLive, Enabled: true },
    }));

  test('pages for ever, what they replaced for a month', () => {
    const [, pages] = of('AWS::S3::Bucket').find(([id]) => id.startsWith('StoragePages')) ?? [];
    const rules = JSON.stringify(pages?.Properties['LifecycleConfiguration']);
    expect(rules).not.toMatch(/"Expiration(InDays|Date)"/);
    expect(rules).toContain('"NoncurrentVersionExpiration":{"NoncurrentDays":30}');
  });
});

describe('what people reach', () => {
  test('no script from elsewhere and none inline', () => {
    const policies = JSON.stringify(template.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    expect(policies).toContain("script-src 'self';");
    expect(policies).not.toContain('unsafe-inline');
  });
});

describe('what wakes the operators', () => {
  test('an alarm for each of the runbook, and its heading in it', () => {
    const said = of('AWS::CloudWatch::Alarm').map(([, { Properties }]) => String(Properties['AlarmDescription']));
    expect(said.sort()).toEqual(
      Object.values(STACK_ALARMS)
        .map(({ title, runbook }) => `${title} https://code.example/blob/HEAD/${runbook}`)
        .sort(),
    );
  });

  type Metric = { MetricName: string; Namespace: string; Dimensions?: { Name: string; Value: unknown }[] };
  type Query = { MetricStat?: { Metric: Metric } };

  const answersOf = (name: string) => ({
    Namespace: 'AWS/Lambda',
    MetricName: 'Url5xxCount',
    Dimensions: [{ Name: 'FunctionName', Value: { Ref: expect.stringMatching(`^(Functions|Session)${name}`) } }],
  });

  const answersOfDecide = {
    Namespace: 'AWS/ApiGateway',
    MetricName: '5xx',
    Dimensions: [{ Name: 'ApiId', Value: { Ref: expect.stringMatching('^DecideApi') } }],
  };

  test('an alarm watches the answers of all addresses, for api and session end well on their own faults', () => {
    const alarmOf = ([id]: [string, Resource]): boolean => id.startsWith('Alarmsapifailing');
    const behindGate = of('AWS::CloudWatch::Alarm').find(alarmOf)?.[1].Properties;
    expect(behindGate?.['Metrics']).toEqual([
      expect.objectContaining({ Expression: 'FILL(api, 0) + FILL(session, 0) + FILL(decide, 0)' }),
      ...['api', 'session'].map((name) =>
        expect.objectContaining({
          Id: name,
          MetricStat: expect.objectContaining({ Metric: answersOf(name), Stat: 'Sum' }),
        }),
      ),
      expect.objectContaining({
        Id: 'decide',
        MetricStat: expect.objectContaining({ Metric: answersOfDecide, Stat: 'Sum' }),
      }),
    ]);
    const open = Object.entries(templateOf({ access: 'public' }).findResources('AWS::CloudWatch::Alarm'));
    expect((open as [string, Resource][]).find(alarmOf)?.[1].Properties).toMatchObject(answersOf('api'));
  });

  test('all of them are on the dashboard, with what the functions measure', () => {
    const [[, dashboard] = []] = of('AWS::CloudWatch::Dashboard');
    const body = JSON.stringify(dashboard?.Properties['DashboardBody']);
    for (const [id] of of('AWS::CloudWatch::Alarm')) expect(body).toContain(`["${id}","Arn"]`);
    for (const measured of ['ToldAfter', 'Pages', 'Puzzles', 'DeadLetters'])
      expect(body).toContain(`ispresent(${measured})`);
    for (const name of FUNCTIONS)
      expect(functionNamed(name)[1].Properties).toMatchObject({
        Environment: { Variables: { METRICS: 'Chokepoint' } },
      });
  });

  test('CloudWatch may publish to the topic of every alarm', () => {
    const policies = of('AWS::SNS::TopicPolicy').map(([, { Properties }]) => Properties);
    const [[topic] = ['']] = of('AWS::SNS::Topic');
    for (const [, { Properties }] of of('AWS::CloudWatch::Alarm'))
      expect(Properties).toMatchObject({ AlarmActions: [{ Ref: topic }], OKActions: [{ Ref: topic }] });
    expect(policies).toMatchObject([{ Topics: [{ Ref: topic }] }]);
    const statements = policies.flatMap((policy) => (policy['PolicyDocument'] as { Statement: object[] }).Statement);
    expect(statements).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Resource: { Ref: topic },
      }),
    );
  });

  test('what the stream could not hand on lies apart from the rounds, and an alarm watches each place', () => {
    const queues = of('AWS::SQS::Queue').map(([id]) => id);
    const [rounds, rings] = ['StorageDeadRounds', 'StorageDeadRings'].map((name) =>
      queues.find((id) => id.startsWith(name)),
    );
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [rings, 'Arn'] } } },
    });
    for (const queue of [rounds, rings])
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [queue, 'QueueName'] } }],
      });
  });

  test('a function that is no longer called is an alarm too, one that is yet to be called is none', () => {
    const silent = of('AWS::CloudWatch::Alarm').filter(([, { Properties }]) => Properties['InsufficientDataActions']);
    expect(silent.map(([id]) => /^Alarms([a-z]+)/.exec(id)?.[1])).toEqual([...['clocksilent', 'canarylate']]);
    for (const [, { Properties }] of silent) expect(Properties['TreatMissingData']).toBe('missing');
    template.resourcePropertiesCountIs('AWS::CloudWatch::Alarm', { TreatMissingData: 'breaching' }, 0);
  });

  // What AWS documents elsewhere: https://docs.aws.amazon.com/lambda/latest/dg/urls-monitoring.html
  const ELSEWHERE = ['AWS/Lambda Url5xxCount FunctionName'];

  test('each watches metrics that are published, of something that the stack has', () => {
    for (const [alarm, { Properties }] of of('AWS::CloudWatch::Alarm')) {
      const queries = Properties['Metrics'] as Query[] | undefined;
      const metrics = queries?.flatMap(({ MetricStat }) => MetricStat?.Metric ?? []) ?? [
        Properties as unknown as Metric,
      ];
      expect([alarm, metrics.length]).not.toEqual([alarm, 0]);
      for (const { Namespace, MetricName, Dimensions = [] } of metrics) {
        // What the functions measure themselves, under the name that they are given.
        if (Namespace === 'Chokepoint') {
          expect([alarm, WATCHED, Dimensions]).toEqual([alarm, expect.arrayContaining([MetricName]), []]);
          continue;
        }
        const names = Dimensions.map(({ Name }) => Name);
        const documented = isPublished(Namespace, MetricName, names);
        expect([alarm, documented || ELSEWHERE.includes(`${Namespace} ${MetricName} ${names}`)]).toEqual([alarm, true]);
        for (const { Value } of Dimensions) {
          const { Ref, 'Fn::GetAtt': attribute } = Value as { Ref?: string; 'Fn::GetAtt'?: string[] };
          const owner = template.toJSON()['Resources'][Ref ?? attribute?.[0] ?? ''] as { Type: string };
          expect([alarm, owner?.Type.split('::')[1]?.replace('V2', '')]).toEqual([alarm, Namespace.split('/')[1]]);
        }
      }
    }
  });
});

describe('a stage', () => {
  const text = (settings: Partial<Settings>): string => JSON.stringify(templateOf(settings).toJSON());

  test('of production cannot be removed by a slip, another can', () => {
    expect(stackOf().terminationProtection).toBe(true);
    expect(stackOf({ stage: 'staging' }).terminationProtection).toBe(false);
  });

  test('says in its tags what it is', () =>
    expect(stackOf({ stage: 'staging' }).tags.tagValues()).toEqual({
      product: 'chokepoint',
      stage: 'staging',
      version: '1.0.0',
      commit: 'abc1234',
    }));

  test('puts stack and region into every name that an account knows once', () => {
    const staging = text({ stage: 'staging', region: 'eu-central-1' });
    for (const part of ['Files', 'Api', 'Headers', 'Passwords'])
      expect(staging).toContain(`"Chokepoint-staging-${part}-eu-central-1"`);
    expect(staging).toContain(':parameter/chokepoint-staging/*');
  });

  test('says what the tools go by under these keys', () =>
    expect(Object.keys(template.findOutputs('*')).filter((key) => !key.startsWith('Dkim'))).toEqual([
      ...[
        'Address',
        'Table',
        'Pages',
        'Rounds',
        'SecretsPrefix',
        'Sender',
        'Operator',
        'Access',
        'PasswordStore',
        'GatePrefix',
      ],
      ...['OperatorsTopic', 'Region', 'Collect', 'Settings'],
    ]));

  test('can go on with a table and pages that are there', () => {
    const table = 'arn:aws:dynamodb:eu-west-1:123456789012:table/Restored/stream/2026-11-01T00:00:00.000';
    const adopting = templateOf({ table, pages: 'kept-pages' });
    adopting.resourceCountIs('AWS::DynamoDB::GlobalTable', 0);
    adopting.hasResourceProperties('AWS::Lambda::EventSourceMapping', { EventSourceArn: table });
    adopting.hasOutput('Table', { Value: 'Restored' });
    adopting.hasOutput('Pages', { Value: 'kept-pages' });
  });

  test('goes with its files when it is removed', () => template.resourceCountIs('Custom::S3AutoDeleteObjects', 1));
});

describe('mail', () => {
  test('is signed by its domain, whose records are said', () => {
    template.hasResourceProperties('AWS::SES::EmailIdentity', { EmailIdentity: 'chokepoint.example' });
    expect(Object.keys(template.findOutputs('*')).filter((key) => key.startsWith('DkimRecord'))).toHaveLength(3);
  });

  test('by an identity that the account has makes none', () =>
    templateOf({ identity: { kind: 'existing', name: 'corp.example' } }).resourceCountIs('AWS::SES::EmailIdentity', 0));

  test('goes out from one address alone, to any recipient', () =>
    expect(statementsOf('send').find(({ Action }) => Action === 'ses:SendEmail')).toMatchObject({
      Condition: { StringEquals: { 'ses:FromAddress': 'alerts@chokepoint.example' } },
      Resource: expect.arrayContaining([
        { 'Fn::Join': ['', expect.arrayContaining([expect.stringMatching(/:identity\/\*$/)])] },
      ]),
    }));

  test('of this stack that came back is taken note of, and where that fails it is put aside', () => {
    const [set] = Object.keys(template.findResources('AWS::SES::ConfigurationSet'));
    const [name] = functionNamed('returned');
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.ses'],
        detail: {
          eventType: ['Bounce', 'Complaint', 'Reject'],
          mail: { tags: { 'ses:configuration-set': [{ Ref: set }] } },
        },
      },
      Targets: [Match.objectLike({ Arn: { 'Fn::GetAtt': [name, 'Arn'] } })],
    });
    const [dead] = of('AWS::SQS::Queue').find(([id]) => id.startsWith('SendingDeadSends')) ?? [];
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: name },
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [dead, 'Arn'] } } },
    });
  });

  test('that bounces or annoys is said on the event bus', () =>
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        MatchingEventTypes: Match.arrayWith(['bounce', 'complaint']),
        EventBridgeDestination: Match.anyValue(),
      },
    }));
});
