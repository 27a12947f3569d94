import type { ChangeRow } from '../../../shared/views/answers/law/changes.ts';
import { changes } from '../../../shared/views/changes/changes.ts';
import { regimeWhen } from '../../../shared/views/known/regime-when.ts';
import { entities } from '../../../shared/views/subjects/entities.ts';
import { ENTITY_FILTERS, entitiesLike } from '../../../shared/views/subjects/entities-like.ts';
import { type Basis, basisMark } from '../../../shared/wording/measures/basis.ts';
import { namingOf } from '../../../shared/wording/subjects/naming.ts';
import { csvOfRecords } from '../../../shared/wording/text/csv.ts';
import { type TextAnswer, textAnswer } from '../http/text-answer.ts';
import { changesQuestion } from '../question/changes-question.ts';
import type { Ask } from '../question/question.ts';

const CHANGE_COLUMNS =
  'id commit at status kind subject name nameZh country list notice provision rule destinations fromState toState fromUntil toUntil fromPct toPct since by evidence url basis'.split(
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

/** An answer of a function has at most 6 MB; a row is seldom 1 KB. */
const MOST_ROWS = 4_000;

/** All that is asked for, whole; where that is too long, the rest is at the address in `Link`. */
export const changesCsv = async ({ log, at, query, site }: Ask): Promise<TextAnswer> => {
  const limit = query.get('limit') ? undefined : MOST_ROWS;
  const question = changesQuestion(query, log);
  const { changes: rows, total, next } = changes(log, at, { ...question, ...(limit && { limit }) });
  const headers: Record<string, string> = { 'x-total-count': String(total) };
  // Newest first it goes on before the last row, oldest first after it.
  const goesOn = question.since === undefined ? next !== undefined : rows.length === (limit ?? question.limit);
  if (goesOn && next !== undefined) {
    const rest = new URLSearchParams(query);
    rest.set(question.since === undefined ? 'before' : 'since', next);
    headers['link'] = `<${await site()}/api/changes.csv?${rest}>; rel="next"`;
  }
  return textAnswer(csvOfRecords(CHANGE_COLUMNS, rows.map(changeCells)), headers);
};

const basisCells = (each: Basis) => ({ basis: basisMark(each), noticeUrl: each.url });

const ENTITY_COLUMNS =
  'id name nameZh list kind country parent state since until notice provision basis noticeUrl'.split(' ');
export const entitiesCsv = ({ log, at, query }: Ask): string => {
  const filters = Object.fromEntries(ENTITY_FILTERS.map((name) => [name, query.get(name) ?? '']));
  return csvOfRecords(
    ENTITY_COLUMNS,
    entitiesLike(entities(log, at).rows, filters).map((row) => ({
      ...row,
      parent: row.parent?.name,
      ...basisCells(row),
    })),
  );
};

const MEASURE_COLUMNS =
  'id subject name nameZh kind notice provision rule destinations endUse codes hsCodes list ratePct suspendedPct state since from until basis noticeUrl'.split(
    ' ',
  );
export const regimeCsv = ({ log, at }: Ask): string =>
  csvOfRecords(
    MEASURE_COLUMNS,
    regimeWhen(log, at).measures.map((measure) => ({ ...measure, ...namingOf(measure), ...basisCells(measure) })),
  );
