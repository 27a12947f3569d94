import type { Run } from './commands.ts';
import { withUsage } from './usage.ts';

const USAGE = 'chokepoint start';

export const start: Run = withUsage(USAGE, async () => 0);
