import type { EndUse, Reach, Rule, Threshold } from '../../../domain/acts/effect.ts';
import { countriesIn } from '../../../domain/names/countries.ts';
import { withoutTitles } from './references.ts';
import { END_USES, GENERAL, NOT_OPERATIVE, REACHES, RULE_WORDS } from './wording.ts';

const TOWARDS =
  /(?:对|向|至|往)([^,。;:对向]{2,30}?)(?:的?(?:军事|军队|组织|个人|用户|最终|出口|转移|提供|供应|实体|企业|进口商))/g;
export const THRESHOLDS: readonly (readonly [wording: RegExp, of: Threshold['of']])[] = [
  [/价值(?:比例|占比)?[^。;]{0,12}?(\d+(?:\.\d+)?)%/g, 'value'],
  [/(?:控股|持股|股权|股份)[^。;]{0,12}?(\d+(?:\.\d+)?)%/g, 'ownership'],
];

/** Without one of these no rule is stated. */
const SPOKEN = /许可|出口|管制|审查|审批|转移/;

export type LicenceRule = { rule: Rule; general: boolean };

/** What a sentence lets an exporter do; `general` where it only opens a notice that says it again by article. */
export const licenceRuleIn = (sentence: string): LicenceRule | undefined => {
  if (!SPOKEN.test(sentence)) return undefined;
  const text = withoutTitles(sentence);
  if (NOT_OPERATIVE.some((wording) => wording.test(text))) return undefined;
  const general = GENERAL.find(([wording]) => wording.test(text))?.[1];
  if (general !== undefined) return { rule: general, general: true };
  const rule = RULE_WORDS.find(([wording]) => wording.test(text))?.[1];
  return rule === undefined ? undefined : { rule, general: false };
};

export const destinationsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(TOWARDS)].flatMap(([, place = '']) => countriesIn(place))),
];

export const thresholdsIn = (text: string): Threshold[] =>
  text.includes('%')
    ? THRESHOLDS.flatMap(([wording, of]) => [...text.matchAll(wording)].map(([, pct]) => ({ pct: Number(pct), of })))
    : [];

/** Each wording is taken away once found: 潜在军事用途的人工智能 is no military use. */
export const endUsesIn = (text: string): EndUse[] => {
  let rest = text;
  return END_USES.flatMap(([wording, use]) => {
    if (!wording.test(rest)) return [];
    rest = rest.replace(new RegExp(wording.source, 'g'), '');
    return [use];
  });
};

export const reachesIn = (text: string): Reach[] =>
  REACHES.filter(([wording]) => wording.test(text)).map(([, reach]) => reach);
