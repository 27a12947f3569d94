import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as NodeFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { OWN_LISTS } from '../../shared/adapters/aws/store/table.ts';
import { acknowledge, shown } from '../common/acknowledge.ts';
import { functionOf } from '../common/bundle.ts';
import { mayReadSecrets } from '../common/parameters.ts';
import type { Mail } from '../line/mail.ts';
import type { Storage } from '../line/storage.ts';
import type { Settings } from '../settings/settings.ts';
import { secretsPrefixOf } from '../settings/stages.ts';

type Props = { storage: Storage; mail: Mail; settings: Settings };

/** Behind the gate: takes what people change, audiences and their lists, and sends their tests. */
export class Desk extends Construct {
  readonly made: NodeFunction;

  constructor(scope: Construct, id: string, { storage, mail, settings }: Props) {
    super(scope, id);
    const { table, pages } = storage;
    this.made = functionOf(this, 'desk', {
      timeout: Duration.seconds(28),
      memoryMb: 1024,
      logDays: settings.logDays,
      environment: {
        TABLE: table.tableName,
        BUCKET: pages.bucketName,
        ACCESS: settings.access,
        SENDER: settings.sender,
        SECRETS_PREFIX: secretsPrefixOf(settings.stage),
      },
    });
    table.grant(this.made, 'dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query');
    table.grant(this.made, 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem');
    storage.mayUsePages(this.made, 's3:GetObject');
    const lists = pages.arnForObjects(`${OWN_LISTS}*`);
    this.made.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:PutObject', 's3:DeleteObject'], resources: [lists] }),
    );
    mail.maySend(this.made);
    mayReadSecrets(this.made, settings.stage);
    acknowledge(
      this.made,
      'Lists are addressed by their hash, so that no narrower name can be given',
      `AwsSolutions-IAM5[Resource::${shown(this, lists)}]`,
    );
  }
}
