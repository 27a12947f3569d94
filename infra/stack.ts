import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Functions } from './line/functions.ts';
import { Mail } from './line/mail.ts';
import { Returned } from './line/returned.ts';
import { Sending } from './line/sending.ts';
import { Shards } from './line/shards.ts';
import { Storage } from './line/storage.ts';
import { Alarms } from './operations/alarms.ts';
import { Canary } from './operations/canary.ts';
import { OperationsDashboard } from './operations/operations-dashboard.ts';
import { contextOf, type Settings } from './settings/settings.ts';
import { gatePrefixOf, PRODUCTION, secretsPrefixOf, stackIdOf } from './settings/stages.ts';
import { Decide } from './site/decide.ts';
import { Desk } from './site/desk.ts';
import { Session } from './site/session.ts';
import { SignIn } from './site/sign-in.ts';
import { Site } from './site/site.ts';

/** Which build this is, as every resource's tags say. */
export type Build = { version: string; commit?: string };

type Made = {
  build: Build;
  /** The address under which the files of the repository are read, with a slash at its end. */
  documents?: string | undefined;
};

/** The whole product in one stack: what is kept, what runs, what people see, and what wakes the operators. */
export class ChokepointStack extends Stack {
  constructor(scope: Construct, settings: Settings, { build, documents }: Made) {
    const { stage, region } = settings;
    super(scope, stackIdOf(stage), {
      description: 'Watches export controls, entity lists and tariffs, and tells what changed',
      terminationProtection: stage === PRODUCTION,
      tags: { product: 'chokepoint', stage, ...build },
      ...(region !== undefined && { env: { region } }),
    });
    const storage = new Storage(this, 'Storage', settings);
    const mail = new Mail(this, 'Mail', settings);
    const sending = new Sending(this, 'Sending');
    const functions = new Functions(this, 'Functions', { storage, mail, sending, settings });
    new Shards(this, 'Shards', { collect: functions.collect });
    const returned = new Returned(this, 'Returned', { ...settings, storage, mail, sending });
    const canary = new Canary(this, 'Canary', { ...settings, api: functions.api, storage });
    const session = settings.access === 'public' ? undefined : new Session(this, 'Session', settings);
    const desk = session && new Desk(this, 'Desk', { storage, mail, settings });
    const decide = session && new Decide(this, 'Decide', { storage, settings });
    const site = new Site(this, 'Site', {
      ...settings,
      api: functions.api,
      session: session?.made,
      desk: desk?.made,
      decide: decide?.domain,
    });
    const address = `https://${site.domain}`;
    const { signIn } = settings;
    const people = signIn && new SignIn(this, 'SignIn', { stage, site: address, signIn });
    functions.linkTo(address);
    if (decide) functions.linkToDecisions(settings.stage);
    const running = [...functions.all, canary.made, returned.made];
    for (const made of running) made.addEnvironment('RECORD_DAYS', String(settings.recordDays));
    const { topic, all: alarms } = new Alarms(this, 'Alarms', {
      functions,
      storage,
      sending,
      canary,
      session: session?.made,
      decide,
      operator: settings.operator,
      documents,
    });
    new OperationsDashboard(this, 'Operations', {
      alarms,
      functions: running,
      storage,
    });
    this.say({
      Address: address,
      Table: storage.table.tableName,
      Pages: storage.pages.bucketName,
      Rounds: storage.rounds.queueUrl,
      SecretsPrefix: secretsPrefixOf(stage),
      Sender: settings.sender,
      Operator: settings.operator,
      Access: settings.access,
      PasswordStore: site.passwordStore,
      GatePrefix: session && gatePrefixOf(stage),
      UserPool: people?.pool,
      OperatorsTopic: topic.topicArn,
      Region: this.region,
      Collect: functions.collect.functionName,
      Settings: JSON.stringify(contextOf(settings)),
    });
  }

  // What `chokepoint --stack` and the tools go by.
  private say(outputs: Record<string, string | undefined>): void {
    for (const [key, value] of Object.entries(outputs)) if (value !== undefined) new CfnOutput(this, key, { value });
  }
}
