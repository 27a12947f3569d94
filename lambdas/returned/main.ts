import { database } from '../../shared/adapters/aws/client.ts';
import { dynamoDeliveries } from '../../shared/adapters/aws/dynamo-deliveries.ts';
import { dynamoOperations } from '../../shared/adapters/aws/dynamo-operations.ts';
import { dynamoReturns } from '../../shared/adapters/aws/dynamo-returns.ts';
import { returnedMailOf } from '../../shared/adapters/aws/ses-events.ts';
import { required } from '../required.ts';
import { returned } from './returned.ts';

const db = database(required('TABLE'));

const take = returned({
  returns: dynamoReturns(db),
  deliveries: dynamoDeliveries(db),
  operations: dynamoOperations(db),
});

export const handler = (event: unknown): Promise<void> => take(returnedMailOf(event));
