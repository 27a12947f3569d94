import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { bounded } from '../../cli/mcp/bounded.ts';
import { mcpServer } from '../../cli/mcp/server.ts';
import { type AskApi, TOOLS } from '../../cli/mcp/tools.ts';

const asked: { path: string; query: object }[] = [];
const ANSWERS: Record<string, unknown> = {
  '/api/search': {
    found: [
      { kind: 'notice', id: 'mofcom-2025-61', name: 'No. 61' },
      { kind: 'item', id: 'holmium', name: 'Holmium' },
      { kind: 'item', id: 'thulium', name: 'Thulium' },
    ],
    unknown: [],
  },
};
const api: AskApi = async (path, query = {}) => {
  asked.push({ path, query: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) });
  if (query['valid'] === 'yesterday') throw new Error('valid is a day such as 2025-11-09');
  return ANSWERS[path] ?? { path };
};

const item = (about: string, parts: object) => ({ audience: 'desk', about, overdue: false, records: [{}], ...parts });
ANSWERS['/api/inbox'] = {
  audiences: [
    { audience: 'desk', counts: { open: 1 } },
    { audience: 'metals', counts: { open: 0 } },
  ],
  items: [
    item('alert:1', { state: 'open', seen: { by: 'Bo', note: 'n' } }),
    item('alert:2', { state: 'decided' }),
    item('alert:3', { state: 'decided', overdue: true, decided: { decision: 'ask', by: 'Bo', note: 'n' } }),
    item('alert:4', { state: 'reopened', audience: 'metals' }),
  ],
};

const client = new Client({ name: 'test', version: '1' });
beforeAll(async () => {
  const [here, there] = InMemoryTransport.createLinkedPair();
  await mcpServer(api, '1').connect(there);
  await client.connect(here);
});
type Said = { content: { text: string }[]; structuredContent?: Record<string, unknown>; isError?: boolean };
const call = async (name: string, args: Record<string, unknown>): Promise<Said> =>
  (await client.callTool({ name, arguments: args })) as Said;

test('every question is offered, those on the law with their two times, and says that it only reads', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
  for (const { name, inputSchema, annotations, description } of tools) {
    if (name !== 'inbox')
      expect(Object.keys(inputSchema.properties ?? {})).toEqual(expect.arrayContaining(['valid', 'known']));
    expect(annotations?.readOnlyHint).toBe(true);
    expect(description?.length).toBeGreaterThan(30);
  }
});

describe('a question', () => {
  test.each<[string, Record<string, unknown>, string, object]>([
    [
      'ask',
      { question: 'gallium → US', parties: ['A', 'B'], known: '2025-10-09' },
      '/api/ask',
      { q: 'gallium → US', party: ['A', 'B'], known: '2025-10-09' },
    ],
    ['changes', { since: '43.2' }, '/api/changes', { since: '43.2', limit: '20' }],
    ['tariffs', { valid: '2025-11-15' }, '/api/tariffs', { valid: '2025-11-15' }],
    ['tariffs', { hs: '8505.11' }, '/api/duties', { hs: '8505.11' }],
    ['calendar', {}, '/api/calendar', {}],
    ['item', { name: 'holmium oxide', valid: '2025-11-15' }, '/api/items/holmium', { valid: '2025-11-15' }],
    ['notice', { name: 'No. 61/2025' }, '/api/notices/mofcom-2025-61', {}],
  ])('%s %o is asked of the api', async (name, args, path, query) => {
    const said = await call(name, args);
    expect(said.isError).toBeFalsy();
    expect(asked.at(-1)).toEqual({ path, query });
    expect(JSON.parse(said.content[0]?.text ?? '')).toEqual(said.structuredContent);
  });

  test('that finds no such thing says so, with what else was found', async () => {
    const said = await call('entity', { name: 'holmium' });
    expect(said.structuredContent).toMatchObject({ nothing: 'No entity is known as “holmium”.', found: [{}, {}, {}] });
  });
  test('of several that a name may mean, the others are named', async () => {
    expect((await call('item', { name: 'h' })).structuredContent).toMatchObject({ alsoFound: [{ id: 'thulium' }] });
  });
  test('that cannot be answered as asked is told why', async () => {
    const said = await call('tariffs', { valid: 'yesterday' });
    expect(said).toMatchObject({ isError: true, content: [{ text: 'valid is a day such as 2025-11-09' }] });
  });
});

test('what is to be decided is what is open, reopened or overdue, without the words of everybody', async () => {
  const { structuredContent } = await call('inbox', {});
  const { open } = structuredContent as { open: { about: string }[] };
  expect(open.map(({ about }) => about)).toEqual(['alert:1', 'alert:3', 'alert:4']);
  expect(open).toMatchObject([{ seenBy: 'Bo' }, { decided: { decision: 'ask', by: 'Bo' } }, {}]);
  expect(JSON.stringify(open)).not.toMatch(/records|note/);
  expect((await call('inbox', { audience: 'metals' })).structuredContent).toMatchObject({
    audiences: [{ audience: 'metals' }],
    open: [{ about: 'alert:4' }],
  });
});

test('a long answer is cut, and says by how much', () => {
  expect(bounded({ rows: Array.from({ length: 50 }, (_, row) => row), words: 'x'.repeat(3_000) })).toEqual({
    rows: [...Array.from({ length: 40 }, (_, row) => row), { more: 10, note: 'ask more narrowly to see them' }],
    words: `${'x'.repeat(2_000)}…`,
  });
});
