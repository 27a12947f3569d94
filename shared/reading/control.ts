import { codesIn, hsCodesIn } from '../vocabulary/codes.ts';
import { countriesIn } from '../vocabulary/countries.ts';
import type { Effect, Rule, Threshold } from '../vocabulary/effect.ts';
import type { Problem } from '../vocabulary/extraction.ts';
import { type Items, itemsIn } from './items.ts';
import { type Line, quoteOf, type Sentence, sentencesOf, wordsOf } from './lines.ts';
import type { Sheet } from './sheet.ts';
import type { Starts } from './starts.ts';
import { makingsIn, settled, subjectsIn } from './subjects.ts';
import { END_USES, NOT_OPERATIVE, REACHES, RULE_WORDS } from './wording.ts';

export type Controls = { effects: Effect[]; problems: Problem[]; items: Items };

const BELOW = /(?:下列|以下|如下|下述)[^。;]{0,20}(?:物项|特性|技术|设备)|物项前|措施:$|(?:决定|公告)[^。;]*:$/;
const TOWARDS = /(?:对|向|至)([^,。;对向]{2,30}?)(?:的?(?:军事|组织|用户|最终|出口|转移|提供|供应|实体))/g;
const EXEMPT = /(?:无需|免于|豁免)(?:申请)?(?:办理)?许可/;
const THRESHOLDS: readonly (readonly [wording: RegExp, of: Threshold['of']])[] = [
  [/价值(?:比例|占比)?[^。;]{0,12}?(\d+(?:\.\d+)?)%/g, 'value'],
  [/(?:控股|持股|股权|股份)[^。;]{0,12}?(\d+(?:\.\d+)?)%/g, 'ownership'],
];
const ANNEXED = /附件/;

const ruleIn = (text: string): Rule | undefined => RULE_WORDS.find(([wording]) => wording.test(text))?.[1];

const destinationsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(TOWARDS)].flatMap(([, place = '']) => countriesIn(place))),
];

const thresholdsIn = (text: string): Threshold[] =>
  THRESHOLDS.flatMap(([wording, of]) => [...text.matchAll(wording)].map(([, pct]) => ({ pct: Number(pct), of })));

const usesIn = (text: string): NonNullable<Effect['endUse']> => {
  let rest = text;
  return END_USES.flatMap(([wording, use]) => {
    if (!wording.test(rest)) return [];
    rest = rest.replace(new RegExp(wording.source, 'g'), '');
    return [use];
  });
};

const some = <K extends string, T>(key: K, values: readonly T[]): { [P in K]?: T[] } =>
  (values.length === 0 ? {} : { [key]: values }) as { [P in K]?: T[] };

/** Sub-items that differ in reach are provisions of their own. */
const splits = (lines: readonly Line[]): Line[] => {
  const items = lines.filter(({ level }) => level === 2);
  return items.some((line) => REACHES.some(([wording]) => wording.test(wordsOf(line)))) ? items : [];
};

export const controlsIn = (sheet: Sheet, starts: Starts, title: string): Controls => {
  const everything = itemsIn([...sheet.body.slice(1), ...sheet.annex], title);
  const out: Controls = { effects: [], problems: [], items: everything };
  const annexSubjects = settled(sheet.annex.flatMap(({ text }) => makingsIn(text)));
  const articles = articlesOf(sheet.body);
  for (const { head, lines, provision } of articles) {
    const block = [head, ...lines];
    const halves = sentencesOf(head, /(?<=[。;])/);
    const ruled = halves.filter(({ text }) => operative(text) && ruleIn(text) !== undefined);
    const whole = lines.map(wordsOf).join('');
    if (EXEMPT.test(head.text) && ruled.length === 0) {
      if (halves[0]?.ended) out.effects.push(exemption(halves[0], starts, provision));
      continue;
    }
    ruled.forEach((half, index) => {
      const rule = ruleIn(half.text);
      if (rule === undefined) return;
      const cut = !half.ended;
      if (cut) {
        out.problems.push({ kind: 'cut-off', text: half.text });
        return;
      }
      const below = BELOW.test(half.text);
      const parts = below ? splits(lines) : [];
      const where = ruled.length > 1 ? `${provision ?? '1'}.${'abcdefgh'[index]}` : provision;
      const targets = parts.length > 0 ? parts : [undefined];
      for (const part of targets) {
        const text = part === undefined ? half.text + (below ? whole : '') : half.text + wordsOf(part);
        const place = part === undefined ? where : `${provision}.${part.number}`;
        const scope = scopeOf(text, part, below, { sheet, block, title, everything, annexSubjects, provision });
        const reach = REACHES.filter(([wording]) => wording.test(part === undefined ? half.text : wordsOf(part))).map(
          ([, one]) => one,
        );
        out.effects.push({
          action: 'control',
          ...(place === undefined ? {} : { provision: place }),
          force: 'instrument',
          ...starts.of(place),
          rule,
          ...scope,
          ...some('destinations', destinationsIn(half.text)),
          ...some('endUse', usesIn(text)),
          ...some('reach', reach),
          ...some('thresholds', thresholdsIn(text)),
          evidence:
            part === undefined ? quoteOf(half) : quoteOf({ line: part, at: part.at, text: wordsOf(part), ended: true }),
        });
      }
    });
  }
  return out;
};

const operative = (text: string): boolean => !NOT_OPERATIVE.test(text);

type Ground = {
  sheet: Sheet;
  block: readonly Line[];
  title: string;
  everything: Items;
  annexSubjects: readonly string[];
  provision: string | undefined;
};

const scopeOf = (text: string, part: Line | undefined, below: boolean, ground: Ground): Partial<Effect> => {
  if (ANNEXED.test(text) || part !== undefined) {
    const subjects = ground.annexSubjects.length > 0 ? [...ground.annexSubjects] : subjectsIn(ground.title);
    return { ...some('subjects', [...new Set(subjects)]), scopeIn: 'annex' };
  }
  if (below) {
    const { items, codes, hsCodes, subjects } =
      ground.provision === undefined ? ground.everything : itemsIn(ground.block, ground.title);
    return {
      ...some('subjects', subjects),
      ...some('codes', codes),
      ...some('hsCodes', hsCodes),
      ...some('items', items),
      scopeIn: 'text',
    };
  }
  const subjects = subjectsIn(text);
  return {
    ...some('subjects', subjects.length > 0 ? subjects : subjectsIn(ground.title)),
    ...some('codes', codesIn(text)),
    ...some('hsCodes', hsCodesIn(text)),
    scopeIn: 'text',
  };
};

const exemption = (half: Sentence, starts: Starts, provision: string | undefined): Effect => ({
  action: 'exempt',
  ...(provision === undefined ? {} : { provision }),
  force: 'instrument',
  ...starts.of(provision),
  evidence: quoteOf(half),
});

type Article = { head: Line; lines: Line[]; provision?: string };

/** Articles, with what stands under each; a paragraph without a number is one of its own. */
const articlesOf = (body: readonly Line[]): Article[] => {
  const out: Article[] = [];
  for (const line of body) {
    const last = out.at(-1);
    if (line.level === 1) out.push({ head: line, lines: [], provision: line.number });
    else if (line.level === 0 || last === undefined) out.push({ head: line, lines: [] });
    else last.lines.push(line);
  }
  return out;
};
