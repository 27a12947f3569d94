import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { test } from 'vitest';
import { Shards } from '../../infra/line/shards.ts';

const templateWith = (sources?: { everyMinutes: number }[]): Template => {
  const stack = new Stack();
  const collect = new LambdaFunction(stack, 'collect', {
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = () => {}'),
  });
  new Shards(stack, 'Shards', { collect, ...(sources && { sources }) });
  return Template.fromStack(stack);
};

test('the registry as it is needs no queue', () => {
  const template = templateWith();
  template.resourceCountIs('AWS::SQS::Queue', 0);
  template.resourceCountIs('AWS::Lambda::EventSourceMapping', 0);
});

test('ten thousand sources have a queue of ticks, which the collector fills and empties', () => {
  const template = templateWith(Array.from({ length: 10_000 }, () => ({ everyMinutes: 10 })));
  template.hasResourceProperties('AWS::SQS::Queue', {
    FifoQueue: true,
    MessageRetentionPeriod: 120,
    VisibilityTimeout: 60,
  });
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    BatchSize: 1,
    ScalingConfig: { MaximumConcurrency: 50 },
  });
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: { TICKS_URL: Match.anyValue(), SHARDS: Match.stringLikeRegexp('^\\d+$') } },
  });
  template.hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Action: Match.arrayWith(['sqs:SendMessage']) }),
        Match.objectLike({ Action: Match.arrayWith(['sqs:ReceiveMessage', 'sqs:DeleteMessage']) }),
      ]),
    },
  });
});
