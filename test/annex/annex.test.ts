import { describe, expect, test } from 'vitest';
import { rowsAsText } from '../../shared/domain/acts/annex.ts';
import type { Effect } from '../../shared/domain/acts/effect.ts';
import { FILE, file, NOTICE, page, refused, SITE, unreadable, waiting, world } from './world.ts';

const ROWS = [
  ['序号', '名称'],
  ['1', '钬'],
];

describe('an annex that waits', () => {
  test('is fetched within its own bounds, kept, and its notice sent to be read with its rows', async () => {
    const made = world();
    made.answers.set(FILE, file(ROWS));
    expect(await made.tick()).toBe(1);
    expect(made.asked).toEqual([{ url: FILE, validators: {}, bounds: { bytes: 25_000_000, seconds: 60 } }]);
    const { file: hash = '', rows = '' } = made.stateOf() ?? {};
    expect(new TextDecoder().decode(made.kept.get(rows))).toBe(rowsAsText(ROWS));
    expect(made.kept.has(hash)).toBe(true);
    expect(made.rounds).toMatchObject([
      {
        source: 'plain',
        first: false,
        pages: [{ url: NOTICE, hash: 'a'.repeat(64), annexes: [{ url: FILE, file: hash, rows }] }],
      },
    ]);
    expect(made.told).toEqual([]);
    expect(made.beats.get('annex')?.at).toBe(made.now());
  });

  test('is asked for once, and its round sent once, while the line is at work on it', async () => {
    const made = world();
    made.answers.set(FILE, file(ROWS));
    for (let minute = 0; minute < 10; minute++) {
      await made.tick();
      made.pass(1);
    }
    expect(made.asked).toHaveLength(1);
    expect(made.rounds).toHaveLength(1);
  });

  test('of a history adds to the history', async () => {
    const made = world({ attachments: [] });
    made.learn('import', { key: 'mofcom-2025-1', url: `${SITE}/old.html` });
    made.answers.set(FILE, file(ROWS));
    await made.tick();
    expect(made.rounds).toMatchObject([{ first: true }]);
  });

  test('of a history adds to it after another of its notice, and is news where it was read before', async () => {
    const other = `${SITE}/other.pdf`;
    const made = world({ attachments: [] });
    const key = 'mofcom-2025-1';
    made.learn('import', { key, attachments: [waiting(), waiting({ url: other })] });
    made.answers.set(FILE, file(ROWS));
    await made.tick();
    const { file: hash = '', rows = '' } = made.stateOf() ?? {};
    const read = { title: '物项清单', url: FILE, role: 'items', read: true, file: hash, rows } as const;
    made.learn('import', { key, attachments: [read, waiting({ url: other })] });
    made.answers.set(other, file([...ROWS, ['2', '铒']]));
    made.pass(1);
    await made.tick();
    made.answers.set(FILE, file([...ROWS, ['2', '铥']]));
    made.pass(60);
    await made.tick();
    expect(made.rounds.map(({ first }) => first)).toEqual([true, true, false]);
  });

  test('whose notice has it already sends nothing', async () => {
    const made = world();
    made.answers.set(FILE, file(ROWS));
    await made.tick();
    const { file: hash = '', rows = '' } = made.stateOf() ?? {};
    made.learn('round', {
      attachments: [{ title: '物项清单', url: FILE, role: 'items', read: true, file: hash, rows }],
    });
    made.pass(30);
    await made.tick();
    expect(made.rounds).toHaveLength(1);
  });

  test('that two notices name is fetched once, and both are read with it', async () => {
    const made = world({}, { key: 'mofcom-2025-58', url: `${SITE}/other.html` });
    made.answers.set(FILE, file(ROWS));
    await made.tick();
    expect(made.asked).toHaveLength(1);
    expect(made.rounds.flatMap(({ pages }) => pages.map(({ url }) => url)).sort()).toEqual([
      NOTICE,
      `${SITE}/other.html`,
    ]);
  });

  test('of a new notice comes before those of the history', async () => {
    const made = world({ attachments: [] });
    const [old, young] = [`${SITE}/old.pdf`, `${SITE}/new.pdf`];
    made.learn('import', { key: 'mofcom-2025-1', attachments: [waiting({ url: old })] });
    made.learn('round', { key: 'mofcom-2025-2', url: `${SITE}/2`, attachments: [waiting({ url: young })] });
    await made.tick();
    expect(made.asked.map(({ url }) => url)).toEqual([young, old]);
  });

  test('a guide, a file without an address and one that stands in the page are not fetched', async () => {
    const made = world({
      attachments: [
        { title: '指南', url: FILE, role: 'guide', read: false },
        { title: '清单', role: 'items', read: false, why: 'no-address' },
        { title: '实体', url: `${SITE}/in-page`, role: 'entities', read: true },
      ],
    });
    expect(await made.tick()).toBe(0);
  });

  test('of a notice that waits beside the baseline is fetched, and adds to the history', async () => {
    const made = world({ attachments: [] });
    const list: Effect = {
      action: 'list',
      force: 'instrument',
      list: 'watch',
      entities: [{ name: 'A' }],
      evidence: '',
    };
    made.learn('import', {
      key: 'k',
      source: 'baseline',
      url: 'https://a/',
      page: '',
      attachments: [],
      effects: [list],
    });
    made.learn('round', { key: 'k', url: `${SITE}/k.html`, attachments: [waiting()] });
    made.answers.set(FILE, file(ROWS));
    await made.tick();
    expect(made.rounds).toMatchObject([{ source: 'plain', first: true, pages: [{ url: `${SITE}/k.html` }] }]);
  });

  test('of a source that is not watched any more is left alone', async () => {
    const made = world({ source: 'gone' });
    expect(await made.tick()).toBe(0);
    expect(made.rounds).toEqual([]);
  });
});

