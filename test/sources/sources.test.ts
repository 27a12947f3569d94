import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judge } from '../../lambdas/collect/ask-list.ts';
import { SOURCES } from '../../shared/sources/registry.ts';

type Expected = { links: unknown[]; strange?: string[]; broken?: number; unwanted?: string[] } | { problem: string };

const folderOf = (id: string): string => join(import.meta.dirname, id);
const told = (problem: string): RegExp =>
  new RegExp(
    `^${problem
      .split('*')
      .map((part) => part.replace(/[.?()[\]]/g, '\\$&'))
      .join('.+')}$`,
  );

describe.each(SOURCES.filter(({ id }) => existsSync(folderOf(id))))('$id', (source) => {
  const files = readdirSync(folderOf(source.id)).filter((file) => !file.endsWith('.expected.json'));
  const expectedOf = (file: string): Expected =>
    JSON.parse(readFileSync(join(folderOf(source.id), file.replace(/\.\w+$/, '.expected.json')), 'utf8'));

  test('has a good page and a broken one on file', () => {
    const kinds = files.map((file) => ('links' in expectedOf(file) ? 'good' : 'broken'));
    expect(new Set(kinds)).toEqual(new Set(['good', 'broken']));
  });

  test.each(files)('%s', async (file) => {
    const expected = expectedOf(file);
    const [address = ''] = source.index(2025);
    const judged = await judge(source, readFileSync(join(folderOf(source.id), file), 'utf8'), address);
    if ('problem' in expected) {
      expect(judged).toMatchObject({ lasting: true, text: expect.stringMatching(told(expected.problem)) });
      return;
    }
    if (!('links' in judged)) throw new Error(judged.text);
    const { links, strange, broken } = judged;
    expect({ links, broken, strange: strange.map(({ url }) => url) }).toEqual({
      links: expected.links,
      broken: expected.broken ?? 0,
      strange: expected.strange ?? [],
    });
    const unwanted = links.filter((link) => source.wants?.(link) === false);
    expect(unwanted.map(({ title }) => title)).toEqual(expected.unwanted ?? []);
  });
});

describe('the registry', () => {
  test('every official channel has pages on file', () => {
    const official = SOURCES.filter(({ kind }) => kind === 'official').map(({ id }) => id);
    expect(official.filter((id) => !existsSync(folderOf(id)))).toEqual([]);
  });

  test('names each source once, by an id that is fit for a key', () => {
    const ids = SOURCES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]+$/);
  });

  test.each(SOURCES.map((source) => [source.id, source] as const))('%s can be polled and judged', (_, source) => {
    for (const year of [2025, 2026])
      for (const address of source.index(year)) expect(new URL(address).protocol).toMatch(/^https?:$/);
    expect(source.everyMinutes).toBeGreaterThanOrEqual(5);
    expect(source.minLinks).toBeGreaterThanOrEqual(1);
    expect(source.quietDays).toBeGreaterThanOrEqual(1);
  });

  test('the yearly index moves with the year', () => {
    const yearly = SOURCES.find(({ id }) => id === 'mofcom-announcements')!;
    expect(yearly.index(2026)).toEqual(['https://www.mofcom.gov.cn/zcfb/blgg/gg/2026/index.html']);
    const years = yearly.history?.(2026).map((address) => /\/(\d{4})\//.exec(address)?.[1]);
    expect(years).toEqual(['2023', '2024', '2025']);
  });

  test('official copies of a notice have ranks, and the press comes last', () => {
    const worst = Math.max(...SOURCES.filter(({ kind }) => kind === 'official').map(({ rank }) => rank));
    for (const { kind, rank } of SOURCES) if (kind === 'press') expect(rank).toBeGreaterThan(worst);
  });
});
