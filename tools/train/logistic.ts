import type { Weights } from '../../shared/reading/press/decision.ts';

export type Example = { features: readonly string[]; is: boolean; weight: number };

/** How often a feature must be seen to be learned. */
const LEAST = 4;
/** How strongly weights are held near nothing; the bias is free. */
const RIDGE = 12;
const EPOCHS = 40;
const STILL = 1e-3;
const DIGITS = 2;

/** Logistic regression by coordinate descent: the same examples in the same order give the same weights. */
export const logistic = (examples: readonly Example[]): Weights => {
  const rows = new Map<string, number[]>();
  examples.forEach(({ features }, row) => {
    for (const feature of features) rows.set(feature, [...(rows.get(feature) ?? []), row]);
  });
  const names = [...rows.keys()].filter((name) => (rows.get(name)?.length ?? 0) >= LEAST).sort();
  const weights = new Float64Array(names.length);
  const odds = new Float64Array(examples.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let most = 0;
    names.forEach((name, at) => {
      const ridge = name === 'bias' ? 0.01 : RIDGE;
      let [slope, curve] = [ridge * (weights[at] ?? 0), ridge];
      for (const row of rows.get(name) ?? []) {
        const { is, weight } = examples[row] as Example;
        const chance = 1 / (1 + Math.exp(-(odds[row] ?? 0)));
        slope += weight * (chance - Number(is));
        curve += weight * chance * (1 - chance);
      }
      const step = Math.max(-1, Math.min(1, slope / curve));
      weights[at] = (weights[at] ?? 0) - step;
      for (const row of rows.get(name) ?? []) odds[row] = (odds[row] ?? 0) - step;
      most = Math.max(most, Math.abs(step));
    });
    if (most < STILL) break;
  }
  const rounded = names.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(DIGITS))] as const);
  return Object.fromEntries(rounded.filter(([, weight]) => weight !== 0));
};
