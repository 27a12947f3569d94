import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inChinese } from '../../dashboard/language/chinese/chinese.ts';
import { LAW_WORDS } from '../../dashboard/language/chinese/law.ts';
import { CHINESE_WORDS } from '../../dashboard/language/chinese/words.ts';
import { titlesIn } from '../../shared/alerts/inbox/titles.ts';
import { isEntity } from '../../shared/domain/subject.ts';
import { dutiesFor } from '../../shared/views/duties/duties.ts';
import { gapsOf } from '../../shared/views/gaps/gaps.ts';
import { regimeWhen } from '../../shared/views/known/regime-when.ts';
import { comingDays, comingText, daysToAct } from '../../shared/views/own-lists/coming.ts';
import { screenAt } from '../../shared/views/own-lists/screens.ts';
import { whatNow } from '../../shared/views/own-lists/what-now.ts';
import { rowsOf } from '../../shared/views/screening/lists/rows.ts';
import { understoodIn } from '../../shared/views/screening/lists/understood.ts';
import { verdictOf } from '../../shared/views/screening/verdict.ts';
import { askShipment } from '../../shared/views/shipment/ask-shipment.ts';
import { shipmentOf } from '../../shared/views/shipment/shipment-of.ts';
import { meaningOfMeasure } from '../../shared/wording/changes/meaning.ts';
import { statementText } from '../../shared/wording/changes/statement.ts';
import { listingInWords } from '../../shared/wording/measures/listing.ts';
import { standingOf } from '../../shared/wording/measures/standing.ts';
import { unknownDuties, unknownIn } from '../../shared/wording/missing/gap.ts';
import { ruleText } from '../../shared/wording/rules/rule.ts';
import { at, corpusLog } from '../views/log.ts';

const log = corpusLog('2026-03-01T02:00:00.000Z');
const DAYS = ['2025-04-10', '2025-06-01', '2025-10-12', '2025-11-09', '2025-11-12', '2026-03-01', '2026-12-01'];
const known = '2026-03-02';

/** The words of the sources, without the tables themselves. */
const sourceOf = (...folders: string[]): string =>
  folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .filter((file) => /\.tsx?$/.test(file) && !/language\/chinese|\/dist\//.test(file))
    .map((file) => readFileSync(file, 'utf8').replaceAll("\\'", "'").replace(/\s+/g, ' '))
    .join(' ');

const ASKED = [
  'gallium to US for chips',
  'holmium to Germany',
  'graphite to Japan for military use',
  'germanium → US',
  'antimony to Taiwan',
  'synthetic diamond to US',
  'steel bolt to Germany',
  'holmium to US, party Skydio',
  'drones to US, party Illumina',
  '8542.31 to US',
];
const LINES =
  'supplier,material\nSkydio Inc,\nBoeing,\nIllumina,\nMitsubishi Heavy Industries,\n,gallium\n,graphite\n,steel';

/** What is said of the law of those days, by whom it is said. */
const sentences = (): [string, string][] => {
  const out = new Map<string, string>();
  const say = (by: string, ...texts: (string | undefined)[]): void => {
    for (const text of texts) if (text) out.set(text, by);
  };
  for (const day of DAYS) {
    const asked = at(day, known, day as never);
    for (const measure of regimeWhen(log, asked).measures) {
      say('rule', measure.rule && ruleText(measure));
      say('standing', standingOf(measure));
      say('meaning', meaningOfMeasure(measure));
      if (isEntity(measure.subject)) say('listing', listingInWords(measure));
    }
    const gaps = gapsOf(log, asked);
    say('gap', ...unknownIn(gaps), ...unknownDuties(gaps, 'US', 'CN'), ...unknownDuties(gaps, 'CN', 'US'));
    for (const code of ['85423100', '28053019'])
      for (const { words } of dutiesFor(log, asked, code).directions) say('duties', ...words);
    for (const line of ASKED) {
      const { verdict, next, unknown, inForce, suspended } = askShipment(log, asked, shipmentOf(line, day as never));
      say('shipment', verdict.words, ...verdict.beside, ...next.map(({ words }) => words), ...unknown);
      say('ground', ...[...inForce, ...suspended].flatMap(({ words, why }) => [words, why]));
    }
    const { find, day: today } = screenAt(log, asked);
    const rows = rowsOf(LINES);
    const findings = rows.map(find);
    say('own list', ...[...comingDays(findings, today), ...daysToAct(findings, today)].map(comingText));
    for (const row of rows) {
      say('understood', understoodIn(row));
      const verdict = verdictOf(find(row), today);
      say('screening', verdict.words, verdict.next?.words, whatNow(verdict, today)?.words);
    }
  }
  for (const { readings } of log.commits)
    for (const { claims } of readings) say('statement', ...claims.map(statementText));
  const titles = titlesIn(log);
  for (const { changes } of log.commits) say('title', titles.of(changes), ...changes.map((one) => titles.of([one])));
  return [...out].map(([text, by]) => [by, text]);
};

/** Names and numbers stay as they are written, and the title of a proclamation that has no number. */
const NAMES = /公告：[a-z …]+|\b(?:[A-Z][\w.&’'-]*|of|and|the|in|for|von)\b/g;
const left = (chinese: string): string =>
  (
    chinese
      .replace(/“[^”]*”/g, '')
      .replace(NAMES, '')
      .match(/[a-z]{3,}(?:[ -][a-z]{2,})*/g) ?? []
  ).join(' | ');

test('no word of the tables is one that nobody says', () => {
  const said = sourceOf('dashboard', 'shared', 'lambdas', 'cli/local');
  const dead = Object.keys({ ...CHINESE_WORDS, ...LAW_WORDS }).filter(
    (word) => !said.includes(word.replace(/^[·,.:;() ]+/, '').slice(1)),
  );
  expect(dead).toEqual([]);
});

const all = sentences();
describe('what is said of the law is said in Chinese as a whole', () => {
  test.each([...new Set(all.map(([by]) => by))])('%s', (by) => {
    const own = all.filter(([each]) => each === by).map(([, text]) => text);
    expect(own.length).toBeGreaterThan(1);
    const bad = own.filter((text) => !/\p{Script=Han}/u.test(inChinese(text)) || left(inChinese(text)) !== '');
    expect(bad.slice(0, 40).map((text) => `${text} => ${inChinese(text)}`)).toEqual([]);
  });
});

test.each([
  [
    'President says: 100 % on Chinese goods from 1 Nov 2025 or sooner',
    '总统称：自2025年11月1日或更早起对中国商品加征100 %',
  ],
  ['30 % on Chinese goods suspended', '对中国商品的30 %关税暂停'],
  ['the suspension for gallium is extended', '对镓的暂停延期'],
  ['the suspension is extended to 10 Nov 2026', '暂停延期至2026年11月10日'],
  ['listed, in force: a fine', '已列名，生效中：罚款'],
])('nothing of “%s” is dropped', (english, chinese) => expect(inChinese(english)).toBe(chinese));

test('an estimated day is said to be one', () => {
  expect(inChinese('apply by 5 Nov 2025 (estimated), 45 working days before 10 Jan 2026')).toContain('估算');
});
