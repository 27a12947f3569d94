import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { OWN_LISTS, TABLE } from '../shared/adapters/aws/table.ts';
import { acknowledge } from './acknowledge.ts';

/** How long `record` may work on one round; the queue hides a message for six times as long. */
export const RECORD_TIMEOUT = Duration.minutes(2);

/** The table, the page store, the queue of rounds, and the places for rounds and for rings of the stream that failed. */
export class Storage extends Construct {
  readonly table: TableV2;
  readonly pages: Bucket;
  readonly rounds: Queue;
  readonly deadRounds: Queue;
  readonly deadRings: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: TABLE.partitionKey, type: AttributeType.STRING },
      sortKey: { name: TABLE.sortKey, type: AttributeType.STRING },
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType[TABLE.stream],
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.pages = new Bucket(this, 'Pages', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
        { prefix: OWN_LISTS, noncurrentVersionExpiration: Duration.days(1) },
      ],
    });
    acknowledge(
      this.pages,
      'Pages are public texts, written only by this stack; people’s own lists are read by its functions alone',
      'AwsSolutions-S1',
    );
    this.deadRounds = this.aside('DeadRounds');
    this.deadRings = this.aside('DeadRings');
    acknowledge(this.deadRings, 'It is the dead-letter queue of the stream', 'AwsSolutions-SQS3');
    this.rounds = new Queue(this, 'Rounds', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(6 * RECORD_TIMEOUT.toSeconds()),
      deadLetterQueue: { queue: this.deadRounds, maxReceiveCount: 5 },
    });
  }

  private aside(id: string): Queue {
    return new Queue(this, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
  }
}
