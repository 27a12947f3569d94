import { expect, test } from 'vitest';
import type { Said } from '../../shared/decisions/record.ts';
import { saidInWords } from '../../shared/decisions/words.ts';

const about = 'alert:1';

test.each<[Said, string]>([
  [{ about, seen: true }, 'seen'],
  [{ about, decision: 'apply', reason: 'NdFeB' }, 'apply for a licence (NdFeB)'],
  [{ about, owner: 'Li Wei', due: '2025-12-01' as Said['due'], note: 'n' }, 'owner Li Wei; due 2025-12-01; note: n'],
  [{ about, owner: '', due: '', reopen: true }, 'the decision taken back; nobody’s any more; no due day any more'],
])('%j is “%s”', (said, words) => {
  expect(saidInWords(said)).toBe(words);
});
