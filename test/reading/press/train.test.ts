import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isHeldOut } from '../../../tools/train/folds.ts';
import { draftedItem, isReal, labelledItems } from '../../../tools/train/items.ts';
import { measured, outcomeOf } from '../../../tools/train/measure.ts';
import { examplesOf, modelsFrom, weightsText } from '../../../tools/train/models.ts';
import { officialActsText } from '../../../tools/train/official-acts.ts';

const PRESS = join(import.meta.dirname, '../../../shared/reading/press');
const items = labelledItems().map(draftedItem);

const examples = new Map(items.map((item) => [item, examplesOf(item)]));

test('training again gives the very same weights', () => {
  expect(weightsText(modelsFrom([...examples.values()]))).toBe(
    readFileSync(join(PRESS, 'decision', 'weights.json'), 'utf8'),
  );
}, 180_000);

test('the official acts are those of the baseline', () => {
  expect(officialActsText()).toBe(readFileSync(join(PRESS, 'decision', 'official-acts.json'), 'utf8'));
});

test('real items are many, with their background, four in ten of them no news', () => {
  const real = items.filter(isReal);
  expect(real.length).toBeGreaterThanOrEqual(1_700);
  expect(new Set(real.map(({ id }) => id)).size).toBe(real.length);
  const quiet = real.filter(({ facts }) => !facts.some((fact) => fact.new));
  expect(quiet.length / real.length).toBeGreaterThan(0.35);
  for (const { id, facts, title, excerpt } of real)
    for (const { quote = '' } of facts) expect(`${title}\n${excerpt}`, id).toContain(quote);
});

test('items are read as measured by what others teach', () => {
  const taught = modelsFrom([...examples].flatMap(([item, own]) => (isHeldOut(item) ? [] : own)));
  const { newsOrNot, f1 } = measured(items.filter(isHeldOut).map((item) => outcomeOf(item, taught)));
  expect(newsOrNot).toBeGreaterThan(87);
  expect(f1).toBeGreaterThan(68);
}, 180_000);
