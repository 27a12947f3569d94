import { plain } from '../shared/wording/text/plain.ts';

/** What our own colours are written with. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with an escape
const COLOUR = /(\u001b\[[\d;]*m)/;

/** Text as a terminal may show it: coloured, and otherwise plain. */
export const shownInTerminal = (text: string): string =>
  text
    .split(COLOUR)
    .map((piece, index) => (index % 2 === 1 ? piece : plain(piece)))
    .join('');

/** What was fetched cannot steer the terminal that it is printed on; what goes to a file or a pipe stays as it is. */
export const guardTerminal = (stream: NodeJS.WriteStream): void => {
  if (!stream.isTTY) return;
  const write = stream.write.bind(stream) as (chunk: unknown, ...rest: unknown[]) => boolean;
  stream.write = ((chunk: unknown, ...rest: unknown[]) =>
    write(typeof chunk === 'string' ? shownInTerminal(chunk) : chunk, ...rest)) as typeof stream.write;
};
