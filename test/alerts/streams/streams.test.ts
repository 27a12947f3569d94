import { expect, test } from 'vitest';
import type { Audience } from '../../../shared/alerts/audience/audience.ts';
import { lawAround } from '../../../shared/alerts/news/law-around.ts';
import type { News } from '../../../shared/alerts/news/stream.ts';
import { streamsOf } from '../../../shared/alerts/streams/streams.ts';
import type { Change } from '../../../shared/ledger/log/change.ts';
import { emptyLedger, type Ledger } from '../../../shared/ledger/log/ledger.ts';
import { commitWith, listing, minute } from '../../support/commits.ts';
import { MAIL } from '../../support/desk.ts';

const newsOf = (change: Partial<Change>, ledger: Ledger = emptyLedger()): News => ({
  commits: [commitWith(1, { changes: [listing(1, change)] })],
  ledger,
  operations: [],
  now: minute(5),
});

/** The streams of an audience that have something to tell of a change. */
const tellingOf = (audience: Audience, change: Partial<Change>): string[] =>
  streamsOf(audience).flatMap(({ suffix, message }) =>
    suffix !== '.reminders' && message(newsOf(change), 0, 1) ? [suffix] : [],
  );

test.each<[string, Audience, Partial<Change>, string[]]>([
  ['news at once', MAIL, {}, ['']],
  ['a moved legal basis once a day', MAIL, { kind: 'replaced' }, ['.digest']],
  ['a contradiction once a day', MAIL, { status: 'contradicted' }, ['.digest']],
  [
    'a contradiction at once to who asked for it',
    { ...MAIL, filter: { statuses: ['contradicted'] } },
    { status: 'contradicted' },
    [''],
  ],
  [
    'a moved legal basis once a day to who asked for contradictions',
    { ...MAIL, filter: { statuses: ['contradicted', 'confirmed'] } },
    { kind: 'replaced' },
    ['.digest'],
  ],
  ['everything once a day to who wants a digest', { ...MAIL, digest: { hour: 8, zone: 'UTC' } }, {}, ['.digest']],
])('%s', (_, audience, change, expected) => expect(tellingOf(audience, change)).toEqual(expected));

test('the law around the same news is worked out once for all who are told of it', () => {
  const news = newsOf({});
  const [own, another] = ['desk', 'other'].map((name) => lawAround(news, name, minute(1), minute(2)));
  expect(own?.before.measures).toBe(another?.before.measures);
  expect(own?.after.measures).toBe(another?.after.measures);
});
