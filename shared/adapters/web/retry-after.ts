const A_DAY_SECONDS = 86_400;

/** Seconds that a Retry-After header asks for, as a number or a date; never more than a day. */
export const retryAfter = (header: string | undefined, nowMs: number): number | undefined => {
  if (header === undefined) return undefined;
  // What is neither a number nor has a time of day some would read as a date; one without a zone is in UTC.
  const date = /GMT|UTC|Z$|[+-]\d{2}:?\d{2}$/.test(header.trim()) ? header : `${header} GMT`;
  const seconds = header.includes(':') ? (Date.parse(date) - nowMs) / 1000 : Number.parseFloat(header);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(Math.ceil(seconds), 0), A_DAY_SECONDS);
};
