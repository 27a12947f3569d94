import type { Weights } from '../../shared/reading/press/decision/decision.ts';

export type Example = { features: readonly string[]; is: boolean; weight: number };

/** How often a feature must be seen to be learned. */
const LEAST = 4;
const EPOCHS = 40;
const STILL = 1e-3;
const DIGITS = 2;

/** The rows in which each feature is that was seen often enough, by name. */
const rowsByFeature = (examples: readonly Example[]): [name: string, rows: Int32Array][] => {
  const rows = new Map<string, number[]>();
  examples.forEach(({ features }, row) => {
    for (const feature of features) {
      const own = rows.get(feature);
      if (own) own.push(row);
      else rows.set(feature, [row]);
    }
  });
  return [...rows]
    .filter(([, own]) => own.length >= LEAST)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => [name, Int32Array.from(own)]);
};

/**
 * Logistic regression by coordinate descent; `holdOf` is how strongly a feature's weight is held near nothing, but for the bias: the
 * same examples in the same order give the same weights.
 */
export const logistic = (examples: readonly Example[], holdOf: (feature: string) => number): Weights => {
  const features = rowsByFeature(examples);
  const is = Float64Array.from(examples, (example) => Number(example.is));
  const counts = Float64Array.from(examples, ({ weight }) => weight);
  const weights = new Float64Array(features.length);
  const odds = new Float64Array(examples.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let most = 0;
    features.forEach(([name, rows], at) => {
      const ridge = name === 'bias' ? 0.01 : holdOf(name);
      let [slope, curve] = [ridge * (weights[at] as number), ridge];
      for (const row of rows) {
        const chance = 1 / (1 + Math.exp(-(odds[row] as number)));
        slope += (counts[row] as number) * (chance - (is[row] as number));
        curve += (counts[row] as number) * chance * (1 - chance);
      }
      const step = Math.max(-1, Math.min(1, slope / curve));
      weights[at] = (weights[at] as number) - step;
      for (const row of rows) odds[row] = (odds[row] as number) - step;
      most = Math.max(most, Math.abs(step));
    });
    if (most < STILL) break;
  }
  const rounded = features.map(([name], at) => [name, Number((weights[at] as number).toFixed(DIGITS))] as const);
  return Object.fromEntries(rounded.filter(([, weight]) => weight !== 0));
};
