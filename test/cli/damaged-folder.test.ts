import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { announceRun } from '../../cli/local/current-run.ts';
import { openFolder, openSystem } from '../../cli/local/system.ts';
import { fileSecrets } from '../../shared/adapters/local/file-secrets.ts';
import { outboxOf } from '../../shared/adapters/local/outbox.ts';
import { commitWith, minute, readingWith } from '../support/commits.ts';

const base = mkdtempSync(join(tmpdir(), 'damaged-'));
const used = join(base, 'used');
const commits = Array.from({ length: 40 }, (_, index) =>
  commitWith(index + 1, { readings: [readingWith({ title: '公告'.repeat(2_000) })] }),
);

beforeAll(async () => {
  const system = await openFolder(used);
  for (const commit of commits) await system.log.append(commit);
  await system.blobs.put(new TextEncoder().encode('a page'));
  await system.close();
}, 60_000);
afterAll(() => rmSync(base, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

let copies = 0;
const copy = (): string => {
  const folder = join(base, `copy-${++copies}`);
  cpSync(used, folder, { recursive: true });
  return folder;
};
const read = async (folder: string): Promise<number> => {
  const system = await openFolder(folder);
  try {
    return (await system.log.since(0)).length;
  } finally {
    await system.close();
  }
};
const noise = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, index) => (index * 7919 + 13) % 256));

describe('the table of a folder', () => {
  test('is the same one after the folder was moved', async () => {
    const moved = join(base, 'moved under another name');
    renameSync(copy(), moved);
    expect(await read(moved)).toBe(commits.length);
  });

  test.each<[string, (file: string) => void, string]>([
    ['missing', (file) => rmSync(file), 'table.db is missing, though'],
    ['empty', (file) => truncateSync(file, 0), 'table.db is empty, though'],
    ['cut after 100 bytes', (file) => truncateSync(file, 100), 'the file is damaged. Put back a copy'],
    [
      'cut in the middle',
      (file) => truncateSync(file, statSync(file).size / 2),
      'the file is damaged. Put back a copy',
    ],
    ['noise', (file) => writeFileSync(file, noise(statSync(file).size)), 'the file is damaged. Put back a copy'],
  ])('that is %s is refused plainly, left as it is, and the folder can be opened again', async (_, damage, said) => {
    const folder = copy();
    const file = join(folder, 'table.db');
    damage(file);
    const left = statSync(file, { throwIfNoEntry: false })?.size;
    await expect(openFolder(folder)).rejects.toThrow(said);
    expect(statSync(file, { throwIfNoEntry: false })?.size).toBe(left);
    cpSync(join(used, 'table.db'), file);
    expect(await read(folder)).toBe(commits.length);
  });

  test('with noise within is never read as a shorter log', async () => {
    const folder = copy();
    const file = join(folder, 'table.db');
    const bytes = readFileSync(file);
    noise(20_000).copy(bytes, Math.floor(bytes.length * 0.6));
    writeFileSync(file, bytes);
    await expect(read(folder)).rejects.toThrow();
  });
});

describe('other files of a folder', () => {
  test('a body that is cut, or another, is refused by its name', async () => {
    const system = await openFolder(copy());
    const hash = await system.blobs.put(new TextEncoder().encode('a page'));
    const file = join(system.folder ?? '', 'pages', hash.slice(0, 2), hash);
    for (const body of ['a pag', '', 'b page', noise(100)]) {
      writeFileSync(file, body);
      await expect(system.blobs.get(hash)).rejects.toThrow(`${file} is damaged`);
    }
    expect(await system.blobs.put(new TextEncoder().encode('a page'))).toBe(hash);
    expect(await system.blobs.get(hash)).toEqual(Buffer.from('a page'));
    await system.close();
  });

  test.each(['', '{', 'null', '[]', '7', '{"at": 7}'])(
    'a note of the outbox that is %j hides no other',
    async (text) => {
      const outbox = join(copy(), 'outbox');
      mkdirSync(outbox);
      const sound = { file: 'a.txt', channel: 'desk, mail', at: '2025-10-09T00:00:00.000Z', headline: 'h', text: 't' };
      writeFileSync(join(outbox, 'a.note.json'), JSON.stringify(sound));
      writeFileSync(join(outbox, 'b.note.json'), text);
      expect(await outboxOf(outbox)(9)).toEqual([sound]);
    },
  );

  test('secrets that are no JSON are named and not shown', () => {
    const file = join(copy(), 'secrets.json');
    writeFileSync(file, '{"slack-desk": "https://hooks.example/T0/B0/x', { mode: 0o600 });
    expect(() => fileSecrets(file).has('slack-desk')).toThrow(`${file} cannot be read as JSON`);
    expect(() => fileSecrets(file).has('slack-desk')).not.toThrow('hooks');
  });

  test.each(['', '{', 'null', '{}'])('the last start noted as %j is told', async (text) => {
    const here = join(base, 'here');
    mkdirSync(join(here, '.chokepoint'), { recursive: true });
    writeFileSync(join(here, '.chokepoint', 'last.json'), text);
    const before = process.cwd();
    process.chdir(here);
    try {
      await expect(openSystem()).rejects.toThrow('last.json is damaged: the next `npm start` writes it anew');
    } finally {
      process.chdir(before);
    }
  });
});

test.each([true, false])(
  'a command on a system that is played (%s) goes by the clock of that system',
  async (played) => {
    const here = join(base, `played-${played}`);
    mkdirSync(here);
    const before = process.cwd();
    process.chdir(here);
    const system = await openFolder(join(here, 'data'));
    try {
      await system.poll.beat({ shard: 'collect', at: minute(5), checked: {} });
      announceRun({ folder: join(here, 'data'), endpoint: system.endpoint, table: system.db.table, played });
      const open = await openSystem();
      if (played) expect(open.moment().now).toBe(minute(5));
      else expect(open.moment().now > '2026').toBe(true);
    } finally {
      await system.close();
      process.chdir(before);
    }
  },
);

const disk = join(base, 'disk');
const mounted = (): boolean => {
  mkdirSync(disk, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]).status === 0;
};

// Mounting takes rights that not everybody has.
test.skipIf(!mounted())(
  'on a full disk every write fails, nothing is half there, and afterwards it goes on',
  async () => {
    try {
      const system = await openFolder(join(disk, 'data'));
      await system.log.append(commitWith(1));
      const ballast = join(disk, 'ballast');
      expect(() => writeFileSync(ballast, Buffer.alloc(4_000_000))).toThrow('ENOSPC');
      await expect(system.blobs.put(Buffer.alloc(100_000))).rejects.toThrow('ENOSPC');
      const large = commitWith(2, { readings: [readingWith({ title: 'x'.repeat(200_000) })] });
      await expect(system.log.append(large)).rejects.toThrow('disk is full');
      expect(await system.log.since(0)).toEqual([commitWith(1)]);

      rmSync(ballast);
      expect(await system.log.append(large)).toBe('appended');
      const hash = await system.blobs.put(Buffer.alloc(100_000));
      await system.close();
      const again = await openFolder(join(disk, 'data'));
      expect(await again.log.since(0)).toEqual([commitWith(1), large]);
      expect(await again.blobs.get(hash)).toHaveLength(100_000);
      await again.close();
    } finally {
      spawnSync('umount', [disk]);
    }
  },
  60_000,
);
