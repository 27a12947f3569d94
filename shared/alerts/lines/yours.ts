import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { CivilDate } from '../../time/civil.ts';
import { newGaps, openLines } from '../../views/own-lists/open-lines.ts';
import { lineName, linesInWords } from '../../views/own-lists/own-line.ts';
import type { TouchedLine } from '../../views/own-lists/touched-lines.ts';
import { type WhatNow, whatNow } from '../../views/own-lists/what-now.ts';
import { type Verdict, verdictOf } from '../../views/screening/verdict.ts';
import { namedBy } from '../../views/shipment/goods-met.ts';
import { citedAs, standingOf } from '../../wording/measures/standing.ts';
import { gapInWords } from '../../wording/missing/gap.ts';
import { groupedBy, unique } from '../../wording/text/runs.ts';
import type { AlertContext } from '../facts/context.ts';
import { linesTouchedBy, linesUnder, type OwnLinesTold, underAllDuties } from '../facts/own-lines.ts';
import { ownListLink } from '../message/dashboard-link.ts';
import type { Line, Link } from '../message/message.ts';

const SHOWN = 3;
const MOST_SCREENED = 200;

const OPEN = { possible: ' (could be): ', related: ' (related): ' };

type Told = { line: TouchedLine; words: string; now: WhatNow | undefined };

/** What follows a line's name. */
const saidOf = ({ standing, match, words }: Verdict): string => {
  if (match === undefined) return `: ${words}`;
  const whole = `${standingOf(match.measure)} (${citedAs(match.measure.notice)})`;
  return `${standing === 'possible' || standing === 'related' ? OPEN[standing] : ': '}${whole}`;
};

/** How a touched line stands now, over everything that it meets, and what to do. */
const toldOf = (line: TouchedLine, { after }: OwnLinesTold): Told => {
  const found = after.find(line.row);
  const goods = { matches: found.matches, goods: line.row.materials };
  const textsOf = ({ id }: Measure): string[] => (after.basis.items[id] ?? []).map(({ text }) => text);
  const verdict = verdictOf(found, after.day, namedBy(goods, textsOf));
  const gone = line.how === 'gone' && verdict.match === undefined;
  return { line, words: gone ? ': not named any more' : saidOf(verdict), now: whatNow(verdict, after.day) };
};

/** Lines that are told the same are told together, by the names of the first. */
const alike = (told: readonly Told[]): string[] =>
  groupedBy(told, ({ words }) => words).map(([words, own]) => {
    const names = unique(own.map(({ line }) => `“${lineName(line.row, line.kind)}”`));
    const more = own.length > 2 ? ` and ${own.length - 1} more` : own.length === 2 && names[1] ? `, ${names[1]}` : '';
    return `${names[0]}${more}${words}`;
  });

const soonest = (told: readonly Told[]): WhatNow | undefined =>
  told
    .flatMap(({ now }) => (now?.by === undefined ? [] : [now as WhatNow & { by: CivilDate }]))
    .toSorted((a, b) => a.by.localeCompare(b.by))[0];

/** Lines that could be meant by what these texts leave open. */
const couldText = (own: OwnLinesTold, facts: AlertContext['facts']): string | undefined => {
  const told = new Set(facts.flatMap(({ by, notice }) => [by, notice]));
  const gaps = newGaps(own.before.basis.gaps, own.after.basis.gaps).filter(({ notice, by }) => told.has(notice ?? by));
  const open = openLines(own.lines.rows, gaps);
  return open.length === 0 ? undefined : `any of ${linesInWords(open)}: ${unique(gaps.map(gapInWords)).join('; ')}`;
};

const CHANGES_NOTHING = ['reported', 'contradicted'];

const noneOf = ({ lines: { rows } }: OwnLinesTold): string =>
  `none of your ${rows.length === 1 ? 'one line' : `${rows.length} lines`}`;

/** How many, the first by their own words, what to do and by when. */
const touchedText = (touched: readonly TouchedLine[], own: OwnLinesTold): Line[] => {
  const told = touched.slice(0, MOST_SCREENED).map((line) => toldOf(line, own));
  const groups = alike(told);
  const counts = linesInWords(touched.map(({ kind }) => kind));
  const shown = [...groups.slice(0, SHOWN), ...(groups.length > SHOWN ? ['and others'] : [])];
  const todo = soonest(told);
  return [
    { label: 'YOURS', text: `${counts}: ${shown.join('; ')}`, ...(shown.length > 1 && { items: [counts, ...shown] }) },
    ...(todo ? [{ label: 'BY WHEN', text: todo.words }] : []),
  ];
};

/** What it means for lines of one's own. */
export const yoursLines = ({ own, facts }: Pick<AlertContext, 'own' | 'facts'>): Line[] => {
  if (own === undefined) return [];
  const touched = linesTouchedBy(facts, own);
  const onAll = underAllDuties(facts, own);
  const could = couldText(own, facts);
  const isTold = facts.some(({ status }) => !CHANGES_NOTHING.includes(status));
  const counts = linesInWords(touched.map(({ kind }) => kind));
  const named = isTold
    ? touchedText(touched, own)
    : [{ label: 'YOURS', text: `${counts} would be concerned; nothing changes for them by this` }];
  const more = [
    ...(onAll.length > 0
      ? [
          {
            label: 'YOURS',
            text: `on all goods, and so on ${linesInWords(onAll.map(() => 'part'))}${isTold ? '' : ', if it comes'}`,
          },
        ]
      : []),
    ...(could ? [{ label: 'COULD BE', text: could }] : []),
  ];
  if (touched.length > 0) return [...named, ...more];
  return more.length > 0 ? more : [{ label: 'YOURS', text: noneOf(own) }];
};

/** What a day that comes means for them. */
export const yoursOn = (measures: readonly Measure[], own: OwnLinesTold): Line[] => {
  const touched = linesUnder(measures, own);
  return touched.length === 0 ? [{ label: 'YOURS', text: noneOf(own) }] : touchedText(touched, own);
};

/** One's own list as it stands by this message. */
export const yoursLinks = ({ own, facts, site, today, at }: AlertContext): Link[] =>
  own && site && linesTouchedBy(facts, own).length > 0
    ? [{ title: 'dashboard: your lines', url: ownListLink(site, today, at) }]
    : [];
