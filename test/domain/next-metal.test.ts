import { beforeAll, describe, expect, test } from 'vitest';
import { PLACED_ELEMENTS } from '../../dashboard/views/now/elements.ts';
import type { Filter } from '../../shared/alerts/audience/audience.ts';
import { type Group, substanceOf } from '../../shared/domain/goods/substances.ts';
import { regimeAt } from '../../shared/ledger/evaluate/regime.ts';
import { readPress } from '../../shared/reading/press/read-press.ts';
import { BEIJING, type CivilDate, civilMinute } from '../../shared/time/civil.ts';
import { rowsOf } from '../../shared/views/screening/lists/rows.ts';
import { screener } from '../../shared/views/screening/screen.ts';
import { search } from '../../shared/views/search/search.ts';
import { goodsName } from '../../shared/wording/subjects/naming.ts';
import type { Entry } from '../../simulator/entry.ts';
import { beijing, EVERYONE, type Story, storyOf, toldBetween } from '../support/story.ts';

const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');

const noticeOn = (zh: string): Entry => {
  const title = `商务部 海关总署公告2027年第8号 公布对${zh}相关物项实施出口管制的决定`;
  const body = paragraphs([
    '经国务院批准，决定对下列物项实施出口管制：',
    `（一）1C971.a．金属${zh}（参考海关商品编号：8112999090）。`,
    '出口经营者出口上述物项，应当向国务院商务主管部门申请许可。',
    '本公告自公布之日起实施。',
    '商务部',
    '2027年3月2日',
  ]);
  return {
    channel: 'elsewhere',
    title,
    url: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2027/art_8.html',
    at: beijing('2027-03-02', '10:00'),
    zone: BEIJING,
    page: () => `<html><head><title>${title}</title></head><body><div ergodic="article">${body}</div></body></html>`,
  };
};

const FROM = beijing('2027-03-01');
const TO = beijing('2027-03-03');

describe.each<[slug: string, zh: string, symbol: string, group: Group]>([
  ['tantalum', '钽', 'Ta', 'minor metals'],
  ['cobalt', '钴', 'Co', 'minor metals'],
  ['magnesium', '镁', 'Mg', 'minor metals'],
  ['gold', '金', 'Au', 'precious metals'],
])('a notice that controls %s', (slug, zh, symbol, group) => {
  let story: Story;
  beforeAll(() => {
    story = storyOf([noticeOn(zh)], { from: FROM, to: TO });
  });
  const told = (filter: Filter) => toldBetween(story, FROM, TO, { audience: { ...EVERYONE, filter } });
  const regime = () => regimeAt(story.ledger, civilMinute('2027-03-02' as CivilDate, '23:59'), TO);

  test('is read', () => {
    expect(regime().measures).toMatchObject([{ subject: `item:${slug}`, codes: ['1C971.a'], rule: 'licence' }]);
  });

  test('is told to a desk of its group with its symbol, and to no other', () => {
    expect(told({ groups: [group] })?.headline).toContain(symbol);
    expect(told({ subjects: [`item:${slug}`] })?.headline).toContain(symbol);
    expect(told({ groups: ['rare earths'] })).toBeUndefined();
  });

  test('is screened by name, sign and usual form', () => {
    const screen = screener({ measures: regime().measures, items: {}, gaps: [] });
    const name = substanceOf(slug)?.en[0];
    for (const material of [name, zh, `氧化${zh}`, `${name} oxide`])
      expect(rowsOf(`material\n${material}`).map(screen)).toMatchObject([
        { answer: 'possible', matches: [{ measure: { subject: `item:${slug}` }, how: 'material' }] },
      ]);
  });

  test.each([slug.slice(0, 4), zh, symbol])('is found by %s', (asked) => {
    const at = { valid: civilMinute('2027-03-02' as CivilDate, '23:59'), known: TO, today: '2027-03-02' as CivilDate };
    expect(search(story, at, asked).found[0]).toMatchObject({ kind: 'item', id: slug, nameZh: zh });
  });

  test('has its place in the periodic table', () => {
    expect(PLACED_ELEMENTS.find((element) => element.slug === slug)).toMatchObject({ symbol });
  });
});

test('a report without a subject is no report on rare earths', () => {
  const text = 'China’s commerce ministry on Tuesday expanded export controls, effective immediately.';
  const article: Entry = {
    channel: 'elsewhere',
    title: 'China expands export controls',
    url: 'https://www.example.org/story',
    at: beijing('2027-03-02', '10:00'),
    zone: BEIJING,
    page: () => `<html><body><article><p>${text} They were not described.</p></article></body></html>`,
  };
  const story = storyOf([article], { from: FROM, to: TO });
  expect(story.commits.flatMap(({ changes }) => changes)).toMatchObject([
    { kind: 'claimed', subject: 'item:unnamed', claim: { doubtful: true } },
  ]);
  expect(toldBetween(story, FROM, TO)).toBeUndefined();
  expect(goodsName('unnamed')).toEqual({ name: 'Goods not named' });
});

const claimsOf = (sentence: string) =>
  readPress({
    id: 'one',
    url: 'https://example.org/one',
    publishedOn: '2027-03-02' as CivilDate,
    contentType: 'text/plain',
    title: sentence.replace('.', ''),
    body: sentence,
  }).claims;

test.each<[string, string[] | undefined]>([
  ['China restricts exports of tantalum.', ['tantalum']],
  ['China on Tuesday announced export controls on cobalt and magnesium.', ['cobalt', 'magnesium']],
  ['China on Tuesday announced export controls on tungsten, tin and silver.', ['tungsten', 'tin', 'silver']],
  ['China on Tuesday announced export controls on lithium batteries.', ['lithium-batteries']],
  ['China on Tuesday announced export controls on gallium, the lead item of a tin-eared list.', ['gallium']],
  ['China on Tuesday announced new export controls.', undefined],
])('%s is about %j', (sentence, subjects) => expect(claimsOf(sentence)[0]?.subjects).toEqual(subjects));
