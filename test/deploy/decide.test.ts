import { expect, test } from 'vitest';
import { BadUse } from '../../cli/usage.ts';
import { decided } from '../../tools/deploy/decide.ts';

const STANDS = { access: 'password', sender: 'corp.org', operator: 'me@corp.org', logDays: '90' };
const nobody = undefined;

test('an update that says nothing changes nothing', async () =>
  expect(await decided({ stage: 'prod' }, STANDS, nobody)).toEqual({ ...STANDS, stage: 'prod' }));

test('what is said changes that alone', async () =>
  expect(await decided({ operator: 'you@corp.org' }, STANDS, nobody)).toEqual({ ...STANDS, operator: 'you@corp.org' }));

test('an optional setting is taken back', async () => {
  const stood = { ...STANDS, senderIdentity: 'corp.org' };
  expect(await decided({ senderIdentity: 'none' }, stood, nobody)).toEqual(STANDS);
  await expect(decided({ operator: 'none' }, stood, nobody)).rejects.toThrow('operator must be');
});

test('a new stage asks for what only its owner can decide', async () => {
  const asked: string[] = [];
  const ask = async (question: string): Promise<string> => {
    asked.push(question);
    return question.startsWith('Domain') ? ' corp.org ' : 'me@corp.org';
  };
  const settings = await decided({ access: 'public' }, {}, ask);
  expect(settings).toEqual({ access: 'public', sender: 'corp.org', operator: 'me@corp.org' });
  expect(asked).toHaveLength(2);
});

test.each<[string, Record<string, string>, string]>([
  ['what is missing, all at once', { access: 'public' }, 'say --sender, --operator'],
  ['an example', { ...STANDS, sender: 'alerts@chokepoint.example' }, 'is an example'],
  ['a domain of examples', { ...STANDS, sender: 'example.com' }, 'is an example'],
  ['an address of examples', { ...STANDS, operator: 'me@mail.example.org' }, 'is an example'],
  ['what the stack refuses', { ...STANDS, access: 'open' }, 'access must be'],
  ['an identity of somebody else', { ...STANDS, senderIdentity: 'other.org' }, 'cannot vouch'],
])('%s is refused', async (_, told, words) => {
  await expect(decided(told, {}, nobody)).rejects.toThrow(words);
  await expect(decided(told, {}, nobody)).rejects.toBeInstanceOf(BadUse);
});
