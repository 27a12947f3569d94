import {
  DeleteParameterCommand,
  ParameterNotFound,
  PutParameterCommand,
  paginateDescribeParameters,
  SSMClient,
  type SSMClientConfig,
} from '@aws-sdk/client-ssm';
import type { SecretStore } from '../../../ports.ts';

/** Secrets as SecureStrings under one prefix, which begins and ends with a slash. */
export const ssmSecretStore = (prefix: string, config: SSMClientConfig = {}): SecretStore => {
  const client = new SSMClient(config);
  const Path = prefix.replace(/\/$/, '');
  return {
    put: async (name, Value) => {
      await client.send(
        new PutParameterCommand({ Name: `${prefix}${name}`, Value, Type: 'SecureString', Overwrite: true }),
      );
    },
    // Descriptions alone: a listing brings no value here, not even a sealed one.
    names: async () => {
      const found: string[] = [];
      const under = [{ Key: 'Path', Option: 'Recursive', Values: [Path] }];
      for await (const { Parameters = [] } of paginateDescribeParameters({ client }, { ParameterFilters: under }))
        found.push(...Parameters.flatMap(({ Name }) => (Name?.startsWith(prefix) ? Name.slice(prefix.length) : [])));
      return found.sort();
    },
    remove: async (name) => {
      try {
        await client.send(new DeleteParameterCommand({ Name: `${prefix}${name}` }));
        return true;
      } catch (error) {
        if (error instanceof ParameterNotFound) return false;
        throw error;
      }
    },
  };
};
