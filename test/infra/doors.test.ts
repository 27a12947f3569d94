import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../infra/settings/settings.ts';
import { schemaProblems } from '../support/resource-schema.ts';
import { stackOf } from '../support/stack.ts';

const OIDC = {
  access: 'signin',
  signIn: {
    provider: 'oidc',
    issuer: 'https://id.example',
    clientId: 'abc',
    secret: 'sign-in',
    claim: 'groups',
    roles: { IT: 'operator' },
  },
} as const;
const DOORS: Record<string, Partial<Settings>> = {
  'a password': { access: 'password' },
  'a user pool': { access: 'signin', signIn: { provider: 'cognito' } },
  'any provider': OIDC,
};

const templateOf = (settings: Partial<Settings>): Template => Template.fromStack(stackOf(settings));

type Behaviour = {
  FunctionAssociations?: unknown[];
  AllowedMethods: string[];
  PathPattern?: string;
  CachePolicyId?: unknown;
};
const behavioursOf = (template: Template): Behaviour[] =>
  Object.values(template.findResources('AWS::CloudFront::Distribution')).flatMap(({ Properties }) => [
    Properties.DistributionConfig.DefaultCacheBehavior,
    ...Properties.DistributionConfig.CacheBehaviors,
  ]);

describe.each(Object.entries(DOORS))('behind %s', (_, settings) => {
  const template = templateOf(settings);

  test('is what CloudFormation takes', () => expect(schemaProblems(template.toJSON())).toEqual([]));

  test('every way in but that of links passes the gate, reading only but for the desk, and functions answer to a signature alone', () => {
    const behaviours = behavioursOf(template);
    const patterns = behaviours.map(({ PathPattern }) => PathPattern);
    expect(patterns).toEqual([undefined, '/api/*', '/session/*', '/desk/*', '/decide*']);
    for (const { PathPattern, FunctionAssociations, AllowedMethods } of behaviours.slice(0, -1)) {
      expect(FunctionAssociations).toMatchObject([{ EventType: 'viewer-request' }]);
      if (PathPattern === '/desk/*') expect(AllowedMethods).toContain('PUT');
      else expect(AllowedMethods).toEqual(['GET', 'HEAD']);
    }
    template.allResourcesProperties('AWS::Lambda::Url', { AuthType: 'AWS_IAM' });
  });

  test('answers are kept by role, and the session reaches no function', () => {
    template.hasResourceProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: {
        ParametersInCacheKeyAndForwardedToOrigin: { HeadersConfig: { Headers: ['x-chokepoint-role'] } },
      },
    });
    const cookies = Object.values(template.findResources('AWS::CloudFront::OriginRequestPolicy')).map(
      ({ Properties }) => Properties.OriginRequestPolicyConfig.CookiesConfig.Cookies,
    );
    expect(cookies).toEqual([undefined, ['__Host-signing-in'], undefined, undefined]);
  });

  test('links pass no gate, are kept by nobody, and come to their function alone, a few a second', () => {
    const decide = behavioursOf(template).at(-1);
    expect(decide?.FunctionAssociations).toEqual([]);
    expect(decide?.AllowedMethods).toContain('POST');
    // Managed-CachingDisabled
    expect(decide?.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
    template.hasResourceProperties('AWS::CloudFront::OriginRequestPolicy', {
      OriginRequestPolicyConfig: {
        HeadersConfig: { Headers: ['x-slack-signature', 'x-slack-request-timestamp', 'sec-fetch-site'] },
        QueryStringsConfig: { QueryStringBehavior: 'all' },
      },
    });
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
    });
    const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route'));
    expect(routes.map(({ Properties }) => Properties.RouteKey).sort()).toEqual([
      ...['GET /decide', 'HEAD /decide', 'POST /decide', 'POST /decide/slack'],
    ]);
  });

  test('what takes them reads and appends in the table, reads secrets, and no more', () => {
    const statements = Object.entries(template.findResources('AWS::IAM::Policy'))
      .filter(([id]) => id.startsWith('Decidedecide'))
      .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement as { Action: string | string[] }[]);
    expect(statements.flatMap(({ Action }) => Action).sort()).toEqual([
      ...['GetItem', 'PutItem', 'Query', 'UpdateItem'].map((name) => `dynamodb:${name}`),
      'ssm:GetParameter',
    ]);
  });

  test('its function reads what it needs and no more', () => {
    const statements = Object.entries(template.findResources('AWS::IAM::Policy'))
      .filter(([id]) => id.startsWith('Sessionsession'))
      .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement as { Action: string; Resource: unknown }[]);
    const read = statements.filter(({ Action }) => Action === 'ssm:GetParameter');
    const names = JSON.stringify(read).match(/parameter\/[\w./-]+/g);
    expect(names).toEqual([
      'parameter/chokepoint.gate/keys',
      ...(settings.access === 'signin' ? ['parameter/chokepoint.gate/sign-in'] : []),
      ...(settings === OIDC ? ['parameter/chokepoint/sign-in'] : []),
    ]);
    expect(
      statements.flatMap(({ Action }) => Action).filter((action) => !/^(ssm:GetParameter|xray:)/.test(action)),
    ).toEqual([]);
  });
});

