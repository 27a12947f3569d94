import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Delivery } from '../../../shared/alerts/channels/delivery.ts';
import { email } from '../../../shared/alerts/channels/email/email.ts';
import { renderEmail } from '../../../shared/alerts/channels/email/render.tsx';
import { renderSlack } from '../../../shared/alerts/channels/slack/render.ts';
import { renderTeams } from '../../../shared/alerts/channels/teams/render.ts';
import { renderWebhook } from '../../../shared/alerts/channels/webhook/render.ts';
import { type Message, STATUS_WORDS } from '../../../shared/alerts/message/message.ts';
import type { Instant } from '../../../shared/time/civil.ts';
import { runsIn } from '../../support/slack.ts';

const AT = '2025-11-07T08:30:00.000Z' as Instant;
const MESSAGE: Message = {
  status: 'confirmed',
  headline: 'China suspends its <October> controls & more',
  lines: [{ label: 'END', text: 'last day 10 Nov 2026; <!channel> & "quotes"' }],
  evidence: [{ words: '自即日起……暂停实施', meaning: 'suspended', notice: 'mofcom-2025-70', url: 'https://x.test/70' }],
  links: [{ title: 'dashboard as known 7 Nov 2025, 16:30 Beijing', url: 'https://site.test/?a=1&b=2' }],
  footer: 'No.70, first seen 16:30 Beijing',
  at: AT,
  changes: [],
};
const delivery = (parts: Partial<Delivery> = {}): Delivery => ({
  id: 'desk.mail.43',
  audience: 'desk',
  message: MESSAGE,
  ...parts,
});
const withLines = (lines: Message['lines']): Delivery => delivery({ message: { ...MESSAGE, lines } });

