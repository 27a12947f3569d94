import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as NodeFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { LINKS_SECRET } from '../../lambdas/decide/names.ts';
import { functionOf } from '../common/bundle.ts';
import { mayReadParameters, mayReadSecrets } from '../common/parameters.ts';
import { timer } from '../common/timer.ts';
import type { Settings } from '../settings/settings.ts';
import { secretsPrefixOf } from '../settings/stages.ts';
import type { Mail } from './mail.ts';
import { askingModel } from './second-reader.ts';
import { SEND_TIMEOUT, type Sending } from './sending.ts';
import { RECORD_TIMEOUT, type Storage } from './storage.ts';

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem'];
/** What they make sure of before they append. */
const BASELINE = { baseline: 'shared/baseline' };

/** A minute to fetch one file, a minute to read it, and what came before. */
const ANNEX_TIMEOUT = Duration.seconds(170);

type Props = { storage: Storage; mail: Mail; sending: Sending; settings: Settings };

/** The functions, what sets each in motion, and the least that each may do. */
export class Functions extends Construct {
  readonly collect: NodeFunction;
  readonly record: NodeFunction;
  readonly annex: NodeFunction;
  readonly clock: NodeFunction;
  readonly notify: NodeFunction;
  readonly send: NodeFunction;
  readonly api: NodeFunction;

  constructor(scope: Construct, id: string, { storage, mail, sending, settings }: Props) {
    super(scope, id);
    const { logDays, second } = settings;
    const { table, pages, rounds } = storage;
    const environment = { TABLE: table.tableName, BUCKET: pages.bucketName };
    const minute = { timeout: Duration.minutes(1), memoryMb: 512, environment, logDays };

    this.collect = functionOf(this, 'collect', {
      timeout: Duration.seconds(55),
      logDays,
      // It mostly waits for sites, and is paid for by its memory meanwhile.
      memoryMb: 320,
      environment: { ...environment, QUEUE_URL: rounds.queueUrl, CONTACT: settings.operator },
    });
    this.record = functionOf(this, 'record', {
      timeout: RECORD_TIMEOUT,
      logDays,
      memoryMb: 1024,
      environment,
      beside: BASELINE,
    });
    this.annex = functionOf(this, 'annex', {
      timeout: ANNEX_TIMEOUT,
      logDays,
      memoryMb: 1024,
      environment: { ...environment, QUEUE_URL: rounds.queueUrl, CONTACT: settings.operator },
      beside: { 'character-maps': 'shared/adapters/annex/character-maps' },
    });
    if (second) askingModel(this.record, second);
    this.clock = functionOf(this, 'clock', { ...minute, beside: BASELINE });
    this.notify = functionOf(this, 'notify', minute);
    this.send = functionOf(this, 'send', {
      timeout: SEND_TIMEOUT,
      memoryMb: 512,
      environment: { TABLE: table.tableName, SENDER: settings.sender, SECRETS_PREFIX: secretsPrefixOf(settings.stage) },
      logDays,
    });
    this.api = functionOf(this, 'api', {
      timeout: Duration.seconds(20),
      logDays,
      memoryMb: 1024,
      environment: { ...environment, ACCESS: settings.access },
    });

    for (const made of [this.collect, this.record, this.annex, this.clock, this.notify])
      table.grant(made, ...READ, ...WRITE);
    table.grant(this.send, ...READ, ...WRITE);
    // What waited for another attempt waits no more.
    for (const made of [this.notify, this.send]) table.grant(made, 'dynamodb:DeleteItem');
    table.grant(this.api, ...READ);

    storage.mayUsePages(this.collect, 's3:PutObject');
    for (const made of [this.record, this.annex, this.clock]) storage.mayUsePages(made, 's3:GetObject', 's3:PutObject');
    for (const made of [this.notify, this.api]) storage.mayUsePages(made, 's3:GetObject');

    for (const made of [this.collect, this.annex]) rounds.grantSendMessages(made);
    this.record.addEventSource(new SqsEventSource(rounds, { batchSize: 1, reportBatchItemFailures: true }));
    this.ringBell(storage);
    sending.between(this.notify, this.send);
    mail.maySend(this.send);
    mayReadSecrets(this.send, settings.stage);
    for (const made of [this.collect, this.clock, this.notify]) timer(this, made, Duration.minutes(1));
    // What a file adds comes behind its notice: a look at every other minute is soon enough.
    timer(this, this.annex, Duration.minutes(2));
  }

  get all(): NodeFunction[] {
    return [this.collect, this.record, this.annex, this.clock, this.notify, this.send, this.api];
  }

  /** Tells the function whose messages carry links where the dashboard is; the api, which the address leads to, reads it in the table. */
  linkTo(site: string): void {
    this.notify.addEnvironment('SITE_URL', site);
  }

  /** Lets messages carry links to decide by, signed with the key that is kept among the secrets. */
  linkToDecisions(stage: string): void {
    this.notify.addEnvironment('LINKS_PREFIX', secretsPrefixOf(stage));
    mayReadParameters(this.notify, `${secretsPrefixOf(stage)}${LINKS_SECRET}`);
  }

  // The stream only says that there is something to tell; the log itself says what.
  private ringBell({ table, deadRings }: Storage): void {
    this.notify.addEventSource(
      new DynamoEventSource(table as ITable, {
        startingPosition: StartingPosition.LATEST,
        batchSize: 100,
        retryAttempts: 3,
        reportBatchItemFailures: true,
        onFailure: new SqsDlq(deadRings),
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { Keys: { pk: { S: FilterRule.or('LOG', 'OPS', 'CANARY') } } },
          }),
        ],
      }),
    );
  }
}
