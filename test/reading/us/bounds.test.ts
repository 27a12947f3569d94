import { describe, expect, test } from 'vitest';
import type { Document } from '../../../shared/domain/acts/extraction.ts';
import { ending } from '../../support/ending.ts';
import { read } from '../../support/read.ts';
import { US_FIXTURES } from '../fixtures.ts';

const orderNamed = (wanted: string): Document => {
  const found = US_FIXTURES.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`there is no order '${wanted}'`);
  return found.document;
};
const order = orderNamed('us-fentanyl-ten');
const whole = read(order);
const MEGABYTES = 5_000_000;

/** The order with more of its own before its signature. */
const withMore = (more: string): Document => {
  const at = order.body.search(/<p[^>]*>THE WHITE HOUSE|<p[^>]*>IN WITNESS|<p[^>]*>DONALD/);
  if (at < 0) throw new Error('the order is not signed');
  return { ...order, body: order.body.slice(0, at) + more + order.body.slice(at) };
};
const repeated = (part: (at: number) => string): string => {
  let out = '';
  for (let at = 0; out.length < MEGABYTES; at++) out += part(at);
  return out;
};

test('the order alone has effects', () => {
  expect(whole.effects.length).toBeGreaterThan(0);
  expect(whole.problems).toEqual([]);
});

describe('an order beyond a bound is read as far as that, and said not to be whole', () => {
  test.each<[string, (at: number) => string]>([
    [
      'of sections',
      (at) => `<p>Sec. ${at + 2}. Duties. The rate of duty on all articles of the PRC shall be ${at % 90} percent.</p>`,
    ],
    [
      'of clauses',
      (at) => `<p>(${'abcdefgh'[at % 8]}) the duty of ${at % 90} percent on all imports of the PRC shall end;</p>`,
    ],
    ['of lines without a word of ours', () => '<p>Nothing in this order shall be construed to impair law.</p>'],
    ['of elements within elements', () => '<div>'],
  ])('%s', (_, part) => {
    const { kind, notice, effects, problems } = ending(() => read(withMore(repeated(part))));
    expect({ kind, key: notice?.key, effects }).toEqual({ kind: 'notice', key: whole.notice?.key, effects: [] });
    expect(problems.map((one) => one.kind)).toEqual(['too-much']);
  });

  test('a clause without end is left out and said', () => {
    const { notice, problems } = ending(() =>
      read(withMore(`<p>The duty of 50 percent ${'on all imports '.repeat(9_000)}</p>`)),
    );
    expect(notice?.key).toBe(whole.notice?.key);
    expect(problems.map((one) => one.kind)).toContain('endless-text');
  });

  test('within the bounds it is whole', () => {
    const clause = '<p>Nothing in this order shall be construed to impair law.</p>';
    expect(read(withMore(clause.repeat(500))).effects).toEqual(whole.effects);
  });
});
