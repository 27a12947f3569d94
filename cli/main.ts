#!/usr/bin/env node
import './quiet-sdk.ts';
import { READER } from '../shared/reading/version.ts';
import { COMMANDS, GROUPS } from './commands.ts';
import { errorText, unknownCommand } from './error-text.ts';
import { ownVersion } from './own-version.ts';
import { placeIn } from './place.ts';
import { stackIn, useStack } from './stack.ts';
import { guardTerminal } from './terminal.ts';
import { BadUse, isBadUse } from './usage.ts';

const USAGE = `chokepoint <command> [options] [--data FOLDER | --stack NAME | --stage STAGE]

${Object.entries(GROUPS)
  .map(([group, commands]) =>
    [`${group}:`, ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)].join(
      '\n',
    ),
  )
  .join('\n\n')}

Begin with start; while it runs, in another terminal:
  chokepoint regime graphite
  chokepoint ask "flake graphite → US"

A command works on the system last started here; with --data on the one in that folder; with --stack or --stage on the one
deployed to AWS under that name (--stage prod is the stack Chokepoint), by the credentials and the region of the
environment. Standard error says which one answered, and up to when it knows.

chokepoint help <command> tells more of each, --version which one this is. Tables and words on a terminal; in a pipe, or
with --json, JSON lines on standard output, messages on standard error; exit code 2 on bad use, 1 on failure.`;

const versionText = (): string => `chokepoint ${ownVersion()}, readers ${READER}, Node ${process.versions.node}`;

const print = (text: string): number => {
  console.log(text);
  return 0;
};

for (const stream of [process.stdout, process.stderr]) guardTerminal(stream);

// `chokepoint … | head` has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const run = async (given: string[]): Promise<number> => {
  const { stack, rest } = stackIn(given);
  const placed = placeIn(rest);
  const [first = '--help', ...others] = placed.rest;
  const [about] = others;
  const [name, more] = first === 'help' && about !== undefined ? [about, ['--help']] : [first, others];
  if (['--help', '-h', 'help'].includes(name)) return print(USAGE);
  if (['--version', '-V', 'version'].includes(name)) return print(versionText());
  const command = COMMANDS[name];
  if (command === undefined) throw unknownCommand(name);
  if (stack !== undefined && command.hereOnly) throw new BadUse(`${name} works on this machine, never on a stack`);
  const { folder } = placed;
  // `start` is told its folder by its own option.
  const args = name === 'start' && folder !== undefined ? [...more, '--data', folder] : more;
  if (folder !== undefined && stack !== undefined)
    throw new BadUse('--data and --stack name one system: give one of them');
  if (folder !== undefined) process.env['CHOKEPOINT_DATA'] = folder;
  const asked = !args.includes('--help') && !args.includes('-h');
  if (stack !== undefined && asked) await useStack(stack);
  return (await command.load())(args);
};

const given = process.argv.slice(2);
try {
  process.exitCode = await run(given);
} catch (error) {
  const name = given.find((argument) => Object.hasOwn(COMMANDS, argument));
  console.error(errorText(error, name));
  process.exitCode = isBadUse(error) ? 2 : 1;
}
