import { Duration } from 'aws-cdk-lib';
import type { Function as NodeFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { functionOf } from '../common/bundle.ts';
import { mayReadParameters } from '../common/parameters.ts';
import type { Settings } from '../settings/settings.ts';
import { gatePrefixOf, secretsPrefixOf } from '../settings/stages.ts';

/** Behind the gate: signs people in and out, and makes links for programs that cannot sign in. */
export class Session extends Construct {
  readonly made: NodeFunction;

  constructor(scope: Construct, id: string, { stage, access, logDays, signIn }: Settings) {
    super(scope, id);
    const [gate, secrets] = [gatePrefixOf(stage), secretsPrefixOf(stage)];
    this.made = functionOf(this, 'session', {
      timeout: Duration.seconds(20),
      memoryMb: 512,
      logDays,
      environment: { ACCESS: access, GATE_PREFIX: gate, SECRETS_PREFIX: secrets },
    });
    const read = [`${gate}keys`];
    if (signIn) read.push(`${gate}sign-in`);
    if (signIn?.provider === 'oidc' && signIn.secret !== undefined) read.push(`${secrets}${signIn.secret}`);
    mayReadParameters(this.made, ...read);
  }
}