test('the desk writes lists, and no page', () => {
  const template = templateOf({ access: 'password' });
  const statements = Object.entries(template.findResources('AWS::IAM::Policy'))
    .filter(([id]) => id.startsWith('Deskdesk'))
    .flatMap(
      ([, { Properties }]) => Properties.PolicyDocument.Statement as { Action: string | string[]; Resource: unknown }[],
    );
  const writing = statements.filter(({ Action }) => [Action].flat().includes('s3:PutObject'));
  expect(writing).toHaveLength(1);
  expect(JSON.stringify(writing[0]?.Resource)).toContain('/lists/*');
  expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
});

test('where everybody may read there is no gate, no function behind it and no role that could be claimed', () => {
  const template = templateOf({ access: 'public' });
  template.resourceCountIs('AWS::CloudFront::Function', 0);
  template.resourceCountIs('AWS::CloudFront::KeyValueStore', 0);
  template.resourceCountIs('AWS::CloudFront::OriginRequestPolicy', 0);
  template.resourceCountIs('AWS::ApiGatewayV2::Api', 0);
  expect(JSON.stringify(template.toJSON())).not.toContain('LINKS_PREFIX');
  expect(JSON.stringify(template.toJSON())).not.toContain('x-chokepoint');
  expect(behavioursOf(template)).toHaveLength(2);
});

describe('a user pool', () => {
  const template = templateOf(DOORS['a user pool'] ?? {});

  test('lets nobody sign up, asks for a second factor, and outlives the stack', () => {
    template.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: {
        MfaConfiguration: 'ON',
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        Policies: { PasswordPolicy: { MinimumLength: 12 } },
      },
    });
    const groups = Object.values(template.findResources('AWS::Cognito::UserPoolGroup'));
    expect(groups.map(({ Properties }) => Properties.GroupName).sort()).toEqual(['operator', 'reader']);
  });

  test('sends people back to this site only, by a code', () => {
    const [client] = Object.values(template.findResources('AWS::Cognito::UserPoolClient'));
    expect(client?.['Properties']).toMatchObject({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
    });
    const { CallbackURLs, LogoutURLs } = client?.['Properties'] ?? {};
    expect(JSON.stringify(CallbackURLs)).toMatch(
      /^\[\{"Fn::Join":.*"https:\/\/".*DomainName.*"\/session\/back"\]\]\}\]$/,
    );
    expect(JSON.stringify(LogoutURLs)).toContain('/session/out');
  });

  test('is named, with the site, where the function reads it', () => {
    template.hasResourceProperties('AWS::SSM::Parameter', { Name: '/chokepoint.gate/sign-in', Type: 'String' });
    const said = JSON.stringify(template.findResources('AWS::SSM::Parameter'));
    for (const part of ['\\\\"site\\\\":', '\\\\"issuer\\\\":', '\\\\"clientId\\\\":', 'cognito:groups', '/logout'])
      expect(said).toContain(part.replaceAll('\\\\', '\\'));
    template.hasOutput('UserPool', {});
  });
});
