/** List prices of us-east-1 in dollars, November 2026; free tiers left out. */
export const PRICES = {
  readUnit: 0.125 / 1e6,
  writeUnit: 0.625 / 1e6,
  putObject: 5 / 1e6,
  getObject: 0.4 / 1e6,
  message: 0.4 / 1e6,
  fifoMessage: 0.5 / 1e6,
  invocation: 0.2 / 1e6,
  gigabyteSecond: 0.0000133334,
  mail: 0.1 / 1e3,
  alarmMetric: 0.1,
  logGigabyte: 0.5,
};
