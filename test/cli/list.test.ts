import { expect, test } from 'vitest';
import { list } from '../../cli/commands/list.ts';
import { BadUse } from '../../cli/usage.ts';

test.each<[string, string[], string]>([
  ['no verb', [], 'put AUDIENCE FILE'],
  ['put without a file', ['put', 'desk'], 'put AUDIENCE FILE'],
  ['show with a file', ['show', 'desk', 'parts.csv'], 'put AUDIENCE FILE'],
  ['a verb that there is not', ['drop', 'desk'], "'drop' is none of put, show, check, remove"],
  ['a name that is no part of a key', ['show', 'desk', '--name', 'My Parts'], 'lower-case letters'],
])('%s is bad use, said in words', async (_, args, words) => {
  await expect(list(args)).rejects.toThrow(words);
  await expect(list(args)).rejects.toBeInstanceOf(BadUse);
});
