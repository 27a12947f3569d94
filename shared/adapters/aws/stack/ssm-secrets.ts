import { GetParameterCommand, ParameterNotFound, SSMClient, type SSMClientConfig } from '@aws-sdk/client-ssm';
import type { Secrets } from '../../../ports.ts';

/** Secrets from the parameter store, under one prefix; asked for anew each time, so that a rotated one is found. */
export const ssmSecrets = (prefix: string, config: SSMClientConfig = {}): Secrets => {
  const client = new SSMClient(config);
  return {
    get: async (name) => {
      const Name = `${prefix}${name}`;
      const { Parameter } = await client
        .send(new GetParameterCommand({ Name, WithDecryption: true }))
        .catch((error: unknown) => {
          if (error instanceof ParameterNotFound) throw new Error(`There is no secret ${Name}`);
          throw error;
        });
      if (!Parameter?.Value) throw new Error(`The secret ${Name} is empty`);
      return Parameter.Value;
    },
  };
};
