import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inChinese } from '../../dashboard/language/chinese/chinese.ts';
import { checkedAudience } from '../../lambdas/desk/checked-audience.ts';
import { audienceOf } from '../../shared/alerts/audience/audience.ts';
import { unknownInFilter } from '../../shared/alerts/audience/filter-words.ts';
import { saidOf } from '../../shared/decisions/record.ts';
import { emptyLedger } from '../../shared/ledger/log/ledger.ts';
import type { Instant } from '../../shared/time/civil.ts';

const ROOT = join(import.meta.dirname, '../..');
const DESK = readdirSync(join(ROOT, 'lambdas/desk')).map((file) => join('lambdas/desk', file));
const REFUSAL =
  /new Refusal\(\s*\d+,\s*(['`])((?:(?!\1).)+)\1|error: '([^']+\.)'|new Error\(said\?\.error \?\? `([^`]+)`/g;

/** Each refusal as its source has it; a figure stands for what is counted, a name for any other part. */
const refusals = [...DESK, 'lambdas/inboxes.ts', 'dashboard/desk.ts'].flatMap((file) =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(REFUSAL)].map(([, , ...found]) =>
    (found.find((one) => one !== undefined) ?? '')
      .replace(/\$\{(?:MOST|response)[^}]*\}/g, '20')
      .replace(/\$\{there[^`]*\}(?=\.$)/, 'GET or POST')
      .replace(/\$\{read\.error\}/, 'name: a day')
      .replace(/\$\{beside[^`]*\}(?=\.$)/, 'log')
      .replace(/\$\{[^}]*\}/g, 'desk-1'),
  ),
);

const channel = (more: object) => ({ id: 'mail', kind: 'email', to: ['a@example.org'], ...more });
const audience = (more: object, channels: object[] = [channel({})]) => {
  const read = audienceOf({ name: 'desk', channels, ...more });
  return read.ok ? [] : [read.error];
};
const said = (more: object) => {
  const read = saidOf({ about: 'alert:1', ...more });
  return read.ok ? [] : [read.error];
};
const handed = (to: string) =>
  checkedAudience(
    { name: 'desk', channels: [channel({})], decisions: { escalate: { hours: 2, to } } },
    { commits: [], ledger: emptyLedger() },
    '2026-01-01T00:00:00Z' as Instant,
    [],
  );

const wrong = [
  ...audience({ name: 'No name' }),
  ...audience({}, [channel({ to: ['nobody'] })]),
  ...audience({}, []),
  ...audience({}, [channel({}), channel({})]),
  ...audience({}, [{ id: 'hook', kind: 'webhook', url: 'ftp', secret: 'hook' }]),
  ...audience({}, [{ id: 'slack', kind: 'slack', secret: 'https://hooks.example/' }]),
  ...audience({}, [{ id: 'a', kind: 'pigeon' }]),
  ...audience({ filter: { subjects: ['gallium'], tariffs: ['CN'], countries: ['us'], lists: ['mine'] } }),
  ...audience({ filter: { subject: [] } }),
  ...audience({ digest: { hour: 25, zone: 'Mars' } }),
  ...audience({ weekly: { weekday: 'someday', hour: 'noon', zone: 'Asia/Shanghai' } }),
  ...audience({ filter: { subjects: Array.from({ length: 40_000 }, (_, at) => `item:${at}-goods`) } }),
  ...unknownInFilter({ subjects: ['item:galium'], tariffs: ['XX>YY'], countries: ['ZZ'] }, []),
  ...said({}),
  ...said({ about: 'it', seen: true }),
  ...said({ decision: 'maybe' }),
  ...said({ reason: 'r' }),
  ...said({ decision: 'no-impact', reopen: true }),
  ...said({ note: 'x'.repeat(10_000), due: 'soon' }),
  ...['desk', 'nobody'].flatMap((to) => {
    const read = handed(to);
    return 'error' in read ? [read.error] : [];
  }),
].map((error) => `This was not taken: ${error}.`);

/** Fields, names and codes stay as they are written. */
const KEPT =
  /“[^”]*”|alert:…|change:…|line:…|item:|entity:|tariff:|JSON|by。|\b(?:http|https|GET|POST|KB|SES|ISO|log|or)\b|Europe\/Berlin|CN>US|desk-1|(?:name|channels|filter|digest|weekly|decisions|about|decision|reason|note|due)\b[\w.]*(?=：)|(?<=(?:之一：|没有 |类型应为 ))[^；。]+/g;
const left = (text: string): string[] =>
  inChinese(text)
    .replace(KEPT, '')
    .match(/[a-z]{2,}/gi) ?? [];

describe('what the desk refuses is said in Chinese', () => {
  test('every refusal of the source', () => {
    expect(refusals.length).toBeGreaterThan(20);
    expect(refusals.filter((text) => left(text).length > 0).map((text) => [text, inChinese(text)])).toEqual([]);
  });
  test.each([
    'sent after 3 tries',
    'Commit 43',
    'The newest 200',
    'the mails that SES allows for a day are used up',
    'too many others go to the same receiver first',
    'this list is larger than can be read at once (10,000 lines): split it',
    'this list is larger than can be read at once (1,000,000 cells): split it',
    'The api answered 500.',
  ])('%s', (text) => expect(left(text), inChinese(text)).toEqual([]));
  test.each(wrong)('%s', (text) => expect(left(text), inChinese(text)).toEqual([]));
});
