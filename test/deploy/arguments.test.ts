import { expect, test } from 'vitest';
import { argumentsOf } from '../../tools/deploy/arguments.ts';

test.each<[string[], string[]]>([
  [
    ['--profile', 'prod', '--require-approval', 'never'],
    ['--profile', 'prod', '--require-approval', 'never'],
  ],
  [
    ['-c', 'a=b', '--access', 'password', '-v', '--tags=a=b'],
    ['-c', 'a=b', '-v', '--tags=a=b'],
  ],
  [
    ['--operator=me@corp.org', '--hotswap', '--sender', 'corp.org', '--outputs-file', 'out.json'],
    ['--hotswap', '--outputs-file', 'out.json'],
  ],
  [
    ['--stage', 'beta', '-vvc', 'x=1', 'Chokepoint-beta', '--', '--stage'],
    ['-vvc', 'x=1', 'Chokepoint-beta', '--', '--stage'],
  ],
])('of %j cdk gets %j', (args, extra) => expect(argumentsOf(args).extra).toEqual(extra));

test('ours are taken by their names in the stack', () => {
  const args = ['--access', 'public', '--sender-identity', 'corp.org', '--log-days=30', '--region', 'eu-west-1'];
  expect(argumentsOf(['--profile=beta', ...args])).toEqual({
    stage: 'prod',
    region: 'eu-west-1',
    profile: 'beta',
    help: false,
    verb: 'deploy',
    told: { access: 'public', senderIdentity: 'corp.org', logDays: '30' },
    extra: ['--profile=beta'],
  });
});

test.each([[['--sender']], [['--sender', '--operator', 'me@corp.org']], [['--access=']]])(
  '%j lacks its value',
  (args) => expect(() => argumentsOf(args)).toThrow('takes a value'),
);

test.each([
  ['--acess', 'access'],
  ['--operater=me@corp.org', 'operator'],
  ['--log-day', 'log-days'],
])('%s, of which cdk would make nothing, is a slip', (typed, meant) =>
  expect(() => argumentsOf([typed, 'x'])).toThrow(`Did you mean --${meant}?`),
);

test.each<[string[], string]>([
  [['--diff'], 'diff'],
  [['--remove', '--force'], 'destroy'],
])('%j is to %s', (args, verb) => expect(argumentsOf(args).verb).toBe(verb));

test('to look and to take away at once is bad use', () =>
  expect(() => argumentsOf(['--diff', '--remove'])).toThrow('say one'));
