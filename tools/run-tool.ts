import '../cli/quiet-sdk.ts';
import { isBadUse } from '../cli/usage.ts';

/** Runs a tool as a command: its exit code, 2 on bad use, 1 on failure with the reason on standard error. */
export const runTool = async (name: string, act: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await act();
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = isBadUse(error) ? 2 : 1;
  }
};
