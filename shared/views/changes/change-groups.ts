import { groups } from 'd3-array';
import { kindOf } from '../../domain/subject.ts';
import { beijingDate } from '../../time/civil.ts';
import { meaningOf } from '../../wording/changes/meaning.ts';
import { statementText } from '../../wording/changes/statement.ts';
import type { ChangeGroup, ChangeRow } from '../answers/law/changes.ts';

const CHINESE = /\p{Script=Han}/u;

const SHOWN = 60;

const likeness = (row: ChangeRow): string =>
  JSON.stringify([
    row.commit,
    row.by,
    row.kind,
    row.status,
    row.since,
    row.from,
    row.to,
    kindOf(row.subject),
    row.list,
    row.rule,
  ]);

/** What one text does in one way, told as one; the first so many, in the order of their first. */
export const changeGroups = (rows: readonly ChangeRow[], most?: number): ChangeGroup[] =>
  groups(rows, likeness)
    .slice(0, most)
    .flatMap(([, same]) => {
      const [first] = same;
      if (!first) return [];
      const { measure: _measure, name: _name, nameZh: _nameZh, names: read, ...about } = first;
      const named = groups(same, ({ subject }) => subject).flatMap(([subject, [row]]) =>
        row ? [{ subject, name: row.name, ...(row.nameZh && { nameZh: row.nameZh }) }] : [],
      );
      const countries = [...new Set(same.flatMap(({ country }) => country ?? []))].sort();
      const meaning = CHINESE.test(first.evidence ?? '') && !first.claim && meaningOf(first, beijingDate(first.at));
      return [
        {
          ...about,
          ids: same.map(({ id }) => id),
          names: named.slice(0, SHOWN),
          ...(countries.length > 0 && { countries }),
          ...(read && { read }),
          ...(first.claim && { statement: statementText(first.claim) }),
          ...(meaning && { meaning }),
        },
      ];
    });
