import { existsSync, readFileSync } from 'node:fs';

const STATUS = '/proc/self/status';

/**
 * The most memory that this process held, in megabytes.
 * On Linux `maxRSS` starts at what the process that started this one held, so the kernel's own mark is read there.
 */
export const peakMemoryMb = () => {
  const mark = existsSync(STATUS) ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined;
  return (mark === undefined ? process.resourceUsage().maxRSS : Number(mark)) / 2 ** 10;
};
