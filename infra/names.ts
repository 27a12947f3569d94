import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

export const PRODUCTION = 'prod';

/** The stack of a stage: each stage stands beside the others. */
export const stackIdOf = (stage: string): string => (stage === PRODUCTION ? 'Chokepoint' : `Chokepoint-${stage}`);

/** Where the parameter store holds the secrets of a stage. */
export const secretsPrefixOf = (stage: string): string => `/${stackIdOf(stage).toLowerCase()}/`;

/** A name for what is named once in an account: its stack, its part and its region, so that a copy elsewhere is another. */
export const nameInAccount = (scope: IConstruct, part: string): string => {
  const { stackName, region } = Stack.of(scope);
  return `${stackName}-${part}-${region}`;
};
