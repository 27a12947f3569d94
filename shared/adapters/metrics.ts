/** What CloudWatch draws as lines, in the units that it knows. */
const UNITS = { Pages: 'Count', Puzzles: 'Count', DeadLetters: 'Count', ToldAfter: 'Seconds' } as const;

export type Metric = keyof typeof UNITS;

/** One line of CloudWatch's embedded metric format. */
export const metricLine = (namespace: string, metric: Metric, value: number, millis: number): string =>
  JSON.stringify({
    _aws: {
      Timestamp: millis,
      CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [[]], Metrics: [{ Name: metric, Unit: UNITS[metric] }] }],
    },
    [metric]: value,
  });

/**
 * Measures something that happened. A metric costs by the hour in which it is measured, so that nothing is said of what did
 * not happen; outside the stack nothing is written.
 */
export const measure = (metric: Metric, value: number): void => {
  const namespace = process.env['METRICS'];
  // The runtime wraps what goes to the console, and CloudWatch would not know it.
  if (namespace && value > 0) process.stdout.write(`${metricLine(namespace, metric, value, Date.now())}\n`);
};
