import { expect, test } from 'vitest';
import { decidedOf } from '../../bench/chaos/decided.ts';
import type { Audience } from '../../shared/alerts/audience/audience.ts';
import type { News } from '../../shared/alerts/news/stream.ts';
import type { DecisionRecord } from '../../shared/decisions/record.ts';
import { emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import { commitWith, listing, minute } from '../support/commits.ts';
import { decided } from '../support/decisions.ts';
import { MAIL } from '../support/desk.ts';

const DESK: Audience = { ...MAIL, decisions: { escalate: { hours: 24, to: 'late' } } };
const COMMITS = [
  commitWith(1, { changes: [listing(1)] }),
  commitWith(2, { at: minute(3 * 24 * 60), changes: [listing(2)] }),
];

const intended = [1, 2].map((number) => ({
  ...{ audience: 'desk', id: `id-${number}`, log: 1 },
  said: { about: 'alert:1', decision: 'stop' as const },
}));
const kept = (number: number, parts: Partial<DecisionRecord> = {}) => decided(number, { decision: 'stop', ...parts });

const verdict = (records: DecisionRecord[], handed: string[] = []) => {
  const decisions = new Map([['desk', records]]);
  const ledger = fold(emptyLedger(), COMMITS);
  const news: News = { commits: COMMITS, ledger, operations: [], now: minute(0), decisions };
  const taken = handed.map((id) => ({ channel: 'late', id, body: 'x', changes: ['1.0'] }));
  const answers = intended.map(({ id }, place) => ({ id, number: place + 1 }));
  return decidedOf([DESK], taken, news, { intended: records.length > 0 ? intended : [], answers, kept: decisions });
};

test('what was said is counted as kept, lost, doubled or out of order', () => {
  expect(verdict([kept(1), kept(2)])).toMatchObject({
    said: 2,
    kept: 2,
    lost: 0,
    doubled: 0,
    disordered: 0,
    wrong: [],
  });
  expect(verdict([kept(1)])).toMatchObject({ kept: 1, lost: 1 });
  expect(verdict([kept(1), kept(2, { decision: 'apply' })])).toMatchObject({ lost: 1 });
  expect(verdict([kept(1), kept(2), kept(3, { id: 'id-2' })])).toMatchObject({ doubled: 1 });
  expect(verdict([kept(1, { id: 'id-2' }), kept(2, { id: 'id-1' })])).toMatchObject({ lost: 0, disordered: 2 });
});

test('what is left undecided has to be handed on, once', () => {
  expect(verdict([]).wrong).toHaveLength(1);
  const once = 'late.hook.undecided-desk.7';
  expect(verdict([], [once, once])).toMatchObject({ handedOn: 1, wrong: [] });
  expect(verdict([], [once, 'late.hook.undecided-desk.8']).wrong).toEqual(['late was handed 1.0 twice']);
});
