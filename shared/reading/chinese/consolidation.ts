import type { Effect, Target } from '../../domain/effect.ts';
import type { Problem } from '../../domain/extraction.ts';
import { quoteOf, sentencesOf } from './lines.ts';
import type { NoticeParts } from './notice-parts.ts';
import { some } from './scope.ts';
import type { Starts } from './starts.ts';

const ISSUED = /(?:公布|发布|印发)(?!之日)[^《。;]{0,10}《([^》]*(?:两用物项|出口管制)[^》]*(?:清单|目录)[^》]*)》/;
const REPEALED_IN_ANNEX =
  /附件\d*[^。;]{0,16}(?:公告|文件)[^。;]{0,12}废止|(?:公告|文件)\([^()]*附件\d*\)[^。;]{0,12}废止/;

/** A catalogue issued anew: the scope of what it gathers stays as it was. */
export const consolidationIn = (
  parts: NoticeParts,
  starts: Starts,
  repealed: readonly Target[],
): { effects: Effect[]; problems: Problem[] } => {
  const sentences = parts.body.flatMap(sentencesOf).filter(({ ended }) => ended);
  const issued = sentences.find(({ text }) => ISSUED.test(text));
  const annexed = sentences.find(({ text }) => REPEALED_IN_ANNEX.test(text));
  return {
    effects:
      issued === undefined
        ? []
        : [
            {
              action: 'consolidate',
              force: 'instrument',
              ...starts.whole,
              scopeIn: 'annex',
              ...some(
                'replaces',
                repealed.map(({ notice }) => notice),
              ),
              evidence: quoteOf(issued),
            },
          ],
    problems: annexed === undefined ? [] : [{ kind: 'repealed-in-annex', text: annexed.text }],
  };
};
