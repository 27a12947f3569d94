import { COMMANDS } from './commands.ts';
import { BadUse, isBadUse } from './usage.ts';

/** By how many signs two words differ: one left out, added or another, or two exchanged. */
const differing = (one: string, other: string): number => {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, place) => place)];
  const at = (row: number, place: number): number => rows[row]?.[place] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= one.length; row++) {
    const own = [row];
    rows.push(own);
    for (let place = 1; place <= other.length; place++) {
      const same = one[row - 1] === other[place - 1];
      const crossed = one[row - 1] === other[place - 2] && one[row - 2] === other[place - 1];
      own.push(
        Math.min(
          at(row - 1, place) + 1,
          at(row, place - 1) + 1,
          at(row - 1, place - 1) + (same ? 0 : 1),
          crossed ? at(row - 2, place - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(one.length, other.length);
};

const MOST_DIFFERING = 2;

/** What somebody may have meant by a word that is no command. */
export const noCommand = (typed: string): BadUse => {
  const meant = Object.keys(COMMANDS).filter(
    (name) => (typed.length > 2 && name.startsWith(typed)) || differing(typed, name) <= MOST_DIFFERING,
  );
  const perhaps = meant.length > 0 ? ` Did you mean ${meant.join(' or ')}?` : '';
  return new BadUse(`there is no command '${typed}'.${perhaps} chokepoint help lists them.`);
};

const FILE_TROUBLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'it may not be read',
};

const reason = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { code = '', path, message } = error as NodeJS.ErrnoException;
  return path && FILE_TROUBLE[code] ? `${path}: ${FILE_TROUBLE[code]}` : message;
};

/** What went wrong with a command, and after bad use where its use is told. */
export const whatWentWrong = (error: unknown, command: string | undefined): string => {
  const told = `chokepoint${command ? ` ${command}` : ''}: ${reason(error)}`;
  return command && isBadUse(error) ? `${told}\nchokepoint help ${command} tells how it is used.` : told;
};
