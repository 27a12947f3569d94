import { afterAll, beforeAll, expect, test } from 'vitest';
import { delivering } from '../../../cli/local/delivering.ts';
import { postOf } from '../../../shared/adapters/web/post.ts';
import type { Audience } from '../../../shared/alerts/audience/audience.ts';
import { sendOf } from '../../../shared/alerts/channels/send.ts';
import { deskOf } from '../../support/desk.ts';
import { loopback } from '../../support/loopback.ts';

const LIMIT_MS = 4_000;
const NAMES = ['bonn', 'hangs', 'oslo', 'rome', 'turin'];
const OTHERS = NAMES.filter((name) => name !== 'hangs');

/** Receivers on this machine, each under a path of its own; one hears, and never answers while it is ill. */
let ill = true;
const heard: string[] = [];
let server: Awaited<ReturnType<typeof loopback>>;
beforeAll(async () => {
  server = await loopback(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    heard.push(`${request.url?.slice(1)} ${(JSON.parse(body) as { id: string }).id}`);
    if (request.url !== '/hangs' || !ill) response.end('ok');
  });
});
afterAll(() => server.close());

const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  while (!(await holds())) await new Promise((wait) => setTimeout(wait, 20));
};

test('one receiver that hangs until its limit keeps no other from its alert, nor from the next one', async () => {
  const hooks = NAMES.map((name): Audience => {
    return { name, channels: [{ id: 'hook', kind: 'webhook', url: `${server.origin}/${name}`, secret: 'key' }] };
  });
  const desk = await deskOf(hooks);
  const send = sendOf({
    mail: async () => ({ kind: 'refused', text: 'no mail here' }),
    post: postOf({ allowLoopback: true, timeoutMs: LIMIT_MS }),
    secret: async (name) => name,
    from: 'alerts@example.com',
    now: desk.deps.now,
  });
  const tell = delivering({ ...desk.deps, send });
  const toldUpTo = async (number: number): Promise<boolean> => {
    const standings = await Promise.all(OTHERS.map((name) => desk.deliveries.standings(name)));
    return standings.every((all) => all.some(({ channel, told }) => channel === 'hook' && told === number));
  };
  await tell();

  await desk.learn();
  let ended = false;
  const first = tell().then(() => {
    ended = true;
  });
  await until(() => toldUpTo(1));
  expect(ended, 'the one that hangs is still waited for').toBe(false);

  await desk.learn();
  await Promise.all([tell(), until(() => toldUpTo(2))]);
  expect(ended, 'it is waited for, and the next alert is out').toBe(false);
  await first;

  expect(heard.toSorted()).toEqual(
    [
      ...OTHERS.flatMap((name) => [1, 2].map((number) => `${name} ${name}.hook.${number}`)),
      'hangs hangs.hook.1',
    ].toSorted(),
  );
  expect(await desk.deliveries.standings('hangs')).toContainEqual(
    expect.objectContaining({ channel: 'hook', told: 0, attempts: 1 }),
  );

  ill = false;
  desk.pass(2);
  await tell();
  await tell();
  expect(heard.filter((one) => one.startsWith('hangs'))).toEqual([
    'hangs hangs.hook.1',
    'hangs hangs.hook.1',
    'hangs hangs.hook.2',
  ]);
  expect(desk.failures).toEqual([]);
});
