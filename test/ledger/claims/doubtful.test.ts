import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../shared/domain/acts/claim.ts';
import { likenessOf } from '../../../shared/domain/text/likeness.ts';
import { match } from '../../../shared/ledger/claims/match.ts';
import type { Reading } from '../../../shared/ledger/log/commit.ts';
import { type Reported, reportedIn } from '../../../shared/ledger/log/reported.ts';
import { sentencesOf } from '../../../shared/reading/press/parse/sentences.ts';
import { claim, reading, regime } from './claims.ts';

const STORY =
  'The president told reporters on Sunday that goods from China would cost sixty per cent more at the border. He named no ' +
  'day. Aides said that papers were being drawn up and could be signed within weeks. Importers of toys and tools have begun ' +
  'to order ahead. Ports on the west coast expect a busy spring. The ministry in Beijing did not answer questions.';
const OTHER =
  'A levy of sixty per cent on whatever China sells to America is under study, two people who know of the talks said. ' +
  'Nothing has been put on paper. Retailers fear for their margins, and a farmers’ union asked that soybeans be spared from ' +
  'any answer. Stocks fell in Shanghai and in New York, and the yuan was weaker than at any time this year.';

describe('a doubtful report', () => {
  const threat = claim({ type: 'tariff-threat', imposer: 'US', partner: 'CN', ratePct: 60 });
  const doubtful: Claim = { ...threat, doubtful: true };
  const off: Claim = { ...doubtful, stance: 'withdrawn' };
  const at = (host: string) => ({ url: `https://${host}/a`, key: `https://${host}/a` });
  const toldIn = (...readings: Reading[]): (Claim | undefined)[][] => {
    const told: Reported[] = [];
    return readings.map((one) => {
      const now = match(regime(), one, told);
      told.push(...now.map((change) => reportedIn({ number: 1, readings: [one] }, { id: '', ...change })));
      return now.map((change) => change.claim);
    });
  };

  test('is told again, without doubt, by a second outlet, and not by other pages of the first', () => {
    const [first, amp, second] = toldIn(
      reading([doubtful], at('www.npr.org')),
      reading([doubtful], at('amp.npr.org')),
      reading([doubtful], at('apnews.com')),
    );
    expect(first).toMatchObject([{ doubtful: true }]);
    expect(amp).toEqual([]);
    expect(second).toHaveLength(1);
    expect(second?.[0]).not.toHaveProperty('doubtful');
  });

  describe('is not settled by its own text, whoever prints it', () => {
    const agency = likenessOf(STORY);
    const shorter = likenessOf(sentencesOf(STORY).slice(0, 4).join(' '));
    const other = likenessOf(OTHER);

    test.each<[string, string | undefined, string | undefined, number]>([
      ['the same text', agency, agency, 0],
      ['the same text, cut short', agency, shorter, 0],
      ['a longer version', shorter, agency, 0],
      ['another text', agency, other, 1],
      ['a text that was read before likenesses were', undefined, agency, 1],
      ['one that is too short for a likeness', agency, undefined, 1],
    ])('%s', (_, first, second, told) => {
      const [, again] = toldIn(
        reading([doubtful], { ...at('reuters.com'), ...(first && { likeness: first }) }),
        reading([doubtful], { ...at('apnews.com'), ...(second && { likeness: second }) }),
      );
      expect(again).toHaveLength(told);
    });

    test('nor by a copy of what was told first, once its outlet has told more', () => {
      const more: Claim = { ...doubtful, ratePct: 70 };
      const [, added, copy, second] = toldIn(
        reading([doubtful], { ...at('reuters.com'), likeness: `${agency}` }),
        reading([more], { ...at('reuters.com'), likeness: `${other}` }),
        reading([more], { ...at('apnews.com'), likeness: `${agency}` }),
        reading([more], at('bbc.com')),
      );
      expect(added).toMatchObject([{ doubtful: true, ratePct: 70 }]);
      expect(copy).toEqual([]);
      expect(second).toEqual([{ ...threat, ratePct: 70 }]);
    });

    test('and one that tells it surely settles it, also with the same text', () => {
      const [, sure] = toldIn(
        reading([doubtful], { ...at('reuters.com'), likeness: `${agency}` }),
        reading([threat], { ...at('apnews.com'), likeness: `${agency}` }),
      );
      expect(sure).toEqual([threat]);
    });

    test('nor is a word that it is off', () => {
      const [, , copy, second] = toldIn(
        reading([threat], at('npr.org')),
        reading([off], { ...at('reuters.com'), likeness: `${agency}` }),
        reading([off], { ...at('apnews.com'), likeness: `${shorter}` }),
        reading([off], { ...at('npr.org'), likeness: `${other}` }),
      );
      expect(copy).toEqual([]);
      expect(second).toMatchObject([{ stance: 'withdrawn' }]);
    });
  });

  test('a doubtful word that it is off is said again surely, once', () => {
    const [, first, second, third] = toldIn(
      reading([threat], at('npr.org')),
      reading([off], at('npr.org')),
      reading([off], at('apnews.com')),
      reading([off], at('bbc.com')),
    );
    expect(first).toMatchObject([{ stance: 'withdrawn', doubtful: true }]);
    expect(second?.[0]).not.toHaveProperty('doubtful');
    expect(third).toEqual([]);
  });

  test('what is threatened anew after it was off is doubtful as before', () => {
    const [, , anew] = toldIn(
      reading([threat], at('npr.org')),
      reading([off], at('npr.org')),
      reading([doubtful], at('apnews.com')),
    );
    expect(anew).toMatchObject([{ stance: 'affirmed', doubtful: true }]);
  });
});
