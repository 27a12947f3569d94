import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as NodeFunction } from 'aws-cdk-lib/aws-lambda';
import { acknowledge, shown } from '../common/acknowledge.ts';
import type { SecondReaderSettings } from '../settings/second-reader-settings.ts';

/** An inference profile's id is its model's behind the group of regions that it sends requests to. */
const PROFILE = /^(?:us|us-gov|eu|apac|jp|au|ca|global)\.(.+)$/;
const actions = ['bedrock:InvokeModel'];

/** Lets a function ask one model and no other, and names it to it. */
export const askingModel = (made: NodeFunction, { model, budget, price }: SecondReaderSettings): void => {
  made.addEnvironment('PRESS_MODEL', model);
  made.addEnvironment('PRESS_BUDGET', String(budget));
  made.addEnvironment('PRESS_PRICE', price);
  const { partition, region, account } = Stack.of(made);
  const [, behind] = PROFILE.exec(model) ?? [];
  if (behind === undefined) {
    const resources = [`arn:${partition}:bedrock:${region}::foundation-model/${model}`];
    made.addToRolePolicy(new PolicyStatement({ actions, resources }));
    return;
  }
  const profile = `arn:${partition}:bedrock:${region}:${account}:inference-profile/${model}`;
  const anywhere = `arn:${partition}:bedrock:*::foundation-model/${behind}`;
  made.addToRolePolicy(new PolicyStatement({ actions, resources: [profile] }));
  made.addToRolePolicy(
    new PolicyStatement({
      actions,
      resources: [anywhere],
      conditions: { StringEquals: { 'bedrock:InferenceProfileArn': profile } },
    }),
  );
  acknowledge(
    made,
    'A profile sends to one model in regions that AWS chooses, and only through the profile',
    `AwsSolutions-IAM5[Resource::${shown(made, anywhere)}]`,
  );
};
