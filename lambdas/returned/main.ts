import { dynamoOperations } from '../../shared/adapters/aws/operations/dynamo-operations.ts';
import { dynamoDeliveries } from '../../shared/adapters/aws/sending/dynamo-deliveries.ts';
import { dynamoReturns } from '../../shared/adapters/aws/sending/dynamo-returns.ts';
import { returnedMailOf } from '../../shared/adapters/aws/sending/ses-events.ts';
import { database } from '../../shared/adapters/aws/store/client.ts';
import { required } from '../required.ts';
import { returned } from './returned.ts';

const db = database(required('TABLE'));

const take = returned({
  returns: dynamoReturns(db),
  deliveries: dynamoDeliveries(db),
  operations: dynamoOperations(db),
});

export const handler = (event: unknown): Promise<void> => take(returnedMailOf(event));
