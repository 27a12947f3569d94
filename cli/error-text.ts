import { editsBetween } from '../shared/views/screening/names/similarity.ts';
import { COMMANDS } from './commands.ts';
import { BadUse, isBadUse } from './usage.ts';

/** Letters in which a word may differ from the command that was meant. */
const MOST_EDITS = 2;

/** What somebody may have meant by a word that is no command. */
export const unknownCommand = (typed: string): BadUse => {
  const meant = Object.keys(COMMANDS).filter(
    (name) => (typed.length > 2 && name.startsWith(typed)) || editsBetween(typed, name, MOST_EDITS + 1) <= MOST_EDITS,
  );
  const perhaps = meant.length > 0 ? ` Did you mean ${meant.join(' or ')}?` : '';
  return new BadUse(`there is no command '${typed}'.${perhaps} chokepoint help lists them.`);
};

const FILE_TROUBLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'it may not be read',
};

/** Why something failed, in words. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { code = '', path, message } = error as NodeJS.ErrnoException;
  // Node goes on about arguments that begin with a hyphen.
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return message.replace(/\. To specify .*$/s, '');
  return path && FILE_TROUBLE[code] ? `${path}: ${FILE_TROUBLE[code]}` : message;
};

/** What went wrong with a command, and after bad use where its use is told. */
export const errorText = (error: unknown, command: string | undefined): string => {
  const told = `chokepoint${command ? ` ${command}` : ''}: ${reasonOf(error)}`;
  return command && isBadUse(error) ? `${told}\nchokepoint help ${command} tells how it is used.` : told;
};
