import { expect, test } from 'vitest';
import { recentOf } from '../../../../lambdas/api/answers/recent-deliveries.ts';
import { deskOf } from '../../../support/desk.ts';

test('what went out, what waits and what was put aside, newest first and at most so many', async () => {
  const desk = await deskOf();
  const recent = (limit: number, of = (_: string) => true) => recentOf(desk.deliveries)(limit, of);
  await desk.notify();
  await desk.learn();
  await desk.notify();
  desk.answer({ kind: 'refused', text: 'HTTP 410 gone' });
  desk.pass(1);
  await desk.learn();
  await desk.notify();
  desk.answer({ kind: 'later', text: 'HTTP 503' });
  desk.pass(1);
  await desk.learn();
  await desk.notify();
  const all = await recent(9);
  expect(all.filter(({ channel }) => channel === 'mail')).toMatchObject([
    { audience: 'desk', state: 'waiting', commit: 2, attempts: 1 },
    { audience: 'desk', state: 'dead', commit: 2, error: 'HTTP 410 gone' },
    { audience: 'desk', state: 'sent', commit: 1, receipt: 'provider-1' },
  ]);
  expect(await recent(1)).toEqual(all.slice(0, 1));
  const [receipt] = (await desk.deliveries.recent(9)).filter((one) => one.state === 'sent');
  const how = { state: 'bounced' as const, at: desk.deps.now(), address: 'desk@example.com', error: 'user unknown' };
  if (receipt?.state === 'sent') await desk.deliveries.cameBack(receipt, how);
  expect((await recent(9)).find(({ state }) => state === 'bounced')).toMatchObject({
    ...{ audience: 'desk', channel: 'mail', commit: 1, error: 'desk@example.com: user unknown' },
  });
  expect(await recent(9, (audience) => audience !== 'desk')).toEqual([]);
});
