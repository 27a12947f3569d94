import { describe, expect, test } from 'vitest';
import { LISTS } from '../../shared/domain/lists.ts';
import { MATERIALS } from '../../shared/domain/materials.ts';
import { ACTS } from '../../shared/reading/chinese/act-clauses.ts';
import { ROLES } from '../../shared/reading/chinese/attachments.ts';
import { THRESHOLDS } from '../../shared/reading/chinese/conditions.ts';
import { MARKERS } from '../../shared/reading/chinese/lines.ts';
import { FORMS } from '../../shared/reading/chinese/listing-forms.ts';
import { RESTRICTIONS } from '../../shared/reading/chinese/restrictions.ts';
import { END_USES, GENERAL, KINDS, REACHES, RULE_WORDS } from '../../shared/reading/chinese/wording.ts';
import { ACTS as ENGLISH_ACTS } from '../../shared/reading/english/acts.ts';
import { RULES as ENGLISH_RULES } from '../../shared/reading/english/controls.ts';
import { FORMS as ENGLISH_FORMS, LISTS as ENGLISH_LISTS } from '../../shared/reading/english/listings.ts';
import { STARTS as ENGLISH_STARTS } from '../../shared/reading/lexicon/days.ts';
import { read } from '../../shared/reading/read.ts';
import { DURATIONS, ENDS, STARTS } from '../../shared/time/words.ts';
import { FIXTURES, shown } from './fixtures.ts';

const TABLES = {
  ACTS,
  DURATIONS,
  ENDS,
  ENGLISH_ACTS,
  ENGLISH_FORMS,
  ENGLISH_LISTS,
  ENGLISH_RULES,
  ENGLISH_STARTS,
  END_USES,
  FORMS,
  GENERAL,
  KINDS,
  LISTS,
  MARKERS,
  MATERIALS,
  REACHES,
  RESTRICTIONS,
  ROLES,
  RULE_WORDS,
  STARTS,
  THRESHOLDS,
};

const same = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);
const sound = FIXTURES.map(({ document }) => shown(read(document)));
const missed = (): boolean => FIXTURES.some(({ document }, at) => !same(shown(read(document)), sound[at]!));

describe.each(Object.entries(TABLES))('every row of %s is needed by a fixture', (_, table) => {
  const rows = table as unknown[];
  test.each(rows.map((row, at) => [at, String(Array.isArray(row) ? row[0] : JSON.stringify(row))] as const))(
    'row %i: %s',
    (at) => {
      const [row] = rows.splice(at, 1);
      try {
        expect(missed()).toBe(true);
      } finally {
        rows.splice(at, 0, row);
      }
    },
  );
});
