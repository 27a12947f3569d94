const A_DAY_SECONDS = 86_400;

/** Seconds that a Retry-After header asks for, as a number or a date; never more than a day. */
export const retryAfter = (header: string | undefined, nowMs: number): number | undefined => {
  if (header === undefined) return undefined;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : (Date.parse(header) - nowMs) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(Math.ceil(seconds), 0), A_DAY_SECONDS);
};
