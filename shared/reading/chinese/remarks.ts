import type { Claim } from '../../domain/claim.ts';
import type { CivilDate } from '../../time/civil.ts';
import { endIn } from '../../time/words.ts';
import { destinationsIn, licenceRuleIn } from './conditions.ts';
import { type Line, quoteOf, sentencesOf } from './lines.ts';
import { subjectsIn } from './subjects.ts';

const LASTS = /(?:执行|延续|延长|有效|持续|维持)(?:至|到)/;
const DECIDED = /中方决定|商务部(?:决定|宣布|发布)|我国?决定/;

/** What an official says without the force of a notice: how long an arrangement lasts, what a notice controls. */
export const remarksIn = (lines: readonly Line[], mentions: readonly string[], published: CivilDate): Claim[] => {
  const base = { news: true, stance: 'affirmed', speaker: 'official-cn' } as const;
  return lines
    .filter(({ text }) => !/^(?:有记者)?问:/.test(text))
    .flatMap(sentencesOf)
    .filter(({ ended }) => ended)
    .flatMap((sentence): Claim[] => {
      const { text } = sentence;
      const evidence = quoteOf(sentence);
      const { until } = LASTS.test(text) ? endIn(text.slice(text.search(LASTS)), undefined, published) : {};
      if (until !== undefined) {
        return [{ ...base, type: 'suspension-extend', until, targets: [...mentions], evidence }];
      }
      if (!DECIDED.test(text) || licenceRuleIn(text) === undefined) return [];
      const subjects = subjectsIn(text);
      const destinations = destinationsIn(text);
      return [
        {
          ...base,
          type: 'control-add',
          ...(subjects.length === 0 ? {} : { subjects }),
          ...(destinations.length === 0 ? {} : { destinations }),
          ...(mentions.length === 1 ? { notice: mentions[0] ?? '' } : {}),
          evidence,
        },
      ];
    });
};
