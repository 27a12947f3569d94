import {
  CloudFormationClient,
  type CloudFormationClientConfig,
  CloudFormationServiceException,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { plainFault } from './plain-fault.ts';

/** What a deployed stack says of itself, by key. */
export type Outputs = Readonly<Record<string, string>>;

const absent = (error: unknown): boolean =>
  error instanceof CloudFormationServiceException &&
  error.name === 'ValidationError' &&
  /does not exist/.test(error.message);

/** The outputs of a stack; undefined where the region has no stack of that name. */
export const stackOutputs = async (
  name: string,
  config: CloudFormationClientConfig = {},
): Promise<Outputs | undefined> => {
  const client = new CloudFormationClient(config);
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: name }));
    const outputs = Stacks?.[0]?.Outputs ?? [];
    return Object.fromEntries(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
  } catch (error) {
    if (absent(error)) return undefined;
    throw error;
  }
};

/** The outputs of a stack that has to be there. */
export const outputsOf = async (name: string): Promise<Outputs> => {
  const outputs = await stackOutputs(name).catch((error: unknown) => {
    throw new Error(`The stack ${name} could not be asked. ${plainFault(error)}`);
  });
  const region = process.env['AWS_REGION'];
  if (!outputs) throw new Error(`There is no stack ${name}${region ? ` in ${region}` : ''} in this account.`);
  return outputs;
};
