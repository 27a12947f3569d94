import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { exactOptional, literal, object, string } from 'zod/mini';

const answer = object({ statusCode: literal(200), body: string() });
const head = object({ checked: object({ text: string(), collectorSilentSince: exactOptional(string()) }) });

/** As the api's address would ask. */
const EVENT = {
  rawPath: '/api/head',
  rawQueryString: '',
  headers: {},
  requestContext: { http: { method: 'GET', path: '/api/head' } },
};

/** Asks the api what it knows last; throws where it has no answer, or where the collector has fallen silent. */
export const askingHead = (api: string, client: Pick<LambdaClient, 'send'>) => async (): Promise<void> => {
  const { Payload } = await client.send(new InvokeCommand({ FunctionName: api, Payload: JSON.stringify(EVENT) }));
  const said = new TextDecoder().decode(Payload);
  const answered = answer.safeParse(JSON.parse(said));
  if (!answered.success) throw new Error(`The api does not answer: ${said.slice(0, 500)}`);
  const { checked } = head.parse(JSON.parse(answered.data.body));
  if (checked.collectorSilentSince !== undefined) throw new Error(`The api says: ${checked.text}`);
};
