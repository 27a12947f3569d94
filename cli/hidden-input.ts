import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

type Terminal = { input: NodeJS.ReadableStream & { isTTY?: boolean }; output: NodeJS.WritableStream };
const HERE: Terminal = { input: process.stdin, output: process.stderr };

const line = (prompt: string, { input, output }: Terminal, shown: boolean): Promise<string> =>
  new Promise((done, fail) => {
    output.write(prompt);
    const nowhere = new Writable({ write: (_chunk, _encoding, next) => next() });
    const reader = createInterface({ input, output: shown ? output : nowhere, terminal: true });
    let said: string | undefined;
    reader.once('line', (typed) => {
      said = typed;
      reader.close();
    });
    reader.once('close', () => {
      if (!shown) output.write('\n');
      if (said === undefined) fail(new Error('Nothing was typed.'));
      else done(said);
    });
  });

/** Asks for one line on a terminal. */
export const asked = (prompt: string, terminal = HERE): Promise<string> => line(prompt, terminal, true);

/** Asks for one line on a terminal that does not show it. */
export const askedHidden = (prompt: string, terminal = HERE): Promise<string> => line(prompt, terminal, false);

/** All of what was piped in, without the line break that ends it. */
export const piped = async ({ input } = HERE): Promise<string> => (await text(input)).replace(/\r?\n$/, '');

export const onTerminal = ({ input } = HERE): boolean => input.isTTY === true;

/** Tells somebody at a terminal that standard input is read, of what, and how it ends; in a pipe nobody waits. */
export const sayWaiting = (what: string, { input, output } = HERE): void => {
  if (input.isTTY) output.write(`Waiting for ${what}; Ctrl-D ends it (on Windows Ctrl-Z and Enter).\n`);
};
