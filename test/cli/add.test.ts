import { describe, expect, test } from 'vitest';
import { toldBy } from '../../cli/alert-text.ts';
import { add, adding } from '../../cli/commands/add.ts';
import { inWords, jsonSchema, personsReading } from '../../cli/persons-reading.ts';
import { BadUse } from '../../cli/usage.ts';
import { regimeAt } from '../../shared/ledger/evaluate/regime.ts';
import { emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import { beijing, LATEST } from '../ledger/readings.ts';
import { MAIL } from '../support/desk.ts';
import { memoryBlobs } from '../support/memory-blobs.ts';
import { memoryLog } from '../support/memory-log.ts';

const HAND = {
  key: 'mofcom-2026-99',
  title: 'read by hand',
  publishedOn: '2026-03-01',
  url: 'https://www.mofcom.gov.cn/99.html',
  effects: [{ action: 'control', rule: 'licence', subjects: ['helium'], evidence: '实施出口管制' }],
};
const PAUSE = {
  ...HAND,
  key: 'mofcom-2026-100',
  url: 'https://www.mofcom.gov.cn/100.html',
  effects: [
    { action: 'suspend', targets: [{ notice: 'mofcom-2026-99' }], until: '2026-12-31', evidence: '暂停实施至12月31日' },
  ],
};
const LISTING = {
  action: 'list',
  list: 'export-control',
  statedCount: 2,
  entities: [{ name: 'Alpha Works' }, { nameZh: '贝塔公司' }],
  evidence: '列入出口管制管控名单',
};

const handOf = (file: object) => {
  const read = personsReading(JSON.stringify(file));
  if ('wrong' in read) throw new Error(read.wrong.map(inWords).join('\n'));
  return read.reading;
};
const wrongIn = (file: object): string[] => {
  const read = personsReading(JSON.stringify(file));
  return 'wrong' in read ? read.wrong.map(inWords) : [];
};
const now = () => beijing('2026-03-02');

/** A log, and how a person adds to it. */
const desk = () => {
  const stores = { log: memoryLog(), blobs: memoryBlobs() };
  const give = (file: object, how: { history?: boolean; dryRun?: boolean; anyway?: boolean; at?: typeof now } = {}) =>
    adding(stores, handOf(file), { now, ...how });
  return { ...stores, give };
};

describe('add', () => {
  test('a person’s reading is told, counts before every copy, and is kept as its page', async () => {
    const { log, blobs, give } = desk();
    const { log: before, commits } = await give(HAND);
    expect(commits).toMatchObject([
      { number: 1, cause: 'person', changes: [{ kind: 'in-force', subject: 'item:helium' }] },
    ]);
    expect(blobs.kept.has(commits[0]?.readings[0]?.page ?? '')).toBe(true);
    const { measures } = regimeAt(fold(emptyLedger(), log.commits), '2026-03-02T00:00' as never, LATEST);
    expect(measures).toMatchObject([{ id: 'mofcom-2026-99#/item:helium', state: 'in-force' }]);
    expect(toldBy(before, commits, [MAIL])).toMatchObject([
      { audience: 'desk', text: expect.stringMatching(/^CONFIRMED {2}China requires a licence for .*[Hh]e/) },
    ]);
  });

  test('a dry run says the same and writes nothing', async () => {
    const { log, blobs, give } = desk();
    const tried = await give(HAND, { dryRun: true });
    expect([log.commits.length, blobs.kept.size]).toEqual([0, 0]);
    const done = await give(HAND);
    const changes = ({ commits }: typeof tried) => commits.map((commit) => commit.changes);
    expect(changes(tried)).toEqual(changes(done));
    expect(toldBy(tried.log, tried.commits, [MAIL])).toEqual(toldBy(done.log, done.commits, [MAIL]));
    expect(await give(HAND, { dryRun: true })).toMatchObject({ commits: [], replaces: { source: 'person' } });
  });

  test('an act on what the log does not hold is refused by its path, unless wanted anyway', async () => {
    const { log, give } = desk();
    await expect(give(PAUSE)).rejects.toThrow('effects.0.targets.0: the log holds no notice mofcom-2026-99');
    await expect(give(PAUSE)).rejects.toBeInstanceOf(BadUse);
    await give(PAUSE, { anyway: true });
    await give(HAND);
    const { measures } = regimeAt(fold(emptyLedger(), log.commits), '2026-03-02T23:00' as never, LATEST);
    expect(measures).toMatchObject([{ id: 'mofcom-2026-99#/item:helium', state: 'suspended', until: '2026-12-31' }]);
  });

  test('a provision or a name that the target has not is refused', async () => {
    const { give } = desk();
    const [control] = HAND.effects;
    await give({ ...HAND, effects: [{ ...control, provision: '1' }, LISTING] });
    const acting = (effect: object) => ({ ...PAUSE, effects: [{ ...PAUSE.effects[0], ...effect }] });
    const at = (provision: string) => acting({ targets: [{ notice: 'mofcom-2026-99', provision }] });
    await expect(give(at('7'))).rejects.toThrow(
      'effects.0.targets.0.provision: mofcom-2026-99 has no provision 7; it has 1',
    );
    await expect(give(at('1'), { dryRun: true })).resolves.toMatchObject({ commits: [{}] });
    const naming = (name: string) => acting({ entities: [{ name }] });
    await expect(give(naming('Gamma'))).rejects.toThrow('effects.0: Gamma is on none of the listings that it acts on');
    await expect(give(naming('Alpha Works'), { dryRun: true })).resolves.toMatchObject({ commits: [{}] });
  });

  test('whose notice it is, the key says or the person', async () => {
    const whose = async (parts: object) =>
      (await desk().give({ ...HAND, ...parts })).commits[0]?.readings[0]?.jurisdiction;
    expect(await whose({})).toBe('CN');
    expect(await whose({ key: 'eo-14400' })).toBe('US');
    expect(await whose({ key: 'x-1', jurisdiction: 'US' })).toBe('US');
    await expect(whose({ key: 'x-1' })).rejects.toThrow('jurisdiction');
    await expect(whose({ jurisdiction: 'FR' })).rejects.toThrow('jurisdiction');
  });

  test('an old notice is taken in as history, and told to nobody', async () => {
    const { log, give } = desk();
    const { commits } = await give(HAND, { history: true });
    expect(log.commits).toMatchObject([{ cause: 'import', at: beijing('2026-03-01') }]);
    expect(toldBy([], commits, [MAIL])).toEqual([]);
  });
});

describe('a file', () => {
  const withEffect = (parts: object) => ({ ...HAND, effects: [{ ...HAND.effects[0], ...parts }] });

  test.each<[string, object]>([
    ['effects.0.action: Invalid option: expected one of', withEffect({ action: 'forbid' })],
    ['effects.0.evidence: the words', withEffect({ evidence: '' })],
    ['effects.0.until: 2026-02-30 is no day', withEffect({ until: '2026-02-30' })],
    ['effects.0.until: 2026-03-01 is before 2026-03-02', withEffect({ from: '2026-03-02', until: '2026-03-01' })],
    ['effects.0.fromTime: not a time', withEffect({ fromTime: '9 am' })],
    ['effects.0.untl: is no field', withEffect({ untl: '2026-12-31' })],
    ['effects.0.items.0.hs: is no field', withEffect({ items: [{ kind: 'material', textZh: '氦', hs: '2804' }] })],
    ['effects.0.items.0.textZh: Invalid input: expected string', withEffect({ items: [{ kind: 'material' }] })],
    ['effects.0.action: control needs rule', withEffect({ rule: undefined })],
    ['effects.0.action: control needs subjects or items', withEffect({ subjects: undefined })],
    ['effects.0.statedCount: 3 are stated, 2 are named', { ...HAND, effects: [{ ...LISTING, statedCount: 3 }] }],
    ['effects.0.entities.0: needs name', { ...HAND, effects: [{ ...LISTING, statedCount: 1, entities: [{}] }] }],
    ['publishedOn: 2026-02-30 is no day', { ...HAND, publishedOn: '2026-02-30' }],
    ['key: not a notice key', { ...HAND, key: 'No. 99' }],
    ['url: Invalid', { ...HAND, url: 'mofcom 99' }],
    ['effects: ', { ...HAND, effects: [] }],
    ['note: is no field', { ...HAND, note: 'why' }],
  ])('%s', (said, file) => expect(wrongIn(file).join('\n')).toContain(said));

  test('says everything that is wrong at once', () =>
    expect(wrongIn({ ...withEffect({ untl: '2026-12-31', until: '2026-02-30' }), note: 1 })).toHaveLength(3));

  test('that is no JSON is told as such', () =>
    expect(personsReading('{')).toMatchObject({ wrong: [{ text: expect.stringMatching(/^is no JSON/) }] }));

  test('has branches beside the count, or in it', () => {
    const entities = [{ name: 'Alpha' }, { name: 'Alpha Yard', parent: 'Alpha' }];
    const counted = (statedCount: number) => wrongIn({ ...HAND, effects: [{ ...LISTING, statedCount, entities }] });
    expect([counted(1), counted(2), counted(3).length]).toEqual([[], [], 1]);
    const lost = [{ name: 'Alpha' }, { name: 'Beta Yard', parent: 'Beta' }];
    expect(wrongIn({ ...HAND, effects: [{ ...LISTING, entities: lost }] })).toEqual([
      'effects.0.entities.1.parent: Beta is not among the entities',
    ]);
  });

  test('has a schema of its own: closed, with the Effect of the answers, and an instrument where nothing is said', () => {
    const { $defs, ...schema } = jsonSchema() as {
      $defs: Record<string, { required: string[]; additionalProperties: boolean; properties: Record<string, object> }>;
    };
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect($defs['Effect']).toMatchObject({ additionalProperties: false, required: ['action', 'evidence'] });
    expect($defs['Effect']?.properties['force']).toMatchObject({ default: 'instrument' });
    expect($defs['Item']).toMatchObject({ additionalProperties: false });
    expect(handOf(HAND).effects).toMatchObject([{ force: 'instrument' }]);
  });

  test.each([[[]], [['a.json', 'b.json']], [['--no-such']]])('%j is bad use', (args) =>
    expect(add(args)).rejects.toThrow(/one file|Unknown option/),
  );
});
