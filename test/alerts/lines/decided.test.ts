import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Audience } from '../../../shared/alerts/audience/audience.ts';
import { plainText } from '../../../shared/alerts/channels/text.ts';
import { inboxOf } from '../../../shared/alerts/inbox/inbox.ts';
import type { Message } from '../../../shared/alerts/message/message.ts';
import type { News } from '../../../shared/alerts/news/stream.ts';
import { streamsOf } from '../../../shared/alerts/streams/streams.ts';
import type { DecisionRecord } from '../../../shared/decisions/record.ts';
import { type CivilDate, daysBetween } from '../../../shared/time/civil.ts';
import { autumn, autumnWithoutTruce, DECIDING, stoppedIn } from '../../support/autumn.ts';
import { beijing, EVERYONE, type Story, toldBetween } from '../../support/story.ts';

const golden = (name: string): string => readFileSync(join(import.meta.dirname, '../golden', `${name}.txt`), 'utf8');
const shown = (message: Message | undefined): string => (message ? `${plainText(message)}\n` : '(nothing)\n');

let story: Story;
let unbroken: Story;
beforeAll(() => {
  story = autumn();
  unbroken = autumnWithoutTruce();
}, 240_000);

const onDay = (of: Story, day: string, decisions: readonly DecisionRecord[], audience: Audience = DECIDING) =>
  toldBetween(of, beijing(day), beijing(day, '23:00'), { audience, decisions });

const labelled = (message: Message | undefined, label: string): string[] =>
  message?.lines.flatMap((line) => (line.label === label ? [line.text] : [])) ?? [];

test('15-reopens', () => expect(shown(onDay(story, '2025-11-07', stoppedIn(story)))).toBe(golden('15-reopens')));

test('the suspension of 7 November 2025 reopens what was decided on the notices of October', () => {
  const records = stoppedIn(story);
  expect(records).toHaveLength(1);
  const items = inboxOf(story, { audience: DECIDING, records, today: '2025-12-01' as CivilDate });
  expect(items.find(({ about }) => about === records[0]?.about)).toMatchObject({
    state: 'reopened',
    owner: 'Li Wei',
    reopenedBy: { at: beijing('2025-11-07', '16:30') },
  });
});

test('16-decided', () => expect(shown(onDay(unbroken, '2025-11-08', stoppedIn(unbroken)))).toBe(golden('16-decided')));

test('a reminder says what was decided, and what of that has to be decided again', () => {
  const reminders = streamsOf(DECIDING).find(({ suffix }) => suffix === '.reminders');
  const on = (of: Story, day: string) => {
    const number = daysBetween('1970-01-01' as CivilDate, day as CivilDate);
    const news: News = {
      ...of,
      operations: [],
      now: beijing(day, '09:00'),
      decisions: new Map([['desk', stoppedIn(of)]]),
    };
    return reminders?.message(news, number - 1, number);
  };
  expect(on(unbroken, '2025-11-07')?.lines[0]).toEqual({
    label: 'DECIDED',
    text: 'stop shipments, by Anna Keller on 15 October',
  });
  expect(labelled(on(unbroken, '2025-11-07'), 'REOPENED')).toEqual([]);
});

describe('what reopens a decision', () => {
  const STATUS: Audience = { ...DECIDING, filter: { statuses: ['reported'] } };

  test('is told whatever the filter says, of that alone', () => {
    const told = onDay(story, '2025-11-07', stoppedIn(story), STATUS);
    expect(labelled(told, 'REOPENS')).toHaveLength(1);
    expect(told?.changes.every(({ notice }) => /2025-(?:5[5-8]|6[12])$/.test(notice ?? ''))).toBe(true);
    expect(onDay(story, '2025-11-05', stoppedIn(story), STATUS)).toBeUndefined();
  });

  test('is not, where nothing was decided, it was decided again, or the audience does not decide', () => {
    const again = stoppedIn(story, { log: story.ledger.number });
    expect(onDay(story, '2025-11-07', [], STATUS)).toBeUndefined();
    expect(onDay(story, '2025-11-07', again, STATUS)).toBeUndefined();
    expect(onDay(story, '2025-11-07', stoppedIn(story), { ...EVERYONE, filter: STATUS.filter })).toBeUndefined();
  });

  test('changes no message of anybody else, and none where decisions cannot be read', () => {
    const plain = onDay(story, '2025-11-07', [], EVERYONE);
    expect(onDay(story, '2025-11-07', stoppedIn(story), EVERYONE)).toEqual(plain);
    expect(toldBetween(story, beijing('2025-11-07'), beijing('2025-11-07', '23:00'), { audience: DECIDING })).toEqual(
      plain,
    );
  });
});

test('several decisions are told together, each that is the same once, in two lines at most', () => {
  const [first] = stoppedIn(story);
  const changes = story.commits.flatMap((commit) => commit.changes).filter(({ since }) => since === '2025-10-09');
  const others = changes
    .slice(0, 5)
    .map(({ id }, place) => ({ ...first, about: `change:${id}`, by: `Person ${place}`, owner: '' }) as DecisionRecord);
  const told = onDay(story, '2025-11-07', [first as DecisionRecord, ...others]);
  const lines = told?.lines.filter(({ label }) => /^(?:REOPEN|DECIDED)/.test(label)) ?? [];
  expect(lines).toEqual([
    {
      label: 'REOPENS',
      text: 'stop shipments, decided by Anna Keller on 15 October (owner Li Wei); stop shipments, decided by Person 0 on 15 October; stop shipments, decided by Person 1 on 15 October; and 3 more: decide again',
    },
  ]);
  expect(told?.lines.length).toBeLessThanOrEqual(12);
});
