import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { renderEmail } from '../../shared/alerts/channels/email/render.tsx';
import { renderSlack } from '../../shared/alerts/channels/slack/render.ts';
import { renderTeams } from '../../shared/alerts/channels/teams/render.ts';
import { testMessage } from '../../shared/alerts/message/test-message.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { pageOf } from '../../tools/pictures/doors/frame.tsx';
import { mailDrawn } from '../../tools/pictures/doors/mail.tsx';
import { slackDrawn } from '../../tools/pictures/doors/slack.tsx';
import { teamsDrawn } from '../../tools/pictures/doors/teams.tsx';
import { runsIn } from '../support/slack.ts';

const AT = '2025-11-07T08:30:00.000Z' as Instant;
const delivery = { id: 'desk.x.1', audience: 'desk', decide: 'token', message: testMessage(AT, 'https://site.test') };
const drawnText = (drawn: ReturnType<typeof slackDrawn>): string => load(pageOf(drawn))('body').text();

test('a picture of Slack has every text of the post', () => {
  const post = renderSlack(delivery);
  const shown = drawnText(slackDrawn(JSON.stringify(post), 'then'));
  const texts = post.blocks.flatMap((block) => {
    if (block.type === 'rich_text') return runsIn(block).map((run) => run.text ?? '');
    if (block.type === 'header') return [block.text.text];
    return (block.elements as { text?: string | { text: string } }[]).map(({ text = '' }) =>
      typeof text === 'string' ? text : text.text,
    );
  });
  expect(texts.length).toBeGreaterThan(12);
  for (const text of texts) expect(shown).toContain(text);
});

test('a picture of Teams has every text of the card and each of its buttons', () => {
  const post = renderTeams(delivery);
  const shown = drawnText(teamsDrawn(JSON.stringify(post), 'then'));
  const [{ content }] = post.attachments;
  for (const text of content.body.flatMap(({ inlines }) => inlines.map((run) => run.text)))
    expect(shown).toContain(text);
  for (const { title } of content.actions) expect(shown).toContain(title);
});

test('a picture of a mail holds its page as it was sent', () => {
  const mail = renderEmail(delivery, 'a@x.test');
  const page = load(pageOf(mailDrawn(JSON.stringify(mail), 'then')));
  expect(page('iframe').attr('srcdoc')).toBe(mail.html);
  expect(page('h1').text()).toBe(mail.subject);
});

test('what nothing draws is left out of no picture', () => {
  const image = { blocks: [{ type: 'image', image_url: 'x', alt_text: 'x' }] };
  expect(() => pageOf(slackDrawn(JSON.stringify(image), 'then'))).toThrow("nothing draws 'image'");
  const post = renderTeams(delivery);
  const card = JSON.stringify(post).replaceAll('"RichTextBlock"', '"FactSet"');
  expect(() => pageOf(teamsDrawn(card, 'then'))).toThrow("nothing draws 'FactSet'");
});
