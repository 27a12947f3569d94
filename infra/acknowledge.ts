import { type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts findings of the AwsSolutions rules on one construct, each with its reason. */
export const acknowledge = (scope: IConstruct, reason: string, ...ids: string[]): void => {
  for (const id of ids) Validations.of(scope).acknowledge({ id, reason });
};

/** The name under which findings speak of a construct's resource. */
export const logicalId = (scope: IConstruct): string =>
  Stack.of(scope).getLogicalId(scope.node.defaultChild as CfnElement);
