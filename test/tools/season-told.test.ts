import { describe, expect, test } from 'vitest';
import type { Message } from '../../shared/alerts/message/message.ts';
import { noiseIn, noiseText } from '../../tools/season/noise.ts';
import { toldTwice, untoldIn } from '../../tools/season/told.ts';
import { commitWith, listing, minute } from '../support/commits.ts';
import type { Sent } from '../support/season.ts';

const message = (ids: readonly string[], parts: Partial<Message> = {}): Message =>
  ({
    status: 'confirmed',
    headline: '',
    lines: [],
    changes: ids.map((id) => ({ ...listing(1), id })),
    ...parts,
  }) as Message;
const sent = (at: number, own: Message): Sent => ({
  at: minute(at),
  audience: 'desk',
  channel: 'mail',
  id: `desk.mail.${at}`,
  message: own,
});

describe('what is told twice', () => {
  test('a change in two messages of one channel', () => {
    expect(toldTwice([[sent(1, message(['1.0']))], [sent(2, message(['1.0']))]]).map(({ what }) => what)).toEqual([
      '1.0',
    ]);
  });
  test('but not one that an update of the same event tells again', () => {
    const update = { number: 1, notices: 2 };
    const [first, again] = [sent(1, message(['1.0'])), sent(2, message(['1.0'], { update }))];
    expect(toldTwice([[first, again]])).toEqual([]);
    expect(toldTwice([[first], [again]])).toHaveLength(1);
  });
  test('the same turn of one measure under two ids; what was announced comes once more by date', () => {
    expect(toldTwice([[sent(1, message(['1.0'])), sent(2, message(['2.0']))]])).toHaveLength(1);
    const byDate = { ...listing(1), id: '2.0', status: 'by-date' as const };
    expect(toldTwice([[sent(1, message(['1.0'])), sent(2, message([], { changes: [byDate] }))]])).toEqual([]);
  });
});

describe('what is untold', () => {
  const commits = [commitWith(1, { changes: [listing(1)] }), commitWith(2, { changes: [listing(2)] })];
  test('a change that stands in no message', () => {
    expect(untoldIn({ commits, sent: [sent(1, message(['1.0']))], failures: [] })).toEqual(['2.0']);
  });
  test('unless an act that was told has settled it', () => {
    const settling = commitWith(2, {
      changes: [listing(2)],
      threads: [{ change: '1.0', commit: 1, now: 'confirmed' }],
    });
    const log = commits.slice(0, 1).concat(settling);
    expect(untoldIn({ commits: log, sent: [sent(2, message(['2.0']))], failures: [] })).toEqual([]);
    expect(untoldIn({ commits: log, sent: [], failures: [] })).toEqual(['1.0', '2.0']);
  });
});

test('noise is messages for each text and each day that moved the law', () => {
  const commits = [
    commitWith(1, { at: minute(1), changes: [listing(1, { by: 'uel-2025-1' }), listing(2, { by: 'uel-2025-1' })] }),
    commitWith(2, { at: minute(2), cause: 'clock', changes: [listing(3, { status: 'by-date' })] }),
    commitWith(3, { at: minute(3), changes: [listing(4, { status: 'reported' })] }),
  ];
  const all = [sent(1, message(['1.0'])), sent(2, message(['2.0'])), sent(3, message([], { status: 'scheduled' }))];
  const [year] = noiseIn({ commits, sent: all, failures: [] }, [all]);
  expect(year).toMatchObject({ texts: 1, days: 1, changes: 3, threads: 1, messages: 3, reminders: 1 });
  expect(year && noiseText(year)).toMatch(/1\.50 messages and 0\.50 threads a real change$/);
});
