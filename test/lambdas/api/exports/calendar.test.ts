import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { icsCalendar } from '../../../../lambdas/api/exports/ics.ts';
import { addDays, type CivilDate, type Instant } from '../../../../shared/time/civil.ts';
import { corpusLog } from '../../../views/log.ts';
import { askedOf } from '../asked.ts';
import { storyDeps } from '../story-deps.ts';

const ask = askedOf(storyDeps(corpusLog('2025-11-12T02:00:00.000Z').commits));

const calendarAt = async (url: string) => {
  const { status, body } = await ask(url);
  expect(status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(body));
  const events = calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
    return {
      on: value('dtstart') as CivilDate,
      end: value('dtend'),
      title: value('summary'),
      text: value('description'),
      url: value('url'),
      status: value('status'),
      uid: value('uid'),
      stamp: value('dtstamp'),
    };
  });
  return { body, calendar, events };
};

describe('the calendar', async () => {
  const { body, calendar, events } = await calendarAt('/api/calendar.ics');

  test('is published, and says how often to ask again', () => {
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT4H');
    expect(String(calendar.getFirstPropertyValue('x-published-ttl'))).toBe('PT4H');
  });

  test('holds what is ahead and a year back, each day whole, under an id of its own', () => {
    const today = '2025-11-12' as CivilDate;
    expect(events.length).toBeGreaterThan(20);
    for (const { on, end } of events) {
      expect(on >= addDays(today, -366)).toBe(true);
      expect(end).toBe(addDays(on, 1));
    }
    expect(events.some(({ on }) => on > today)).toBe(true);
    for (const { on, status } of events) expect(status).toBe(on > today ? 'TENTATIVE' : 'CONFIRMED');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test('speaks in words: no key, no state of ours, each with the address of its notice', () => {
    for (const { title, text, url } of events) {
      expect(`${title} ${text}`).not.toMatch(
        /\bin-force\b|\bmofcom-|\btariff-commission-|\beo-\d|answer-20|NOTICE-|undefined/,
      );
      expect(title).toMatch(/^[A-Z].{10,}/);
      expect(url).toMatch(/^https:\/\/chokepoint\.example\/#\/notices\/[^?]+\?valid=\d{4}-\d{2}-\d{2}$/);
    }
    const lapse = events.find(({ on, url }) => on === '2026-11-11' && url.includes('mofcom-2025-57'));
    expect(lapse).toMatchObject({ title: expect.stringMatching(/^In force again: controls on .*Holmium/) });
    expect(lapse?.text).toContain('Holds if nothing more is issued.');
  });

  test('says what of a duty is collected', () => {
    const titles = events.map(({ title }) => title);
    expect(titles).toContain('US duties on Chinese goods (Executive Order 14257): 125 % → 10 %');
  });

  test('folds its lines at 75 octets, between characters', () => {
    expect(body.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of body.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\uFFFD');
    }
  });
});

test.each([
  ['subject=holmium', 'Chokepoint: Holmium', /Holmium/],
  ['subject=skydio-inc', 'Chokepoint: Skydio Inc.', /Skydio/],
  ['subject=tariff:US>CN', 'Chokepoint: US duties on Chinese goods', /^(?:In force: |Announced: )?US duties/],
  ['list=unreliable-entity', 'Chokepoint: Unreliable Entity List', /Unreliable Entity List: /],
])('of %s alone it is named so and holds nothing else', async (query, name, title) => {
  const { calendar, events } = await calendarAt(`/api/calendar.ics?${encodeURI(query)}`);
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(name);
  expect(events.length).toBeGreaterThan(1);
  for (const event of events) expect(event.title).toMatch(title);
});

test('a reminder rings at nine in the morning so many days before', () => {
  const on = '2026-11-11' as CivilDate;
  const event = { id: 'a/b', on, title: 'Turns', text: '', tentative: true, remindDays: [7, 1] };
  const text = icsCalendar('Lines', '2025-11-12T02:00:00.000Z' as Instant, [event]);
  const [told] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  const rings = told?.getAllSubcomponents('valarm').map((alarm) => {
    const start = ICAL.Time.fromDateString(on);
    start.isDate = false;
    start.addDuration(alarm.getFirstPropertyValue('trigger') as ICAL.Duration);
    return start.toString();
  });
  expect(rings).toEqual(['2026-11-04T09:00:00', '2026-11-10T09:00:00']);
  expect(told?.getFirstPropertyValue('uid')).toBe('a.b@chokepoint');
});
