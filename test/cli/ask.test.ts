import { expect, test } from 'vitest';
import { ask } from '../../cli/commands/ask.ts';
import { BadUse } from '../../cli/usage.ts';

test.each([
  ['--to', 'Atlantis', '“Atlantis” is no country'],
  ['--use', 'juggling', '“juggling” is no use'],
  ['--valid', 'nope', '“nope” is no day'],
  ['--known', 'nope', '“nope” is no day or moment'],
])('%s is understood or refused, and never left out of the question', async (option, value, words) => {
  const asked = ask(['gallium', option, value]);
  await expect(asked).rejects.toThrow(words);
  await expect(asked).rejects.toBeInstanceOf(BadUse);
});
