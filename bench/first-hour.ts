import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder } from '../cli/local/system.ts';
import { firstHour, type Hour, judged } from './first-hour/hour.ts';

const TEXTS = 600;

const print = (hour: Hour): void => {
  const { texts, commits, deaths, longestRoundSeconds, minutes, turnedDown, throttled, held } = hour;
  console.log(`  ${texts} texts in ${commits.length} commits after ${minutes.toFixed(1)} minutes`);
  console.log(`  record died ${deaths} times; the longest that a round waited: ${longestRoundSeconds} s`);
  console.log(
    `  SES turned down ${turnedDown} mails (told to the operators ${held} time), a receiver throttled ${throttled} posts`,
  );
  for (const { audience, minute, changes } of hour.told)
    console.log(`  minute ${minute.toFixed(1).padStart(5)}: ${audience} was told ${changes.length}`);
};

/** The first hour of a new stack, on queues and providers that behave as AWS's do; fails where anything is lost or doubled. */
export const bench = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'first-hour-'));
  const system = await openFolder(folder);
  const hour = await firstHour(system, TEXTS);
  await system.close();
  rmSync(folder, { recursive: true, force: true });
  print(hour);
  const { lost, doubled, untold, toldTwice, aside } = judged(hour);
  console.log(
    `  texts lost ${lost}, doubled ${doubled}; changes untold ${untold}, told twice ${toldTwice}; put aside or dead ${aside}`,
  );
  if (lost + doubled + untold + toldTwice + aside > 0) process.exitCode = 1;
};
