import { describe, expect, test } from 'vitest';
import type { Claim } from '../../shared/domain/claim.ts';
import { likenessOf } from '../../shared/domain/likeness.ts';
import { isRecent } from '../../shared/ledger/claims/discrepancies.ts';
import { match, threadsOf } from '../../shared/ledger/claims/match.ts';
import type { Difference } from '../../shared/ledger/decide/difference.ts';
import type { Measure, Regime } from '../../shared/ledger/evaluate/measure.ts';
import type { Reading } from '../../shared/ledger/log/commit.ts';
import { type Reported, reportedIn } from '../../shared/ledger/log/reported.ts';
import { sentencesOf } from '../../shared/reading/press/sentences.ts';
import type { CivilDate, CivilMinute, Instant } from '../../shared/time/civil.ts';

const DAY = '2025-10-10' as CivilDate;

const measure = (subject: string, more: Partial<Measure> = {}): Measure => ({
  id: `${more.notice ?? 'mofcom-2025-57'}#/${subject}`,
  subject,
  kind: 'control',
  notice: 'mofcom-2025-57',
  state: 'announced',
  since: '2025-10-09' as CivilDate,
  from: '2025-11-08T00:00' as CivilMinute,
  everInForce: false,
  by: ['mofcom-2025-57'],
  evidence: '…',
  ...more,
});

const regime = (...measures: Measure[]): Regime => ({
  valid: `${DAY}T20:00` as CivilMinute,
  known: `${DAY}T12:00:00.000Z` as Instant,
  measures,
});

const claim = (more: Partial<Claim> & Pick<Claim, 'type'>): Claim => ({
  news: true,
  stance: 'affirmed',
  imposer: 'CN',
  evidence: 'words',
  ...more,
});

const reading = (claims: Claim[], more: Partial<Reading> = {}): Reading => ({
  kind: 'press',
  mentions: [],
  effects: [],
  claims,
  attachments: [],
  problems: [],
  key: 'https://e.org/a',
  title: 'T',
  source: 'npr',
  jurisdiction: null,
  rank: 9,
  length: 100,
  reader: 'r',
  url: 'https://e.org/a',
  page: 'hash',
  publishedOn: DAY,
  seenAt: `${DAY}T12:00:00.000Z` as Instant,
  ...more,
});

const told = (differences: Difference[]): Reported[] =>
  differences.map((one, i) => ({ commit: 1, change: { id: `1.${i}`, ...one } }));
const verdicts = (differences: Difference[]) => differences.map(({ status, atOdds }) => [status, atOdds]);

const holmium = measure('item:holmium');
const listed = (count: number, more: Partial<Measure> = {}): Measure[] =>
  Array.from({ length: count }, (_, i) =>
    measure(`entity:unreliable-entity:firm-${i}`, {
      kind: 'listing',
      list: 'unreliable-entity',
      notice: 'uel-2025-10',
      state: 'in-force',
      from: '2025-10-09T00:00' as CivilMinute,
      ...more,
    }),
  );
const duty = (ratePct: number, more: Partial<Measure> = {}): Measure =>
  measure('tariff:US>CN', {
    id: `eo-${ratePct}`,
    kind: 'tariff',
    notice: 'eo-14195',
    state: 'in-force',
    ratePct,
    goods: { all: true, label: 'all' },
    from: '2025-10-09T00:01' as CivilMinute,
    ...more,
  });
const threat = claim({ type: 'tariff-threat', imposer: 'US', partner: 'CN', ratePct: 100, basis: 'additional' });

