import type { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Function as NodeFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

/** Runs a function again and again, by a rule, which costs nothing; a run that fails is not repeated behind the next. */
export const timer = (scope: Construct, made: NodeFunction, every: Duration): void => {
  made.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: every });
  new Rule(scope, `${made.node.id}Timer`, {
    schedule: Schedule.rate(every),
    targets: [new LambdaFunction(made, { retryAttempts: 0, maxEventAge: every })],
    description: `${made.node.id}, every ${every.toHumanString()}`,
  });
};
