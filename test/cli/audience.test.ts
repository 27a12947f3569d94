import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { audience } from '../../cli/commands/audience.ts';
import { resend } from '../../cli/commands/resend.ts';
import { returned } from '../../cli/commands/returned.ts';
import { openFolder } from '../../cli/local/system.ts';
import { BadUse } from '../../cli/usage.ts';
import { audienceOf } from '../../shared/alerts/audience/audience.ts';
import { MAIL } from '../support/desk.ts';
import { storyLog } from '../views/story.ts';

const file = join(mkdtempSync(join(tmpdir(), 'audience-')), 'desk.json');
writeFileSync(file, '{"name":"desk","channels":[{"id":"mail","kind":"email","to":["desk"]}]}');
const noJson = join(mkdtempSync(join(tmpdir(), 'audience-')), 'notes.txt');
writeFileSync(noJson, 'tell the desk');

test.each<[string, () => Promise<number>, string]>([
  ['no verb', () => audience([]), 'put FILE'],
  ['a verb without its argument', () => audience(['test']), 'put FILE'],
  ['a file that holds no audience', () => audience(['put', file]), 'channels.0.to.0: an e-mail address'],
  ['a file that is no JSON', () => audience(['put', noJson]), `${noJson} is no JSON`],
  ['resend without a channel', () => resend(['desk']), 'an audience and a channel'],
  ['returned without a verb', () => returned([]), 'list | resume ADDRESS'],
  ['nobody resumed', () => returned(['resume']), 'list | resume ADDRESS'],
  ['resend from no number', () => resend(['desk', 'mail', '--from', 'x']), "'x' is no number"],
])('%s is bad use, said in words', async (_, run, words) => {
  await expect(run()).rejects.toThrow(words);
  await expect(run()).rejects.toBeInstanceOf(BadUse);
});

test('a preview of what touches its own list alone goes by that list', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'audience-'));
  const { log, audiences, ownLists, poll, close } = await openFolder(folder);
  const commits = storyLog();
  const now = commits.at(-1)!.at;
  for (const commit of commits) await log.append(commit);
  await poll.beat({ shard: 'collect', at: now, checked: {} });
  await audiences.put({ ...MAIL, name: 'all' });
  await audiences.put({ ...MAIL, filter: { mine: true } });
  await ownLists.put({ audience: MAIL.name, name: 'parts', at: now, lines: 1 }, 'supplier\nSkydio Inc');
  await close();
  writeFileSync(join(folder, 'run.json'), JSON.stringify({ folder, endpoint: 'http://127.0.0.1:9', played: true }));
  vi.stubEnv('CHOKEPOINT_DATA', folder);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const counted = async (name: string): Promise<number> => {
    const print = vi.spyOn(console, 'log').mockImplementation(() => {});
    await audience(['preview', name, '--json']);
    return print.mock.calls.splice(0).length;
  };
  const [all, own] = [await counted('all'), await counted(MAIL.name)];
  expect([own > 0, own < all]).toEqual([true, true]);
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test('the audience that the help shows is one, with nothing in it twice', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  await audience(['--help']);
  const [help] = log.mock.calls[0] as [string];
  log.mockRestore();
  const example = help.slice(help.indexOf('{ "name"'), help.indexOf('\n\nAll but'));
  const names = [...example.matchAll(/^ {2,4}"(\w+)":/gm)].map(([, name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(audienceOf(JSON.parse(example))).toMatchObject({ ok: true });
});
