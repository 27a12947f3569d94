import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audienceOf } from '../../../shared/alerts/audience/audience.ts';
import { partsOf } from '../../../shared/alerts/channels/channels.ts';
import type { Delivery } from '../../../shared/alerts/channels/delivery.ts';
import { renderEmail } from '../../../shared/alerts/channels/email/render.tsx';
import { renderSlack } from '../../../shared/alerts/channels/slack/render.ts';
import { MOST_BYTES, renderTeams, sizeOf } from '../../../shared/alerts/channels/teams/render.ts';
import { testMessage } from '../../../shared/alerts/message/test-message.ts';
import type { Instant } from '../../../shared/time/civil.ts';
import { runsIn } from '../../support/slack.ts';

const AT = '2025-11-07T08:30:00.000Z' as Instant;

const text = (most: number) =>
  fc.oneof(
    fc.string({ maxLength: 200, unit: 'grapheme' }),
    fc
      .constantFrom('<', '&', '"', '钕', '𠮷', '[a](https://x.test)', '<!channel> ')
      .chain((piece) => fc.integer({ min: 0, max: most }).map((count) => piece.repeat(count))),
  );
const url = fc.webUrl({ withQueryParameters: true });
const deliveries = fc.record({
  headline: text(900).map((said) => said || 'Nothing'),
  lines: fc.array(fc.record({ label: fc.constantFrom('TODAY', 'NAMES', 'YOURS'), text: text(3000) }), {
    maxLength: 14,
  }),
  evidence: fc.array(fc.record({ words: text(1500) }), { maxLength: 3 }),
  links: fc.array(fc.record({ title: text(40), url }), { maxLength: 30 }),
  footer: text(800),
});
const deliveryOf = (parts: object): Delivery => ({
  id: 'desk.room.43',
  audience: 'desk',
  message: { ...testMessage(AT), ...parts },
  continues: { provider: '1', headline: 'earlier' },
});

describe('within what providers take, whatever a message holds', () => {
  test('Slack: 50 blocks, 3,000 characters a section, 150 a header, whole escapes', () => {
    fc.assert(
      fc.property(deliveries, (parts) => {
        const { text: notification, blocks } = renderSlack(deliveryOf(parts));
        expect(notification.length).toBeLessThanOrEqual(3000);
        expect(blocks.length).toBeLessThanOrEqual(50);
        for (const block of blocks) {
          if (block.type === 'header') expect(block.text.text.length).toBeLessThanOrEqual(150);
          if (block.type !== 'rich_text') continue;
          const texts = runsIn(block).map(({ text = '' }) => text);
          expect(texts.join('').length).toBeLessThanOrEqual(3000);
          expect(texts).not.toContain('');
        }
        expect(notification).not.toMatch(/&(?!amp;|lt;|gt;)|[<>]/);
      }),
    );
  });

  test('Teams: 28 KB, six actions, a headline and a footer; nothing is read as Markdown', () => {
    fc.assert(
      fc.property(deliveries, (parts) => {
        const post = renderTeams(deliveryOf(parts));
        expect(sizeOf(post)).toBeLessThanOrEqual(MOST_BYTES);
        // Half a character would be written as an escape.
        expect(JSON.stringify(post)).not.toMatch(/\\ud[89a-f]/);
        const [{ content }] = post.attachments;
        expect(content.actions.length).toBeLessThanOrEqual(6);
        expect(content.body.every(({ type }) => type === 'RichTextBlock')).toBe(true);
        expect(content.body.length).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});

test('Teams says how many lines a card had no room for', () => {
  const lines = Array.from({ length: 12 }, () => ({ label: 'NAMES', text: '钕'.repeat(2000) }));
  expect(JSON.stringify(renderTeams(deliveryOf({ lines })))).toMatch(/"MORE {2}".*\d+ more on the dashboard/);
});

test('a mail goes to no more than fifty at once, each part told by itself', () => {
  const to = Array.from({ length: 120 }, (_, index) => `desk-${index}@x.test`);
  const read = audienceOf({ name: 'desk', channels: [{ id: 'mail', kind: 'email', to }] });
  const parts = read.ok ? read.audience.channels.flatMap(partsOf) : [];
  expect(parts.map(({ id }) => id)).toEqual(['mail', 'mail.2', 'mail.3']);
  expect(parts.flatMap((part) => (part.kind === 'email' ? part.to : []))).toEqual(to);
  expect(parts.every((part) => part.kind === 'email' && part.to.length <= 50)).toBe(true);
});

test('nobody gets a mail twice whose address stands twice, and a subject ends where programs end it', () => {
  const read = audienceOf({ name: 'desk', channels: [{ id: 'mail', kind: 'email', to: ['a@x.test', 'A@x.test'] }] });
  const parts = read.ok ? read.audience.channels.flatMap(partsOf) : [];
  expect(parts.flatMap((part) => (part.kind === 'email' ? part.to : []))).toHaveLength(1);
  const { subject } = renderEmail(deliveryOf({ headline: 'China adds firms '.repeat(80) }), 'alerts@x.test');
  expect(subject.length).toBeLessThanOrEqual(250);
  expect(subject).toMatch(/firms …$|China …$|adds …$/);
});
