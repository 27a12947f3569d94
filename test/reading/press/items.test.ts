import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { couldMatter } from '../../../shared/reading/press/could-matter.ts';
import { readPress } from '../../../shared/reading/press/read-press.ts';
import type { Item as Labelled } from '../../../tools/train/items.ts';
import { labelledAtoms, measured, readAtoms } from '../../../tools/train/measure.ts';

type Item = Labelled & { group: string };

const load = (name: string): Item[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Item);

const claimsOf = ({ id, publishedOn, title, excerpt }: Item) =>
  readPress({
    id,
    url: `https://example.org/${id}`,
    publishedOn,
    contentType: 'text/plain',
    title,
    body: excerpt,
  }).claims;

const flat = (text: string): string => text.replace(/\s+/g, ' ');

// They taught the reader what they teach: these bars only say that it has learned it.
describe.each([
  ['items.jsonl', 0.93, 85],
  ['later-items.jsonl', 0.88, 80],
  ['newer-items.jsonl', 0.88, 78],
])('labelled items, %s', (file, newsBar, f1Bar) => {
  const items = load(file);
  const read = items.map((item) => ({ item, claims: claimsOf(item) }));
  const score = measured(read.map(({ item, claims }) => ({ want: labelledAtoms(item), have: readAtoms(claims) })));

  test('are many, of every group', () => {
    expect(items.length).toBeGreaterThanOrEqual(30);
    expect(new Set(items.map(({ group }) => group)).size).toBeGreaterThanOrEqual(5);
  });

  test('news or not', () => {
    expect(score.newsOrNot / 100).toBeGreaterThanOrEqual(newsBar);
  });

  test('what is claimed', () => {
    expect(score.f1).toBeGreaterThanOrEqual(f1Bar);
  });

  test('every claim shows words of the text', () => {
    for (const { item, claims } of read)
      for (const { evidence } of claims) expect(flat(`${item.title} ${item.excerpt}`)).toContain(flat(evidence));
  });

  test('no item that holds news is passed over in the feed', () => {
    const missed = items.filter(
      (item) => labelledAtoms(item).size > 0 && !couldMatter(`${item.title} ${item.excerpt.slice(0, 150)}`),
    );
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});
