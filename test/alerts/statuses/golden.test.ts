import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Audience } from '../../../shared/alerts/audience/audience.ts';
import { plainText } from '../../../shared/alerts/channels/text.ts';
import type { Message } from '../../../shared/alerts/message/message.ts';
import { operationsMessage } from '../../../shared/alerts/streams/operations.ts';
import type { JurisdictionId } from '../../../shared/domain/acts/jurisdictions.ts';
import { BEIJING } from '../../../shared/time/civil.ts';
import type { SourceCheck } from '../../../shared/views/answers/system/checked.ts';
import { corpusEntries, type Entry } from '../../../simulator/entry.ts';
import { jargonIn } from '../../support/jargon.ts';
import { beijing, EVERYONE, type Story, storyOf, toldBetween } from '../../support/story.ts';

/** Reviewed line by line against what the notices of those days say. */
const golden = (name: string): string => readFileSync(join(import.meta.dirname, '../golden', `${name}.txt`), 'utf8');
const shown = (message: Message | undefined): string => (message ? `${plainText(message)}\n` : '(nothing)\n');

let story: Story;
beforeAll(() => {
  story = storyOf(corpusEntries(), { from: beijing('2025-01-01'), to: beijing('2026-11-28', '12:00') });
}, 240_000);

const checkedAt =
  (day: string) =>
  (publisher: string, jurisdiction: JurisdictionId, time: string, answering = true): SourceCheck => ({
    id: publisher,
    publisher,
    jurisdiction,
    at: beijing(day, time),
    ...(answering ? { state: 'whole' } : { state: 'silent', since: beijing(day, time) }),
  });
const ASKED: Audience = { ...EVERYONE, filter: { statuses: ['contradicted'] } };
const DUTIES: Audience = { ...EVERYONE, filter: { tariffs: ['CN>US'] } };
const DAILY: Audience = { ...EVERYONE, digest: { hour: 9, zone: 'Asia/Shanghai' } };

/** Every channel, of either side: those of the wrong one are not to be cited. */
const channelsOn = (
  day: string,
  china: [string, string],
  us: [string, string],
  americanAnswers = true,
): SourceCheck[] => {
  const read = checkedAt(day);
  return [
    read('MOFCOM', 'CN', china[0]),
    read('White House', 'US', us[0], americanAnswers),
    read('MOFCOM', 'CN', china[1]),
    read('Federal Register', 'US', us[1], americanAnswers),
    read('Tariff Commission', 'CN', china[1]),
  ];
};
const THREAT = channelsOn('2025-10-11', ['05:02', '05:03'], ['05:15', '05:16']);
const MIDNIGHT = channelsOn('2026-11-10', ['23:58', '23:59'], ['23:40', '23:41']);
const WASHINGTON = channelsOn('2025-08-12', ['11:58', '11:59'], ['09:11', '09:12'], false);

test.each<[string, [string, string], [string, string], { audience?: Audience; checked?: SourceCheck[] }?]>([
  ['1-cluster', ['2025-10-09', '00:00'], ['2025-10-09', '20:00']],
  ['2-suspension', ['2025-11-07', '00:00'], ['2025-11-07', '20:00']],
  ['3-answer', ['2025-08-12', '08:00'], ['2025-08-12', '20:00']],
  ['4-threat', ['2025-10-11', '00:00'], ['2025-10-11', '05:30'], { checked: THREAT }],
  ['5-lapse', ['2026-11-11', '00:00'], ['2026-11-11', '00:01'], { checked: MIDNIGHT }],
  ['6-contradiction', ['2025-10-10', '00:00'], ['2025-10-11', '00:00'], { audience: ASKED }],
  ['7-withdrawn-reminder', ['2025-08-12', '08:00'], ['2025-08-12', '20:00'], { audience: DUTIES }],
  ['8-busy-week', ['2025-11-03', '00:00'], ['2025-11-10', '09:00'], { audience: DAILY }],
])('%s', (name, from, to, options) => {
  expect(shown(toldBetween(story, beijing(...from), beijing(...to), options))).toBe(golden(name));
});

test('no message of the known history has words that only we use', () => {
  const moments = [...new Set(story.commits.filter(({ cause }) => cause !== 'import').map(({ at }) => at))];
  const messages = moments.flatMap((at) => toldBetween(story, at, at) ?? []);
  expect(messages.length).toBeGreaterThan(30);
  expect(messages.flatMap((message) => jargonIn(plainText(message)))).toEqual([]);
});

test('12-american-lapse', () => {
  const orders = corpusEntries().filter(({ channel, at }) => channel === 'white-house' && at < beijing('2025-06-01'));
  const [from, to] = [beijing('2025-06-01'), beijing('2025-08-12', '12:02')];
  const lapsed = storyOf(orders, { from, to });
  expect(shown(toldBetween(lapsed, from, to, { checked: WASHINGTON }))).toBe(golden('12-american-lapse'));
});

test('an alert leads to its notices, and to its changes as known at its minute', () => {
  const links = toldBetween(story, beijing('2025-11-07'), beijing('2025-11-07', '20:00'))?.links ?? [];
  expect(links.map(({ title }) => title)).toEqual(['No.70', 'dashboard as known 7 Nov 2025, 16:30 Beijing']);
  expect(links[1]?.url).toMatch(
    /^https:\/\/chokepoint\.example\/#\/changes\?commit=\d+&valid=2025-11-07&known=2025-11-07T08%3A30%3A00\.000Z$/,
  );
});

