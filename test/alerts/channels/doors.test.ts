import { load } from 'cheerio';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { shownInTerminal } from '../../../cli/terminal.ts';
import { icsCalendar } from '../../../lambdas/api/exports/ics.ts';
import { xml } from '../../../lambdas/api/http/formats.ts';
import { type Delivery, shownDelivery } from '../../../shared/alerts/channels/delivery.ts';
import { renderEmail } from '../../../shared/alerts/channels/email/render.tsx';
import { renderSlack } from '../../../shared/alerts/channels/slack/render.ts';
import { renderTeams } from '../../../shared/alerts/channels/teams/render.ts';
import { renderWebhook } from '../../../shared/alerts/channels/webhook/render.ts';
import { testMessage } from '../../../shared/alerts/message/test-message.ts';
import type { CivilDate, Instant } from '../../../shared/time/civil.ts';
import { cellsOf } from '../../../shared/views/screening/lists/csv.ts';
import { csvOf } from '../../../shared/wording/text/csv.ts';
import { runsIn } from '../../support/slack.ts';

const AT = '2025-11-07T08:30:00.000Z' as Instant;

/** What somebody could write into a page, and what a reader is to see of it. */
const HOSTILE: [string, string, string?][] = [
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['an end of a tag', '"><a href="https://evil.test">No. 1</a>'],
  ['entities', '&lt;b&gt; &amp;amp; &#x202e;'],
  ['mentions of Slack', '<!channel> <@U0123> <#C0123>'],
  ['a link of Slack', '<https://evil.test|No. 61 of 2025>'],
  ['marks of Slack', '*bold* _italic_ ~gone~ `code` >quote'],
  ['Markdown', '[No. 61](https://evil.test) **bold** <at>all</at>'],
  ['a formula', '=HYPERLINK("https://evil.test","No. 61")'],
  ['a formula in full width', '＝1+1'],
  ['commas, semicolons, backslashes', 'a,b;c\\d\\n'],
  ['a header', 'x\r\nBcc: all@evil.test', 'x\nBcc: all@evil.test'],
  ['a line of a calendar', 'x\r\nEND:VEVENT', 'x\nEND:VEVENT'],
  ['an end of CDATA', ']]>&<!--'],
  ['colours and a title of a terminal', '\u001b[31mred\u001b]0;title\u0007', '[31mred]0;title'],
  [
    'a link of a terminal',
    '\u001b]8;;https://evil.test\u001b\\No. 61\u001b]8;;\u001b\\',
    ']8;;https://evil.test\\No. 61]8;;\\',
  ],
  ['the one-character escape', '\u009b31m', '31m'],
  ['an override of direction', 'No. \u202e16\u202c of 2025', 'No. 16 of 2025'],
  ['isolates of direction', '\u2067No. 61\u2069\u200f\u061c', 'No. 61'],
  ['no width', 'M\u200bO\u2060F\ufeffCOM\u00ad', 'MOFCOM'],
  ['invisible twins', 'No\u{e0041}\u{e0042}. 61', 'No. 61'],
  ['half a character', 'a\ud83d b', 'a\ufffd b'],
  ['no characters', 'a\uffff\ufffe\u0000b', 'ab'],
  ['breaks of other kinds', 'a\u2028b\u0085c', 'a\nb\nc'],
];

const deliveryWith = (text: string): Delivery =>
  shownDelivery({
    id: 'desk.room.43',
    audience: 'desk',
    message: {
      ...testMessage(AT),
      headline: `H ${text}`,
      lines: [{ label: 'NAMES', text: `L ${text}` }],
      evidence: [{ words: `E ${text}`, meaning: `M ${text}`, notice: 'mofcom-2025-61', url: 'https://mofcom.test/61' }],
      links: [{ title: `T ${text}`, url: 'https://mofcom.test/61' }],
      footer: `F ${text}`,
      attachments: [{ name: 'names.csv', columns: ['name'], rows: [[text]] }],
    },
    continues: { provider: 'm@test', headline: `C ${text}` },
  });