describe('a claim beside the measures', () => {
  test.each<[string, Claim, Measure[], unknown[]]>([
    ['known', claim({ type: 'control-add', subjects: ['holmium'] }), [holmium], []],
    [
      'known by the day',
      claim({ type: 'control-add', subjects: ['holmium'], effectiveOn: '2025-11-08' as CivilDate }),
      [holmium],
      [],
    ],
    ['known where nothing is named', claim({ type: 'control-add', subjects: ['rare-earths'] }), [holmium], []],
    ['background', claim({ type: 'control-add', subjects: ['gallium'], news: false }), [], []],
    ['denied', claim({ type: 'control-add', subjects: ['gallium'], stance: 'denied' }), [], []],
    ['new', claim({ type: 'control-add', subjects: ['gallium'] }), [holmium], [['reported', undefined]]],
    [
      'new for one country',
      claim({ type: 'control-add', subjects: ['holmium'], destinations: ['US'] }),
      [holmium],
      [['reported', undefined]],
    ],
    [
      'another notice',
      claim({ type: 'control-add', subjects: ['rare-earths', 'holmium'], notice: 'mofcom-2025-61' }),
      [holmium],
      [['contradicted', [{ field: 'notice', said: 'mofcom-2025-61', is: 'mofcom-2025-57' }]]],
    ],
    [
      'another day',
      claim({ type: 'control-add', subjects: ['holmium'], effectiveOn: '2025-12-01' as CivilDate }),
      [holmium],
      [['contradicted', [{ field: 'effectiveOn', said: '2025-12-01', is: '2025-11-08' }]]],
    ],
    [
      'a hedged day',
      claim({
        type: 'control-add',
        subjects: ['holmium'],
        effectiveOn: '2025-12-01' as CivilDate,
        effectiveHedged: true,
      }),
      [holmium],
      [],
    ],
    [
      'a removal that is a suspension',
      claim({ type: 'control-remove', subjects: ['holmium'] }),
      [measure('item:holmium', { state: 'suspended' })],
      [['contradicted', [{ field: 'state', said: 'removed', is: 'suspended' }]]],
    ],
    [
      'a removal agreed, not made',
      claim({ type: 'control-remove', subjects: ['holmium'], stance: 'expected' }),
      [holmium],
      [['reported', undefined]],
    ],
    [
      'a suspension known',
      claim({ type: 'control-suspend', subjects: ['holmium'] }),
      [measure('item:holmium', { state: 'suspended' })],
      [],
    ],
    [
      'a suspension to another day',
      claim({ type: 'control-suspend', subjects: ['holmium'], until: '2026-11-27' as CivilDate }),
      [measure('item:holmium', { state: 'suspended', until: '2026-11-10' as CivilDate })],
      [['contradicted', [{ field: 'until', said: '2026-11-27', is: '2026-11-10' }]]],
    ],
    [
      'a suspension of another place, to another day',
      claim({ type: 'control-suspend', subjects: ['gallium'], destinations: ['US'], until: '2026-11-27' as CivilDate }),
      [measure('item:gallium', { state: 'suspended', until: '2026-11-10' as CivilDate })],
      [['reported', undefined]],
    ],
    [
      'other firms from another day',
      claim({ type: 'list-add', list: 'unreliable-entity', count: 5, effectiveOn: '2025-10-20' as CivilDate }),
      listed(3),
      [['reported', undefined]],
    ],
    ['firms counted right', claim({ type: 'list-add', list: 'unreliable-entity', count: 3 }), listed(3), []],
    [
      'firms of an old notice',
      claim({ type: 'list-add', list: 'unreliable-entity', count: 3 }),
      listed(3, { since: '2025-01-02' as CivilDate, from: '2025-01-02T00:00' as CivilMinute }),
      [['reported', undefined]],
    ],
    [
      'firms counted wrong',
      claim({ type: 'list-add', list: 'unreliable-entity', count: 5 }),
      listed(3),
      [['contradicted', [{ field: 'count', said: '5', is: '3' }]]],
    ],
    [
      'a total that is a sum',
      claim({ type: 'tariff-set', imposer: 'US', partner: 'CN', ratePct: 30 }),
      [duty(10), duty(20)],
      [],
    ],
    ['a part', claim({ type: 'tariff-set', imposer: 'US', partner: 'CN', ratePct: 20 }), [duty(10), duty(20)], []],
    [
      'points put aside',
      claim({ type: 'tariff-set', imposer: 'US', partner: 'CN', ratePct: 10 }),
      [duty(34, { suspendedPct: 24 })],
      [],
    ],
    [
      'a total that is no sum',
      claim({ type: 'tariff-set', imposer: 'US', partner: 'CN', ratePct: 55 }),
      [duty(10), duty(20)],
      [['contradicted', [{ field: 'ratePct', said: '55', is: '30' }]]],
    ],
    [
      'a total with the duties by goods, or an average',
      claim({ type: 'tariff-set', imposer: 'US', partner: 'CN', ratePct: 47, basis: 'total' }),
      [duty(10), duty(20)],
      [['reported', undefined]],
    ],
    [
      'a rate that goes on from the one that stands',
      claim({ type: 'tariff-set', imposer: 'US', partner: 'CN', ratePct: 145, fromPct: 30, basis: 'total' }),
      [duty(10), duty(20)],
      [['reported', undefined]],
    ],
    [
      'a total of less than all goods pay',
      claim({ type: 'tariff-set', imposer: 'US', partner: 'CN', ratePct: 25, basis: 'total' }),
      [duty(10), duty(20)],
      [['contradicted', [{ field: 'ratePct', said: '25', is: '30' }]]],
    ],
    [
      'a total of more than any goods pay',
      claim({ type: 'tariff-set', imposer: 'CN', partner: 'US', ratePct: 60, basis: 'total' }),
      [measure('tariff:CN>US', { kind: 'tariff', state: 'in-force', ratePct: 34 })],
      [['contradicted', [{ field: 'ratePct', said: '60', is: '34' }]]],
    ],
    [
      'a total that moves as a rate will',
      claim({ type: 'tariff-set', imposer: 'US', partner: 'CN', ratePct: 47, fromPct: 57, basis: 'total' }),
      [
        duty(10),
        duty(20, { next: { on: '2025-11-10' as CivilDate, state: 'in-force', why: 'rate changes', ratePct: 10 } }),
      ],
      [],
    ],
    ['a threat', threat, [duty(30)], [['reported', undefined]]],
  ])('%s', (_, one, measures, expected) => {
    expect(verdicts(match(regime(...measures), reading([one]), []))).toEqual(expected);
  });

  test('touches no state and shows its words', () => {
    const [change] = match(regime(), reading([threat]), []);
    expect(change).toMatchObject({
      kind: 'claimed',
      subject: 'tariff:US>CN',
      from: null,
      to: null,
      evidence: 'words',
      by: 'https://e.org/a',
      claim: threat,
    });
  });
});

