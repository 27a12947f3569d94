#!/usr/bin/env node
import { COMMANDS } from './commands.ts';
import { isBadUse } from './usage.ts';

const USAGE = `chokepoint <command> [options]

Commands:
${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join('\n')}

chokepoint <command> --help tells more of each. JSON lines on standard output, messages on standard error;
exit code 2 on bad use, 1 on failure.`;

// The SDK's notice of the Node versions to come is for developers, not for whoever runs a command.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

// `chokepoint … | head` has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const [name = '--help', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (name === '--help' || name === '-h') {
  console.log(USAGE);
} else if (command === undefined) {
  console.error(`chokepoint: there is no command '${name}'\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await (await command.load())(args);
  } catch (error) {
    console.error(`chokepoint ${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = isBadUse(error) ? 2 : 1;
  }
}
