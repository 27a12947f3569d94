import { decide } from '../shared/ledger/decide/decide.ts';
import { emptyLedger, fold } from '../shared/ledger/log/ledger.ts';
import type { LogView } from '../shared/ledger/log/log-view.ts';
import { BEIJING, type CivilDate, endOfDay, type Instant, instantAt } from '../shared/time/civil.ts';
import type { At } from '../shared/views/known/at.ts';
import { turnBetween } from '../shared/views/own-lists/law-beside.ts';
import { type IndexedLines, LineIndex } from '../shared/views/own-lists/line-index.ts';
import { screenAt } from '../shared/views/own-lists/screens.ts';
import { touchedLines } from '../shared/views/own-lists/touched-lines.ts';
import { rowsOf } from '../shared/views/screening/lists/rows.ts';
import { documents } from '../simulator/documents.ts';
import { readingFromDocument } from '../test/support/reading.ts';
import { below, drawing, seededRandom } from './seeded-random.ts';

const LINES = 1_000;
const BAR_MS = 2_000;
const MOST = 1_000;

/** The known history of the recorded sites up to a moment. */
const historyTo = (to: Instant): LogView => {
  let log: LogView = { commits: [], ledger: emptyLedger() };
  for (const reading of documents({ to, copies: false }).map(readingFromDocument)) {
    const context = { at: reading.seenAt, cause: 'import' as const };
    for (let commit = decide(log.ledger, [reading], context); commit; commit = decide(log.ledger, [reading], context))
      log = { commits: [...log.commits, commit], ledger: fold(log.ledger, [commit]) };
  }
  return log;
};

const SYLLABLES =
  'al ber cor dan el fir gam hol in jo kar lim mon nor ost par quin ros sol tam ul ver wes xan yor zet'.split(' ');
const TRADES = 'Technologies Aerospace Metals Trading Systems Electronics Industries Optics Machining Materials'.split(
  ' ',
);
const FORMS = ['Inc.', 'Ltd.', 'GmbH', 'S.p.A.', 'Co., Ltd.', 'LLC', 'Corp.', 'K.K.'];
const GOODS = [
  ...[
    'gallium arsenide wafer',
    'tungsten carbide insert',
    'NdFeB magnet',
    'graphite electrode',
    'indium phosphide wafer',
  ],
  ...[
    'stainless steel bolt',
    'aluminium bracket',
    'rubber seal',
    'printed circuit board',
    'lithium-ion cell',
    'copper wire',
  ],
  ...[
    'dysprosium oxide powder',
    'germanium lens',
    'titanium sheet',
    'glass fibre',
    'carbon fibre prepreg',
    'ball bearing',
  ],
];
const SIZES = ['2 inch', '4 inch', '6 mm', 'M8', '10 kg', '99.99 %', 'grade A', '50 mm', '0.5 mm', 'type B'];
const CODES = ['1C902', '3C001', '1C902.a', '2B350', '5A002', '1C909', '3A991'];
const TO = ['US', 'DE', 'JP', 'KR', 'VN', ''];

/** Lists as people have them: every second line a firm, the rest goods in words, with a code or an HS code here and there. */
const listOf = (seed: number, listed: readonly string[]): string => {
  const chance = seededRandom(seed * 7919 + 17);
  const roll = (sides: number): number => below(chance, sides);
  const pick = drawing(chance);
  const word = (): string => {
    const made = pick(SYLLABLES) + pick(SYLLABLES) + (roll(2) === 0 ? pick(SYLLABLES) : '');
    return made.charAt(0).toUpperCase() + made.slice(1);
  };
  const firm = (): string =>
    roll(200) === 0 ? pick(listed) : `${word()} ${roll(3) === 0 ? `${word()} ` : ''}${pick(TRADES)} ${pick(FORMS)}`;
  const line = (): string =>
    roll(2) === 0
      ? `,"${firm()}",,,,${pick(TO)}`
      : `P-${roll(1e6)},,"${pick(GOODS)} ${pick(SIZES)}",${roll(10) === 0 ? pick(CODES) : ''},${roll(3) === 0 ? String(28_000_000 + roll(62_000_000)) : ''},${pick(TO)}`;
  return `part no,supplier,description,control code,hs code,country\n${Array.from({ length: LINES }, line).join('\n')}`;
};

const at = (day: string): At => {
  const date = day as CivilDate;
  return { valid: endOfDay(date), known: instantAt(endOfDay(date), BEIJING), today: date };
};

/** In processor time: what others do on the machine does not count. */
const timed = <T>(act: () => T): [T, number] => {
  const began = process.cpuUsage();
  const value = act();
  return [value, process.cpuUsage(began).user / 1000];
};

const DAYS = [
  ['goods and 14 firms', '2025-10-08', '2025-10-09'],
  ['a suspension that ends', '2026-11-10', '2026-11-11'],
] as const;

/** Takes lists in, and screens them again on either side of a change. */
const measured = (log: LogView, audiences: number, listed: readonly string[]): void => {
  const index = new LineIndex();
  const [lists, loading] = timed((): IndexedLines[] =>
    Array.from({ length: audiences }, (_, seed) => index.add(rowsOf(listOf(seed, listed)))),
  );
  const { things, names } = index.size;
  console.log(
    `lists  ${String(audiences).padStart(5)} × ${LINES} lines  taken in once: ${(loading / 1000).toFixed(1)} s, ${things} different things asked, ${names} of them names`,
  );
  for (const [what, day, next] of DAYS) {
    const [before, after] = [screenAt(log, at(day)), screenAt(log, at(next))];
    const turn = turnBetween(before.basis, after.basis);
    const [touched, ms] = timed(() => {
      const find = touchedLines(index, turn);
      return lists.reduce((sum, list) => sum + find(list).length, 0);
    });
    const sample = lists[0]?.rows ?? [];
    const [, whole] = timed(() => sample.map(after.find));
    const bar = audiences === MOST ? ` (at most ${BAR_MS})` : '';
    const miss = bar !== '' && ms > BAR_MS;
    if (miss) process.exitCode = 1;
    console.log(
      `       ${what}, ${turn.changed.size} measures: ${ms.toFixed(0)} ms${bar}${miss ? '  MISS' : ''}; ${touched} lines touched, ${((whole * audiences) / ms).toFixed(0)}× quicker than every line anew`,
    );
  }
};

/** Many people's lists on a commit: the lines that it touches, screened again on both sides of it. */
export const bench = (): void => {
  const log = historyTo('2026-07-01T00:00:00.000Z' as Instant);
  const listed = screenAt(log, at('2026-06-30')).basis.measures.flatMap(({ name }) => name ?? []);
  for (const audiences of [MOST / 100, MOST / 10, MOST]) measured(log, audiences, listed);
};
