import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { decide } from '../../cli/commands/decide.ts';
import { decisions } from '../../cli/commands/decisions.ts';
import { openFolder } from '../../cli/local/system.ts';
import { BadUse, type Run } from '../../cli/usage.ts';
import { systemClock } from '../../shared/adapters/system-clock.ts';
import type { DecisionRecord } from '../../shared/decisions/record.ts';
import type { InboxItem } from '../../shared/views/answers/own/inbox.ts';
import { minute } from '../support/commits.ts';
import { MAIL } from '../support/desk.ts';
import { storyLog } from '../views/story.ts';

const folder = mkdtempSync(join(tmpdir(), 'decisions-'));
const COMMITS = storyLog();
const LAST = COMMITS.at(-1)!;

beforeAll(async () => {
  const { log, audiences, ownLists, poll, close } = await openFolder(folder);
  for (const commit of COMMITS) await log.append(commit);
  await poll.beat({ shard: 'collect', at: LAST.at, checked: {} });
  for (const name of ['desk', 'metals']) await audiences.put({ ...MAIL, name, decisions: {} });
  await audiences.put({ ...MAIL, name: 'told' });
  await ownLists.put({ audience: 'desk', name: 'parts', at: LAST.at, lines: 1 }, 'goods\nholmium oxide');
  await close();
  writeFileSync(join(folder, 'run.json'), JSON.stringify({ folder, endpoint: 'http://127.0.0.1:9', played: true }));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  vi.stubEnv('CHOKEPOINT_DATA', folder);
  vi.stubEnv('USER', '');
  vi.stubEnv('USERNAME', '');
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** What a command writes into a pipe. */
const piped = async (run: Run, ...args: string[]): Promise<string> => {
  const lines: string[] = [];
  const print = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  expect(await run(args).finally(() => write.mockRestore())).toBe(0);
  print.mockRestore();
  return lines.join('\n');
};
type Kept = { appended: boolean; record: DecisionRecord; state: string };
const kept = async (...args: string[]): Promise<Kept> => JSON.parse(await piped(decide, ...args)) as Kept;
const items = async (...args: string[]): Promise<InboxItem[]> =>
  (await piped(decisions, ...args))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as InboxItem);

test.each<[string, Run, string[], string]>([
  ['decide without what', decide, ['desk'], 'as alert:12'],
  ['what is no such thing', decide, ['desk', '12', '--seen', '--by', 'A'], 'alert:…, change:… or line:…'],
  ['nothing said', decide, ['desk', 'alert:1', '--by', 'A'], 'says nothing'],
  ['no such decision', decide, ['desk', 'alert:1', '--decision', 'burn', '--by', 'A'], 'one of no-impact, apply'],
  ['a reason for nothing', decide, ['desk', 'alert:1', '--reason', 'r', '--by', 'A'], 'a reason without a decision'],
  ['nobody who says it', decide, ['desk', 'alert:1', '--seen'], '--by takes who says it'],
  ['a day that is none', decide, ['desk', 'alert:1', '--seen', '--by', 'A', '--valid', 'now'], '--valid takes a day'],
  ['a due day that is none', decide, ['desk', 'alert:1', '--due', 'soon', '--by', 'A'], 'due: a day'],
  ['a moment without its zone', decide, ['desk', 'alert:1', '--seen', '--by', 'A', '--known', '9:00'], '--known'],
  ['an entry that is no number', decide, ['desk', 'alert:1', '--seen', '--by', 'A', '--log', 'x'], "not 'x'"],
  ['an id that is none', decide, ['desk', 'alert:1', '--seen', '--by', 'A', '--id', 'x'], '--id takes 8 to 60'],
  ['two states at once', decisions, ['--open', '--decided'], 'give one of --open'],
  ['two forms at once', decisions, ['--json', '--csv'], 'give one of --json'],
  ['nobody to forget', decisions, ['forget'], 'forget "NAME OR ADDRESS"'],
  ['two audiences', decisions, ['desk', 'metals'], 'forget "NAME OR ADDRESS"'],
])('%s is bad use, said in words', async (_, run, args, words) => {
  await expect(run(args)).rejects.toThrow(words);
  await expect(run(args)).rejects.toBeInstanceOf(BadUse);
});

test.each<[string, string[], string]>([
  ['an audience that only is told', ['told', 'alert:1'], "no audience 'told' that decides"],
  ['an event that there is not', ['desk', 'alert:999999'], 'The log holds no alert:999999'],
  ['an entry that there is not', ['desk', 'alert:1', '--log', '999999'], 'The log has no such commit'],
  ['a line that no list has', ['desk', 'line:parts:tin'], "keeps no list 'parts' with that line"],
])('%s cannot be decided on, and that is said', async (_, args, words) => {
  await expect(decide([...args, '--seen', '--by', 'A'])).rejects.toThrow(words);
});

describe('what is decided at the command line', () => {
  test('is kept with who, the door, and on what was known, and stands in the inbox', async () => {
    const [newest] = await items('desk');
    const about = newest?.about ?? '';
    const clock = vi.spyOn(systemClock, 'now').mockReturnValue(minute(0));
    const args = [about, '--decision', 'stop', '--reason', 'NdFeB arcs', '--owner', 'Li Wei', '--by', ' Anna Keller '];
    const first = await kept('desk', ...args);
    expect(first).toMatchObject({ appended: true, state: 'decided' });
    expect(first.record).toMatchObject({
      ...{ about, decision: 'stop', owner: 'Li Wei', by: 'Anna Keller', door: 'command-line', number: 1 },
      ...{ at: LAST.at, log: LAST.number, known: LAST.at },
    });
    expect(await kept('desk', ...args)).toMatchObject({ appended: false, record: first.record });
    clock.mockReturnValue(minute(1));
    expect((await kept('desk', ...args)).record.number).toBe(2);
    expect((await items('desk', '--decided')).map((item) => item.about)).toEqual([about]);
    expect((await items('--owner', 'li wei')).map(({ audience }) => audience)).toEqual(['desk']);
    expect((await items('desk', '--open')).map((item) => item.about)).not.toContain(about);
  });

  test('on what was known earlier is reopened by what came since', async () => {
    const inbox = await items('metals');
    const [about, log] = inbox.flatMap((item) => (item.commits.length > 1 ? [[item.about, item.commits[0]]] : []))[0]!;
    const said = [String(about), '--decision', 'apply', '--by', 'Bo', '--log', String(log), '--valid', '2025-10-09'];
    const one = await kept('metals', ...said);
    expect(one).toMatchObject({ state: 'reopened', record: { log, valid: '2025-10-09' } });
    expect(one.record.known).toBe(COMMITS.find(({ number }) => number === log)?.at);
    expect((await items('metals', '--open')).find((open) => open.about === about)?.reopenedBy).toBeDefined();
  });

  test('on a line is kept with what the line met; the user name of the environment stands in for --by, and is said', async () => {
    vi.stubEnv('USER', 'akeller');
    const { record } = await kept('desk', 'line:parts:holmium oxide', '--seen', '--due', '2025-10-01');
    expect(record.by).toBe('akeller');
    expect(record.measures?.some((measure) => measure.includes('item:holmium'))).toBe(true);
    expect(said).toContain('By akeller, the user name of the environment: --by says another.');
    expect((await items('--overdue')).map(({ about }) => about)).toEqual(['line:parts:holmium oxide']);
  });

  test('is a table for spreadsheets, the same bytes each time', async () => {
    const csv = await piped(decisions, '--csv');
    expect(csv).toMatch(/^\uFEFFaudience,number,about,/);
    expect(csv).toContain('NdFeB arcs');
    expect(await piped(decisions, '--csv')).toBe(csv);
    expect((await piped(decisions, 'metals', '--csv')).includes('NdFeB arcs')).toBe(false);
  });

  test('shows nobody who is forgotten, and keeps the record', async () => {
    await kept('desk', 'line:parts:holmium oxide', '--note', 'ask Li Wei', '--by', 'Anna Keller');
    expect(JSON.parse(await piped(decisions, 'forget', 'LI WEI'))).toEqual({ forgotten: true, records: 2 });
    expect(said.at(-1)).toContain('The records stay; so do names in notes');
    const csv = await piped(decisions, '--csv');
    expect(csv.match(/Li Wei/g)).toEqual(['Li Wei']);
    expect(csv).toContain('ask Li Wei');
    expect(csv).toContain('(name removed)');
    expect(JSON.parse(await piped(decisions, 'forget', 'Li Wei'))).toEqual({ forgotten: false, records: 0 });
  });
});
