import type { CivilDate } from '../time/civil.ts';
import { numeralOf } from '../time/numerals.ts';
import { datesIn, endIn, startIn } from '../time/words.ts';
import type { Action, Effect, Target } from '../vocabulary/effect.ts';
import { listIn } from '../vocabulary/lists.ts';
import type { Series } from '../vocabulary/notice-key.ts';
import { type Line, quoteOf, type Sentence, sentencesOf } from './lines.ts';
import { type Reference, referencesIn } from './references.ts';
import type { Start } from './starts.ts';

/** What a text does to other notices. */
const ACTS: readonly (readonly [verb: RegExp, action: Action])[] = [
  [
    /(?:继续)?暂停(?:实施|执行|适用|施行)?(?!进口|出口|资质|受理|办理|接受|审批|审查|从事|[^,。;、]{0,12}(?:资质|资格|进口|输华))/,
    'suspend',
  ],
  [/(?:停止|终止|中止|不再)(?:实施|执行|适用|施行)?|取消(?!资格|上述企业)/, 'stop'],
  [/恢复(?:实施|执行|适用|施行)/, 'resume'],
  [/废止/, 'repeal'],
];
const VERB = new RegExp(ACTS.map(([verb]) => verb.source).join('|'), 'g');
const TITLE = /《[^》]*》|“[^”]*”/g;
const SAID_BEFORE = /上述|该公告|前述|有关公告|相关公告/;
const POINTS = /^[^,。;]{0,4}?(\d+(?:\.\d+)?)(?:%|个百分点)/;
const LISTED = /(\d+月\d+日)(?:公告|公布|发布|列入|将)/;
const COUNT = /(\d+)(?:家|个|名)/;
const OPENING = /^(?:同时|并|其中)?(?:对|自|就|关于|针对|在)/;

export type ActContext = {
  published: CivilDate;
  start: Start;
  series?: Series;
  force: 'instrument' | 'answer';
  own?: string;
};

/** Titles are masked: a verb in the name of a notice does nothing. */
const masked = (text: string): string => text.replace(TITLE, (title) => '\u0001'.repeat(title.length));

type Unit = { verb: string; action: Action; before: string; after: string };

const actionOf = (verb: string): Action => ACTS.find(([wording]) => wording.test(verb))?.[1] ?? 'stop';

/** Cuts a sentence so that each part holds one verb with what it governs. */
const unitsOf = (text: string): Unit[] => {
  const plain = masked(text);
  const verbs = [...plain.matchAll(VERB)];
  const units: Unit[] = [];
  let from = 0;
  verbs.forEach((verb, index) => {
    const end = verb.index + verb[0].length;
    const next = verbs[index + 1];
    const to = next === undefined ? text.length : boundary(plain, end, next.index);
    units.push({
      verb: verb[0],
      action: actionOf(verb[0]),
      before: text.slice(from, verb.index),
      after: text.slice(end, to),
    });
    from = to;
  });
  return units;
};

const boundary = (text: string, from: number, to: number): number => {
  const between = text.slice(from, to);
  const stop = Math.max(between.lastIndexOf(';'), between.lastIndexOf('。'));
  if (stop >= 0) return from + stop + 1;
  let depth = 0;
  const commas: number[] = [];
  [...between].forEach((sign, at) => {
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === ',' && depth <= 0) commas.push(at);
  });
  let cut = commas.pop();
  if (cut === undefined) return to;
  while (commas.length > 0) {
    const before = commas.at(-1) ?? 0;
    if (!OPENING.test(between.slice(before + 1, cut))) break;
    cut = before;
    commas.pop();
  }
  return from + cut + 1;
};

const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));

const targetsOf = (references: readonly Reference[], own: string | undefined): Target[] =>
  references
    .filter(({ key }) => key !== own)
    .flatMap(({ key, provisions }): Target[] =>
      provisions.length === 0 ? [{ notice: key }] : provisions.map((provision) => ({ notice: key, provision })),
    );

/** A listing named by its day alone: 4月4日公告, 对3月4日列入的15家实体. */
const listedIn = (text: string, list: string | undefined, said: CivilDate): Target[] => {
  const day = LISTED.exec(text);
  if (day === null) return [];
  const listedOn = datesIn(text.slice(day.index), said)[0]?.date;
  const count = COUNT.exec(text)?.[1];
  if (listedOn === undefined) return [];
  return [{ notice: '', ...(list ? { list } : {}), listedOn, ...(count ? { count: numeralOf(count) ?? 0 } : {}) }];
};

/** 4月4日、4月9日公布第21号和第22号公告: which day has which number. */
const pairsIn = (text: string, context: ActContext): Map<CivilDate, string> => {
  const keys = referencesIn(text, {
    year: yearOf(context.published),
    ...(context.series ? { series: context.series } : {}),
  });
  const days = datesIn(text, context.published).filter(({ date }) => date < context.published);
  const pairs = new Map<CivilDate, string>();
  if (keys.length === days.length)
    for (const [index, { date }] of days.entries()) pairs.set(date, keys[index]?.key ?? '');
  return pairs;
};

/** Every suspension, stop, resumption and repeal of other notices in some lines. */
export const actsIn = (lines: readonly Line[], context: ActContext): Effect[] => {
  const effects: Effect[] = [];
  const said: Reference[] = [];
  const pairs = new Map<CivilDate, string>();
  let list: string | undefined;
  const base = { year: yearOf(context.published), ...(context.series ? { series: context.series } : {}) };
  for (const line of lines) {
    for (const sentence of sentencesOf(line)) {
      list = listIn(masked(sentence.text)) ?? list;
      for (const [day, key] of pairsIn(sentence.text, context)) pairs.set(day, key);
      if (sentence.ended) effects.push(...effectsOf(sentence, context, said, pairs, list));
      said.push(...referencesIn(sentence.text, base));
    }
  }
  return effects;
};

const effectsOf = (
  sentence: Sentence,
  context: ActContext,
  said: readonly Reference[],
  pairs: ReadonlyMap<CivilDate, string>,
  list: string | undefined,
): Effect[] => {
  const base = { year: yearOf(context.published), ...(context.series ? { series: context.series } : {}) };
  const stated = startIn(sentence.text, context.published);
  if (stated === undefined && context.force === 'answer') return [];
  return unitsOf(sentence.text).flatMap((unit): Effect[] => {
    const start = startIn(unit.before, context.published) ?? stated ?? context.start;
    const named = (text: string): Target[] => {
      const targets = targetsOf(referencesIn(text, base), context.own);
      if (targets.length > 0) return targets;
      return listedIn(text, list, context.published).map((target): Target => {
        const key = target.listedOn === undefined ? undefined : pairs.get(target.listedOn);
        return key === undefined ? target : { notice: key };
      });
    };
    const before = named(unit.before);
    const after = named(unit.after);
    const known = after.length > 0 ? after : before;
    const targets = known.length > 0 || !SAID_BEFORE.test(sentence.text) ? known : targetsOf(said, context.own);
    if (targets.length === 0) return [];
    const term = unit.action === 'suspend' ? endOf(unit, start.from, context.published) : {};
    const points = POINTS.exec(unit.after)?.[1];
    return [
      {
        action: unit.action,
        force: context.force,
        ...start,
        ...term,
        ...(points === undefined ? {} : { suspendPct: Number(points) }),
        targets,
        evidence: quoteOf(sentence),
      },
    ];
  });
};

const endOf = (unit: Unit, from: CivilDate | undefined, published: CivilDate) => {
  const after = endIn(unit.after, from, published);
  return after.until === undefined && after.duration === undefined ? endIn(unit.before, from, published) : after;
};
