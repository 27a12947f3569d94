import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Access } from '../../../lambdas/asker.ts';
import { desk } from '../../../lambdas/desk/desk.ts';
import { OWN_HEADER } from '../../../lambdas/desk/names.ts';
import { ROLE_HEADER } from '../../../lambdas/session/names.ts';
import { dynamoOwnLists } from '../../../shared/adapters/aws/people/dynamo-own-lists.ts';
import type { Audience } from '../../../shared/alerts/audience/audience.ts';
import type { DeskAudiences, DeskListSaved, DeskPreview, DeskSaved } from '../../../shared/views/answers/own/desk.ts';
import { deskOf, MAIL } from '../../support/desk.ts';
import { memoryBlobs } from '../../support/memory-blobs.ts';
import { storyDesk } from './story-desk.ts';

const METALS: Audience = { ...MAIL, name: 'metals' };
const HOOK = {
  ...{ name: 'energy', filter: { lists: ['unreliable-entity'] } },
  channels: [{ id: 'slack', kind: 'slack', webhook: 'slack-hook' }],
};

type Sent = { role?: string; body?: unknown; headers?: Record<string, string | undefined> };

const stand = async (access: Access = 'signin') => {
  const at = await deskOf([MAIL, METALS]);
  const bodies = memoryBlobs();
  const told: string[] = [];
  const failed: unknown[] = [];
  const answer = desk({
    ...at,
    ownLists: dynamoOwnLists(at.db, { ...bodies, remove: async (hash) => void bodies.kept.delete(hash) }),
    send: async (channel, { message }) => {
      told.push(`${channel.id}: ${message.headline}`);
      return channel.kind === 'email' ? { kind: 'sent', provider: '1' } : { kind: 'refused', text: 'HTTP 404' };
    },
    access,
    now: at.deps.now,
    puzzled: (error) => failed.push(error),
  });
  const ask = async <T>(line: string, { role = 'operator', body = '', headers = {} }: Sent = {}) => {
    const [method = '', path = ''] = line.split(' ');
    const { status, body: said } = await answer({
      ...{ method, path, query: new URLSearchParams() },
      headers: { [OWN_HEADER]: '1', [ROLE_HEADER]: role, 'sec-fetch-site': 'same-origin', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status, said: JSON.parse(said) as T & { error?: string } };
  };
  return { ...at, ask, told, failed, bodies };
};

describe('who may do what', () => {
  let at: Awaited<ReturnType<typeof stand>>;
  beforeAll(async () => {
    at = await stand();
  });

  test.each([
    ['GET /desk/audiences', 'reader', 403],
    ['PUT /desk/audiences/desk', 'reader', 403],
    ['PUT /desk/audiences/desk', 'desk:metals', 403],
    ['DELETE /desk/audiences/desk', 'desk:metals', 403],
    ['POST /desk/audiences/desk/test', 'desk:metals', 403],
    ['PUT /desk/lists/desk/parts', 'desk:metals', 403],
    ['DELETE /desk/lists/desk/parts', 'desk:metals', 403],
    ['GET /desk/audiences', 'desk:metals', 200],
    ['POST /desk/audiences', 'operator', 405],
    ['GET /desk/else', 'operator', 404],
    ['DELETE /desk/audiences/nobody', 'operator', 404],
    ['PUT /desk/audiences/../x', 'operator', 404],
  ])('%s by %s: %d', async (line, role, status) => {
    expect((await at.ask(line, { role, body: MAIL })).status).toBe(status);
    expect((await at.audiences.all()).map(({ name }) => name).sort()).toEqual(['desk', 'metals']);
  });

  test('nothing is taken from a page of another site', async () => {
    const evil: Record<string, string | undefined>[] = [
      { [OWN_HEADER]: undefined },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of evil) expect((await at.ask('DELETE /desk/audiences/desk', { headers })).status).toBe(403);
    expect(await at.audiences.all()).toHaveLength(2);
  });

  test('a desk sees its own audiences, and may not be told of the system itself', async () => {
    const { said } = await at.ask<DeskAudiences>('GET /desk/audiences', { role: 'desk:metals,new' });
    expect(said).toMatchObject({ mayAll: false, own: ['metals', 'new'] });
    expect(said.audiences.map(({ name }) => name)).toEqual(['metals']);
    const told = { ...METALS, operations: true };
    const refused = await at.ask('PUT /desk/audiences/metals', { role: 'desk:metals', body: told });
    expect([refused.status, refused.said.error]).toEqual([
      403,
      'Only an operator says who is told about the system itself.',
    ]);
  });

  test('where everybody may read, nobody may change; on this machine its user may', async () => {
    expect((await (await stand('public')).ask('GET /desk/audiences')).status).toBe(403);
    expect((await (await stand('local')).ask('GET /desk/audiences', { role: '' })).status).toBe(200);
  });
});

describe('what is sent', () => {
  let at: Awaited<ReturnType<typeof stand>>;
  beforeAll(async () => {
    at = await stand();
    await at.learn();
  });

  test.each<[string, unknown, string]>([
    ['no JSON', '{', 'The body is no JSON.'],
    ['a name of its own', { ...HOOK, name: 'other' }, "The audience is called 'other' and not 'energy'."],
    [
      'a secret itself',
      { ...HOOK, channels: [{ id: 's', kind: 'slack', webhook: 'https://hooks.slack/x y' }] },
      'never the secret itself',
    ],
    ['a channel of no kind', { ...HOOK, channels: [{ id: 's', kind: 'pigeon' }] }, 'must be one of email'],
    ['a pair that is not there', { ...HOOK, filter: { tariffs: ['CN>XX'] } }, 'CN>XX is no pair of countries'],
    [
      'what is handed on to nobody',
      { ...HOOK, decisions: { escalate: { hours: 4, to: 'heads' } } },
      "decisions.escalate.to: there is no audience 'heads'",
    ],
    [
      'what is handed on to itself',
      { ...HOOK, decisions: { escalate: { hours: 4, to: 'energy' } } },
      'decisions.escalate.to: is the audience itself',
    ],
    [
      'too many channels',
      { ...HOOK, channels: Array.from({ length: 11 }, (_, place) => ({ ...HOOK.channels[0], id: `s${place}` })) },
      'at most 10 channels',
    ],
    [
      'too many addresses',
      {
        ...HOOK,
        channels: [{ id: 'mail', kind: 'email', to: Array.from({ length: 201 }, (_, place) => `a${place}@x.org`) }],
      },
      'at most 200 addresses',
    ],
  ])('%s is refused, and why', async (_, body, why) => {
    const { status, said } = await at.ask('PUT /desk/audiences/energy', { body });
    expect([status, said.error]).toEqual([400, expect.stringContaining(why)]);
    expect((await at.audiences.all()).some(({ name }) => name === 'energy')).toBe(false);
  });

  test('too much is not read', async () => {
    const { status } = await at.ask('PUT /desk/lists/desk/parts', { body: 'x'.repeat(2_000_001) });
    expect(status).toBe(400);
  });
});

test('an audience is made, tried and removed; it is told what comes from then on', async () => {
  const at = await stand();
  await at.learn();
  const saved = await at.ask<DeskSaved>('PUT /desk/audiences/energy', { role: 'desk:energy', body: HOOK });
  expect([saved.status, saved.said.audience]).toEqual([200, HOOK]);
  expect((await at.deliveries.standings('energy')).find(({ channel }) => channel === 'slack')?.told).toBe(1);
  const tried = await at.ask('POST /desk/audiences/energy/test', { role: 'desk:energy' });
  expect(tried.said).toEqual({ results: [{ channel: 'slack', arrived: false, text: 'HTTP 404' }] });
  expect(at.told).toEqual(['slack: this is a test; nothing has changed']);
  await at.ask('PUT /desk/lists/energy/parts', { role: 'desk:energy', body: 'supplier\nSkydio' });
  expect((await at.ask('DELETE /desk/audiences/energy', { role: 'desk:energy' })).status).toBe(200);
  expect((await at.audiences.all()).map(({ name }) => name).sort()).toEqual(['desk', 'metals']);
  expect(at.bodies.kept.size).toBe(0);
  expect(at.failed).toEqual([]);
});

test('a fault of ours is noted and told to the operators, once a day', async () => {
  const at = await stand();
  const harm = vi.spyOn(at.audiences, 'all').mockRejectedValue(new Error('no table'));
  for (let times = 0; times < 2; times++) expect((await at.ask('GET /desk/audiences')).status).toBe(500);
  expect(at.failed).toHaveLength(2);
  harm.mockRestore();
  expect(await at.operations.since(0)).toMatchObject([
    { kind: 'desk-failing', text: 'GET /desk/audiences could not be done' },
  ]);
});

test('a preview lists what would have come, and sends and keeps nothing', async () => {
  const at = await stand();
  await at.learn();
  at.pass(60);
  await at.learn({}, { list: 'export-control', subject: 'entity:export-control:firm-2' });
  at.pass(60);
  const preview = async (body: unknown): Promise<DeskPreview> =>
    (await at.ask<DeskPreview>('POST /desk/preview', { role: 'desk:energy', body })).said;
  const [all, some] = [await preview({ ...HOOK, filter: {} }), await preview(HOOK)];
  expect([all.count, some.count, some.days]).toEqual([2, 1, 90]);
  expect(some.messages[0]?.headline).toContain('Unreliable Entity List');
  expect(at.told).toEqual([]);
  expect(await at.audiences.all()).toHaveLength(2);
});

test('a preview of what touches its own list alone goes by that list, for those who may read it', async () => {
  const answer = desk({ ...storyDesk(), access: 'signin' });
  const counted = async (role: string, filter: object): Promise<number> => {
    const { body } = await answer({
      ...{ method: 'POST', path: '/desk/preview', query: new URLSearchParams() },
      headers: { [OWN_HEADER]: '1', [ROLE_HEADER]: role },
      body: JSON.stringify({ ...MAIL, filter }),
    });
    return (JSON.parse(body) as DeskPreview).count;
  };
  const all = await counted('operator', {});
  const own = await counted('operator', { mine: true });
  expect([own > 0, own < all]).toEqual([true, true]);
  expect(await counted('desk:metals', { mine: true })).toBe(all);
});

test('a list is taken in as its next version, and its lines stand in no answer', async () => {
  const at = await stand();
  const put = (body: string) => at.ask<DeskListSaved>('PUT /desk/lists/metals/parts', { role: 'desk:metals', body });
  const [first, second] = [await put('supplier,material\nSkydio Inc,\n,gallium'), await put('supplier\nSkydio Inc')];
  expect(first.said).toMatchObject({ version: 1, lines: 2 });
  expect(second.said).toMatchObject({ version: 2, lines: 1 });
  expect(JSON.stringify([first.said, second.said])).not.toContain('Skydio');
  expect((await put('supplier')).status).toBe(400);
  expect((await at.ask('DELETE /desk/lists/metals/parts')).status).toBe(200);
  expect((await at.ask('DELETE /desk/lists/metals/parts')).status).toBe(404);
  expect(at.bodies.kept.size).toBe(0);
});
