import { expect, test } from 'vitest';
import { renderEmail } from '../../../shared/alerts/channels/email/render.tsx';
import { renderSlack } from '../../../shared/alerts/channels/slack/render.ts';
import { plainText } from '../../../shared/alerts/channels/text.ts';
import { someHouses } from '../../../shared/wording/subjects/firms.ts';
import { csvOf } from '../../../shared/wording/text/csv.ts';
import { corpusEntries } from '../../../simulator/entry.ts';
import { beijing, storyOf, toldBetween } from '../../support/story.ts';

const own = corpusEntries().filter(({ title }) => /2026年第11号|2025年第1号/.test(title));
const story = storyOf(own, { from: beijing('2024-12-01'), to: beijing('2026-03-01') });
const told = (from: string, to: string) => {
  const message = toldBetween(story, beijing(from), beijing(to));
  if (!message) throw new Error('nothing was told');
  return message;
};
const japanese = told('2026-02-24', '2026-02-25');
const american = told('2025-01-02', '2025-01-03');

test('a listing names firms, houses and their country in its headline', () => {
  expect(japanese.headline).toBe(
    'China puts 20 Japanese firms on the control list (No.11): IHI (6 units), Mitsubishi Heavy Industries (5), NEC (2), Kawasaki Heavy Industries Aerospace Systems + 6',
  );
});

test('all names stand in the mail, in English and Chinese; Slack has the count and the first', () => {
  const mail = renderEmail({ message: japanese, audience: 'desk', id: 'x' }, 'a@example.com');
  for (const name of ['National Defense Academy of Japan', 'IHI Aerospace Engineering Co., Ltd.', '三菱造船株式会社']) {
    expect(mail.html).toContain(name);
    expect(mail.text).toContain(name);
    expect(plainText(japanese)).toContain(name);
  }
  expect(mail.files).toBeUndefined();
  const post = JSON.stringify(renderSlack({ message: japanese, audience: 'desk', id: 'x' }));
  expect(post).toContain('20 names: Mitsubishi Heavy Industries Shipbuilding');
  expect(post).not.toContain('National Defense Academy');
});

test('above twenty names a table goes with the mail', () => {
  const { files } = renderEmail({ message: american, audience: 'desk', id: 'x' }, 'a@example.com');
  expect(files?.map(({ name, type }) => [name, type])).toEqual([['names.csv', 'text/csv']]);
  const lines = files?.[0]?.content.trimEnd().split('\r\n') ?? [];
  expect(lines).toHaveLength(29);
  expect(lines[0]).toBe('\ufeffname,name in Chinese,country,list,notice,from');
  expect(lines.find((line) => line.startsWith('Anduril'))).toContain('US,export-control,No.1,2025-01-02');
});

test('a table is text for a spreadsheet, whatever a name begins with', () => {
  expect(csvOf(['a', 'b'], [['=1+1', 'say "no", twice']])).toBe('\ufeffa,b\r\n\'=1+1,"say ""no"", twice"\r\n');
});

test('names that begin alike are one house, but for words that many begin with', () => {
  expect(someHouses(['Hanwha Shipping LLC', 'HS USA Holdings Corp.', 'Hanwha Ocean USA International LLC'])).toBe(
    'Hanwha (2 units), HS USA Holdings',
  );
  expect(someHouses(['General Atomics', 'General Dynamics Land Systems'])).toBe(
    'General Atomics, General Dynamics Land Systems',
  );
});