describe('one event, however many tell it', () => {
  const first = told(match(regime(), reading([threat]), []));

  test('a second outlet is silent, also with fewer details', () => {
    const again = reading([threat], { key: 'https://f.org/b' });
    const { ratePct: _, ...vague } = threat;
    expect(match(regime(), again, first)).toEqual([]);
    expect(match(regime(), reading([vague]), first)).toEqual([]);
  });

  test('one that says it twice is told once', () =>
    expect(match(regime(), reading([threat, threat]), [])).toHaveLength(1));

  test('another rate, or the same weeks later, is another', () => {
    expect(match(regime(), reading([{ ...threat, ratePct: 155 }]), first)).toHaveLength(1);
    expect(match(regime(), reading([threat], { publishedOn: '2025-12-01' as CivilDate }), first)).toHaveLength(1);
  });
});

describe('threads', () => {
  const withdrawn: Claim = { ...threat, stance: 'withdrawn' };
  const first = told(match(regime(), reading([threat]), []));

  test('a threat called off is told and closes its thread, once', () => {
    const off = match(regime(), reading([withdrawn]), first);
    expect(off).toHaveLength(1);
    expect(threadsOf(regime(), regime(), first, off)).toEqual([{ change: '1.0', commit: 1, now: 'closed' }]);
    expect(match(regime(), reading([withdrawn]), [...first, ...told(off)])).toEqual([]);
    expect(match(regime(), reading([withdrawn]), [])).toEqual([]);
  });

  test('an official text confirms what was reported, or contradicts it', () => {
    const early = reading([
      claim({ type: 'control-add', subjects: ['holmium'], notice: 'mofcom-2025-61' }),
      claim({ type: 'list-add', list: 'unreliable-entity', count: 14 }),
    ]);
    const reported = told(match(regime(), early, []));
    expect(reported).toHaveLength(2);
    expect(threadsOf(regime(), regime(holmium, ...listed(14)), reported, [])).toEqual([
      { change: '1.0', commit: 1, now: 'contradicted' },
      { change: '1.1', commit: 1, now: 'confirmed' },
    ]);
    expect(threadsOf(regime(holmium), regime(holmium), reported, [])).toEqual([]);
  });
});

