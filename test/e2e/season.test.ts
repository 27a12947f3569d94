import { expect, test } from 'vitest';
import type { CivilDate } from '../../shared/time/civil.ts';
import { corpusEntries } from '../../simulator/entry.ts';
import { checkedAgainstLaw } from '../../tools/season/checked-against-law.ts';
import { RECORD, SHOWN, shownThreads } from '../../tools/season/report.ts';
import { toldTwice, untoldIn } from '../../tools/season/told.ts';
import { threadsOfSent } from '../support/season.ts';
import { seasonOfDocuments } from '../support/season-of-documents.ts';
import { EVERYONE } from '../support/story.ts';

test('of the whole record each change is told once, none twice, and everything that is said is so at its minute', async () => {
  const [from, to] = [RECORD.from as CivilDate, RECORD.to as CivilDate];
  const season = await seasonOfDocuments(EVERYONE, corpusEntries(), { from, to });
  const threads = threadsOfSent(season.sent);
  const { claims, wrong, unheld } = checkedAgainstLaw(season);
  expect(season.failures).toEqual([]);
  expect(untoldIn(season)).toEqual([]);
  expect(toldTwice(threads)).toEqual([]);
  expect(wrong).toEqual([]);
  expect(claims).toBeGreaterThan(900);
  expect(unheld).toEqual([]);
  expect(shownThreads({ threads })).toBeLessThanOrEqual(SHOWN.mostThreads);
}, 240_000);
