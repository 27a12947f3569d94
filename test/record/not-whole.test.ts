import { beforeEach, describe, expect, test } from 'vitest';
import { record } from '../../lambdas/record/record.ts';
import type { OperatorEvent } from '../../shared/alerts/news/operator-event.ts';
import type { Document } from '../../shared/domain/acts/extraction.ts';
import { emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import { publicationAt } from '../../shared/sources/publication-at.ts';
import { SOURCES } from '../../shared/sources/registry.ts';
import { type CivilDate, endOfDay, type Instant } from '../../shared/time/civil.ts';
import { gapsOf } from '../../shared/views/gaps/gaps.ts';
import { problemInWords } from '../../shared/wording/missing/problem.ts';
import { fixture, US_FIXTURES } from '../reading/fixtures.ts';
import { memoryBlobs } from '../support/memory-blobs.ts';
import { memoryLog } from '../support/memory-log.ts';

/** What is read of one text. */
const MOST_CHARACTERS = 400_000;
const NOW = '2027-05-01T06:00:00.000Z' as Instant;
const AT = { valid: endOfDay('2027-05-01' as CivilDate), known: '2027-06-01T00:00:00.000Z' as Instant };

const usFixture = (wanted: string): Document => {
  const found = US_FIXTURES.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`there is no order '${wanted}'`);
  return found.document;
};
const notice = fixture('list-watch').document;
const order = usFixture('us-fentanyl-ten');

const inner = ({ body }: Document): string => /<body[^>]*>([\s\S]*)<\/body>/.exec(body)?.[1] ?? body;
const before = (document: Document, end: RegExp, more: string): Document => {
  const at = document.body.search(end);
  if (at < 0) throw new Error(`${document.id} has no ${end}`);
  return { ...document, body: document.body.slice(0, at) + more + document.body.slice(at) };
};
const SIGNATURE = /<p[^>]*>(?:商务部|THE WHITE HOUSE)/;
const endless = (sentence: string): string => `<p>${sentence}</p>`.repeat(MOST_CHARACTERS / sentence.length + 1);

/** Pages that are not what they seem, each with the problem that says so. */
const PAGES: readonly (readonly [problem: string, page: Document])[] = [
  ['too-much', before(notice, SIGNATURE, endless('特此公告。'))],
  ['too-much', before(order, SIGNATURE, endless('Nothing in this order shall be construed to impair law.'))],
  ['several-texts', before(notice, /<\/body>/, inner(fixture('list-uel-dashes').document))],
  ['several-texts', before(order, /<\/body>/, inner(usFixture('us-continue-year')))],
  ['cut-off', { ...order, body: order.body.slice(0, order.body.search(SIGNATURE)) }],
];
const KINDS = [...new Set([...PAGES.map(([kind]) => kind), 'end-not-seen'])];

let events: OperatorEvent[];
beforeEach(() => {
  events = [];
});

/** What one page makes of a log in which there is a text of China's. */
const recorded = async (document: Document) => {
  const [log, blobs] = [memoryLog(), memoryBlobs()];
  const operations = { report: async (event: OperatorEvent) => void events.push(event), since: async () => [] };
  const take = record({ log, blobs, operations, sources: SOURCES, now: () => NOW });
  for (const { id, url, publishedOn, body } of [fixture('control-gallium-germanium').document, document]) {
    events = [];
    const { id: source } = publicationAt(url);
    const hash = await blobs.put(new TextEncoder().encode(body));
    const page = { id, url, publishedOn, hash, source, contentType: 'text/html; charset=utf-8', seenAt: NOW };
    await take({ id, source, startedAt: NOW, first: false, pages: [page] });
  }
  const last = log.commits.at(-1);
  const gaps = gapsOf({ commits: log.commits, ledger: fold(emptyLedger(), log.commits) }, AT);
  const [reading] = last?.readings ?? [];
  return { changes: last?.changes ?? [], reading, gaps: gaps.filter((gap) => gap.notice === reading?.key) };
};

describe('a page that is not whole, or not one text', () => {
  test.each(PAGES)(
    'with %s (%#) is UNREAD, a gap of the law and told to operators, and changes nothing',
    async (kind, page) => {
      const { changes, reading, gaps } = await recorded(page);
      expect(changes.map((change) => [change.kind, change.status])).toEqual([['unread', 'unread']]);
      expect(changes[0]?.problems?.map((problem) => problem.kind)).toContain(kind);
      expect(gaps).not.toEqual([]);
      expect(events).toMatchObject([
        { kind: 'reader-puzzled', subject: reading?.key, text: expect.stringContaining(problemInWords(kind)) },
      ]);
    },
  );

  test('whose end was not seen does what it says, leaves a gap for what may be missing, and is told to operators', async () => {
    const plain = inner(notice).replace(/<nav[\s\S]*?<\/nav>/g, '');
    const { reading, gaps } = await recorded({ ...notice, body: plain.slice(0, plain.lastIndexOf('</p>')) });
    expect(reading?.problems.map((problem) => problem.kind)).toContain('end-not-seen');
    expect(gaps).not.toEqual([]);
    expect(events).toMatchObject([{ kind: 'reader-puzzled', subject: reading?.key }]);
  });

  test('the same pages whole are neither', async () => {
    for (const page of [notice, order]) {
      const { changes, reading } = await recorded(page);
      expect(changes.length).toBeGreaterThan(0);
      expect(reading?.problems.filter(({ kind }) => KINDS.includes(kind))).toEqual([]);
      expect(events.filter(({ text }) => KINDS.some((kind) => text.includes(problemInWords(kind))))).toEqual([]);
    }
  });
});
