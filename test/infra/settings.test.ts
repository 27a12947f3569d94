import { App } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { describe, expect, test } from 'vitest';
import { regionProblem } from '../../infra/settings/regions.ts';
import { contextOf, type Settings, settingsOf } from '../../infra/settings/settings.ts';
import { secretsPrefixOf, stackIdOf } from '../../infra/settings/stages.ts';

const SAID = { access: 'public', sender: 'alerts@chokepoint.example', operator: 'desk@chokepoint.example' };
const MODEL = { pressModel: 'eu.maker.model-v1:0', pressBudget: '20', pressPrice: '0.80/4' };
const OIDC = {
  access: 'signin',
  issuer: 'https://id.example/tenant/v2.0',
  clientId: 'abc',
  roles: 'IT=operator;CN=Desk,OU=x=desk:metals,energy;*=reader',
};
const settings = (context: Record<string, unknown>): Settings => settingsOf(new App({ context }).node);

describe('the settings', () => {
  test.each([
    ['nothing said', {}, 'Set access'],
    ['an access of another kind', { ...SAID, access: 'open' }, 'access must be password, signin or public'],
    ['a sign-in that nobody vouches for', { ...SAID, access: 'signin' }, 'Access by sign-in needs issuer'],
    ['an issuer in the open', { ...SAID, access: 'signin', issuer: 'http://id.example' }, 'issuer must be cognito or'],
    ['an issuer without a client', { ...SAID, ...OIDC, clientId: '' }, 'needs clientId'],
    ['an issuer whose groups have no role', { ...SAID, ...OIDC, roles: undefined }, 'needs roles'],
    [
      'a role that there is not',
      { ...SAID, ...OIDC, roles: 'IT=admin' },
      'each role reader, operator or desk:AUDIENCE',
    ],
    ['a sender that is no address', { ...SAID, sender: 'me' }, 'sender must be a domain or an e-mail address'],
    ['an operator that is no address', { ...SAID, operator: 'me' }, 'operator must be an e-mail address'],
    ['a stage that makes no name', { ...SAID, stage: 'My Stage' }, 'stage must be a short name'],
    ['a region without mail', { ...SAID, region: 'ap-east-1' }, 'ap-east-1 lacks mail by SES'],
    ['days that are none', { ...SAID, recordDays: 'many' }, 'recordDays must be'],
    ['days too few to look back on', { ...SAID, recordDays: '7' }, 'recordDays must be'],
    ['days that no log can be kept', { ...SAID, logDays: '8' }, 'logDays must be'],
    ['a table without its stream', { ...SAID, table: 'Chokepoint' }, "table must be the ARN of a table's stream"],
    ['a page store that is no bucket', { ...SAID, pages: 'Pages!' }, "pages must be a bucket's name"],
    [
      'a model without what it may cost',
      { ...SAID, ...MODEL, pressBudget: undefined },
      'needs pressModel, pressBudget',
    ],
    ['money without a model', { ...SAID, pressBudget: '20' }, 'A second reader needs pressModel'],
    ['a model that makes no name', { ...SAID, ...MODEL, pressModel: 'maker/*' }, 'pressModel must be the id'],
    ['no money', { ...SAID, ...MODEL, pressBudget: '0' }, 'pressBudget must be dollars'],
    ['money in words', { ...SAID, ...MODEL, pressBudget: 'little' }, 'pressBudget must be dollars'],
    ['one price for both', { ...SAID, ...MODEL, pressPrice: '3' }, 'pressPrice must be dollars'],
    ['an identity of somebody else', { ...SAID, senderIdentity: 'corp.example' }, 'cannot vouch for mail from'],
  ])('%s is refused', (_, context, message) => expect(() => settings(context)).toThrow(message));

  test('what was said is taken, and the rest is usual', () =>
    expect(settings(SAID)).toEqual({
      stage: 'prod',
      access: 'public',
      sender: 'alerts@chokepoint.example',
      identity: { kind: 'address', name: 'alerts@chokepoint.example' },
      operator: 'desk@chokepoint.example',
      logDays: RetentionDays.THREE_MONTHS,
      recordDays: 400,
    }));

  test('who reads doubtful articles a second time', () => {
    const second = { model: 'eu.maker.model-v1:0', budget: 20, price: '0.80/4' };
    expect(settings({ ...SAID, ...MODEL }).second).toEqual(second);
    expect(settings(SAID)).not.toHaveProperty('second');
  });

  test('who vouches for people', () => {
    expect(settings({ ...SAID, access: 'signin', issuer: 'cognito' }).signIn).toEqual({ provider: 'cognito' });
    expect(settings({ ...SAID, ...OIDC, clientSecret: 'sign-in', groupsClaim: 'roles' }).signIn).toEqual({
      provider: 'oidc',
      issuer: 'https://id.example/tenant/v2.0',
      clientId: 'abc',
      secret: 'sign-in',
      claim: 'roles',
      roles: { IT: 'operator', 'CN=Desk,OU=x': 'desk:metals,energy', '*': 'reader' },
    });
    expect(settings({ ...SAID, issuer: 'cognito' }).signIn).toBeUndefined();
  });

  test('an update that is told nothing keeps who vouches for people', () => {
    for (const said of [{ access: 'signin', issuer: 'cognito' }, { ...OIDC, clientSecret: 'sign-in' }, OIDC]) {
      const before = settings({ ...SAID, ...said });
      expect(settings(contextOf(before))).toEqual(before);
    }
  });

  test('a copy that goes on with what another left', () => {
    const table = 'arn:aws:dynamodb:eu-west-1:123456789012:table/Restored/stream/2026-11-01T00:00:00.000';
    const said = settings({ ...SAID, stage: 'drill', region: 'eu-west-1', logDays: '30', table, pages: 'kept-pages' });
    expect(said).toMatchObject({ stage: 'drill', region: 'eu-west-1', logDays: 30, table, pages: 'kept-pages' });
  });

  test.each([
    ['corp.example', undefined, 'alerts@corp.example', { kind: 'domain', name: 'corp.example' }],
    ['desk@corp.example', undefined, 'desk@corp.example', { kind: 'address', name: 'desk@corp.example' }],
    ['desk@corp.example', 'corp.example', 'desk@corp.example', { kind: 'existing', name: 'corp.example' }],
    ['corp.example', 'corp.example', 'alerts@corp.example', { kind: 'existing', name: 'corp.example' }],
    [
      'a@mail.corp.example',
      'arn:aws:ses:us-east-1:123456789012:identity/corp.example',
      'a@mail.corp.example',
      { kind: 'existing', name: 'corp.example' },
    ],
  ])('sender %s with identity %s', (sender, senderIdentity, from, identity) =>
    expect(settings({ ...SAID, sender, ...(senderIdentity && { senderIdentity }) })).toMatchObject({
      sender: from,
      identity,
    }),
  );
});

