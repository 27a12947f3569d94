import { CfnOutput, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as NodeFunction } from 'aws-cdk-lib/aws-lambda';
import {
  ConfigurationSet,
  DkimIdentity,
  EasyDkimSigningKeyLength,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { acknowledge, shown } from '../common/acknowledge.ts';
import type { Settings } from '../settings/settings.ts';

type Props = Pick<Settings, 'sender' | 'identity'>;

/** Who vouches for the mail, and the set by which SES tells the default event bus of bounces and complaints. */
export class Mail extends Construct {
  readonly configurationSet: ConfigurationSet;
  private readonly sender: string;

  constructor(scope: Construct, id: string, { sender, identity }: Props) {
    super(scope, id);
    this.sender = sender;
    this.configurationSet = new ConfigurationSet(this, 'Set', {
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.configurationSet.addEventDestination('Events', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    });
    if (identity.kind === 'address') new EmailIdentity(this, 'Identity', { identity: Identity.email(identity.name) });
    if (identity.kind === 'domain') this.sayRecords(identity.name);
  }

  /** Lets a function send from the one address; in its sandbox SES asks for the right on the recipients' identities too. */
  maySend(made: NodeFunction): void {
    const { configurationSetName } = this.configurationSet;
    const arn = (resource: string, resourceName: string): string =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
    const identities = arn('identity', '*');
    made.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [identities, arn('configuration-set', configurationSetName)],
        conditions: { StringEquals: { 'ses:FromAddress': this.sender } },
      }),
    );
    made.addEnvironment('CONFIGURATION_SET', configurationSetName);
    acknowledge(
      made,
      'From one address alone; any recipient may be an identity of the account',
      `AwsSolutions-IAM5[Resource::${shown(this, identities)}]`,
    );
  }

  // Whoever owns the domain enters them; then its mail passes DMARC.
  private sayRecords(domain: string): void {
    const { dkimRecords } = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      dkimIdentity: DkimIdentity.easyDkim(EasyDkimSigningKeyLength.RSA_2048_BIT),
    });
    dkimRecords.forEach(({ name, value }, index) => {
      new CfnOutput(Stack.of(this), `DkimRecord${index + 1}`, { value: `${name} CNAME ${value}` });
    });
  }
}
