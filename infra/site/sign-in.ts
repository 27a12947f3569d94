import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { BACK, OUT } from '../../lambdas/session/names.ts';
import type { Provider } from '../../lambdas/session/provider.ts';
import { acknowledge } from '../common/acknowledge.ts';
import type { SignInSettings } from '../settings/sign-in-settings.ts';
import { gatePrefixOf } from '../settings/stages.ts';

type Props = { stage: string; site: string; signIn: SignInSettings };

type Vouching = { provider: Provider; pool?: UserPool };

const anyProvider = (
  site: string,
  { provider: _, ...signIn }: Extract<SignInSettings, { provider: 'oidc' }>,
): Vouching => ({ provider: { site, ...signIn } });

/** Who vouches for people, written down where the function that signs them in finds it. */
export class SignIn extends Construct {
  /** The stack's own user pool, if it has one. */
  readonly pool: string | undefined;

  constructor(scope: Construct, id: string, { stage, site, signIn }: Props) {
    super(scope, id);
    const { provider, pool } = signIn.provider === 'cognito' ? this.ownPool(site) : anyProvider(site, signIn);
    new StringParameter(this, 'Provider', {
      parameterName: `${gatePrefixOf(stage)}sign-in`,
      stringValue: Stack.of(this).toJsonString(provider),
    });
    this.pool = pool?.userPoolId;
  }

  // A group's name is its role: reader, operator, desk:AUDIENCE.
  private ownPool(site: string): Vouching {
    const { stackName, account } = Stack.of(this);
    const pool = new UserPool(this, 'People', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(
      pool,
      'Threat protection costs per person; a second factor is required of everybody',
      'AwsSolutions-COG3',
      'AwsSolutions-COG8',
    );
    for (const groupName of ['reader', 'operator'])
      new CfnUserPoolGroup(this, `Group-${groupName}`, { userPoolId: pool.userPoolId, groupName });
    const domain = pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `${stackName.toLowerCase()}-${account}` },
    });
    const client = pool.addClient('Site', {
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${site}${BACK}`],
        logoutUrls: [`${site}${OUT}`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      idTokenValidity: Duration.minutes(5),
      accessTokenValidity: Duration.minutes(5),
    });
    const provider = {
      site,
      issuer: pool.userPoolProviderUrl,
      clientId: client.userPoolClientId,
      claim: 'cognito:groups',
      endSession: `${domain.baseUrl()}/logout`,
    };
    return { provider, pool };
  }
}