describe('a mail', () => {
  const mail = renderEmail(delivery(), 'alerts@x.test');
  const header = (name: string) => mail.headers.find((one) => one.name === name)?.value;

  test('escapes what it shows and loads nothing', () => {
    expect(mail.html).toContain('&lt;!channel> &amp; &quot;quotes&quot;');
    expect(mail.html).not.toMatch(/<img|<script|src=|url\(/);
  });
  test('says the same in text', () => {
    for (const part of [
      MESSAGE.headline,
      'last day 10 Nov 2026',
      '自即日起……暂停实施',
      'https://site.test/?a=1&b=2',
      'desk.mail.43',
    ])
      expect(mail.text).toContain(part);
  });
  test('offers a way out and carries its delivery id', () => {
    expect(header('List-Unsubscribe')).toBe('<mailto:alerts@x.test?subject=unsubscribe%20desk>');
    expect(header('X-Chokepoint-Delivery')).toBe('desk.mail.43');
    expect(header('References')).toBeUndefined();
  });
  test('continues the thread of an earlier one', () => {
    const next = renderEmail(
      delivery({ continues: { provider: '0100@email.amazonses.com', headline: 'x' } }),
      'a@x.test',
    );
    expect(next.headers).toContainEqual({ name: 'References', value: '<0100@email.amazonses.com>' });
  });
  test('lets no line break into a header', () => {
    const message = { ...MESSAGE, headline: 'one\r\nBcc: all@x.test' };
    expect(renderEmail(delivery({ message }), 'a@x.test').subject).toBe('CONFIRMED: one Bcc: all@x.test');
  });
  test('becomes a file that mail programs open', async () => {
    const { ending, content: eml } = await email.preview(email.example, delivery(), AT);
    const [, html = ''] = /text\/html[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(eml) ?? [];
    expect(ending).toBe('eml');
    expect(Buffer.from(html, 'base64').toString('utf8')).toBe(
      renderEmail(delivery(), 'alerts@chokepoint.example').html,
    );
    expect(eml).toContain('To: desk@example.com\r\n');
    expect(eml).toContain('Date: Fri, 07 Nov 2025 08:30:00 +0000');
    expect(eml).toContain('Message-ID: <desk.mail.43@outbox.local>');
    expect(eml).toContain('X-Chokepoint-Delivery: desk.mail.43');
    for (const line of eml.split('\r\n')) expect(line.length).toBeLessThan(200);
  });
});

const OWN = [
  { title: 'decide on this alert', url: 'https://site.test/decide?t=1' },
  { title: 'dashboard as known then', url: 'https://site.test/#/changes' },
  { title: 'dashboard: your lines', url: 'https://site.test/#/my-list' },
];
const TEXTS = Array.from({ length: 7 }, (_, index) => ({ title: `No.${index + 1}`, url: `https://x.test/${index}` }));
const linked = delivery({ message: { ...MESSAGE, links: [OWN[0]!, ...TEXTS, ...OWN.slice(1)] } });

test('a mail has a button for each way into the system, the first of them filled, and a link for each text', () => {
  const page = load(renderEmail(linked, 'a@x.test').html);
  expect(page('a.open').text()).toBe('Decide on this alert');
  expect(
    page('a.also')
      .toArray()
      .map((each) => page(each).text()),
  ).toEqual(['Dashboard as known then', 'Dashboard: your lines']);
  for (const { title, url } of TEXTS) expect(page(`a.link[href="${url}"]`).text()).toBe(title);
});

test('a card in Teams has no room for every text, but always for the ways into the system', () => {
  const [{ content }] = renderTeams(linked).attachments;
  expect(content.actions.map(({ title }) => title)).toEqual([
    'Decide on this alert',
    'Dashboard as known then',
    'Dashboard: your lines',
    'No.1',
    'No.2',
    'No.3',
  ]);
});

describe('what a line gathers', () => {
  const gathered = (count: number) =>
    withLines([
      { label: 'YOURS', text: 'in short', items: Array.from({ length: count }, (_, index) => `row ${index}`) },
    ]);
  const inSlack = (told: Delivery) =>
    renderSlack(told).blocks.flatMap((block) =>
      block.type === 'rich_text' ? runsIn(block).map(({ text }) => text) : [],
    );
  const inTeams = (told: Delivery) =>
    renderTeams(told).attachments[0].content.body.map(({ inlines }) => inlines.map(({ text }) => text).join(''));

  test('stands in posts a row each where that is little', () => {
    expect(inSlack(gathered(3))).toContain('  row 0\nrow 1\nrow 2');
    expect(inTeams(gathered(3))).toEqual(expect.arrayContaining(['YOURS  row 0', 'row 1', 'row 2']));
  });
  test('and in short where it is much', () => {
    expect(inSlack(gathered(23))).toContain('  in short');
    expect(inTeams(gathered(23))).toContain('YOURS  in short');
  });
});

describe('a Slack message', () => {
  test('has buttons that say what is decided', () => {
    const { blocks } = renderSlack(delivery({ decide: 'token' }));
    const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    expect(
      buttons.map((button) => button.type === 'button' && [button.action_id, button.text.text, button.value]),
    ).toEqual([
      ['seen', 'Seen', 'token'],
      ['no-impact', 'No impact', 'token'],
      ['apply', 'Apply for a licence', 'token'],
      ['stop', 'Stop shipments', 'token'],
      ['ask', 'Ask first', 'token'],
    ]);
  });
  test('is rich text, in which nothing is a mention; its notification is escaped', () => {
    const { text, blocks } = renderSlack(delivery());
    expect(text).not.toContain('<!channel>');
    expect(
      blocks.flatMap((block) => (block.type === 'rich_text' ? runsIn(block) : [])).map(({ type }) => type),
    ).toContain('link');
    expect(JSON.stringify(blocks)).toContain('<!channel> &');
    expect(JSON.stringify(blocks)).not.toContain('mrkdwn');
  });
  test('goes on in the next block, with a count, where a line is too long for one', () => {
    const { blocks } = renderSlack(withLines([{ label: 'TODAY', text: '<'.repeat(7000) }]));
    const texts = blocks.flatMap((block) => (block.type === 'rich_text' ? [runsIn(block).map((run) => run.text)] : []));
    const parts = texts.filter(([label]) => label === 'TODAY').map((runs) => runs.join(''));
    expect(parts.map((text) => /\((\d\/\d)\)/.exec(text)?.[1])).toEqual(['1/3', '2/3', '3/3']);
    expect(parts.join('').match(/</g)).toHaveLength(7000);
    for (const text of parts) expect(text.length).toBeLessThanOrEqual(3000);
  });
  test('stays within fifty blocks and says how many lines it left out', () => {
    const { blocks } = renderSlack(withLines(Array.from({ length: 90 }, () => ({ label: 'A', text: 'b' }))));
    expect(blocks.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(blocks)).toContain('46 more on the dashboard');
  });
});

test.each(['secret', 'geheim, für Übungen', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])(
  'a webhook under %s is verified by the example in its documentation, and a forged one is not',
  async (secret) => {
    const [, example = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/webhooks.md', 'utf8')) ?? [];
    const file = join(mkdtempSync(join(import.meta.dirname, 'example-')), 'verified.mjs');
    writeFileSync(file, example);
    onTestFinished(() => rmSync(dirname(file), { recursive: true }));
    const { verified } = await import(/* @vite-ignore */ file);
    const now = new Date().toISOString() as Instant;
    const { headers, body } = renderWebhook(delivery(), secret, now);
    expect(verified(secret, headers, body)).toMatchObject({ id: 'desk.mail.43', headline: MESSAGE.headline });
    expect(() => verified('other', headers, body)).toThrow('No matching signature');
    expect(() => verified(secret, headers, `${body} `)).toThrow('No matching signature');
    expect(() => verified(secret, renderWebhook(delivery(), secret, AT).headers, body)).toThrow('too old');
  },
);

test('what a webhook sends is in its documentation: every header, status and field', () => {
  const documented = readFileSync('docs/webhooks.md', 'utf8');
  const { headers } = renderWebhook(delivery({ message: { ...MESSAGE, continues: 1 } }), 'secret', AT);
  const named = [
    ...Object.keys(headers).filter((header) => header.startsWith('webhook-')),
    ...Object.keys(STATUS_WORDS),
  ];
  for (const name of named) expect(documented).toContain(`\`${name}\``);
  for (const field of ['id', 'audience', ...Object.keys(MESSAGE)]) expect(documented).toContain(`"${field}":`);
});
