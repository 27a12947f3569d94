import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { corpusEntries } from '../../simulator/entry.ts';
import { bundledCli } from '../support/bundled-cli.ts';

const place = mkdtempSync(join(tmpdir(), 'decide-by-link-'));
const data = join(place, 'data');
let child: ChildProcess;
let site: string;

/** What came out on one day, as documents. */
const documents = (): string =>
  corpusEntries()
    .filter(({ channel, at }) => channel === 'announcements' && at.startsWith('2025-10-09'))
    .map(({ url, title, page, at }) =>
      JSON.stringify({ id: url, url, title, body: page({ day: 1, unit: '0' }), seenAt: at }),
    )
    .join('\n');

beforeAll(async () => {
  const script = await bundledCli(place);
  writeFileSync(join(place, 'day.jsonl'), documents());
  child = spawn(process.execPath, [script, 'start', '--documents', 'day.jsonl', '--port', '0', '--data', data], {
    cwd: place,
    env: { PATH: process.env['PATH'] ?? '', HOME: place },
  });
  site = await new Promise<string>((found, fail) => {
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
      const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (address !== undefined) found(address);
    });
    child.once('exit', () => fail(new Error(said)));
  });
}, 120_000);
afterAll(() => child?.kill('SIGKILL'));

/** The links to decide by in the mails of the outbox. */
const links = (): string[] => {
  const outbox = join(data, 'outbox');
  const mails = existsSync(outbox) ? readdirSync(outbox).filter((name) => /^desk\.mail\..*\.eml$/.test(name)) : [];
  // Their parts are base64.
  const parts = mails.flatMap((name) => readFileSync(join(outbox, name), 'utf8').split(/\r?\n\r?\n/));
  const texts = parts.map((part) => Buffer.from(part, 'base64').toString('utf8'));
  return texts.flatMap((text) => /http:\/\/localhost:\d+\/decide\?t=[\w.-]+/.exec(text)?.[0] ?? []);
};

test('from a notice on its site to a decision in the record, by the link in a mail of the outbox', async () => {
  await expect.poll(links, { timeout: 60_000 }).not.toEqual([]);
  const link = links()[0] ?? '';
  expect(link.startsWith(site)).toBe(true);

  const page = await fetch(link);
  const asked = await page.text();
  expect(page.status).toBe(200);
  expect(asked).toContain('<form method="post" action="/decide">');
  const csv = async (): Promise<string> => (await fetch(`${site}/api/decisions.csv`)).text();
  expect(await csv()).not.toContain('Anna Keller');

  const t = new URL(link).searchParams.get('t') ?? '';
  const fields = { t, act: 'decide', decision: 'stop', reason: 'NdFeB on order', by: 'Anna Keller' };
  const send = (): Promise<Response> => fetch(`${site}/decide`, { method: 'POST', body: new URLSearchParams(fields) });
  const kept = await send();
  expect([kept.status, (await kept.text()).includes('NdFeB on order')]).toEqual([200, true]);
  expect((await send()).status).toBe(410);
  expect((await fetch(link)).status).toBe(410);
  const rows = (await csv()).split('\n').filter((row) => row.includes('Anna Keller'));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatch(/by the link in the mail.*link:desk\.mail\.\d+\r?$/);
}, 120_000);

test('the key was made by itself, for its owner alone', () => {
  const file = join(data, 'secrets.json');
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(JSON.parse(readFileSync(file, 'utf8'))['decision-links']).toMatch(/^[\w-]{43}$/);
});

test('a megabyte is refused', async () => {
  const body = new URLSearchParams({ t: 'x', note: 'x'.repeat(1_000_000) });
  expect((await fetch(`${site}/decide`, { method: 'POST', body })).status).toBe(413);
});
