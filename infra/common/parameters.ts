import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as NodeFunction } from 'aws-cdk-lib/aws-lambda';
import { secretsPrefixOf } from '../settings/stages.ts';
import { acknowledge, shown } from './acknowledge.ts';

const arnOf = (made: NodeFunction, name: string): string =>
  Stack.of(made).formatArn({ service: 'ssm', resource: 'parameter', resourceName: name.slice(1) });

/** Lets a function read these of the parameter store. */
export const mayReadParameters = (made: NodeFunction, ...names: string[]): void => {
  const resources = names.map((name) => arnOf(made, name));
  made.addToRolePolicy(new PolicyStatement({ actions: ['ssm:GetParameter'], resources }));
};

/** Lets a function read the secrets of its stage, whatever audiences call them. */
export const mayReadSecrets = (made: NodeFunction, stage: string): void => {
  const secrets = `${secretsPrefixOf(stage)}*`;
  mayReadParameters(made, secrets);
  acknowledge(
    made,
    'Audiences name their secrets under one prefix of the parameter store',
    `AwsSolutions-IAM5[Resource::${shown(made, arnOf(made, secrets))}]`,
  );
};
