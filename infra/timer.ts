import { type Duration, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import { acknowledge, logicalId } from './acknowledge.ts';

/** Runs a function again and again; a run that fails is not repeated behind the next. */
export const timer = (scope: Construct, made: NodejsFunction, every: Duration): void => {
  made.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: every });
  const ofThisAccount = { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } };
  const role = new Role(scope, `${made.node.id}Timer`, {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions: ofThisAccount }),
  });
  new Schedule(scope, `${made.node.id}Minute`, {
    schedule: ScheduleExpression.rate(every),
    target: new LambdaInvoke(made, { role, retryAttempts: 0 }),
    description: `${made.node.id}, every ${every.toHumanString()}`,
  });
  acknowledge(role, 'Any version of this one function', `AwsSolutions-IAM5[Resource::<${logicalId(made)}.Arn>:*]`);
};