test('9-source-broken-and-mended', () => {
  const at = (time: string) => beijing('2026-01-24', time);
  const news = [
    {
      number: 7,
      kind: 'source-broken' as const,
      subject: 'tariff-commission',
      at: at('06:10'),
      text: 'no answer from gss.mof.gov.cn for three visits',
    },
    {
      number: 8,
      kind: 'source-mended' as const,
      subject: 'tariff-commission',
      at: at('14:40'),
      text: 'answers again after 8 h 30 min; nothing was missed',
    },
  ];
  expect(shown(operationsMessage(news, 0))).toBe(golden('9-source-broken-and-mended'));
});

/** An announcement of ours in the ministry's form. */
const announcement = (number: string, body: string): Entry => ({
  channel: 'announcements',
  title: `商务部公告2027年第${number}号 公布对相关物项采取管理措施的决定`,
  url: `https://www.mofcom.gov.cn/zwgk/zcfb/art/2027/art_${number}.html`,
  at: beijing('2027-03-01', '10:00'),
  zone: BEIJING,
  page: () => `<html><head><meta name="ArticleTitle" content="商务部公告2027年第${number}号 公布对相关物项采取管理措施的决定">
    <meta name="PubDate" content="2027-03-01 10:00"></head><body><div class="art-title">公布对相关物项采取管理措施的决定</div>
    <div class="art-con art-con-bottonmLine"><div class="art-con-gonggao"><p>【发布单位】商务部</p><p>【发布文号】公告2027年第${number}号</p>
    <p>【发文日期】2027年3月1日</p></div></div><div class="art-con art-con-bottonmLine" ergodic="article">${body}</div></body></html>`,
});

test('10-unread', () => {
  const entry = announcement(
    '3',
    '<p>根据《中华人民共和国出口管制法》，对3C999.b项下物项的出口实行新的安排，具体办法另行公布。</p>',
  );
  const strange = storyOf([entry], { from: beijing('2027-01-01'), to: beijing('2027-03-01', '12:00') });
  expect(shown(toldBetween(strange, beijing('2027-03-01'), beijing('2027-03-01', '12:00')))).toBe(golden('10-unread'));
});

test('12-unbound', () => {
  const entry = announcement('4', '<p>自2027年3月1日起，暂停实施商务部公告2026年第90号，至2027年12月31日。</p>');
  const story = storyOf([entry], { from: beijing('2027-01-01'), to: beijing('2027-03-01', '12:00') });
  expect(shown(toldBetween(story, beijing('2027-03-01'), beijing('2027-03-01', '12:00')))).toBe(golden('12-unbound'));
});

describe('14-names-missing', () => {
  const listing = (names: string): Entry =>
    announcement(
      '5',
      `<p>根据《中华人民共和国出口管制法》和《中华人民共和国两用物项出口管制条例》等法律法规有关规定，决定将${names}20家日本实体列入出口管制管控名单（见附件），禁止出口经营者向上述20家日本实体出口两用物项。</p>
      <p>本公告自公布之日起正式实施。</p><p>附件：<a href="/files/list.pdf">出口管制管控名单（2027年3月1日）.pdf</a></p><p>商务部</p><p>2027年3月1日</p>`,
    );
  const told = (names: string): Message | undefined =>
    toldBetween(
      storyOf([listing(names)], { from: beijing('2027-01-01'), to: beijing('2027-03-01', '12:00') }),
      beijing('2027-03-01'),
      beijing('2027-03-01', '12:00'),
    );

  test.each([
    ['14-names-missing', '三鹰重工株式会社（Mitaka Heavy Industries, Ltd.）等'],
    ['14-no-names', ''],
  ])('%s', (name, names) => expect(shown(told(names))).toBe(golden(name)));

  test('in the data too', () => {
    expect(told('三鹰重工株式会社（Mitaka Heavy Industries, Ltd.）等')?.changes).toMatchObject([
      { kind: 'listed', name: 'Mitaka Heavy Industries, Ltd.', names: { stated: 20, read: 1 } },
    ]);
  });
});

describe('13-no-schema', () => {
  const dues = corpusEntries().filter(({ url }) => url.includes('mot.gov.cn'));
  const during = (from: [string, string], to: [string, string]): Message | undefined =>
    toldBetween(
      storyOf(dues, { from: beijing('2025-10-01'), to: beijing('2025-11-12') }),
      beijing(...from),
      beijing(...to),
    );

  test.each<[string, [string, string], [string, string]]>([
    ['13-no-schema', ['2025-10-10', '00:00'], ['2025-10-10', '20:00']],
    ['13-no-schema-suspended', ['2025-11-10', '00:00'], ['2025-11-10', '20:00']],
  ])('%s', (name, from, to) => expect(shown(during(from, to))).toBe(golden(name)));
});

test('11-correction', () => {
  const entry = corpusEntries().find(({ title, at }) => /2025年第18号/.test(title) && at < beijing('2025-04-05'));
  if (!entry) throw new Error('No. 18 is not in the corpus');
  const corrected = storyOf([entry], {
    from: beijing('2025-01-01'),
    to: beijing('2025-05-02'),
    // An earlier reader took the day for a month later and overlooked one element.
    reread: {
      at: beijing('2025-05-01', '10:00'),
      earlier: (reading) => ({
        ...reading,
        reader: '0',
        effects: reading.effects.map((effect) => ({
          ...effect,
          from: '2025-05-04' as never,
          ...(effect.subjects && { subjects: effect.subjects.filter((subject) => subject !== 'yttrium') }),
        })),
      }),
    },
  });
  expect(shown(toldBetween(corrected, beijing('2025-05-01'), beijing('2025-05-02')))).toBe(golden('11-correction'));
});
