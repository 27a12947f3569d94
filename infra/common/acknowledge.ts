import { type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts findings of the AwsSolutions rules on one construct, each with its reason. */
export const acknowledge = (scope: IConstruct, reason: string, ...ids: string[]): void => {
  for (const id of ids) Validations.of(scope).acknowledge({ id, reason });
};

/** The name under which findings speak of a construct's resource. */
export const logicalId = (scope: IConstruct): string =>
  Stack.of(scope).getLogicalId(scope.node.defaultChild as CfnElement);

const shownPart = (part: unknown): string => {
  if (typeof part === 'string') return part;
  const { Ref, 'Fn::GetAtt': attribute } = part as { Ref?: string; 'Fn::GetAtt'?: string[] };
  return `<${Ref ?? attribute?.join('.')}>`;
};

/** A name with parts that are known only when deployed, as findings write it. */
export const shown = (scope: IConstruct, name: string): string => {
  const resolved: unknown = Stack.of(scope).resolve(name);
  const parts = (resolved as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join']?.[1] ?? [resolved];
  return parts.map(shownPart).join('');
};
