import { describe, expect, test } from 'vitest';
import { LEAST } from '../../../../lambdas/api/http/roles.ts';
import { ROUTES } from '../../../../lambdas/api/routes/routes.ts';
import { type Access, askedBy, grantOf } from '../../../../lambdas/asker.ts';
import type { OwnListsAnswer } from '../../../../shared/views/answers/own/own-lists.ts';
import type { DeliveriesAnswer, Me, Sources } from '../../../../shared/views/answers/system/operations.ts';
import { askedOf, jsonOf } from '../asked.ts';
import { EXAMPLES } from '../examples.ts';
import { PRIVATE } from '../private.ts';
import { storyDeps } from '../story-deps.ts';

const asked = Object.fromEntries(
  (['local', 'password', 'signin', 'public'] as const).map((access) => [access, askedOf({ ...storyDeps(), access })]),
) as Record<Access, ReturnType<typeof askedOf>>;

const as = (access: Access, role?: string, user?: string) => {
  const ask = asked[access];
  const headers = { ...(role && { 'x-chokepoint-role': role }), ...(user && { 'x-chokepoint-user': user }) };
  return (url: string) => ask(url, headers);
};

describe.each(ROUTES.map(({ path }) => path))('%s', (path) => {
  const url = EXAMPLES[path] ?? path;
  const kept = PRIVATE.includes(path);
  test.each([
    ['anybody, where everybody may read', 'public', undefined, kept ? 403 : 200],
    ['anybody who says to be an operator there', 'public', 'operator', kept ? 403 : 200],
    ['a reader', 'signin', 'reader', kept ? 403 : 200],
    ['somebody of whom the gate says nothing', 'signin', undefined, kept ? 403 : 200],
    ['somebody of an unknown role', 'signin', 'admin', kept ? 403 : 200],
    ['the desk', 'signin', 'desk:metals,desk', 200],
    ['another desk', 'signin', 'desk:metals', path.includes('{audience}') ? 403 : 200],
    ['an operator', 'signin', 'operator', 200],
    ['whoever knows the password', 'password', 'operator', 200],
    ['the user of this machine', 'local', undefined, 200],
  ] as const)('%s', async (_, access, role, status) => {
    expect((await as(access, role)(url)).status).toBe(status);
  });
});

test('the table names routes that there are', () => {
  expect(Object.keys(LEAST)).toEqual(PRIVATE);
  expect(ROUTES.map(({ path }) => path)).toEqual(expect.arrayContaining(PRIVATE));
});

test('a desk sees its own audiences among deliveries and lists, an operator all', async () => {
  const seen = async (role: string) => {
    const ask = as('signin', role);
    const { deliveries } = await jsonOf<DeliveriesAnswer>(ask('/api/deliveries'));
    const { lists } = await jsonOf<OwnListsAnswer>(ask('/api/lists'));
    return [deliveries.length, lists.length];
  };
  expect(await seen('desk:metals')).toEqual([0, 0]);
  expect(await seen('desk:desk')).toEqual([3, 1]);
  expect(await seen('operator')).toEqual([3, 1]);
});

test('what the operators were told is shown to them alone', async () => {
  const told = async (access: Access, role?: string) =>
    (await jsonOf<Sources>(as(access, role)('/api/sources'))).events?.length;
  expect(await told('local')).toBe(3);
  expect(await told('signin', 'operator')).toBe(3);
  expect(await told('signin', 'desk:desk')).toBeUndefined();
  expect(await told('signin', 'reader')).toBeUndefined();
  expect(await told('public', 'operator')).toBeUndefined();
});

test('who asks is told, and no cache keeps it', async () => {
  const { body, headers } = await as('signin', 'desk:metals', encodeURIComponent('Zoë 张'))('/api/me');
  expect(JSON.parse(body)).toEqual({ name: 'Zoë 张', role: 'desk', audiences: ['metals'], access: 'signin' });
  expect(headers['cache-control']).toBe('no-store');
  const me = await jsonOf<Me>(as('public', 'operator', 'Mallory')('/api/me'));
  expect(me).toEqual({ role: 'reader', audiences: [], access: 'public' });
});

test('a role has one way to be written', () => {
  for (const text of [
    '',
    'Operator',
    'operator ',
    'desk',
    'desk:',
    'desk:a,',
    'desk:A',
    'desk:a,,b',
    'reader,operator',
  ])
    expect(grantOf(text), text).toBeUndefined();
  expect(grantOf('desk:a,b-2')).toEqual({ role: 'desk', audiences: ['a', 'b-2'] });
  expect(askedBy('signin', { 'x-chokepoint-role': 'operator', 'x-chokepoint-user': '%E0%A4%A' })).not.toHaveProperty(
    'name',
  );
});
