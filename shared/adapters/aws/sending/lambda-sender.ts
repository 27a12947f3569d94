import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';

/** Rings the function that sends with the bodies of messages, as a queue would. */
export const lambdaSender =
  (sender: string, lambda = new LambdaClient()) =>
  (bodies: readonly string[]): Promise<unknown> => {
    const Payload = JSON.stringify({ Records: bodies.map((body) => ({ body })) });
    return lambda.send(new InvokeCommand({ FunctionName: sender, InvocationType: 'Event', Payload }));
  };
