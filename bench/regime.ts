import type { Effect } from '../shared/domain/acts/effect.ts';
import { historiesAt } from '../shared/ledger/evaluate/histories.ts';
import { regimeAt } from '../shared/ledger/evaluate/regime.ts';
import { tableOf } from '../shared/ledger/evaluate/table.ts';
import type { Commit, Reading } from '../shared/ledger/log/commit.ts';
import { emptyLedger, fold } from '../shared/ledger/log/ledger.ts';
import { addDays, type CivilDate, endOfDay, instantOf, millisOf } from '../shared/time/civil.ts';

const SUBJECTS = 2000;
const PER_NOTICE = 10;
const FIRST = '2015-01-01' as CivilDate;
const QUESTIONS = 40;
const WARM_UP = 10;

const reading = (key: string, publishedOn: CivilDate, effects: Effect[]): Reading => ({
  key,
  kind: 'notice',
  title: key,
  mentions: [],
  effects,
  claims: [],
  attachments: [],
  problems: [],
  jurisdiction: 'CN',
  source: 'bench',
  rank: 1,
  length: 1000,
  reader: '1',
  url: key,
  page: key,
  publishedOn,
  seenAt: instantOf(Date.parse(publishedOn)),
});

/** Notices that list ten firms each, and texts that suspend, extend, resume and stop each of them over and over. */
const history = (entries: number): Commit[] => {
  const notices = SUBJECTS / PER_NOTICE;
  const actsEach = entries / SUBJECTS - 1;
  const readings: Reading[] = [];
  for (let notice = 0; notice < notices; notice++) {
    const from = addDays(FIRST, notice % 300);
    const entities = Array.from({ length: PER_NOTICE }, (_, one) => ({ name: `Firm ${notice}-${one}` }));
    readings.push(
      reading(`uel-2015-${notice}`, from, [
        { action: 'list', force: 'instrument', list: 'unreliable-entity', entities, from, evidence: 'listed' },
      ]),
    );
    for (let act = 0; act < actsEach; act++) {
      const day = addDays(from, Math.floor((act * 3600) / actsEach) + 1);
      const action = act % 5 === 4 ? 'resume' : 'suspend';
      readings.push(
        reading(`answer-${notice}-${act}`, day, [
          {
            action,
            force: 'answer',
            from: day,
            ...(action === 'suspend' && { until: addDays(day, 90) }),
            targets: [{ notice: `uel-2015-${notice}` }],
            evidence: action,
          },
        ]),
      );
    }
  }
  readings.sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1));
  return readings.map((one, place) => ({
    number: place + 1,
    at: instantOf(millisOf(one.seenAt) + place),
    cause: 'import',
    readings: [one],
    changes: [],
  }));
};

const timed = <T>(act: () => T): [T, number] => {
  const began = performance.now();
  const value = act();
  return [value, performance.now() - began];
};

const megabytes = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};

const ANSWER_MS = 50;
const HISTORY_MS = 10 * ANSWER_MS;
/** The known law lays out to some 700 entries: for more than a hundred times that the time of a whole history is only told. */
const WHOLE_HISTORY_TO = 100_000;

/** What was measured, beside its bar; over it the benchmark fails. */
const held = (what: string, ms: number, bar: number): string => {
  if (ms > bar) process.exitCode = 1;
  const most = Number.isFinite(bar) ? ` (at most ${bar})` : '';
  return `${what} ${ms.toFixed(1)} ms${most}${ms > bar ? '  MISS' : ''}`;
};

/** Any (valid, known) over a ledger of so many entries: load time, memory, the time of an answer, and of a history of everything. */
export const bench = (): void => {
  for (const entries of [10_000, 100_000, 1_000_000]) {
    const commits = history(entries);
    const empty = megabytes();
    const [ledger, folding] = timed(() => fold(emptyLedger(), commits));
    const [table, laying] = timed(() => tableOf(ledger));
    const grown = megabytes() - empty;
    const ask = (question: number): number => {
      const valid = endOfDay(addDays(FIRST, (question * 977) % 4000));
      const known = ledger.ats[(question * 7919) % ledger.ats.length] ?? instantOf(0);
      return timed(() => regimeAt(ledger, valid, known))[1];
    };
    for (let question = 0; question < WARM_UP; question++) ask(question);
    const times = Array.from({ length: QUESTIONS }, (_, question) => ask(question)).sort((a, b) => a - b);
    const [median, worst] = [times[QUESTIONS >> 1] ?? 0, times.at(-1) ?? 0];
    const [{ courses }, finding] = timed(() => historiesAt(ledger, ledger.ats.at(-1) ?? instantOf(0)));
    const [one, walking] = timed(() => [...courses.values()][0]?.spans.length ?? 0);
    const [spans, everything] = timed(() =>
      [...courses.values()].reduce((sum, course) => sum + course.spans.length, 0),
    );
    console.log(
      `regime  ${String(table.act.length).padStart(9)} entries  load ${(folding + laying).toFixed(0)} ms (fold ${folding.toFixed(0)}, lay out ${laying.toFixed(0)})  memory ${grown.toFixed(0)} MB`,
    );
    console.log(`        any (valid, known): median ${median.toFixed(1)} ms, ${held('slowest', worst, ANSWER_MS)}`);
    console.log(
      `        histories found ${finding.toFixed(1)} ms, of one measure ${walking.toFixed(1)} ms (${one} spans)`,
    );
    console.log(
      `        ${held(`history of every measure, ${spans} spans`, finding + walking + everything, entries > WHOLE_HISTORY_TO ? Number.POSITIVE_INFINITY : HISTORY_MS)}`,
    );
  }
};
