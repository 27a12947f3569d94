import { describe, expect, test } from 'vitest';
import type { ChangeGroup, Changes } from '../../../shared/views/answers/law/changes.ts';
import { askedOf, jsonOf } from './asked.ts';

const ask = askedOf();
const changes = (query: string) => jsonOf<Changes>(ask(`/api/changes?${query}`));

describe('a program that keeps up', () => {
  test('gets every change once, in order, whatever the size of its pages', async () => {
    const all = (await changes('since=0&limit=500')).changes.map(({ id }) => id);
    const seen: string[] = [];
    for (let since = '0'; ; ) {
      const page = await changes(`since=${since}&limit=7`);
      if (page.changes.length === 0) break;
      seen.push(...page.changes.map(({ id }) => id));
      since = page.next ?? since;
    }
    expect(seen).toEqual(all);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('may begin at a commit or at a moment', async () => {
    const [first] = (await changes('since=2025-11-06T00:00:00Z')).changes;
    expect(first?.by).toBe('mofcom-2025-70');
    expect((await changes(`since=${(first?.commit ?? 1) - 1}`)).changes[0]?.id).toBe(first?.id);
  });
});

test('a reader pages back with before', async () => {
  const newest = await changes('limit=5');
  const earlier = await changes(`limit=5&before=${newest.next}`);
  expect([...newest.changes, ...earlier.changes].map(({ id }) => id)).toEqual(
    (await changes('limit=10')).changes.map(({ id }) => id),
  );
});

test.each([
  ['subject=item:holmium', 'item:holmium'],
  ['subject=holmium', 'item:holmium'],
  ['list=export-control', 'entity:export-control:'],
  ['q=布林克', 'entity:unreliable-entity:brinc'],
  ['q=1c909', 'item:'],
  ['country=CA', 'entity:unreliable-entity:techinsights'],
])('%s keeps only what it names', async (query, subject) => {
  const { changes: rows } = await changes(query);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row.subject).toContain(subject);
});

test('one commit is asked for by its number', async () => {
  const [{ commit } = { commit: 0 }] = (await changes('q=techinsights')).changes;
  const { changes: rows } = await changes(`commit=${commit}`);
  expect(rows.length).toBeGreaterThan(1);
  expect(new Set(rows.map((row) => row.commit))).toEqual(new Set([commit]));
});

test('kind, status and notice combine', async () => {
  const { changes: rows } = await changes('kind=suspended&status=confirmed&notice=mofcom-2025-70');
  expect(rows.map(({ name }) => name)).toContain('Holmium');
  expect(rows.every(({ kind, by }) => kind === 'suspended' && by === 'mofcom-2025-70')).toBe(true);
});

test('one text’s way with many subjects is one group, with its meaning beside the Chinese', async () => {
  const { groups } = await jsonOf<{ groups: ChangeGroup[] }>(ask('/api/changes/groups?notice=mofcom-2025-70'));
  const five = groups.find(({ names }) => names.some(({ name }) => name === 'Holmium'));
  expect(five).toMatchObject({
    kind: 'suspended',
    from: { state: 'announced' },
    to: { state: 'suspended', until: '2026-11-10' },
  });
  expect(five?.meaning).toBe('suspended from today to 10 Nov 2026');
});

test('a permalink finds the change again, with its group', async () => {
  const [row] = (await changes('subject=item:holmium')).changes;
  const found = await jsonOf<{ change: { id: string }; group: ChangeGroup }>(ask(`/api/changes/${row?.id}`));
  expect(found.change.id).toBe(row?.id);
  expect(found.group.ids).toContain(row?.id);
});
