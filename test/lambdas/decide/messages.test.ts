import { expect, test } from 'vitest';
import { delivering } from '../../../cli/local/delivering.ts';
import type { Audience } from '../../../shared/alerts/audience/audience.ts';
import type { Delivery } from '../../../shared/alerts/channels/delivery.ts';
import { renderSlack } from '../../../shared/alerts/channels/slack/render.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { DECIDING, decidingDesk, SITE } from '../../support/deciding.ts';
import { MAIL } from '../../support/desk.ts';

const decideLinks = ({ message }: Delivery): string[] =>
  message.links.flatMap(({ title, url }) => (title.startsWith('decide') ? [url] : []));

const toldTo = async (audience: Audience): Promise<Delivery[]> => {
  const desk = await decidingDesk([audience]);
  await desk.learn();
  desk.pass(2 * 1440);
  await desk.tell();
  return desk.sent;
};

test('a mail has a link of its own first; Slack has buttons that hold a token, and a message to say more of none', async () => {
  const desk = await decidingDesk();
  await desk.learn();
  await desk.tell();
  const [mail, post] = ['desk.mail.1', 'desk.room.1'].map((id) => desk.sent.find((one) => one.id === id));
  expect(mail?.message.links[0]?.title).toBe('decide on this alert');
  expect(mail?.message.links[0]?.url).toMatch(/^https:\/\/dashboard\.example\/decide\?t=[\w-]+\.[\w-]+\.[\w-]+$/);
  expect(mail?.decide).toBeUndefined();
  expect(post && decideLinks(post)).toEqual([]);
  const actions = post && renderSlack(post).blocks.find(({ type }) => type === 'actions');
  expect(JSON.parse(JSON.stringify(actions)).elements).toEqual(
    ['seen', 'no-impact', 'apply', 'stop', 'ask'].map((action_id) =>
      expect.objectContaining({ type: 'button', action_id, value: post?.decide }),
    ),
  );
  expect(post?.decide?.length).toBeLessThan(2_000);
});

const webhook = { id: 'hook', kind: 'webhook', url: 'https://a.example/', secret: 'signs' } as const;
const bot = { id: 'room', kind: 'slack-bot', token: 'bot-token', to: 'C0123456789' } as const;
const INBOX = `${SITE}/#/inbox?about=alert%3A1`;
test.each<[string, Partial<Audience>, string[]]>([
  ['a webhook', { channels: [webhook] }, [INBOX]],
  ['a bot without a signing secret', { channels: [bot] }, [INBOX]],
  ['a mail of an audience that does not decide', { ...MAIL, decisions: undefined }, []],
  ['an alert from before it decided', { ...MAIL, decisions: { since: '2025-10-10' as CivilDate } }, []],
])('%s', async (_, parts, links) => {
  const { decisions, ...rest } = { ...DECIDING, ...parts };
  const sent = await toldTo({ ...rest, ...(decisions && { decisions }) });
  expect(sent).toHaveLength(1);
  expect(sent.flatMap(decideLinks)).toEqual(links);
  expect(sent[0]?.decide).toBeUndefined();
});

test('a digest of one event has a link, of several it leads to the inbox', async () => {
  const daily: Audience = { ...MAIL, decisions: {}, digest: { hour: 9, zone: 'Asia/Shanghai' } };
  const [one] = await toldTo(daily);
  expect(one?.id).toBe('desk.mail.digest.1');
  expect(one && decideLinks(one)[0]).toContain('/decide?t=');

  const desk = await decidingDesk([daily]);
  await desk.learn();
  desk.pass(180);
  await desk.learn();
  desk.pass(2 * 1440);
  await desk.tell();
  expect(desk.sent).toHaveLength(1);
  expect(desk.sent.flatMap(decideLinks)).toEqual([`${SITE}/#/inbox`]);
});

test('what changes nothing for anybody is nothing to decide on', async () => {
  const desk = await decidingDesk([{ ...MAIL, decisions: {} }]);
  await desk.learn({}, { kind: 'replaced' });
  desk.pass(2 * 1440);
  await desk.tell();
  expect(desk.sent.map(({ id }) => id)).toEqual(['desk.mail.digest.1']);
  expect(desk.sent.flatMap(decideLinks)).toEqual([]);
});

test('without the secret messages lead to the inbox, and the operators are told once', async () => {
  const desk = await decidingDesk();
  const linkKey = (): Promise<never> => Promise.reject(new Error('There is no secret /chokepoint/decision-links'));
  const tell = delivering({ ...desk.deps, site: SITE, linkKey });
  for (let message = 0; message < 2; message++) {
    await desk.learn();
    await tell();
    desk.pass(60);
  }
  expect(desk.sent).toHaveLength(4);
  for (const delivery of desk.sent) {
    expect(delivery.decide).toBeUndefined();
    expect(decideLinks(delivery)).toEqual([expect.stringContaining('/#/inbox?about=alert%3A')]);
  }
  expect(await desk.operations.since(0)).toMatchObject([
    { kind: 'links-missing', text: 'Alerts go out without them. There is no secret /chokepoint/decision-links' },
  ]);
});

test('where nobody can decide there is nothing that leads there', async () => {
  const desk = await decidingDesk();
  await desk.learn();
  await delivering({ ...desk.deps, site: SITE })();
  expect(desk.sent.flatMap(decideLinks)).toEqual([]);
});
