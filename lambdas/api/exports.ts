import { type Threads, threadsIn } from '../../shared/alerts/threads.ts';
import type { ChangeGroup, ChangeRow } from '../../shared/views/answers/changes.ts';
import { calendar } from '../../shared/views/calendar.ts';
import { changeGroups } from '../../shared/views/change-groups.ts';
import { changes } from '../../shared/views/changes.ts';
import { entities } from '../../shared/views/entities.ts';
import { lessonsIn } from '../../shared/views/known.ts';
import { regimeWhen } from '../../shared/views/regime-when.ts';
import { type Basis, basisInWords, basisMark } from '../../shared/wording/basis.ts';
import { csvOfRecords } from '../../shared/wording/csv.ts';
import { namingOf } from '../../shared/wording/naming.ts';
import type { Ask } from './ask.ts';
import { changesQuestion } from './changes-question.ts';
import { xml } from './formats.ts';
import { type IcsEvent, icsCalendar } from './ics.ts';

const CHANGE_COLUMNS =
  'id commit at status kind subject name nameZh list notice provision rule destinations fromState toState fromUntil toUntil fromPct toPct since by evidence url basis'.split(
    ' ',
  );
const changeCells = (row: ChangeRow) => ({
  ...row,
  fromState: row.from?.state,
  toState: row.to?.state,
  fromUntil: row.from?.until,
  toUntil: row.to?.until,
  fromPct: row.from?.ratePct,
  toPct: row.to?.ratePct,
  basis: row.page === '' ? basisMark({ basis: 'baseline' }) : undefined,
});

export const changesCsv = ({ log, at, query }: Ask): string =>
  csvOfRecords(CHANGE_COLUMNS, changes(log, at, changesQuestion(query, log)).changes.map(changeCells));

const basisCells = (each: Basis) => ({ basis: basisMark(each), noticeUrl: each.url });

const ENTITY_COLUMNS =
  'id name nameZh list kind country parent state since until notice provision basis noticeUrl'.split(' ');
export const entitiesCsv = ({ log, at }: Ask): string =>
  csvOfRecords(
    ENTITY_COLUMNS,
    entities(log, at).rows.map((row) => ({ ...row, parent: row.parent?.name, ...basisCells(row) })),
  );

const MEASURE_COLUMNS =
  'id subject name nameZh kind notice provision rule destinations endUse codes hsCodes list ratePct suspendedPct state since from until basis noticeUrl'.split(
    ' ',
  );
export const regimeCsv = ({ log, at }: Ask): string =>
  csvOfRecords(
    MEASURE_COLUMNS,
    regimeWhen(log, at).measures.map((measure) => ({ ...measure, ...namingOf(measure), ...basisCells(measure) })),
  );

/** Starts and ends as all-day events. */
export const calendarIcs = ({ log, at }: Ask): string =>
  icsCalendar(
    'Chokepoint',
    at.known,
    calendar(log, at).events.map(
      ({ id, on, from, to, fromPct, toPct, notice, names, count, ahead, ...known }): IcsEvent => {
        const who = names.slice(0, 5).map(({ name }) => name);
        const rest = count > who.length ? ` and ${count - who.length} more` : '';
        const rates = toPct === undefined ? '' : ` ${fromPct === undefined ? '' : `${fromPct} → `}${toPct} %`;
        const why = `${notice}${ahead ? ' — if nothing more is issued' : ''}`;
        return {
          ...{ id, on, tentative: ahead },
          title: `${from ? `${from} → ` : ''}${to}: ${who.join(', ')}${rest}${rates}`,
          text: [why, basisInWords(known)].filter(Boolean).join('; '),
        };
      },
    ),
  );

const ENTRIES = 50;
const headlineOf = ({ status, kind, names }: ChangeGroup): string => {
  const who = names.slice(0, 4).map(({ name }) => name);
  return `${status}: ${kind} — ${who.join(', ')}${names.length > 4 ? ` and ${names.length - 4} more` : ''}`;
};
/** Entries of one thread carry its name, as its alerts do. */
const threadOf = ({ placeOf }: Threads, { commit }: ChangeGroup): string => {
  const thread = placeOf(commit)?.thread;
  return thread === undefined ? '' : `<category scheme="urn:chokepoint:thread" term="${thread}"/>`;
};
const entry = (group: ChangeGroup, threads: Threads): string =>
  [
    '<entry>',
    `<id>urn:chokepoint:change:${xml(group.ids[0] ?? '')}</id>`,
    `<title>${xml(headlineOf(group))}</title>`,
    `<updated>${xml(group.at)}</updated>`,
    `<link href="../#/changes/${xml(group.ids[0] ?? '')}"/>`,
    ...(group.url ? [`<link rel="via" href="${xml(group.url)}"/>`] : []),
    threadOf(threads, group),
    `<summary>${xml(`Since ${group.since}. ${group.by ?? ''} ${group.evidence ?? ''}`)}</summary>`,
    '</entry>',
  ].join('');

export const changesAtom = ({ log, at, query }: Ask): string => {
  const groups = changeGroups(changes(log, at, changesQuestion(query, log)).changes).slice(0, ENTRIES);
  const threads = threadsIn({ commits: lessonsIn(log) });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:chokepoint:changes</id><title>Chokepoint: changes</title>',
    `<author><name>Chokepoint</name></author><updated>${groups[0]?.at ?? at.known}</updated>`,
    '<link rel="self" href="changes.atom"/>',
    ...groups.map((group) => entry(group, threads)),
    '</feed>',
  ].join('\n');
};
