import type { Effect, Target } from '../../../domain/acts/effect.ts';
import type { Problem } from '../../../domain/acts/extraction.ts';
import { unique } from '../../unique.ts';
import { filesOf } from '../notice/annexed.ts';
import type { NoticeParts } from '../notice/notice-parts.ts';
import type { Starts } from '../notice/starts.ts';
import { quoteOf, sentencesOf } from '../words/lines.ts';
import { aboutItems } from './about-items.ts';
import { some } from './scope.ts';

const ISSUED = /(?:公布|发布|印发)(?!之日)[^《。;]{0,10}《([^》]*(?:两用物项|出口管制)[^》]*(?:清单|目录)[^》]*)》/;
const REPEALED_IN_ANNEX =
  /附件\d*[^。;]{0,16}(?:公告|文件)[^。;]{0,12}废止|(?:公告|文件)\([^()]*附件\d*\)[^。;]{0,12}废止/;

/** The lines of the list itself: what each is about, or the list as such. */
const listedIn = (parts: NoticeParts): Pick<Effect, 'subjects' | 'codes' | 'hsCodes' | 'items'> => {
  const listed = filesOf(parts, 'items').flatMap(({ reading }) => reading.entries);
  const { items, codes, hsCodes, subjects } = aboutItems(listed, '', true);
  return {
    ...some('subjects', subjects),
    ...some('codes', codes),
    ...some('hsCodes', hsCodes),
    ...some('items', items),
  };
};

/** A catalogue issued anew: the scope of what it gathers stays as it was. */
export const consolidationIn = (
  parts: NoticeParts,
  starts: Starts,
  repealed: readonly Target[],
): { effects: Effect[]; problems: Problem[] } => {
  const issued = parts.body.flatMap(sentencesOf).find(({ text, ended }) => ended && ISSUED.test(text));
  if (issued === undefined) return { effects: [], problems: [] };
  const annexed = filesOf(parts, 'repealed').flatMap(({ reading }) => reading.entries);
  return {
    effects: [
      {
        action: 'consolidate',
        force: 'instrument',
        ...starts.whole,
        ...listedIn(parts),
        scopeIn: 'annex',
        ...some('replaces', unique([...repealed, ...annexed].map(({ notice }) => notice))),
        evidence: quoteOf(issued),
      },
    ],
    problems: [],
  };
};

/** 附件2所列公告同时废止: the notices of that annex, or that they were not read. */
export const repealedInAnnex = (parts: NoticeParts, starts: Starts): { effects: Effect[]; problems: Problem[] } => {
  const sentence = parts.body.flatMap(sentencesOf).find(({ text, ended }) => ended && REPEALED_IN_ANNEX.test(text));
  if (sentence === undefined) return { effects: [], problems: [] };
  const targets = filesOf(parts, 'repealed').flatMap(({ reading }) => reading.entries);
  const whole = parts.attachments.some(({ role, read }) => role === 'repealed' && read);
  const repeal: Effect = {
    action: 'repeal',
    force: 'instrument',
    ...starts.whole,
    targets,
    evidence: quoteOf(sentence),
  };
  return {
    effects: targets.length === 0 ? [] : [repeal],
    problems: whole ? [] : [{ kind: 'repealed-in-annex', text: sentence.text }],
  };
};
