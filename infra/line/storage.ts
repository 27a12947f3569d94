import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, type ITableV2, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as NodeFunction } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue, QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { OWN_LISTS, TABLE } from '../../shared/adapters/aws/store/table.ts';
import { acknowledge, shown } from '../common/acknowledge.ts';
import { queueOf } from '../common/queue.ts';
import type { Settings } from '../settings/settings.ts';

/** How long `record` may work on one round. */
export const RECORD_TIMEOUT = Duration.minutes(1);
/** A round whose `record` died is back after this; Lambda asks for no less than the function's own time. */
const HIDDEN = RECORD_TIMEOUT.plus(Duration.seconds(10));

/** The table, the page store, the queue of rounds, and the places for rounds and for rings of the stream that failed. */
export class Storage extends Construct {
  readonly table: ITableV2;
  readonly pages: IBucket;
  readonly rounds: Queue;
  readonly deadRounds: Queue;
  readonly deadRings: Queue;

  constructor(scope: Construct, id: string, { table, pages }: Pick<Settings, 'table' | 'pages'>) {
    super(scope, id);
    // The CDK's own classes do not satisfy its interfaces under exactOptionalPropertyTypes.
    this.table = (table === undefined ? this.newTable() : this.tableOfStream(table)) as ITableV2;
    this.pages = (pages === undefined ? this.newPages() : Bucket.fromBucketName(this, 'Pages', pages)) as IBucket;
    this.deadRounds = this.aside('DeadRounds', { fifo: true });
    this.deadRings = this.aside('DeadRings');
    acknowledge(this.deadRings, 'It is the dead-letter queue of the stream', 'AwsSolutions-SQS3');
    this.rounds = queueOf(this, 'Rounds', {
      fifo: true,
      visibilityTimeout: HIDDEN,
      deadLetterQueue: { queue: this.deadRounds, maxReceiveCount: 5 },
    });
  }

  /** Lets a function do so with every page: own lists stand among them. */
  mayUsePages(made: NodeFunction, ...actions: ('s3:GetObject' | 's3:PutObject')[]): void {
    const all = this.pages.arnForObjects('*');
    made.addToRolePolicy(new PolicyStatement({ actions, resources: [all] }));
    acknowledge(
      made,
      'Pages are addressed by their hash, so that no narrower name can be given',
      `AwsSolutions-IAM5[Resource::${shown(this, all)}]`,
    );
  }

  // Kept even where its first deployment fails: a protected table cannot be taken back.
  private newTable(): TableV2 {
    return new TableV2(this, 'Table', {
      partitionKey: { name: TABLE.partitionKey, type: AttributeType.STRING },
      sortKey: { name: TABLE.sortKey, type: AttributeType.STRING },
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType[TABLE.stream],
      timeToLiveAttribute: TABLE.timeToLive,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: TABLE.pointInTimeRecovery },
      deletionProtection: TABLE.deletionProtection,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private tableOfStream(tableStreamArn: string): ITableV2 {
    const [tableArn = ''] = tableStreamArn.split('/stream/');
    return TableV2.fromTableAttributes(this, 'Table', { tableArn, tableStreamArn });
  }

  private newPages(): Bucket {
    const pages = new Bucket(this, 'Pages', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(1), noncurrentVersionExpiration: Duration.days(30) },
        { prefix: OWN_LISTS, noncurrentVersionExpiration: Duration.days(1) },
      ],
    });
    acknowledge(
      pages,
      'Pages are public texts, written only by this stack; people’s own lists are read by its functions alone',
      'AwsSolutions-S1',
    );
    return pages;
  }

  private aside(id: string, kind: Pick<QueueProps, 'fifo'> = {}): Queue {
    return queueOf(this, id, { ...kind, retentionPeriod: Duration.days(14) });
  }
}
