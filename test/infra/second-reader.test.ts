import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import type { SecondReaderSettings } from '../../infra/settings/second-reader-settings.ts';
import { stackOf } from '../support/stack.ts';

type Statement = { Action: string | string[]; Resource: unknown; Condition?: unknown };
type Resource = { Properties: Record<string, unknown> };

/** Who of a stack may ask Bedrock for what, and what the environments say of it. Synthesis fails on findings of cdk-nag. */
const rightsWith = (second?: SecondReaderSettings) => {
  const template = Template.fromStack(stackOf(second && { second }));
  const of = (type: string) => Object.entries(template.findResources(type)) as [string, Resource][];
  const statements = of('AWS::IAM::Policy').flatMap(([id, { Properties }]) =>
    (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement.filter(({ Action }) =>
      JSON.stringify(Action).includes('bedrock'),
    ).map((statement) => ({ id, ...statement })),
  );
  const variables = of('AWS::Lambda::Function').flatMap(([id, { Properties }]) =>
    Object.entries((Properties['Environment'] as { Variables: object } | undefined)?.Variables ?? {})
      .filter(([name]) => name.startsWith('PRESS_'))
      .map(([name, value]) => [id.replace(/[0-9A-F]{8}$/, ''), name, value]),
  );
  return { statements, variables };
};
const PRICED = { budget: 20, price: '0.80/4' };

test('without a model nobody may ask one', () => expect(rightsWith()).toEqual({ statements: [], variables: [] }));

test('record may ask the one model in its own region, and is told it with its price', () => {
  const { statements, variables } = rightsWith({ model: 'maker.model-v1:0', ...PRICED });
  expect(statements).toHaveLength(1);
  const [{ id, Action, Resource } = { id: '', Action: '', Resource: '' }] = statements;
  expect(id).toMatch(/^FunctionsrecordServiceRole/);
  expect(Action).toBe('bedrock:InvokeModel');
  expect(JSON.stringify(Resource)).toContain('::foundation-model/maker.model-v1:0');
  expect(JSON.stringify(Resource)).not.toContain('*');
  expect(variables).toEqual([
    ['Functionsrecord', 'PRESS_MODEL', 'maker.model-v1:0'],
    ['Functionsrecord', 'PRESS_BUDGET', '20'],
    ['Functionsrecord', 'PRESS_PRICE', '0.80/4'],
  ]);
});

test('through a profile, the one model behind it, and only so', () => {
  const { statements } = rightsWith({ model: 'eu.maker.model-v1:0', ...PRICED });
  const [profile, model, ...more] = statements.map(({ Action, Resource, Condition }) => ({
    Action,
    Resource,
    Condition,
  }));
  expect(more).toEqual([]);
  expect([profile?.Action, model?.Action]).toEqual(['bedrock:InvokeModel', 'bedrock:InvokeModel']);
  expect(JSON.stringify(profile?.Resource)).toContain(':inference-profile/eu.maker.model-v1:0');
  expect(JSON.stringify(model?.Resource)).toContain(':bedrock:*::foundation-model/maker.model-v1:0');
  expect(model?.Condition).toEqual({ StringEquals: { 'bedrock:InferenceProfileArn': profile?.Resource } });
});