describe('an annex that does not come', () => {
  test('is tried ever more slowly, then given up, said once, and its notice learns why', async () => {
    const made = world();
    let tries = 0;
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      tries += await made.tick();
      made.pass(1);
      if (made.told.length > 0) break;
    }
    expect(tries).toBe(8);
    expect(made.told).toMatchObject([{ kind: 'annex-unread', subject: 'mofcom-2025-57' }]);
    expect(made.told[0]).toMatchObject({ url: FILE, text: expect.stringContaining('does not answer') });
    expect(made.rounds.at(-1)?.pages[0]?.annexes).toEqual([{ url: FILE, why: 'not-found' }]);
  });

  test('is never retried for ever: of a month few attempts are left, and nothing more is told', async () => {
    const made = world();
    let tries = 0;
    for (let minute = 0; minute < 60 * 24 * 60; minute += 10) {
      tries += await made.tick();
      made.pass(10);
    }
    expect(tries).toBeLessThanOrEqual(5 * 8);
    expect(made.told.filter(({ text }) => text.includes('it is status'))).toHaveLength(1);
    expect(made.stateOf()?.due).toBeUndefined();
  });

  test('is waited for as long as its host asks', async () => {
    const made = world();
    made.answers.set(FILE, refused('throttled', 1_800));
    await made.tick();
    made.pass(29);
    expect(await made.tick()).toBe(0);
    made.pass(1);
    expect(await made.tick()).toBe(1);
  });

  test('does not send us to its host for the others', async () => {
    const other = `${SITE}/other.pdf`;
    const made = world({ attachments: [waiting(), waiting({ url: other })] });
    made.answers.set(FILE, refused('network'));
    expect(await made.tick()).toBe(1);
    expect(made.stateOf(other)).toBeUndefined();
  });

  test.each([
    ['a robots.txt that forbids it', refused('robots'), 'not-found'],
    ['an address that is private', refused('private-address'), 'not-found'],
    ['a body beyond its bound', refused('too-large'), 'too-much'],
    ['a web page', page('<!doctype html><p>系统登录入口：请输入您的用户名。</p>'), 'form'],
    ['a file under a password', unreadable('encrypted'), 'encrypted'],
    ['a scan', unreadable('no-text'), 'no-text'],
  ] as const)('%s is said at once', async (_, answer, why) => {
    const made = world();
    made.answers.set(FILE, answer);
    await made.tick();
    expect(made.told).toHaveLength(1);
    expect(made.rounds[0]?.pages[0]?.annexes).toMatchObject([{ url: FILE, why }]);
    made.pass(5);
    expect(await made.tick()).toBe(0);
  });

  test.each([
    ['a challenge', page('<html><title>安全验证</title><p>安全验证</p>')],
    ['a page that says that there is none', page('<html><p>页面不存在</p>')],
    ['nothing', page('')],
  ])('%s in its place is tried again, and is no file', async (_, answer) => {
    const made = world();
    made.answers.set(FILE, answer);
    await made.tick();
    expect(made.rounds).toEqual([]);
    expect(made.stateOf()).toMatchObject({ tries: 1 });
    expect(made.read).toEqual([]);
  });
});

test('a file that could not be read is read anew when it is visited again, though it has not changed', async () => {
  const made = world();
  made.answers.set(FILE, { ...unreadable('no-text'), validators: { etag: '"1"' } } as ReturnType<typeof file>);
  await made.tick();
  made.pass(60);
  await made.tick();
  expect(made.read).toHaveLength(2);
  expect(made.asked.at(-1)?.validators).toEqual({});
  expect(made.told).toHaveLength(1);
});

