import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { schemaProblems } from '../support/resource-schema.ts';
import { stackOf } from '../support/stack.ts';

type Json = { Resources: Record<string, unknown>; Outputs: Record<string, unknown> };

const STAGES = ['prod', 'staging'];
const REGIONS = ['us-east-1', 'eu-central-1', 'ap-northeast-1'];
const COPIES = STAGES.flatMap((stage) => REGIONS.map((region) => [stage, region] as const));

// Synthesis ends in an error where a rule of AwsSolutions objects and nobody explained it.
const templates = new Map(
  COPIES.map(([stage, region]) => [
    `${stage} ${region}`,
    Template.fromStack(stackOf({ stage, region })).toJSON() as Json,
  ]),
);
const templateOf = (stage: string, region: string): Json => templates.get(`${stage} ${region}`) as Json;

test.each(COPIES)('%s in %s is what CloudFormation takes', (stage, region) =>
  expect(schemaProblems(templateOf(stage, region))).toEqual([]),
);

describe('the schemas object to', () => {
  const url = (Properties: object) => ({ Resources: { Url: { Type: 'AWS::Lambda::Url', Properties } } });
  test.each([
    ['what is missing', url({ AuthType: 'NONE' }), 'Url lacks TargetFunctionArn'],
    ['what is not there', url({ AuthType: 'NONE', TargetFunctionArn: 'a', Door: 1 }), 'Url has no Door'],
    ['a word of no list', url({ AuthType: 'OPEN', TargetFunctionArn: 'a' }), 'Url.AuthType may not be "OPEN"'],
    [
      'another type',
      url({ AuthType: 'NONE', TargetFunctionArn: 'a', Cors: { MaxAge: 'long' } }),
      'Url.Cors.MaxAge is no integer: "long"',
    ],
    [
      'a resource that is none',
      { Resources: { X: { Type: 'AWS::Lambda::Door' } } },
      'X: there is no AWS::Lambda::Door',
    ],
  ])('%s', (_, template, problem) => expect(schemaProblems(template)).toEqual([problem]));
});

test('stages share no name', () => {
  const [prod = new Set<string>(), staging = new Set<string>()] = STAGES.map(
    (stage) => new Set(JSON.stringify(templateOf(stage, 'eu-central-1')).match(/[Cc]hokepoint-[\w-]+-eu-central-1/g)),
  );
  expect(prod.size).toBeGreaterThan(3);
  expect([...prod].filter((name) => staging.has(name))).toEqual([]);
});
