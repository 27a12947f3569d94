import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerText } from '../../cli/answer-text.ts';
import { hsDigits } from '../../shared/domain/goods/hs-code.ts';
import { type CivilDate, endOfDay, type Instant } from '../../shared/time/civil.ts';
import { dutiesFor } from '../../shared/views/duties/duties.ts';
import { tariffs } from '../../shared/views/duties/tariffs.ts';
import type { At } from '../../shared/views/known/at.ts';
import { screening } from '../../shared/views/screening/basis.ts';
import { cellsOf } from '../../shared/views/screening/lists/csv.ts';
import { rowsOf } from '../../shared/views/screening/lists/rows.ts';
import { screener } from '../../shared/views/screening/screen.ts';
import { verdictOf } from '../../shared/views/screening/verdict.ts';
import { askShipment } from '../../shared/views/shipment/ask-shipment.ts';
import { shipmentOf } from '../../shared/views/shipment/shipment-of.ts';
import { EMPTY, taken } from '../views/log.ts';
import { readings } from './files.ts';

const KNOWN = '2026-11-29T00:00:00.000Z' as Instant;
const LOG = taken(EMPTY, readings, { at: KNOWN, cause: 'import' });
const TODAY = '2026-11-29' as CivilDate;
const atDay = (day: string): At => ({ valid: endOfDay(day as CivilDate), known: KNOWN, today: TODAY });

/** What the system says to each kind of question, in its own words. */
const SAYS: Record<string, (asked: string, day: string) => string> = {
  ask: (asked, day) => {
    const shipment = shipmentOf({ goods: asked, ...(day && { valid: day }) }, TODAY);
    const { valid = endOfDay(TODAY), known = KNOWN } = shipment;
    return answerText(askShipment(LOG, { valid, known }, shipment), 1000).replace(/\s+/g, ' ');
  },
  code: (asked, day) =>
    dutiesFor(LOG, atDay(day), hsDigits(asked) ?? '')
      .directions.flatMap(({ words, unknown }) => [...words, ...unknown])
      .join(' '),
  duties: (asked, day) => {
    const direction = tariffs(LOG, atDay(day)).directions.find(({ subject }) => subject === `tariff:${asked}`);
    const rows = (direction?.goods ?? []).map(
      ({ goods, pct, state, since, rateBy }) => `[${pct} ${goods} ${state} ${since} ${rateBy ?? '-'}]`,
    );
    return [`total ${direction?.now?.pct}`, direction?.still, ...rows].filter(Boolean).join(' ');
  },
  list: (asked, day) => {
    const find = screener(screening(LOG, atDay(day)));
    return rowsOf(asked.replaceAll(' / ', '\n'))
      .map((row) => `${row.text}: ${verdictOf(find(row), day as CivilDate).words}.`)
      .join(' ');
  },
};

type Question = { kind: string; day: string; asked: string; says: string; not: string };
const QUESTIONS = cellsOf(readFileSync(join(import.meta.dirname, 'questions.tsv'), 'utf8').trim())
  .slice(1)
  .map(([kind = '', day = '', asked = '', says = '', not = '']): Question => ({ kind, day, asked, says, not }));

describe('the known law, asked as a desk asks it', () => {
  test.each(QUESTIONS)('$kind $day $asked', ({ kind, day, asked, says, not }) => {
    const said = SAYS[kind]?.(asked, day) ?? '';
    for (const words of says.split(' && ')) expect(said).toContain(words);
    for (const words of not === '' ? [] : not.split(' && ')) expect(said).not.toContain(words);
  });
});
