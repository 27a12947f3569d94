import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Function as NodeFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import { functionOf } from '../common/bundle.ts';
import type { Settings } from '../settings/settings.ts';
import type { Mail } from './mail.ts';
import type { Sending } from './sending.ts';
import type { Storage } from './storage.ts';

type Props = { storage: Storage; mail: Mail; sending: Sending } & Pick<Settings, 'logDays'>;

/** Takes note of mail that bounced or annoyed, of which SES tells the event bus. */
export class Returned extends Construct {
  readonly made: NodeFunction;

  constructor(scope: Construct, id: string, { storage: { table }, mail, sending, logDays }: Props) {
    super(scope, id);
    this.made = functionOf(this, 'returned', {
      timeout: Duration.seconds(30),
      memoryMb: 256,
      environment: { TABLE: table.tableName },
      logDays,
    });
    table.grant(this.made, 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem');
    this.made.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(sending.dead) });
    new Rule(this, 'Events', {
      description: 'mail of this stack that came back',
      eventPattern: {
        source: ['aws.ses'],
        detail: {
          eventType: ['Bounce', 'Complaint', 'Reject'],
          mail: { tags: { 'ses:configuration-set': [mail.configurationSet.configurationSetName] } },
        },
      },
      targets: [new LambdaFunction(this.made)],
    });
  }
}
