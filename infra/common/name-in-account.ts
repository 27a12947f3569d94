import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** A name for what is named once in an account: its stack, its part and its region, so that a copy elsewhere is another. */
export const nameInAccount = (scope: IConstruct, part: string): string => {
  const { stackName, region } = Stack.of(scope);
  return `${stackName}-${part}-${region}`;
};
