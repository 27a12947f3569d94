import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audience } from '../../cli/audience.ts';
import { resend } from '../../cli/resend.ts';
import { returned } from '../../cli/returned.ts';
import { BadUse } from '../../cli/usage.ts';

const file = join(mkdtempSync(join(tmpdir(), 'audience-')), 'desk.json');
writeFileSync(file, '{"name":"desk","channels":[{"id":"mail","kind":"email","to":["desk"]}]}');

test.each<[string, () => Promise<number>, string]>([
  ['no verb', () => audience([]), 'put FILE'],
  ['a verb without its argument', () => audience(['test']), 'put FILE'],
  ['a file that holds no audience', () => audience(['put', file]), 'channels.0.to.0: an e-mail address'],
  ['resend without a channel', () => resend(['desk']), 'an audience and a channel'],
  ['returned without a verb', () => returned([]), 'list | resume ADDRESS'],
  ['nobody resumed', () => returned(['resume']), 'list | resume ADDRESS'],
  ['resend from no number', () => resend(['desk', 'mail', '--from', 'x']), "'x' is no number"],
])('%s is bad use, said in words', async (_, run, words) => {
  await expect(run()).rejects.toThrow(words);
  await expect(run()).rejects.toBeInstanceOf(BadUse);
});
