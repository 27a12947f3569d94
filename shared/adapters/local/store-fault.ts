const CODES: ReadonlySet<unknown> = new Set([
  ...['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'],
]);
const THROTTLED = /Throttl|ThroughputExceeded|LimitExceeded|SlowDown/;

/** Whether an error is one of the disk or the database, which passes, and none of what was to be stored. */
export const isStoreFault = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { code, $fault } = error as Error & { code?: unknown; $fault?: unknown };
  return CODES.has(code) || $fault === 'server' || THROTTLED.test(error.name);
};
