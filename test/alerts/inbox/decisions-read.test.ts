import { expect, test } from 'vitest';
import { delivering } from '../../../cli/local/delivering.ts';
import type { Audience } from '../../../shared/alerts/audience/audience.ts';
import type { DecisionRecord } from '../../../shared/decisions/record.ts';
import { decided } from '../../support/decisions.ts';
import { deskOf, MAIL } from '../../support/desk.ts';

const DECIDING: Audience = { ...MAIL, decisions: {} };
/** It is told of nothing but reports, unless something reopens what it has decided. */
const REPORTS: Audience = { ...MAIL, name: 'reports', filter: { statuses: ['reported'] }, decisions: {} };
const FIRST = { measure: 'uel-2025-1#/entity:unreliable-entity:firm-1' };

const unnumbered = ({ number: _, ...said }: DecisionRecord): Omit<DecisionRecord, 'number'> => said;

const told = async (audiences: Audience[]) => {
  const desk = await deskOf(audiences);
  let away = false;
  const decisions = {
    of: async (audience: string): Promise<DecisionRecord[]> => {
      if (away) throw new Error('decisions are away');
      return desk.decisions.of(audience);
    },
  };
  return {
    ...desk,
    notify: delivering({ ...desk.deps, decisions }),
    fail: (failing: boolean) => {
      away = failing;
    },
    linesOf: () => desk.sent.map(({ message }) => message.lines.flatMap(({ label, text }) => `${label} ${text}`)),
  };
};

test('a decision is found at the next look, and the later change tells of it', async () => {
  const { notify, learn, decisions, linesOf, pass } = await told([DECIDING]);
  await notify();
  await learn();
  await notify();
  await decisions.append(unnumbered(decided(1, { decision: 'apply', owner: 'Li Wei' })));
  pass(600);
  await learn({}, FIRST);
  await notify();
  expect(linesOf()[1]).toContain(
    'REOPENS apply for a licence, decided by Anna Keller on 9 October (owner Li Wei): decide again',
  );
});

test('a later act on what its event has come to since says that it has not been decided again', async () => {
  const { notify, learn, decisions, linesOf, pass } = await told([DECIDING]);
  await notify();
  await learn();
  await notify();
  await decisions.append(unnumbered(decided(1, { decision: 'apply' })));
  await learn();
  await notify();
  pass(40 * 24 * 60);
  await learn({}, { measure: 'uel-2025-2#/entity:unreliable-entity:firm-2' });
  await notify();
  expect(linesOf().map((lines) => lines[0]?.split(' ')[0])).toEqual([expect.any(String), 'REOPENS', 'REOPENED']);
});

test('a person who is forgotten is named in no alert', async () => {
  const { notify, learn, decisions, linesOf, pass } = await told([DECIDING]);
  await notify();
  await learn();
  await decisions.append(unnumbered(decided(1, { decision: 'apply', owner: 'Anna Keller' })));
  await decisions.forget('Anna Keller');
  await notify();
  pass(600);
  await learn({}, FIRST);
  await notify();
  expect(linesOf().join()).toContain('REOPENS apply for a licence, decided by (name removed) on 9 October');
  expect(linesOf().join()).not.toContain('Anna');
});

test('where decisions cannot be read alerts go out all the same', async () => {
  const { notify, learn, sent, fail, failures } = await told([DECIDING]);
  fail(true);
  await notify();
  await learn();
  await notify();
  expect(sent).toHaveLength(1);
  expect(failures).not.toHaveLength(0);
});

test('and what a decision alone would have told is not passed over meanwhile', async () => {
  const { notify, learn, decisions, fail, linesOf, deps, pass } = await told([REPORTS]);
  await notify();
  await learn();
  await decisions.append(unnumbered(decided(1, { audience: 'reports', decision: 'stop' })));
  pass(600);
  fail(true);
  await learn({}, FIRST);
  const later = delivering({ ...deps, decisions: { of: () => Promise.reject(new Error('away')) } });
  await later();
  expect(linesOf()).toEqual([]);
  fail(false);
  await notify();
  expect(linesOf()[0]?.[0]).toMatch(/^REOPENS stop shipments, decided by Anna Keller/);
});