const STREAM = 'arn:aws:dynamodb:eu-west-1:123456789012:table/Restored/stream/2026-11-01T00:00:00.000';
test.each([
  ['an address', { sender: 'desk@corp.example' }],
  ['a domain', { sender: 'corp.example', logDays: '365', recordDays: '100' }],
  ['an identity that exists', { sender: 'corp.example', senderIdentity: 'corp.example' }],
  ['a second reader', { ...MODEL }],
  ['what was adopted', { table: STREAM, pages: 'kept-pages' }],
])('settings say themselves again: %s', (_, more) => {
  const settings = settingsOf(new App({ context: { ...SAID, ...more } }).node);
  expect(settingsOf(new App({ context: contextOf(settings) }).node)).toEqual(settings);
});

test.each([
  ['prod', 'Chokepoint', '/chokepoint/'],
  ['staging', 'Chokepoint-staging', '/chokepoint-staging/'],
])('stage %s is stack %s with secrets under %s', (stage, id, prefix) => {
  expect(stackIdOf(stage)).toBe(id);
  expect(secretsPrefixOf(stage)).toBe(prefix);
});

test.each([
  ['eu-central-1', undefined],
  ['ap-southeast-4', 'ap-southeast-4 lacks mail by SES and addresses of functions'],
  ['cn-north-1', "'cn-north-1' is no region that is known to have all that is needed"],
])('region %s: %s', (region, problem) => {
  const said = regionProblem(region);
  if (problem === undefined) expect(said).toBeUndefined();
  else expect(said).toContain(problem);
});
