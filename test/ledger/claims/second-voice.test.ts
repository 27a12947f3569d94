import { expect, test } from 'vitest';
import { decide } from '../../../shared/ledger/decide/decide.ts';
import type { Change } from '../../../shared/ledger/log/change.ts';
import type { Commit, Reading } from '../../../shared/ledger/log/commit.ts';
import { emptyLedger, fold } from '../../../shared/ledger/log/ledger.ts';
import { letGo } from '../../../shared/ledger/log/voice.ts';
import { PRESS } from '../../../shared/sources/press.ts';
import { copiesOf } from '../../../tools/mirrors/shares.ts';
import { labelledItems } from '../../../tools/train/items.ts';
import { readingFrom } from '../../support/reading.ts';
import { beijing } from '../readings.ts';

const itemOf = (id: string) => {
  const item = labelledItems().find((one) => one.id === id);
  if (item === undefined) throw new Error(`There is no item ${id}`);
  return item;
};
const [first, second] = [itemOf('tb-devd-200'), itemOf('tb-myind-200')];
const [outlet] = PRESS;

/** An article as it is read from its page, by a reader that is not sure of its news. */
const printed = (host: string, { title, excerpt, publishedOn } = first, text = excerpt): Reading => {
  if (outlet === undefined) throw new Error('There is no press');
  const body = `<html><body><article><h1>${title}</h1><p>${text.replaceAll('. ', '.</p><p>')}</p></article></body></html>`;
  const url = `https://${host}/news/magnets`;
  const document = { id: url, url, publishedOn, contentType: 'text/html' as const, title, body };
  const reading = readingFrom(document, outlet, { page: host, seenAt: beijing(publishedOn) });
  return { ...reading, claims: reading.claims.map((claim) => ({ ...claim, ...(claim.news && { doubtful: true }) })) };
};

/** The commit after some, which are held as whoever works with the log holds them. */
const next = (before: readonly Commit[], ...readings: Reading[]): Commit => {
  const commit = decide(fold(emptyLedger(), before.map(letGo)), readings, {
    at: beijing('2025-08-27'),
    cause: 'round',
  });
  if (commit === undefined) throw new Error('It teaches nothing');
  return commit;
};
const threatsIn = ({ changes }: Commit): Change[] => changes.filter(({ claim }) => claim?.type === 'tariff-threat');

test.each(copiesOf(first.excerpt))('a doubtful report is not made sure by its copy on another site, %#', (copy) => {
  const told = next([], printed('agency.example'));
  const mirrored = next([told], printed('daily.example', first, copy));
  const settled = next([told, mirrored], printed('weekly.example', second));

  expect(threatsIn(told)).toMatchObject([{ claim: { doubtful: true } }]);
  expect(mirrored.readings).toMatchObject([
    {
      url: 'https://daily.example/news/magnets',
      claims: expect.arrayContaining([expect.objectContaining({ news: true, type: 'tariff-threat' })]),
    },
  ]);
  expect(threatsIn(mirrored)).toEqual([]);
  expect(threatsIn(settled)).toMatchObject([{ url: 'https://weekly.example/news/magnets' }]);
  expect(threatsIn(settled)[0]?.claim).not.toHaveProperty('doubtful');
});

test('two articles of one round that print one text are one voice as well', () => {
  const told = threatsIn(next([], printed('agency.example'), printed('daily.example')));
  expect(told).toMatchObject([{ url: 'https://agency.example/news/magnets', claim: { doubtful: true } }]);
});

test('the likeness of what was told is held, and that of an article that only repeats is let go', () => {
  const told = next([], printed('agency.example'));
  const repeated = next([told], printed('daily.example'));
  expect(told.readings[0]?.likeness).toBeDefined();
  expect(letGo(told)).toEqual(told);
  expect(repeated.readings[0]?.likeness).toBe(told.readings[0]?.likeness);
  expect(letGo(repeated).readings[0]).not.toHaveProperty('likeness');
});
