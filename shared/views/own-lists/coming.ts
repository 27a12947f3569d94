import { group } from 'd3-array';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { CivilDate } from '../../time/civil.ts';
import { longDay } from '../../wording/text/day.ts';
import type { Row } from '../screening/lists/rows.ts';
import type { Finding } from '../screening/screen.ts';
import { verdictOf } from '../screening/verdict.ts';
import { kindOfMatches, type LineKind, linesInWords } from './own-line.ts';
import { whatNow } from './what-now.ts';

/** A day on which something happens to lines, if nothing more is issued; its id stays however many they are. */
export type ComingDay = { id: string; on: CivilDate; what: string; rows: readonly Row[]; kinds: readonly LineKind[] };

const TURNS: Partial<Record<Measure['state'], readonly [one: string, many: string]>> = {
  suspended: ['is suspended', 'are suspended'],
  stopped: ['is eased', 'are eased'],
  ended: ['is freed', 'are freed'],
  repealed: ['is freed', 'are freed'],
};

const turnOf = ({ state, next }: Measure): readonly [string, string] => {
  if (next?.state !== 'in-force') return TURNS[next?.state ?? 'in-force'] ?? ['changes', 'change'];
  return state === 'suspended' ? ['comes back', 'come back'] : ['begins', 'begin'];
};

type Turning = { on: CivilDate; turn: readonly [string, string]; row: Row; kind: LineKind };

const turnsOf = ({ row, matches }: Finding, day: CivilDate): Turning[] => {
  const ahead = matches.filter(({ measure }) => measure.next !== undefined && measure.next.on > day);
  const days = group(ahead, ({ measure }) => `${measure.next?.on} ${turnOf(measure)[0]}`);
  return [...days.values()].flatMap((same): Turning[] => {
    const [first] = same;
    const on = first?.measure.next?.on;
    return first && on ? [{ on, turn: turnOf(first.measure), row, kind: kindOfMatches(same) }] : [];
  });
};

/** `14 parts, 3 counterparties come back`, by day; the next first. */
export const comingDays = (findings: readonly Finding[], day: CivilDate): ComingDay[] =>
  [
    ...group(
      findings.flatMap((finding) => turnsOf(finding, day)),
      ({ on, turn }) => `${on} ${turn[0]}`,
    ).values(),
  ]
    .flatMap((same): ComingDay[] => {
      const [first] = same;
      if (first === undefined) return [];
      const kinds = same.map(({ kind }) => kind);
      const what = `${linesInWords(kinds)} ${first.turn[same.length === 1 ? 0 : 1]}`;
      return [{ id: `${first.on} ${first.turn[0]}`, on: first.on, what, rows: same.map(({ row }) => row), kinds }];
    })
    .sort((a, b) => a.on.localeCompare(b.on));

/** The days by which something is to be done about lines. */
export const daysToAct = (findings: readonly Finding[], day: CivilDate): ComingDay[] => {
  const due = findings.flatMap((finding) => {
    const now = whatNow(verdictOf(finding, day), day);
    return now?.by && now.by > day ? [{ ...now, by: now.by, finding }] : [];
  });
  return [...group(due, ({ by, words }) => `${by} ${words}`).values()]
    .flatMap((same): ComingDay[] => {
      const [first] = same;
      if (first === undefined) return [];
      const kinds = same.map(({ finding }) => kindOfMatches(finding.matches));
      const rows = same.map(({ finding }) => finding.row);
      return [
        {
          id: `${first.by} ${first.action} ${first.words.split(':', 1)[0]}`,
          on: first.by,
          what: `${linesInWords(kinds)}: ${first.words}`,
          rows,
          kinds,
        },
      ];
    })
    .sort((a, b) => a.on.localeCompare(b.on));
};

/** `on 11 Nov 2026: 14 parts, 3 counterparties come back` */
export const comingText = ({ on, what }: ComingDay): string => `on ${longDay(on)}: ${what}`;
