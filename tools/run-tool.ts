import '../cli/quiet-sdk.ts';
import { reasonOf } from '../cli/error-text.ts';
import { BadUse, isBadUse, type Run } from '../cli/usage.ts';

/** A number of an option; what is none would have a check look at nothing and pass. */
export const numberIn = (text: string, option: string): number => {
  if (!/^\d+(?:\.\d+)?$/.test(text)) throw new BadUse(`--${option} takes a number, not '${text}'`);
  return Number(text);
};

/** Runs a tool as a command: its exit code, 2 on bad use, 1 on failure with the reason on standard error. */
export const runTool = async (name: string, act: Run): Promise<void> => {
  try {
    process.exitCode = await act(process.argv.slice(2));
  } catch (error) {
    console.error(`${name}: ${reasonOf(error)}`);
    if (isBadUse(error)) console.error(`npm run ${name} -- --help tells how it is used.`);
    process.exitCode = isBadUse(error) ? 2 : 1;
  }
};
