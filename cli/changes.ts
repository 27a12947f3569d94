import { parseArgs } from 'node:util';
import type { Commit } from '../shared/ledger/log/commit.ts';
import { openSystem } from './here/system.ts';
import { instantOption } from './options.ts';
import { BadUse, type Run, withUsage } from './usage.ts';

const USAGE = `chokepoint changes --since N|INSTANT

The changes that the running system learnt after commit N, or after a moment: one JSON line each, with "commit", which
is the cursor to ask with the next time.

  --since  a commit's number (0: all), or a moment with its zone, as 2025-11-07T00:00+08:00`;

const NUMBER = /^\d{1,12}$/;

/** Commits after a number, or taken in after a moment. */
export const sinceOption = (text: string | undefined): ((commit: Commit) => boolean) => {
  if (text === undefined) throw new BadUse('changes needs --since with a commit number or a moment');
  if (NUMBER.test(text)) return ({ number }) => number > Number(text);
  const moment = instantOption(text, '--since');
  return ({ at }) => moment !== undefined && at > moment;
};

export const changeLines = ({ number, at, cause, changes }: Commit): object[] =>
  changes.map((change) => ({ commit: number, at, cause, ...change }));

export const changes: Run = withUsage(USAGE, async (args) => {
  const { values } = parseArgs({ args, options: { since: { type: 'string' } } });
  const asked = sinceOption(values.since);
  const { log, close } = await openSystem();
  try {
    const commits = await log.since(NUMBER.test(values.since ?? '') ? Number(values.since) : 0);
    for (const line of commits.filter(asked).flatMap(changeLines)) console.log(JSON.stringify(line));
    return 0;
  } finally {
    await close();
  }
});