describe('what an article speaks of, that names nothing', () => {
  const spoken = (since: string, from: string) =>
    isRecent(measure('item:holmium', { since: since as CivilDate, from: `${from}T00:00` as CivilMinute }), DAY);

  test.each([
    ['2025-09-30', '2025-12-01'],
    ['2025-08-01', '2025-10-20'],
  ])('began, or counts, within ten days: %s, %s', (since, from) => expect(spoken(since, from)).toBe(true));
  test('and nothing beyond', () => expect(spoken('2025-09-29', '2025-10-21')).toBe(false));
});

describe("an official's word on how long suspensions last", () => {
  const aside = measure('item:holmium', { state: 'suspended', until: '2026-11-10' as CivilDate });
  const remark = claim({ type: 'suspension-extend', speaker: 'official-cn', until: '2027-01-10' as CivilDate });

  test('is told on each suspension that ends otherwise', () => {
    const [change] = match(regime(aside, holmium), reading([remark]), []);
    expect(change).toMatchObject({
      measure: aside.id,
      status: 'reported',
      from: { state: 'suspended' },
      to: { state: 'suspended' },
    });
  });

  test('and on one that ends up to three months later', () =>
    expect(match(regime(aside), reading([{ ...remark, until: '2026-08-13' as CivilDate }]), [])).toHaveLength(1));

  test.each<[string, Partial<Claim>]>([
    ['the same end', { until: '2026-11-10' as CivilDate }],
    ['somebody else', { speaker: 'press' }],
    ['an end three months before that of any suspension', { until: '2026-08-12' as CivilDate }],
  ])('says nothing: %s', (_, more) => expect(match(regime(aside), reading([{ ...remark, ...more }]), [])).toEqual([]));
});

const STORY =
  'The president told reporters on Sunday that goods from China would cost sixty per cent more at the border. He named no ' +
  'day. Aides said that papers were being drawn up and could be signed within weeks. Importers of toys and tools have begun ' +
  'to order ahead. Ports on the west coast expect a busy spring. The ministry in Beijing did not answer questions.';
const OTHER =
  'A levy of sixty per cent on whatever China sells to America is under study, two people who know of the talks said. ' +
  'Nothing has been put on paper. Retailers fear for their margins, and a farmers’ union asked that soybeans be spared from ' +
  'any answer. Stocks fell in Shanghai and in New York, and the yuan was weaker than at any time this year.';

