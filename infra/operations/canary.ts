import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as NodeFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { functionOf } from '../common/bundle.ts';
import { timer } from '../common/timer.ts';
import type { Storage } from '../line/storage.ts';
import type { Settings } from '../settings/settings.ts';

const EVERY = Duration.minutes(30);

type Props = { api: NodeFunction; storage: Storage } & Pick<Settings, 'logDays'>;

/** Twice an hour: does the api answer, and does a page that is posted arrive as an alert? */
export class Canary extends Construct {
  readonly made: NodeFunction;

  constructor(scope: Construct, id: string, { api, storage, logDays }: Props) {
    super(scope, id);
    const { table, pages, rounds } = storage;
    this.made = functionOf(this, 'canary', {
      timeout: Duration.minutes(6),
      memoryMb: 256,
      environment: {
        TABLE: table.tableName,
        BUCKET: pages.bucketName,
        QUEUE_URL: rounds.queueUrl,
        API: api.functionName,
      },
      logDays,
    });
    table.grant(this.made, 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem');
    rounds.grantSendMessages(this.made);
    storage.mayUsePages(this.made, 's3:PutObject');
    this.made.addToRolePolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [api.functionArn] }),
    );
    timer(this, this.made, EVERY);
  }
}
