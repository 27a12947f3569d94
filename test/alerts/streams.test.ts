import { expect, test } from 'vitest';
import type { Audience } from '../../shared/alerts/audience.ts';
import type { News } from '../../shared/alerts/stream.ts';
import { streamsOf } from '../../shared/alerts/streams.ts';
import type { Change } from '../../shared/ledger/log/change.ts';
import { emptyLedger, type Ledger } from '../../shared/ledger/log/ledger.ts';
import { commitWith, listing, minute } from '../support/commits.ts';
import { MAIL } from '../support/desk.ts';

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

test('the regimes around the same news are worked out once for all streams, channels and audiences', () => {
  let looks = 0;
  const ledger = new Proxy(emptyLedger(), {
    get: (target, field: keyof Ledger) => {
      if (field === 'ats') looks++;
      return target[field];
    },
  });
  const news = newsOf({}, ledger);
  streamsOf(MAIL)[0]?.message(news, 0, 1);
  const first = looks;
  for (const audience of [MAIL, { ...MAIL, name: 'other' }])
    for (const stream of streamsOf(audience).filter(({ suffix }) => suffix !== '.reminders'))
      stream.message(news, 0, 1);
  expect(first).toBeGreaterThan(0);
  expect(looks).toBe(first);
});