describe('whose file it is', () => {
  test.each([
    ['the same site', 'https://files.example.gov.cn/a.pdf'],
    ["another of the publisher's", 'https://files.example/a.pdf'],
    ['another office of the same government', 'https://www.gov.cn/a.pdf'],
  ])('one on %s is read', async (_, url) => {
    const made = world({ attachments: [waiting({ url })] });
    made.answers.set(url, page(JSON.stringify({ rows: ROWS }), { url, contentType: 'application/pdf' }));
    await made.tick();
    expect(made.read).toHaveLength(1);
  });

  test("one on a stranger's is not asked for, and said", async () => {
    const made = world({ attachments: [waiting({ url: 'https://gov.cn.example.com/a.pdf' })] });
    await made.tick();
    expect(made.asked).toEqual([]);
    expect(made.told[0]?.text).toContain("another publisher's site");
  });

  test('one that leads to a stranger is refused, and said', async () => {
    const made = world();
    made.answers.set(FILE, page(JSON.stringify({ rows: ROWS }), { url: 'https://stranger.example/a.pdf' }));
    await made.tick();
    expect(made.read).toEqual([]);
    expect(made.told[0]?.text).toContain('https://stranger.example/a.pdf');
  });
});

describe('an annex that was read', () => {
  const readOnce = async () => {
    const made = world();
    made.answers.set(FILE, { ...file(ROWS), validators: { etag: '"1"' } } as ReturnType<typeof file>);
    await made.tick();
    const { file: hash = '', rows = '' } = made.stateOf() ?? {};
    made.learn('round', {
      attachments: [{ title: '物项清单', url: FILE, role: 'items', read: true, file: hash, rows }],
    });
    return made;
  };

  test('is visited again after an hour, conditionally, and what has not changed is not read again', async () => {
    const made = await readOnce();
    made.pass(59);
    expect(await made.tick()).toBe(0);
    made.pass(1);
    made.answers.set(FILE, { kind: 'unchanged' });
    expect(await made.tick()).toBe(1);
    expect(made.asked.at(-1)?.validators).toEqual({ etag: '"1"' });
    expect(made.rounds).toHaveLength(1);
  });

  test('and amended is read again, with its notice', async () => {
    const made = await readOnce();
    made.pass(60);
    made.answers.set(FILE, file([...ROWS, ['2', '铒']]));
    await made.tick();
    expect(made.rounds).toHaveLength(2);
    expect(made.rounds[1]).toMatchObject({ first: false });
    expect(made.rounds[1]?.pages[0]?.annexes?.[0]?.rows).toBe(made.stateOf()?.rows);
  });

  test('and is gone, or replaced by what cannot be read, still counts; the operators hear of it', async () => {
    const made = await readOnce();
    const { rows } = made.stateOf() ?? {};
    made.pass(60);
    made.answers.set(FILE, unreadable('encrypted'));
    await made.tick();
    expect(made.stateOf()).toMatchObject({ rows });
    expect(made.rounds).toHaveLength(1);
    expect(made.told).toMatchObject([{ text: expect.stringContaining('still counts') }]);
  });
});

describe('a crash', () => {
  test('in a file is remembered: after eight attempts it is too much, and the others are read before', async () => {
    const other = `${SITE}/other.pdf`;
    const made = world();
    made.answers.set(FILE, file(ROWS));
    made.end();
    for (let minute = 0; minute < 600 && made.told.length === 0; minute++) {
      await made.tick().catch(() => undefined);
      made.restart();
      made.pass(1);
    }
    expect(made.stateOf()).toMatchObject({ why: 'too-much' });
    expect(made.asked).toHaveLength(8);
    expect(made.stateOf(other)).toBeUndefined();
  });

  test('of one keeps no other from being read, and is a failed run', async () => {
    const other = `${SITE}/other.pdf`;
    const made = world({ attachments: [waiting(), waiting({ url: other })] });
    made.answers.set(FILE, page('no JSON', { contentType: 'application/pdf' }));
    made.answers.set(other, file(ROWS));
    await expect(made.tick()).rejects.toThrow('1 annex could');
    expect(made.stateOf(other)?.rows).toBeDefined();
    expect(made.rounds).toHaveLength(1);
  });

  test('before the state is kept repeats the round under its own id', async () => {
    const made = world();
    made.answers.set(FILE, file(ROWS));
    await made.tick();
    const state = made.stateOf();
    if (state === undefined) throw new Error('no state');
    made.states.set(state.id, { ...state, joining: {} });
    made.restart();
    await made.tick();
    expect(made.rounds.map(({ id }) => id)).toEqual([made.rounds[0]?.id, made.rounds[0]?.id]);
  });
});

test('a notice that stays without its annex is sent a few times, then told', async () => {
  const made = world();
  made.answers.set(FILE, file(ROWS));
  for (let minute = 0; minute < 24 * 60; minute++) {
    await made.tick();
    made.pass(1);
  }
  expect(made.rounds).toHaveLength(4);
  expect(new Set(made.rounds.map(({ id }) => id)).size).toBe(1);
  expect(made.told).toMatchObject([{ kind: 'annex-unread', text: expect.stringContaining('stays without it') }]);
});

test('two at once visit nothing twice', async () => {
  const made = world();
  made.answers.set(FILE, file(ROWS));
  const first = made.tick();
  made.restart();
  await Promise.all([first, made.tick()]);
  expect(made.asked).toHaveLength(1);
});

test('after the last call no further file is asked for', async () => {
  const made = world();
  expect(await made.tick(AbortSignal.abort())).toBe(0);
});
