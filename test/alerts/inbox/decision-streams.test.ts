import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Audience } from '../../../shared/alerts/audience/audience.ts';
import { CHANNELS, kindOf } from '../../../shared/alerts/channels/channels.ts';
import type { Channel } from '../../../shared/alerts/channels/schemas.ts';
import { plainText } from '../../../shared/alerts/channels/text.ts';
import type { Message } from '../../../shared/alerts/message/message.ts';
import type { News, Stream } from '../../../shared/alerts/news/stream.ts';
import { previewOf } from '../../../shared/alerts/streams/preview.ts';
import { streamsOf } from '../../../shared/alerts/streams/streams.ts';
import type { DecisionRecord } from '../../../shared/decisions/record.ts';
import { emptyLedger, fold } from '../../../shared/ledger/log/ledger.ts';
import { beijingDate, type CivilDate, type Instant } from '../../../shared/time/civil.ts';
import { shortDay } from '../../../shared/wording/text/day.ts';
import { autumn, DECIDING, stoppedIn } from '../../support/autumn.ts';
import { decided } from '../../support/decisions.ts';
import { beijing, EVERYONE, type Story } from '../../support/story.ts';

const golden = (name: string): string => readFileSync(join(import.meta.dirname, '../golden', `${name}.txt`), 'utf8');
const shown = (message: Message | undefined): string => (message ? `${plainText(message)}\n` : '(nothing)\n');

let story: Story;
beforeAll(() => {
  story = autumn();
}, 240_000);

const SHANGHAI = 'Asia/Shanghai';
const DAILY: Audience = { ...DECIDING, digest: { hour: 9, zone: SHANGHAI } };
const MONDAYS: Audience = { ...DECIDING, decisions: { summary: { weekday: 'monday', hour: 9, zone: SHANGHAI } } };
const HEADS: Audience = { ...EVERYONE, name: 'heads' };
const HANDING: Audience = { ...DECIDING, decisions: { escalate: { hours: 24, to: 'heads' } } };

/** What was known at a moment, and what had been said by then. */
const newsAt = (now: Instant, records: readonly DecisionRecord[]): News => {
  const commits = story.commits.filter(({ at }) => at <= now);
  const said = records.filter(({ at }) => at <= now);
  return {
    commits,
    ledger: fold(emptyLedger(), commits),
    operations: [],
    now,
    decisions: new Map([['desk', said]]),
    site: 'https://chokepoint.example',
  };
};

const streamOf = (suffix: Stream['suffix'], audience: Audience, all: readonly Audience[] = []): Stream => {
  const found = streamsOf(audience, all).find((stream) => stream.suffix === suffix);
  if (found === undefined) throw new Error(`${audience.name} has no stream ${suffix}`);
  return found;
};

test('17-digest-inbox', () => {
  const news = newsAt(beijing('2025-11-08', '09:00'), stoppedIn(story));
  const after = story.commits.findLast(({ at }) => at < beijing('2025-11-07'))?.number ?? 0;
  const message = streamOf('.digest', DAILY).message(news, after, news.commits.at(-1)?.number ?? 0);
  expect(shown(message)).toBe(golden('17-digest-inbox'));
  expect(message?.links.at(-1)).toEqual({
    title: 'dashboard: inbox of desk',
    url: 'https://chokepoint.example/#/inbox?audience=desk',
  });
});

describe('18-weekly-summary', () => {
  const summary = (now: Instant, records: readonly DecisionRecord[]) => {
    const news = newsAt(now, records);
    const stream = streamOf('.decisions', MONDAYS);
    return stream.message(news, stream.head(news) - 1, stream.head(news));
  };
  const MONDAY = beijing('2025-11-10', '09:00');

  test('golden', () => {
    const owned = decided(20, {
      about: 'alert:126',
      owner: 'Olga Brandt',
      due: '2025-11-06' as CivilDate,
      at: beijing('2025-11-03'),
    });
    const harmless = decided(21, {
      ...{ about: 'alert:116', by: 'Li Wei', decision: 'no-impact', log: 126 },
      at: beijing('2025-11-04'),
    });
    expect(shown(summary(MONDAY, [...stoppedIn(story), owned, harmless]))).toBe(golden('18-weekly-summary'));
  });

  test('is not sent where nothing is open and nothing was decided, and waits until decisions can be read', () => {
    const all = story.ledger.number;
    const records = [...new Set(story.commits.map(({ number }) => `alert:${number}`))].map((about, place) =>
      decided(place + 1, { about, decision: 'no-impact', log: all, at: beijing('2025-11-01') }),
    );
    expect(summary(MONDAY, records)).toBeUndefined();
    expect(summary(beijing('2025-11-03', '09:00'), records)).toBeDefined();
    const { decisions: _, ...unread } = newsAt(MONDAY, []);
    expect(streamOf('.decisions', MONDAYS).ready(unread, 0)).toBe(false);
    expect(streamOf('.decisions', MONDAYS).ready(newsAt(MONDAY, []), 0)).toBe(true);
  });
});