describe('a doubtful report', () => {
  const threat = claim({ type: 'tariff-threat', imposer: 'US', partner: 'CN', ratePct: 60 });
  const doubtful: Claim = { ...threat, doubtful: true };
  const off: Claim = { ...doubtful, stance: 'withdrawn' };
  const at = (host: string) => ({ url: `https://${host}/a`, key: `https://${host}/a` });
  const toldIn = (...readings: Reading[]): (Claim | undefined)[][] => {
    const told: Reported[] = [];
    return readings.map((one) => {
      const now = match(regime(), one, told);
      told.push(...now.map((change) => reportedIn({ number: 1, readings: [one] }, { id: '', ...change })));
      return now.map((change) => change.claim);
    });
  };

  test('is told again, without doubt, by a second outlet, and not by other pages of the first', () => {
    const [first, amp, second] = toldIn(
      reading([doubtful], at('www.npr.org')),
      reading([doubtful], at('amp.npr.org')),
      reading([doubtful], at('apnews.com')),
    );
    expect(first).toMatchObject([{ doubtful: true }]);
    expect(amp).toEqual([]);
    expect(second).toHaveLength(1);
    expect(second?.[0]).not.toHaveProperty('doubtful');
  });

  describe('is not settled by its own text, whoever prints it', () => {
    const agency = likenessOf(STORY);
    const shorter = likenessOf(sentencesOf(STORY).slice(0, 4).join(' '));
    const other = likenessOf(OTHER);

    test.each<[string, string | undefined, string | undefined, number]>([
      ['the same text', agency, agency, 0],
      ['the same text, cut short', agency, shorter, 0],
      ['a longer version', shorter, agency, 0],
      ['another text', agency, other, 1],
      ['a text that was read before likenesses were', undefined, agency, 1],
      ['one that is too short for a likeness', agency, undefined, 1],
    ])('%s', (_, first, second, told) => {
      const [, again] = toldIn(
        reading([doubtful], { ...at('reuters.com'), ...(first && { likeness: first }) }),
        reading([doubtful], { ...at('apnews.com'), ...(second && { likeness: second }) }),
      );
      expect(again).toHaveLength(told);
    });

    test('nor by a copy of what was told first, once its outlet has told more', () => {
      const more: Claim = { ...doubtful, ratePct: 70 };
      const [, added, copy, second] = toldIn(
        reading([doubtful], { ...at('reuters.com'), likeness: `${agency}` }),
        reading([more], { ...at('reuters.com'), likeness: `${other}` }),
        reading([more], { ...at('apnews.com'), likeness: `${agency}` }),
        reading([more], at('bbc.com')),
      );
      expect(added).toMatchObject([{ doubtful: true, ratePct: 70 }]);
      expect(copy).toEqual([]);
      expect(second).toEqual([{ ...threat, ratePct: 70 }]);
    });

    test('and one that tells it surely settles it, also with the same text', () => {
      const [, sure] = toldIn(
        reading([doubtful], { ...at('reuters.com'), likeness: `${agency}` }),
        reading([threat], { ...at('apnews.com'), likeness: `${agency}` }),
      );
      expect(sure).toEqual([threat]);
    });

    test('nor is a word that it is off', () => {
      const [, , copy, second] = toldIn(
        reading([threat], at('npr.org')),
        reading([off], { ...at('reuters.com'), likeness: `${agency}` }),
        reading([off], { ...at('apnews.com'), likeness: `${shorter}` }),
        reading([off], { ...at('npr.org'), likeness: `${other}` }),
      );
      expect(copy).toEqual([]);
      expect(second).toMatchObject([{ stance: 'withdrawn' }]);
    });
  });

  test('a doubtful word that it is off is said again surely, once', () => {
    const [, first, second, third] = toldIn(
      reading([threat], at('npr.org')),
      reading([off], at('npr.org')),
      reading([off], at('apnews.com')),
      reading([off], at('bbc.com')),
    );
    expect(first).toMatchObject([{ stance: 'withdrawn', doubtful: true }]);
    expect(second?.[0]).not.toHaveProperty('doubtful');
    expect(third).toEqual([]);
  });

  test('what is threatened anew after it was off is doubtful as before', () => {
    const [, , anew] = toldIn(
      reading([threat], at('npr.org')),
      reading([off], at('npr.org')),
      reading([doubtful], at('apnews.com')),
    );
    expect(anew).toMatchObject([{ stance: 'affirmed', doubtful: true }]);
  });
});
