import type { Weights } from '../../shared/reading/press/decision/decision.ts';

export type Example = { features: readonly string[]; is: boolean; weight: number };

/** How often a feature must be seen to be learned. */
const LEAST_COUNT = 4;
const EPOCHS = 40;
const TOLERANCE = 1e-3;
const DIGITS = 2;
const MOST_SQUARED_RATIO = 4;

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
    .filter(([, own]) => own.length >= LEAST_COUNT)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => [name, Int32Array.from(own)]);
};

/** The square of a feature's log-count ratio, with add-one smoothing, bounded: how far it tells the classes apart by itself. */
const logCountRatios = (is: Float64Array, counts: Float64Array) => {
  const bothSides = (rows: Iterable<number>): [yes: number, no: number] => {
    let [yes, no] = [1, 1];
    for (const row of rows) {
      if (is[row]) yes += counts[row] as number;
      else no += counts[row] as number;
    }
    return [yes, no];
  };
  const [yes, no] = bothSides(counts.keys());
  return (rows: Iterable<number>): number => {
    const [ownYes, ownNo] = bothSides(rows);
    return Math.min(MOST_SQUARED_RATIO, Math.log((ownYes * no) / (ownNo * yes)) ** 2);
  };
};

/** The L2 penalty of a feature's weight, by its name and its squared log-count ratio. */
export type PenaltyOf = (feature: string, squaredRatio: number) => number;

/** Logistic regression with an L2 penalty, by coordinate descent: the same examples in the same order give the same weights. */
export const logistic = (examples: readonly Example[], penaltyOf: PenaltyOf): Weights => {
  const features = rowsByFeature(examples);
  const is = Float64Array.from(examples, (example) => Number(example.is));
  const counts = Float64Array.from(examples, ({ weight }) => weight);
  const squaredRatioOf = logCountRatios(is, counts);
  const penalties = features.map(([name, rows]) => (name === 'bias' ? 0.01 : penaltyOf(name, squaredRatioOf(rows))));
  const weights = new Float64Array(features.length);
  const odds = new Float64Array(examples.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let most = 0;
    features.forEach(([, rows], at) => {
      const penalty = penalties[at] as number;
      let [slope, curve] = [penalty * (weights[at] as number), penalty];
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
    if (most < TOLERANCE) break;
  }
  const rounded = features.map(([name], at) => [name, Number((weights[at] as number).toFixed(DIGITS))] as const);
  return Object.fromEntries(rounded.filter(([, weight]) => weight !== 0));
};
