import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { plainFault } from '../../shared/adapters/aws/stack/plain-fault.ts';
import type { Outputs } from '../../shared/adapters/aws/stack/stack-outputs.ts';
import { rememberedIn } from './decide.ts';

type DnsRecord = { name: string; value: string };

/** What people have to confirm before a deployed stack can tell anybody anything. */
export type Standing = {
  identity: { name: string; domain: boolean; verified: boolean; records: DnsRecord[] };
  sandbox: boolean;
  /** Whether somebody has confirmed that the topic of the alarms may write to them. */
  topicConfirmed: boolean;
  /** Executions at once that the account allows. */
  concurrency: number;
};
/** A question that could not be asked is answered with why. */
export type Asked<T> = { [Key in keyof T]: T[Key] | Error };

const identityOf = async (name: string): Promise<Standing['identity']> => {
  const { IdentityType, VerifiedForSendingStatus, DkimAttributes } = await new SESv2Client().send(
    new GetEmailIdentityCommand({ EmailIdentity: name }),
  );
  const { Tokens = [], SigningHostedZone = 'dkim.amazonses.com' } = DkimAttributes ?? {};
  return {
    name,
    domain: IdentityType === 'DOMAIN',
    verified: VerifiedForSendingStatus === true,
    records: Tokens.map((token) => ({ name: `${token}._domainkey.${name}`, value: `${token}.${SigningHostedZone}` })),
  };
};

const confirmed = async (topic: string): Promise<boolean> => {
  const { Subscriptions = [] } = await new SNSClient().send(new ListSubscriptionsByTopicCommand({ TopicArn: topic }));
  return Subscriptions.some(({ SubscriptionArn = '' }) => SubscriptionArn.startsWith('arn:'));
};

const sandboxed = async (): Promise<boolean> =>
  (await new SESv2Client().send(new GetAccountCommand({}))).ProductionAccessEnabled !== true;

const concurrencyOf = async (): Promise<number> =>
  (await new LambdaClient().send(new GetAccountSettingsCommand({}))).AccountLimit?.ConcurrentExecutions ?? 0;

const or = <T>(answer: Promise<T>): Promise<T | Error> =>
  answer.catch((error: unknown) => new Error(plainFault(error)));

/** Asks the account, in the region of the environment. */
export const standingOf = async (outputs: Outputs): Promise<Asked<Standing>> => {
  const { senderIdentity, sender = outputs['Sender'] ?? '' } = rememberedIn(outputs);
  const [identity, sandbox, topicConfirmed, concurrency] = await Promise.all([
    or(identityOf(senderIdentity ?? sender)),
    or(sandboxed()),
    or(confirmed(outputs['OperatorsTopic'] ?? '')),
    or(concurrencyOf()),
  ]);
  return { identity, sandbox, topicConfirmed, concurrency };
};
