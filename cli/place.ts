import { BadUse } from './usage.ts';

const OPTION = /^--data(?:=(.*))?$/s;

/** Takes `--data FOLDER` out of the arguments, wherever it stands before `--`: the system that is asked. */
export const placeIn = (args: readonly string[]): { folder?: string; rest: string[] } => {
  const end = args.indexOf('--');
  const own = end === -1 ? [...args] : args.slice(0, end);
  const rest: string[] = [];
  let folder: string | undefined;
  while (own.length > 0) {
    const argument = own.shift() ?? '';
    const found = OPTION.exec(argument);
    if (!found) {
      rest.push(argument);
      continue;
    }
    if (folder !== undefined) throw new BadUse('--data names one folder, once');
    folder = found[1] ?? own.shift() ?? '';
    if (folder === '' || folder.startsWith('-')) throw new BadUse('--data takes a folder');
  }
  return { ...(folder !== undefined && { folder }), rest: [...rest, ...(end === -1 ? [] : args.slice(end))] };
};
