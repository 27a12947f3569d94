import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../cli/commands.ts';
import { errorText, unknownCommand } from '../../cli/error-text.ts';
import { BadUse } from '../../cli/usage.ts';

test.each([
  ['regim', 'regime'],
  ['tarrifs', 'tariffs'],
  ['dcotor', 'doctor'],
  ['dec', 'decisions or decide'],
  ['source', 'sources'],
])('%s may have meant %s', (typed, meant) => {
  const { message } = unknownCommand(typed);
  expect(message).toContain(`Did you mean ${meant}?`);
  expect(message).not.toContain('\n');
});

test('what is like no command is said to be none, and where they are listed', () =>
  expect(unknownCommand('frobnicate').message).toBe("there is no command 'frobnicate'. chokepoint help lists them."));

test('after bad use it is said where its use is told; after a failure there is nothing to look up', () => {
  expect(errorText(new BadUse('--valid takes a day'), 'regime')).toBe(
    'chokepoint regime: --valid takes a day\nchokepoint help regime tells how it is used.',
  );
  expect(errorText(new Error('the log cannot be read'), 'regime')).toBe('chokepoint regime: the log cannot be read');
});

const failing = (file: string): unknown => {
  try {
    return readFileSync(file);
  } catch (error) {
    return error;
  }
};

test('a file that is not there, or is a folder, is told in words', () => {
  expect(errorText(failing('parts.csv'), 'screen')).toBe('chokepoint screen: parts.csv: there is no such file');
  expect(errorText({ ...new Error(), code: 'EISDIR' }, undefined)).not.toContain('undefined:');
  expect(errorText(Object.assign(new Error(), { code: 'EISDIR', path: 'lists' }), 'add')).toBe(
    'chokepoint add: lists: this is a folder, not a file',
  );
});

test('an option that is not known is named, without more words', () => {
  let thrown: unknown;
  try {
    parseArgs({ args: ['--foo'], options: {} });
  } catch (error) {
    thrown = error;
  }
  expect(errorText(thrown, 'regime')).toBe(
    "chokepoint regime: Unknown option '--foo'\nchokepoint help regime tells how it is used.",
  );
});

const WIDEST = 124;

test.each(Object.keys(COMMANDS))('the help of %s has no line that runs out of a wide terminal', async (name) => {
  const lines: string[] = [];
  const { log } = console;
  console.log = (text: string) => lines.push(...text.split('\n'));
  try {
    expect(await (await COMMANDS[name]!.load())(['--help'])).toBe(0);
  } finally {
    console.log = log;
  }
  expect(lines[0]).toContain(`chokepoint ${name}`);
  expect(lines.filter((line) => line.length > WIDEST)).toEqual([]);
});
