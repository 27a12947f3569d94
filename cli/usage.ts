/** A command takes its own arguments and answers with the exit code. */
export type Run = (args: string[]) => Promise<number>;

/** Bad use of a command: its message is shown, and the exit code is 2. */
export class BadUse extends Error {}

/** Answers `--help` with the command's usage, and runs it otherwise. */
export const withUsage =
  (usage: string, run: Run): Run =>
  async (args) => {
    if (!args.includes('--help') && !args.includes('-h')) return run(args);
    console.log(usage);
    return 0;
  };

/** True for our own `BadUse` and for what `parseArgs` of node:util refuses. */
export const isBadUse = (error: unknown): error is Error =>
  error instanceof BadUse ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
