#!/usr/bin/env node
import { COMMANDS } from './commands.ts';
import { stackIn, useStack } from './stack.ts';
import { guardTerminal } from './terminal.ts';
import { BadUse, isBadUse } from './usage.ts';

const USAGE = `chokepoint <command> [options] [--stack NAME | --stage STAGE]

Commands:
${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join('\n')}

A command works on the system last started here; with --stack or --stage on the one deployed to AWS under that name
(--stage prod is the stack Chokepoint), by the credentials and the region of the environment. Standard error says which
one answered.

chokepoint <command> --help tells more of each. JSON lines on standard output, messages on standard error;
exit code 2 on bad use, 1 on failure.`;

// The SDK's notice of the Node versions to come is for developers, not for whoever runs a command.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

for (const stream of [process.stdout, process.stderr]) guardTerminal(stream);

// `chokepoint … | head` has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const run = async (given: string[]): Promise<number> => {
  const { stack, rest } = stackIn(given);
  const [name = '--help', ...args] = rest;
  if (name === '--help' || name === '-h') {
    console.log(USAGE);
    return 0;
  }
  const command = COMMANDS[name];
  if (command === undefined) throw new BadUse(`there is no command '${name}'\n\n${USAGE}`);
  if (stack !== undefined && command.hereOnly) throw new BadUse(`${name} works on this machine, never on a stack`);
  const asked = !args.includes('--help') && !args.includes('-h');
  if (stack !== undefined && asked) await useStack(stack);
  return (await command.load())(args);
};

const given = process.argv.slice(2);
try {
  process.exitCode = await run(given);
} catch (error) {
  const name = given.find((argument) => argument in COMMANDS);
  console.error(`chokepoint${name ? ` ${name}` : ''}: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = isBadUse(error) ? 2 : 1;
}