test.each(HOSTILE)('%s is text in every channel', (_, text, seen = text) => {
  const delivery = deliveryWith(text);
  const spaced = (shown: string): string => shown.replace(/\s+/g, ' ');

  const mail = renderEmail(delivery, 'alerts@x.test');
  const page = load(mail.html);
  expect(page('script, img, iframe, object, [onerror]')).toHaveLength(0);
  for (const link of page('a').toArray())
    expect(link.attribs['href']).toMatch(/^(https:\/\/mofcom\.test\/|mailto:alerts@)/);
  for (const place of ['H', 'L', 'E', 'F']) expect(spaced(page.text())).toContain(spaced(`${place} ${seen}`));
  expect(mail.subject).toContain(spaced(`H ${seen}`));
  for (const one of [mail.subject, ...mail.headers.map(({ value }) => value)]) expect(one).not.toMatch(/[\r\n]/);
  expect(spaced(mail.text)).toContain(spaced(`L ${seen}`));
  expect(mail.files?.[0]?.content).toBe(csvOf(['name'], [[seen]]));

  const { text: notification, blocks } = renderSlack(delivery);
  expect(notification).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
  const runs = blocks.flatMap((block) => (block.type === 'rich_text' ? runsIn(block) : []));
  expect(runs.map((run) => run.text)).toEqual(expect.arrayContaining([`H ${seen}`, `  L ${seen}`]));
  for (const run of runs) if (run.type === 'link') expect(run.url).toBe('https://mofcom.test/61');
  for (const block of blocks) if (block.type === 'context') expect(block.elements[0]?.type).toBe('plain_text');

  const [{ content: card }] = renderTeams(delivery).attachments;
  expect(card.body.flatMap(({ inlines }) => inlines.map((run) => run.text))).toEqual(
    expect.arrayContaining([`H ${seen}`, `L ${seen}`]),
  );
  expect(JSON.stringify(card)).not.toContain('"TextBlock"');
  for (const { url } of card.actions) expect(url).toBe('https://mofcom.test/61');

  expect(JSON.parse(renderWebhook(delivery, 'secret', AT).body)).toMatchObject({ headline: `H ${seen}` });
});

test.each(HOSTILE)('%s is text in feeds, calendars, tables and terminals', (_, text, seen = text) => {
  const feed = load(`<title>${xml(text)}</title>`, { xml: true });
  expect(feed('title').text()).toBe(seen);
  expect(feed('title').children()).toHaveLength(0);

  const event = { id: 'a', on: '2025-10-09' as CivilDate, title: text, text, tentative: false, remindDays: [7] };
  const calendar = new ICAL.Component(ICAL.parse(icsCalendar(text, AT, [event])));
  const [told] = calendar.getAllSubcomponents('vevent');
  expect(calendar.getAllSubcomponents()).toHaveLength(1);
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(seen.replace(/\s+/g, ' '));
  for (const name of ['summary', 'description']) expect(told?.getFirstPropertyValue(name)).toBe(seen);

  const [, [cell = ''] = []] = cellsOf(csvOf(['name'], [[text]]));
  expect(cell.replace(/^'/, '')).toBe(seen);
  expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t]/);

  const steering = shownInTerminal(text).replaceAll('\u001b[31m', '');
  expect(steering).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
});

test.each([
  ['https://x.test/?"&gt;<b>|x|No. 1>', 'https://x.test/?%22&gt;%3Cb%3E%7Cx%7CNo.%201%3E'],
  ["https://x.test/a'b`c", 'https://x.test/a%27b%60c'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['//x.test/a', undefined],
  ['https://', undefined],
])('the address %s is followed as %s', (url, followed) => {
  const { message } = shownDelivery({
    ...deliveryWith(''),
    message: { ...testMessage(AT), evidence: [{ words: 'w', url }], links: [{ title: 't', url }] },
  });
  expect(message.links.map((link) => link.url)).toEqual(followed === undefined ? [] : [followed]);
  expect(message.evidence[0]?.url).toBe(followed);
});
