import { describe, expect, test } from 'vitest';
import { baselineReadings, textsIn } from '../../shared/baseline/baseline.ts';
import { addDuration } from '../../shared/time/civil.ts';
import { readFacts } from '../../tools/baseline/facts.ts';
import { filesFrom } from '../../tools/baseline/files.ts';
import { printed } from '../../tools/baseline/print.ts';
import { byKey, facts, files, readings } from './files.ts';
import { OUTSIDE, PARITY } from './parity.ts';

const lists = readings.flatMap((reading) =>
  reading.effects.filter(({ action }) => action === 'list').map((effect) => ({ reading, effect })),
);

describe('the files', () => {
  test.each(files.map((file) => [file.name, file] as const))(
    '%s is in form, and sorted by day and key',
    (name, file) => {
      const texts = textsIn(file);
      expect(file.text).toBe(printed(texts));
      const order = texts.map(({ publishedOn, key }) => `${publishedOn} ${key}`);
      expect(order).toEqual([...order].sort());
      expect(new Set(texts.map(({ publishedOn }) => publishedOn.slice(0, 4)))).toEqual(new Set([name.slice(3, 7)]));
    },
  );

  test.skipIf(facts === undefined)('are as the gathered facts have it, where these are at hand', () => {
    expect(new Map(files.map(({ name, text }) => [name, text]))).toEqual(filesFrom(readFacts(facts ?? '')));
  });

  test('what has another form is told with its file, its place, its key and its field', () => {
    const text = (row: object): string =>
      JSON.stringify([
        {
          key: 'mofcom-2025-1',
          title: 't',
          issuers: ['商务部'],
          publishedOn: '2025-01-02',
          certainty: 'firm',
          effects: [],
          ...row,
        },
      ]);
    const read = (name: string, content: string) => () => baselineReadings([{ name, text: content }]);
    expect(read('cn-2025.json', text({}))()).toMatchObject([{ key: 'mofcom-2025-1', source: 'baseline', page: '' }]);
    expect(read('cn-2025.json', '[{')).toThrow(/^cn-2025\.json: /);
    expect(read('2025.json', text({}))).toThrow('2025.json: no file of the baseline is called so');
    expect(read('cn-2025.json', text({ effects: [{ action: 'ban' }] }))).toThrow(
      /^cn-2025\.json: text 1 \(mofcom-2025-1\): effects\.0\.action: /,
    );
    expect(read('cn-2025.json', text({ publishedOn: '2025-02-30' }))).toThrow('publishedOn: not a day');
    expect(read('cn-2025.json', text({ remark: 'x' }))).toThrow('text 1 (mofcom-2025-1): no field is called remark');
  });
});

describe('the texts', () => {
  test('have each a key of their own', () => expect(byKey.size).toBe(readings.length));

  test('act on texts that are here, or on such as are known to be elsewhere', () => {
    const aims = readings.flatMap(({ effects, mentions }) => [
      ...mentions,
      ...effects.flatMap(({ targets = [], amends, replaces = [] }) => [
        ...targets.map(({ notice }) => notice),
        ...(amends === undefined ? [] : [amends]),
        ...replaces,
      ]),
    ]);
    const outside = new Set(aims.filter((aim) => !byKey.has(aim)));
    expect([...outside].sort()).toEqual(Object.keys(OUTSIDE).sort());
  });

  test('name as many as they state, or say that the names were not read', () => {
    for (const { reading, effect } of lists) {
      const { statedCount, entities } = effect;
      const numbered = entities?.filter(({ parent }) => parent === undefined);
      const names = reading.attachments.filter(({ role }) => role === 'entities');
      if (numbered === undefined)
        expect(names, reading.key).toMatchObject([{ read: false, stated: statedCount, found: 0 }]);
      else expect([numbered.length, names], reading.key).toEqual([statedCount, []]);
    }
  });

  test('that are uncertain, or do what no effect says, do nothing, and say so', () => {
    const marked = readings.filter(({ problems }) => problems.length > 0);
    expect(marked.flatMap(({ effects }) => effects)).toEqual([]);
    expect(new Set(marked.map(({ problems: [problem] }) => problem?.kind))).toEqual(
      new Set(['uncertain', 'no-schema']),
    );
    for (const file of files)
      for (const { doubt, certainty, unknown } of textsIn(file))
        if (certainty === 'likely' || unknown !== undefined) expect(doubt).toMatch(/\.$/);
  });

  test('end when they say for how long they run', () => {
    for (const { key, effects } of readings)
      for (const { from, until, duration } of effects)
        if (from && until && duration) expect(until, key).toBe(addDuration(from, duration));
  });

  test('never rank before a channel, and have an official address or none', () => {
    for (const { rank, url, key, evidence = '' } of readings.flatMap((reading) =>
      reading.effects.map((effect) => ({ ...reading, evidence: effect.evidence })),
    )) {
      expect([rank, evidence]).toEqual([10, '']);
      expect(url).toMatch(
        /^https?:\/\/(?:[a-z\d-]+\.)*(?:gov\.cn|federalregister\.gov|supremecourt\.gov|whitehouse\.gov|mfa\.gov\.cn)\/|^baseline:/,
      );
      expect(url.startsWith('baseline:') ? url : `baseline:${key}`).toBe(`baseline:${key}`);
    }
  });
});

const counted = (of: readonly { at: string; stated: number; named: number }[]): typeof PARITY => {
  const counts: typeof PARITY = {};
  for (const { at, stated, named } of of) {
    const count = counts[at] ?? { stated: 0, named: 0 };
    counts[at] = { stated: count.stated + stated, named: count.named + named };
  }
  return counts;
};

describe('lists, by year', () => {
  test('as many firms and persons as are known', () => {
    const found = lists.map(({ reading, effect }) => ({
      at: `${effect.list} ${reading.publishedOn.slice(0, 4)}`,
      stated: effect.statedCount ?? 0,
      named: effect.entities?.length ?? 0,
    }));
    expect(counted(found)).toEqual(PARITY);
  });

  test.skipIf(facts === undefined)('as many names as the gathered facts have, where these are at hand', () => {
    const found = readFacts(facts ?? '').entities.map((entity) => {
      const { list, listedOn } = entity as unknown as { list: string; listedOn: string };
      return { at: `${list} ${listedOn.slice(0, 4)}`, stated: 0, named: 1 };
    });
    const named = (counts: typeof PARITY) =>
      Object.fromEntries(Object.entries(counts).flatMap(([at, { named }]) => (named > 0 ? [[at, named]] : [])));
    expect(named(counted(found))).toEqual(named(PARITY));
  });
});
