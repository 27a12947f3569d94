import days from 'chinese-days';
import { expect, test } from 'vitest';
import { addDays, type CivilDate } from '../../shared/time/civil.ts';
import { isWorkingDay, workingDaysAfter, workingDaysBefore } from '../../shared/time/working-days.ts';

const day = (text: string): CivilDate => text as CivilDate;

test.each([
  ['2025-10-08', false, 'National Day'],
  ['2025-10-09', true, 'the first day after it'],
  ['2025-10-11', true, 'a Saturday worked for it'],
  ['2025-10-12', false, 'a Sunday'],
  ['2026-02-14', true, 'a Saturday worked for New Year'],
  ['2026-02-23', false, 'the last day of New Year'],
])('%s is a working day: %s (%s)', (text, expected) => expect(isWorkingDay(day(text))).toBe(expected));

test('counting back over a holiday leaves it out', () => {
  expect(workingDaysBefore(day('2025-10-10'), 1)).toEqual({ on: '2025-10-09', estimated: false });
  expect(workingDaysBefore(day('2025-10-10'), 2)).toEqual({ on: '2025-09-30', estimated: false });
});

test('a day in a year without a calendar is estimated, and so is one that is reached through it', () => {
  expect(workingDaysAfter(day('2026-12-31'), 5).estimated).toBe(true);
  expect(workingDaysBefore(day('2027-01-04'), 10).estimated).toBe(true);
  expect(workingDaysBefore(day('2026-11-11'), 45).estimated).toBe(false);
});

test('counting there and back comes to the same day, from any working day', () => {
  for (let one = day('2024-03-01'); one < '2026-09-01'; one = addDays(one, 1))
    if (isWorkingDay(one)) expect(workingDaysBefore(workingDaysAfter(one, 45).on, 45).on).toBe(one);
});

test('the calendar is that of the State Council, and no year of it is missing', () => {
  const { isWorkday } = days;
  for (let one = day('2024-01-01'); one < '2027-01-01'; one = addDays(one, 1))
    expect(isWorkingDay(one), one).toBe(isWorkday(one));
  const unknown = ['2027-01-01', '2027-10-01', '2027-10-04'].map((holiday) => isWorkday(holiday));
  expect(unknown, 'a newer year is known: give it a row').toEqual([true, true, true]);
});
