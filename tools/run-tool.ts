import { isBadUse } from '../cli/usage.ts';

/** Runs a tool as a command: its exit code, 2 on bad use, 1 on failure with the reason on standard error. */
export const runTool = async (name: string, act: () => Promise<number>): Promise<void> => {
  // The SDK's notice of the Node versions to come is for developers.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  try {
    process.exitCode = await act();
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = isBadUse(error) ? 2 : 1;
  }
};
