import { expect, test } from 'vitest';
import { digestAfter } from '../../../shared/alerts/audience/digest.ts';
import { addDays, type CivilDate, civilAt, dateOf, type Instant } from '../../../shared/time/civil.ts';

const NOON = '2026-01-01T12:00:00.000Z' as Instant;

/** Zones whose clocks go on or back at midnight, at two or by half an hour, and such as never do. */
const ZONES = [
  'Africa/Cairo',
  'America/Havana',
  'America/New_York',
  'America/Santiago',
  'America/St_Johns',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Shanghai',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Pacific/Chatham',
];

test.each(ZONES.flatMap((zone) => [0, 1, 2, 3].map((hour) => [hour, zone] as const)))(
  'a digest at %i in %s comes once a day, a whole year',
  (hour, zone) => {
    let at = digestAfter(NOON, { hour, zone });
    let day: CivilDate = dateOf(civilAt(at, zone));
    for (let days = 0; days < 365; days++) {
      at = digestAfter(at, { hour, zone });
      expect(dateOf(civilAt(at, zone))).toBe(addDays(day, 1));
      day = addDays(day, 1);
    }
  },
);
