/** What happened, as the dashboard draws it from the logs: that costs nothing while nobody looks. */
export type Measured = 'Pages' | 'Puzzles' | 'DeadLetters' | 'ToldAfter';

/** What an alarm watches: how many parts of the product are silent. */
export const WATCHED = ['Silent'] as const;
type Watched = (typeof WATCHED)[number];

/** One line of CloudWatch's embedded metric format. */
export const metricLine = (namespace: string, metric: Watched, value: number, millis: number): string =>
  JSON.stringify({
    _aws: {
      Timestamp: millis,
      CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [[]], Metrics: [{ Name: metric, Unit: 'Count' }] }],
    },
    [metric]: value,
  });

// The runtime wraps what goes to the console, and CloudWatch would not know it.
const writeLine = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Notes something that happened in the log; outside the stack nothing is written. */
export const measure = (measured: Measured, value: number): void => {
  if (process.env['METRICS'] && value > 0) writeLine(JSON.stringify({ [measured]: value }));
};

/**
 * Says what an alarm rings for. A metric costs by the hour in which it is measured, so that nothing is said while all is well;
 * outside the stack nothing is written.
 */
export const sayAlarming = (metric: Watched, value: number): void => {
  const namespace = process.env['METRICS'];
  if (namespace && value > 0) writeLine(metricLine(namespace, metric, value, Date.now()));
};
