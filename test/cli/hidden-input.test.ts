import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { asked, askedHidden, piped, sayWaiting } from '../../cli/hidden-input.ts';

const terminal = () => ({ input: Object.assign(new PassThrough(), { isTTY: true }), output: new PassThrough() });

test('what is typed hidden is taken whole and never shown', async () => {
  const { input, output } = terminal();
  const typed = askedHidden('Password: ', { input, output });
  input.write("pa%ss\\w'örd 密\r");
  expect(await typed).toBe("pa%ss\\w'örd 密");
  output.end();
  expect(await text(output)).toBe('Password: \n');
});

test('what is typed openly is shown', async () => {
  const { input, output } = terminal();
  const typed = asked('Name: ', { input, output });
  input.write('desk\r');
  expect(await typed).toBe('desk');
  output.end();
  expect(await text(output)).toContain('desk');
});

test('a terminal that closes has said nothing', async () => {
  const { input, output } = terminal();
  const typed = askedHidden('Password: ', { input, output });
  input.end();
  await expect(typed).rejects.toThrow('Nothing was typed');
});

test.each([
  ['one\n', 'one'],
  ['one\r\n', 'one'],
  ['one ', 'one '],
])('%j piped in is %j', async (said, value) => {
  const { input, output } = terminal();
  input.end(said);
  expect(await piped({ input, output })).toBe(value);
});

test('somebody at a terminal is told what is waited for and how it ends, a pipe nothing', async () => {
  const said = (isTTY: boolean) => {
    const { input, output } = terminal();
    sayWaiting('documents', { input: Object.assign(input, { isTTY }), output });
    output.end();
    return text(output);
  };
  expect(await said(true)).toMatch(/^Waiting for documents; Ctrl-D ends it .*\n$/);
  expect(await said(false)).toBe('');
});
