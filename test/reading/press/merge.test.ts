import { expect, test } from 'vitest';
import type { Claim } from '../../../shared/domain/acts/claim.ts';
import { mergeClaims } from '../../../shared/reading/press/merge/merge.ts';
import { readPress } from '../../../shared/reading/press/read-press.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';

const threat = (parts: Partial<Claim> = {}): Claim => ({
  type: 'tariff-threat',
  news: true,
  stance: 'affirmed',
  imposer: 'US',
  partner: 'CN',
  evidence: 'it',
  ...parts,
});

test('what an article says surely once is sure, in whatever order it says it', () => {
  const [sure, doubtful] = [threat({ ratePct: 100 }), threat({ ratePct: 100, doubtful: true })];
  for (const claims of [
    [sure, doubtful],
    [doubtful, sure],
  ])
    expect(mergeClaims(claims)).toEqual([sure]);
  expect(mergeClaims([doubtful, doubtful])).toEqual([doubtful]);
});

test('what names neither rate nor day says less of what is said with a rate', () => {
  const [rated, vague] = [threat({ ratePct: 100 }), threat({ stance: 'expected' })];
  expect(mergeClaims([rated, vague])).toEqual([rated]);
  expect(mergeClaims([vague])).toEqual([vague]);
  const apart = [vague, threat({ ratePct: 100, imposer: 'CN', partner: 'US' })];
  expect(mergeClaims(apart)).toEqual(apart);
  const withdrawn = [rated, threat({ stance: 'withdrawn' })];
  expect(mergeClaims(withdrawn)).toEqual(withdrawn);
});

test('what another sentence says is kept with that sentence', () => {
  const told = threat({ ratePct: 100, evidence: 'Trump threatened 100%.' });
  const dated = threat({ effectiveOn: '2025-11-01' as CivilDate, evidence: 'It starts on Nov. 1.' });
  const [claim] = mergeClaims([told, dated]);
  expect(claim).toEqual({
    ...told,
    effectiveOn: '2025-11-01',
    quotes: { effectiveOn: 'It starts on Nov. 1.' },
  });
  const numbered = threat({ notice: 'mofcom-2025-61', evidence: 'It is in No. 61.' });
  expect(mergeClaims([told, dated, numbered])[0]).toMatchObject({
    evidence: 'It is in No. 61.',
    quotes: { ratePct: 'Trump threatened 100%.', effectiveOn: 'It starts on Nov. 1.' },
  });
});

test('a day that a later sentence gives is kept with that sentence', () => {
  const { claims } = readPress({
    id: 'day',
    url: 'https://news.example/day',
    publishedOn: '2023-07-03' as CivilDate,
    contentType: 'text/plain',
    title: 'China restricts exports of gallium and germanium',
    body: 'China on Monday announced export controls on gallium and germanium, the commerce ministry said. They take effect on August 1.',
  });
  expect(claims[0]).toMatchObject({
    effectiveOn: '2023-08-01',
    quotes: { effectiveOn: 'They take effect on August 1.' },
  });
});
