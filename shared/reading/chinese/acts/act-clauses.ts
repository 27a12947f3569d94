import { ACT_VERBS, type ActVerb } from '../../../domain/acts/act-verbs.ts';
import type { Action } from '../../../domain/acts/effect.ts';
import { withoutTitles } from '../words/references.ts';

const DOING = '(?:实施|执行|适用|施行)';
/** Who suspends imports, or a firm's standing, imposes and suspends no measure. */
const NO_MEASURE = '(?!了|期|进口|出口|资质|受理|办理|接受|审批|审查|从事|[^,。;、]{0,12}(?:资质|资格|进口|输华))';

/** How a verb of each action is said where it acts and does not tell. */
const SAID: Record<ActVerb['action'], (zh: string) => string> = {
  suspend: (zh) => `(?:继续)?${zh}${DOING}?${NO_MEASURE}`,
  stop: (zh) => `${zh}${DOING}?(?!了)`,
  resume: (zh) => `${zh}${DOING}(?!了)`,
  repeal: (zh) => `${zh}(?!了)`,
};

/** What a text does to other notices, each looked for at one place. */
export const ACTS: readonly (readonly [verb: RegExp, action: Action])[] = ACT_VERBS.map(({ zh, action, of }) => [
  new RegExp(of === undefined ? SAID[action](zh) : `${zh}${DOING}?(?=[^,。;]{0,60}(?:${of}))`, 'y'),
  action,
]);
const VERB = new RegExp(ACTS.map(([verb]) => verb.source).join('|'), 'g');
/** What may open a clause and belongs to the verb after it: 对4月9日公告的12家实体，停止实施. */
const OPENING = /^(?:同时|并|其中)?(?:对|自|就|关于|针对|在|《|商务部|税委会)/;

const QUOTED = /“[^”]*”/g;

/** One verb with what stands before and behind it. */
export type ActClause = { verb: string; action: Action; before: string; after: string };

const actionOf = (text: string, at: number): Action | undefined =>
  ACTS.find(([verb]) => {
    verb.lastIndex = at;
    return verb.test(text);
  })?.[1];

const commasIn = (text: string): number[] => {
  let depth = 0;
  return [...text].flatMap((sign, at) => {
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    return sign === ',' && depth <= 0 ? [at] : [];
  });
};

/** Where, between two verbs, the words of the second begin. */
const boundary = (text: string, from: number, to: number): number => {
  const between = text.slice(from, to);
  const stop = between.lastIndexOf(';');
  if (stop >= 0) return from + stop + 1;
  const commas = commasIn(between);
  let cut = commas.pop();
  if (cut === undefined) return to;
  for (let before = commas.pop(); before !== undefined; before = commas.pop()) {
    if (!OPENING.test(between.slice(before + 1, cut))) break;
    cut = before;
  }
  return from + cut + 1;
};

/** Whether some words could do anything to another notice. */
export const mayAct = (text: string): boolean => text.search(VERB) >= 0;

/** Cuts a sentence so that each part holds one verb with what it governs. */
export const actClausesIn = (text: string): ActClause[] => {
  if (!mayAct(text)) return [];
  const plain = withoutTitles(text).replace(QUOTED, (quoted) => '\u0001'.repeat(quoted.length));
  const verbs = [...plain.matchAll(VERB)];
  let from = 0;
  return verbs.flatMap((verb, index): ActClause[] => {
    const end = verb.index + verb[0].length;
    const next = verbs[index + 1];
    const to = next === undefined ? text.length : boundary(plain, end, next.index);
    const action = actionOf(plain, verb.index);
    const clause = {
      verb: verb[0],
      before: text.slice(from, verb.index),
      after: text.slice(end, to),
    };
    from = to;
    return action === undefined ? [] : [{ ...clause, action }];
  });
};
