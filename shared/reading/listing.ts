import type { CivilDate } from '../time/civil.ts';
import { numeralOf } from '../time/numerals.ts';
import { datesIn } from '../time/words.ts';
import { countryOf } from '../vocabulary/countries.ts';
import type { Action, Effect, Entity, List, Restriction } from '../vocabulary/effect.ts';
import type { Problem } from '../vocabulary/extraction.ts';
import { listIn } from '../vocabulary/lists.ts';
import { RESTRICTIONS } from '../vocabulary/restrictions.ts';
import { entitiesIn, type Listed } from './annex-names.ts';
import { quoteOf, type Sentence, sentencesOf, wordsOf } from './lines.ts';
import { entityOf, namesIn } from './names.ts';
import type { Sheet } from './sheet.ts';
import type { Starts } from './starts.ts';

type Form = { wording: RegExp; action: Action; list?: List };

const OURS = '不可靠实体清单|(?:出口管制)?管控名单|关注名单|反制(?:裁)?(?:实体)?(?:清单|名单)';

/** How a text lists and delists; the first group is who. */
const FORMS: readonly Form[] = [
  { wording: new RegExp(`将(.+?)(?:从|自)(?:[^,。;]{0,20}?)(?:${OURS})中?(?:移出|移除|删除)`), action: 'delist' },
  { wording: new RegExp(`将(.+?)(?:移出|移除出)(?:[^,。;]{0,20}?)(?:${OURS})`), action: 'delist' },
  { wording: new RegExp(`将(.+?)(?:增?列入|纳入|增列至)(?:[^,。;“]{0,20}?)(?:${OURS})`), action: 'list' },
  { wording: /决定对(.+?)采取(?:以下|如下|相应)?反制(?:裁)?措施/, action: 'list', list: 'countermeasures' },
  {
    wording: /决定?对(.+?)(?:针对.+|涉嫌.+|就.+)?(?:等问题)?启动(?:不可靠实体清单)?调查/,
    action: 'investigate',
    list: 'unreliable-entity',
  },
  { wording: /提示.*?通过(.+?)与.*?交易的风险/, action: 'warn' },
];
const OPERATIVE = /决定|现将|现公布|经研究|为提示/;
const MEASURES = /采取(?:以下|如下|相应)?(?:不可靠实体清单)?(?:处理)?措施/;
const COUNT = /(\d+|[一二两三四五六七八九十]+)(?:家|个|名|位)/;
const FOREIGN = /(?:美方?|美国|荷兰?|欧盟|欧方|日本|加方|英国)(?:政府|商务部|方)?[^,。]{0,12}将/;

export type Listings = { effects: Effect[]; problems: Problem[] };

const isPast = (text: string, at: number, issued: CivilDate): boolean => {
  const days = datesIn(text.slice(0, at), issued);
  return days.some(({ date, end }) => date < issued && at - end <= 14);
};

const restrictionsIn = (sheet: Sheet, after: Sentence): { restrictions?: Restriction[]; product?: string } => {
  const rest = sheet.body.slice(sheet.body.indexOf(after.line));
  const next = after.line.level === 1 ? rest.findIndex((line) => line.level === 1 && line !== after.line) : -1;
  const text = (next < 0 ? rest : rest.slice(0, next))
    .filter((line) => line !== after.line || /措施:/.test(line.text))
    .map((line) => (line === after.line ? line.text.split('措施').at(-1) : wordsOf(line)))
    .join('\n');
  const restrictions = RESTRICTIONS.filter(([wording]) => wording.test(text)).map(([, one]) => one);
  const product = /禁止其向中国出口([^。;]+)/.exec(text)?.[1];
  return {
    ...(restrictions.length === 0 ? {} : { restrictions }),
    ...(product === undefined ? {} : { product }),
  };
};

const named = (names: readonly string[], given: Partial<Entity>): Entity[] =>
  names.flatMap((name) => entityOf(name, given) ?? []);

/** Listings, removals, investigations and warnings that a notice itself brings. */
export const listingsIn = (sheet: Sheet, starts: Starts, issued: CivilDate, title: string): Listings => {
  const out: Listings = { effects: [], problems: [] };
  let annexUsed = false;
  for (const line of sheet.body) {
    for (const sentence of sentencesOf(line)) {
      const form = FORMS.find(({ wording }) => wording.test(sentence.text));
      if (form === undefined || !OPERATIVE.test(sentence.text) || FOREIGN.test(sentence.text)) continue;
      const found = form.wording.exec(sentence.text);
      const who = found?.[1] ?? '';
      const list = form.list ?? listIn(found?.[0].slice(who.length) ?? '');
      const past = isPast(sentence.text, found?.index ?? 0, issued);
      const measures = past && MEASURES.test(title) && form.action === 'list';
      if ((past && !measures) || !sentence.ended) continue;
      const action = measures ? 'restrict' : form.action;
      const country = countryOf(who);
      const given = { ...(country === undefined ? {} : { country }) };
      const stated = numeralOf(COUNT.exec(found?.[0] ?? '')?.[1] ?? '');
      const annexed: Listed | undefined =
        annexUsed || !['list', 'delist'].includes(action) ? undefined : entitiesIn(sheet.annex);
      const prose = namesIn(action === 'investigate' ? (/对(.+?)启动/.exec(title)?.[1] ?? who) : who);
      const inAnnex: boolean =
        annexed !== undefined && annexed.entities.length > 0 && annexed.numbered >= Math.min(prose.length, stated ?? 0);
      annexUsed ||= inAnnex;
      const entities =
        inAnnex && annexed ? annexed.entities.map((entity) => ({ ...given, ...entity })) : named(prose, given);
      const count = inAnnex && annexed ? annexed.numbered : entities.length;
      if (inAnnex && annexed) out.problems.push(...annexed.problems.map((text) => ({ kind: 'count-mismatch', text })));
      if (stated !== undefined && stated !== count)
        out.problems.push({ kind: 'count-mismatch', text: `stated ${stated}, found ${count}` });
      if (entities.length === 0) out.problems.push({ kind: 'names-missing', text: sentence.text });
      out.effects.push({
        action,
        ...(sheet.provisions.has(line) ? { provision: sheet.provisions.get(line) ?? '' } : {}),
        force: 'instrument',
        ...starts.whole,
        ...(list === undefined || action === 'warn' ? {} : { list }),
        entities,
        ...(action === 'list' || action === 'restrict' ? restrictionsIn(sheet, sentence) : {}),
        ...(stated === undefined ? {} : { statedCount: stated }),
        ...(action === 'list' && !inAnnex && entities.length < (stated ?? 0) ? { scopeIn: 'annex' as const } : {}),
        evidence: quoteOf(sentence),
      });
    }
  }
  return out;
};
