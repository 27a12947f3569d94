import { InvokeCommand, LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda';
import type { Tried, TryEvent } from '../lambdas/collect/try-sources.ts';

/** The rows of sources tried by a deployed collector. */
export const triedByStack = async (
  collector: string,
  ids: readonly string[],
  config: LambdaClientConfig = {},
): Promise<Tried[]> => {
  const event: TryEvent = { try: true, ...(ids.length > 0 && { sources: ids }) };
  const { FunctionError, Payload } = await new LambdaClient(config).send(
    new InvokeCommand({ FunctionName: collector, Payload: JSON.stringify(event) }),
  );
  const said = new TextDecoder().decode(Payload);
  if (FunctionError !== undefined) throw new Error(`${collector} failed: ${said}`);
  const rows: unknown = JSON.parse(said);
  if (!Array.isArray(rows)) throw new Error(`${collector} tries no sources: deploy this version first.`);
  return rows as Tried[];
};
