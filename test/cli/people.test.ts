import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { announceRun } from '../../cli/local/current-run.ts';
import { openFolder } from '../../cli/local/system.ts';
import { placeIn } from '../../cli/place.ts';
import { wideTableOf } from '../../cli/table.ts';
import type { Instant } from '../../shared/time/civil.ts';
import type { RegimeAnswer } from '../../shared/views/answers/fields/measure.ts';
import { bundledCli, HAS_TERMINAL, onTerminal, piped } from '../support/bundled-cli.ts';
import { storyLog } from '../views/story.ts';

const home = mkdtempSync(join(tmpdir(), 'people-'));
let script: string;
const run = (...args: string[]) => piped(script, home, args);
const lines = (text: string): string[] => text.trimEnd().split('\n').filter(Boolean);

/** The story in a folder, as a played run that has ended left it. */
beforeAll(async () => {
  script = await bundledCli(home);
  const here = process.cwd();
  process.chdir(home);
  const folder = join('.chokepoint', 'recorded');
  const system = await openFolder(folder);
  for (const commit of storyLog()) await system.log.append(commit);
  const last = storyLog().at(-1)?.at as Instant;
  await system.poll.beat({ shard: '0', at: last, checked: {} });
  announceRun({ folder, endpoint: system.endpoint, table: system.db.table, played: true });
  await system.close();
  process.chdir(here);
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('in a pipe', () => {
  test('one subject is had by its name, as JSON, and standard error says which system answered', async () => {
    const { code, out, err } = await run('regime', 'gallium');
    const { measures, items } = JSON.parse(out) as RegimeAnswer;
    expect([code, lines(out).length]).toEqual([0, 1]);
    expect(new Set(measures.map(({ subject }) => subject))).toEqual(new Set(['item:gallium']));
    expect(items.map(({ subject }) => subject)).toEqual(['item:gallium']);
    expect(err).toMatch(/^From \.chokepoint\/recorded, known to \d+ \w+ 202\d \d\d:\d\d Beijing, not running\.$/m);
  });

  test.each([
    [['镓'], 'item:gallium'],
    [['Skydio'], 'entity:unreliable-entity:skydio-inc'],
    [['No.', '57', 'of', '2025'], 'item:holmium'],
    [['unreliable', 'entity', 'list'], 'entity:unreliable-entity:skydio-inc'],
  ])('%j is understood', async (words, subject) => {
    const { out } = await run('regime', ...words);
    expect((JSON.parse(out) as RegimeAnswer).measures.map((measure) => measure.subject)).toContain(subject);
  });

  test('what nobody knows is no empty answer', async () => {
    const { code, out, err } = await run('regime', 'unobtainium');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('nothing is known by “unobtainium”');
  });

  test('days and moments are taken alike, and without a day it is now', async () => {
    const states = async (...args: string[]) => {
      const { measures } = JSON.parse((await run('regime', 'holmium', ...args)).out) as RegimeAnswer;
      return measures.map(({ state }) => state);
    };
    expect(await states('--valid', '2025-10-20')).toEqual(['announced']);
    expect(await states('--valid', '2025-10-20T12:00+08:00')).toEqual(['announced']);
    expect(await states()).toEqual(['suspended']);
    expect(await states('--known', '2025-10-31', '--valid', '2025-11-09')).toEqual(['in-force']);
    expect(await states('--known', '2025-10-31T12:00Z', '--valid', '2025-11-09')).toEqual(['in-force']);
  });

  test('changes are had since a day, of one subject, and without a day of the last month', async () => {
    const ids = async (...args: string[]) =>
      lines((await run('changes', ...args)).out).map((line) => (JSON.parse(line) as { id: string }).id);
    const all = await ids('--since', '0');
    const since = await ids('--since', '2025-10-09');
    expect(since).toEqual(await ids('--since', '2025-10-08T23:59:59.999+08:00'));
    expect(since.length).toBeGreaterThan(0);
    expect(all.slice(-since.length)).toEqual(since);
    expect((await ids()).length).toBeLessThan(all.length);
    expect((await ids('--since', '0', '--subject', 'holmium')).length).toBe(2);
    expect((await run('changes', '--since', 'yesterday')).code).toBe(2);
  });

  test('another folder is named wherever it stands; one without a system is no new one', async () => {
    for (const args of [
      ['--data', '.chokepoint/recorded', 'changes'],
      ['changes', '--data=.chokepoint/recorded'],
    ])
      expect((await run(...args)).err).toContain('From .chokepoint/recorded,');
    const { code, err } = await run('changes', '--data', 'elsewhere');
    expect([code, err]).toEqual([1, expect.stringContaining('There is no system in elsewhere')]);
    expect((await run('changes', '--data', 'a', '--stack', 'B')).code).toBe(2);
  });

  test('help and version are there by every usual name', async () => {
    for (const args of [[], ['help'], ['--help'], ['-h']]) expect((await run(...args)).out).toContain('Ask it:');
    expect((await run('help', 'regime')).out).toContain('chokepoint regime [SUBJECT]');
    for (const args of [['version'], ['--version'], ['-V']])
      expect((await run(...args)).out).toMatch(/^chokepoint \d+\.\d+\.\d+, readers test, Node \d+/);
    expect((await run('help', 'nothing')).code).toBe(2);
  });
});

describe.skipIf(!HAS_TERMINAL)('on a terminal', () => {
  const seen = (...args: string[]) => onTerminal(script, home, args);

  test('one subject is a table, with what comes next and who answered', async () => {
    const text = await seen('regime', 'holmium');
    expect(text).toContain('From .chokepoint/recorded');
    expect(text).toMatch(/^Holmium 钬 on \d+ \w+ 202\d, as known /m);
    expect(text).toMatch(/^state +what +act +since +next$/m);
    expect(text).toMatch(
      /^suspended +Holmium: licence, worldwide +No\. 57\/2025 ¶1 +\d+ Nov 2025 +11 Nov 2026: in force$/m,
    );
    expect(text).not.toContain('{');
  });

  test.each([
    ['extract', 'documents, one JSON object a line'],
    ['mcp', 'the messages of an agent'],
  ])('%s says what it waits for and how that ends', async (command, what) => {
    expect(await seen(command)).toContain(`Waiting for ${what} (chokepoint help ${command}`);
    expect((await run(command)).err).not.toContain('Waiting');
  });

  test('the whole law is a page', async () => {
    const text = await seen('regime', '--valid', '2025-11-15');
    for (const part of [
      'The law on 15 Nov 2025',
      'Gallium',
      'Unreliable Entity List: ',
      "China's duties on all US goods: ",
    ])
      expect(text).toContain(part);
    expect(lines(text).length).toBeLessThan(60);
  });

  test('changes, sources and audiences are tables that fit', async () => {
    for (const args of [['changes', '--since', '2025-10-01'], ['sources'], ['audience', 'list']]) {
      const text = await seen(...args);
      expect(text).toMatch(/^─+ {2}─+/m);
      expect(text).not.toMatch(/^\{/m);
    }
    const changes = await seen('changes', '--since', '2025-10-01');
    expect(changes).toMatch(/confirmed +Ho Er.*licence, worldwide, announced for 8 .*\n +Nov 2025/);
  });

  test('--json is for those who want it there, too', async () => {
    const text = await seen('regime', 'gallium', '--json');
    expect(lines(text).at(-1)).toMatch(/^\{"valid":/);
  });
});

test('--data is left alone behind --, and asked for its folder', () => {
  expect(placeIn(['ask', '--', '--data', 'x'])).toEqual({ rest: ['ask', '--', '--data', 'x'] });
  for (const args of [['--data'], ['--data', '--json'], ['--data', 'a', '--data', 'b']])
    expect(() => placeIn(args)).toThrow('--data');
});

test('a table is no wider than the terminal, and loses no word', () => {
  const words = '暂停实施 of measures on Holmium, Erbium and others to the tenth of November';
  const table = wideTableOf(['when', 'what'], [['2025-11-07', words]], 1, 40);
  for (const line of table.split('\n')) expect([...line].length).toBeLessThanOrEqual(40);
  const cells = table
    .split('\n')
    .slice(2)
    .map((line) => line.slice(12));
  expect(cells.join(' ').replace(/\s+/g, ' ')).toBe(words);
});