describe('19-escalation', () => {
  const MINUTE_MS = 60_000;
  const minuteOf = (at: Instant): number => Date.parse(at) / MINUTE_MS;
  const handedOn = (from: Instant, to: Instant, records: readonly DecisionRecord[], audience = HANDING) => {
    const stream = streamOf('.undecided-desk', HEADS, [HEADS, audience]);
    const news = newsAt(to, records);
    const ready = stream.ready(news, minuteOf(from));
    const message = stream.message(news, minuteOf(from), minuteOf(to));
    expect(ready).toBe(message !== undefined);
    return message;
  };
  const SEEN = decided(1, { about: 'alert:93', seen: true, owner: 'Li Wei', at: beijing('2025-10-09', '15:00') });

  test('golden', () => {
    const told = handedOn(beijing('2025-10-10', '09:09'), beijing('2025-10-11', '15:30'), [SEEN]);
    expect(shown(told)).toBe(golden('19-escalation'));
  });

  test('comes at its minute, and is not told again', () => {
    expect(handedOn(beijing('2025-10-10', '00:00'), beijing('2025-10-10', '09:09'), [SEEN])).toBeUndefined();
    expect(handedOn(beijing('2025-10-10', '09:09'), beijing('2025-10-10', '09:10'), [SEEN])?.headline).toMatch(
      /^desk has not decided within 24 hours: Rare-earth/,
    );
    expect(handedOn(beijing('2025-10-10', '09:10'), beijing('2025-10-10', '20:00'), [SEEN])).toBeUndefined();
  });

  test.each(['stop', 'ask'] as const)('%s ends it, until a later change reopens that', (decision) => {
    const records = stoppedIn(story, { decision, at: beijing('2025-10-09', '20:00') });
    const until = (day: string, time: string) =>
      handedOn(beijing('2025-10-10', '09:09'), beijing(day, time), records)?.lines.filter(
        ({ label }) => label === 'REOPENED',
      ) ?? [];
    expect(until('2025-11-08', '16:29')).toEqual([]);
    expect(until('2025-11-08', '16:30')).toEqual([
      {
        label: 'REOPENED',
        text: expect.stringMatching(/: since 7 Nov 2025 16:30 Beijing; seen by nobody; owner Li Wei$/),
      },
    ]);
  });

  test('who takes a decision back begins anew, and says no more than once', () => {
    const [stop] = stoppedIn(story, { at: beijing('2025-10-09', '20:00') });
    const back = (day: string, number: number) =>
      decided(number, { about: stop?.about ?? '', reopen: true, at: beijing(day, '12:00') });
    const records = [stop as DecisionRecord, back('2025-10-13', 2), back('2025-10-14', 3)];
    expect(handedOn(beijing('2025-10-14', '11:59'), beijing('2025-10-14', '12:00'), records)).toBeDefined();
    expect(handedOn(beijing('2025-10-15', '11:59'), beijing('2025-10-15', '12:00'), records)).toBeUndefined();
  });

  test('who gets a digest has the hours from that on', () => {
    const audience: Audience = { ...HANDING, digest: { hour: 20, zone: SHANGHAI } };
    expect(handedOn(beijing('2025-10-10', '19:59'), beijing('2025-10-10', '20:00'), [], audience)).toBeDefined();
    expect(handedOn(beijing('2025-10-10', '09:09'), beijing('2025-10-10', '19:59'), [], audience)).toBeUndefined();
  });

  test('says nothing where what was decided cannot be read', () => {
    const stream = streamOf('.undecided-desk', HEADS, [HEADS, HANDING]);
    const { decisions: _, ...unread } = newsAt(beijing('2025-10-20'), []);
    expect(stream.ready(unread, minuteOf(beijing('2025-10-09')))).toBe(false);
  });
});

test('a preview has what would have been handed on and summed up, by what had been said at each moment', () => {
  const span = { since: beijing('2025-10-08', '12:00'), until: beijing('2025-11-10', '12:00') };
  const decisions = new Map([['desk', stoppedIn(story)]]);
  const on = (audience: Audience, suffix: Stream['suffix']): string[] =>
    previewOf(audience, story, { ...span, decisions, others: [HANDING, HEADS] })
      .filter(({ stream }) => stream === suffix)
      .map(({ at }) => shortDay(beijingDate(at), '2025-11-10' as CivilDate));
  const days = ['10 Oct', '11 Oct', '12 Oct', '15 Oct', '31 Oct', '6 Nov', '8 Nov', '10 Nov'];
  expect(on({ ...HEADS, filter: { lists: ['watch'] } }, '.undecided-desk')).toEqual(days);
  expect(on(MONDAYS, '.decisions')).toEqual(['13 Oct', '20 Oct', '27 Oct', '3 Nov', '10 Nov']);
});

/** A mail's parts are kept in base64. */
const legible = (content: string): string =>
  content.replace(/(?:^[\w+/=]{20,}\r?$\n?)+/gm, (part) => Buffer.from(part, 'base64').toString());

test.each(Object.values(CHANNELS).map(({ example }): [string, Channel] => [example.kind, example]))(
  'each is shown by %s',
  async (_, channel) => {
    const news = newsAt(beijing('2025-11-10', '09:00'), stoppedIn(story));
    const [summary, undecided] = [
      streamOf('.decisions', MONDAYS),
      streamOf('.undecided-desk', HEADS, [HEADS, HANDING]),
    ];
    const week = summary.head(news);
    const messages = [summary.message(news, week - 1, week), undecided.message(news, 0, undecided.head(news))];
    expect(messages.map((message) => message?.status)).toEqual(['decisions', 'undecided']);
    for (const message of messages.flatMap((one) => one ?? [])) {
      const delivery = { id: 'desk.mail.1', audience: 'desk', message };
      const { content } = await kindOf(channel).preview(channel, delivery, message.at);
      expect(legible(content)).toContain(message.headline.slice(0, 20));
      expect(legible(content)).toContain('#/inbox?audience=desk');
    }
  },
);
