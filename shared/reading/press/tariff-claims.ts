import { type CivilDate, daysBetween } from '../../time/civil.ts';
import type { Claim } from '../../vocabulary/claim.ts';
import type { Clause } from './clauses.ts';
import type { Draft, Scene } from './draft.ts';
import { isExpected, isOnlyPossible, isUnreal } from './moods.ts';
import { timingOf } from './news.ts';
import { actorIn, goodsIn, mentionsIn, type Party } from './party.ts';
import { type Rate, ratesIn } from './rates.ts';
import { type Deed, deedIn } from './verbs.ts';
import { startIn } from './when.ts';

const TARIFF =
  /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surcharges?|import tax(?:es)?|(?:ad valorem|tariff|duty|additional|remaining|modified) rates?|rates? (?:on|for)|tax on)\b/i;
const OTHER_DUTY = /\banti-?dumping|countervailing|anti-?subsid|safeguard|port fees?\b/i;
const TRUCE =
  /\b(?:truce|ceasefire|detente|reprieve|tariff (?:pause|deadline|suspension|standoff)|trade (?:pause|deadline))\b/i;
const SECTOR =
  /\b(?:steel|alumin\w+|copper|lumber|timber|pharmaceuticals?|movies|films|furniture|cabinets|trucks|auto(?:s|mobiles)?|cars|semiconductors?)\b/i;
/** The deed is done by a paper or has come into force; without it a rate to come is a threat. */
const ENACTED =
  /\b(?:signed|executive orders?|proclamation|Federal Register|took effect|take(?:s)? effect|taking effect|went into effect|came into (?:effect|force)|kick\w* in|joint statement|directive|now in (?:force|effect))\b/i;
const FUTURE =
  /\b(?:will|would|'ll|going to|to (?:impose|raise|hit|slap|put|levy|add|charge|set)|plans?|intends?|starting|from|due to start|next month)\b/i;
const POSTED = /\b(?:Truth Social|social media|in a post|posted|declined to say how|or sooner)\b/i;
const COURT =
  /\b(?:str(?:uck|ikes?|iking) down|invalidat\w+|void\w*|unlawful|illegal(?:ly)?|not have (?:the )?authority|exceed\w*|overstepp\w+|upends|no longer be (?:collected|imposed|applied)|terminat\w+)\b/i;
const PARTIAL = /\b(?:some of|part of|certain|partial\w*)\b/i;
const COMPONENTS: readonly (readonly [RegExp, string])[] = [
  [/\bfentanyl/i, 'fentanyl'],
  [/\breciprocal|liberation day/i, 'reciprocal'],
  [/\b(?:section|s\.) ?122\b|\bsurcharge/i, 'section122'],
  [/\b(?:section|s\.) ?301\b/i, 'section301'],
  [/\b(?:section|s\.) ?232\b/i, 'section232'],
  [/\bIEEPA\b|\bEmergency Economic Powers/i, 'ieepa'],
];
const BREAKDOWN = /\b(?:includes|breakdown|compris\w+|made up of|combining|consist\w+|totall?ing|plus)\b/i;

type Direction = { imposer: 'CN' | 'US'; partner: 'CN' | 'US' | 'all' };

const directionOf = (
  goods: ReturnType<typeof goodsIn>,
  actor: Party | undefined,
  scene: Scene,
): Direction | undefined => {
  if (goods === 'other' || actor === 'other') return undefined;
  if (goods === 'CN') return { imposer: 'US', partner: 'CN' };
  if (goods === 'US') return { imposer: 'CN', partner: 'US' };
  if (goods === 'all') return actor === 'CN' ? undefined : { imposer: 'US', partner: 'all' };
  if (actor === 'CN') return { imposer: 'CN', partner: 'US' };
  return actor === 'US' && /\bChin(?:a|ese)\b|\bBeijing\b/.test(scene.whole)
    ? { imposer: 'US', partner: 'CN' }
    : undefined;
};

/** The goods a rate falls on: “N % on …” looks right, “… to N %” looks left, then the clause, then the sentence. */
const goodsOf = (text: string, rates: Rate[], i: number, sentence: string): ReturnType<typeof goodsIn> => {
  const rate = rates[i];
  if (rate === undefined) return goodsIn(text) ?? goodsIn(sentence);
  const left = text.slice(rates[i - 1]?.end ?? 0, rate.at);
  const right = text.slice(rate.end, rates[i + 1]?.at);
  const close = /^(?:\s(?:[\w-]+\s){0,4}?)?(?:on|for|against|from)\s[^,;]*/i.exec(right)?.[0];
  const near = close ? goodsIn(close) : undefined;
  return near ?? goodsIn(left) ?? goodsIn(right) ?? goodsIn(text) ?? goodsIn(sentence);
};

/** For “30 % and 10 %, respectively”: who was named first imposes the first. */
const orderOf = (clause: Clause, scene: Scene): Party[] => {
  const at = scene.sentences.indexOf(clause.sentence);
  for (const text of [
    clause.sentence.text,
    ...scene.sentences
      .slice(0, at)
      .reverse()
      .map((s) => s.text),
  ]) {
    const order = [...new Set(mentionsIn(text).map((mention) => mention.party))].filter((party) => party !== 'other');
    if (order.length === 2) return order;
  }
  return [];
};

const basisOf = (text: string, rate: Rate): Pick<Claim, 'basis' | 'component'> => {
  const near = text.slice(Math.max(0, rate.at - 50), rate.end + 40);
  if (rate.points) return { basis: 'points' };
  const component = COMPONENTS.find(([pattern]) => pattern.test(near))?.[1];
  if (component !== undefined) return { basis: 'component', component };
  if (/\b(?:additional|extra|another|on top of|over and above|add(?:s|ed|ing)?)\b/i.test(near))
    return { basis: 'additional' };
  if (
    /\b(?:total\w*|combined|overall|across the board)\b|\bto (?:about |around |as high as )?$/i.test(
      near.slice(0, rate.at - Math.max(0, rate.at - 50)) + near,
    )
  )
    return { basis: 'total' };
  return rate.from === undefined ? { basis: 'additional' } : { basis: 'total' };
};

const nearby = (clause: Clause, scene: Scene): string => {
  const at = scene.sentences.indexOf(clause.sentence);
  return scene.sentences
    .slice(Math.max(0, at - 1), at + 3)
    .map((sentence) => sentence.text)
    .join(' ');
};

/** A rise that nobody has signed is a threat, however the headline puts it. */
const isThreat = (clause: Clause, direction: Direction, start: CivilDate | undefined, scene: Scene): boolean => {
  if (direction.imposer === 'CN') return false;
  const around = nearby(clause, scene);
  const ahead = start !== undefined && daysBetween(scene.published, start) > 1;
  if (POSTED.test(around) && (ahead || FUTURE.test(clause.text))) return !/\bsigned\b/i.test(around);
  return (/\b(?:will|would|'ll|going to)\b/i.test(clause.text) || ahead) && !ENACTED.test(around);
};

const typeOf = (deed: Deed, actor: Party | undefined, text: string): Claim['type'] | undefined => {
  if (deed === 'impose' || deed === 'lower' || deed === 'retain' || deed === 'remove') return 'tariff-set';
  if (deed === 'suspend' || deed === 'extend') return 'tariff-suspend';
  if (deed === 'threaten' || deed === 'withdraw') return 'tariff-threat';
  return deed === 'consider' &&
    actor === 'US' &&
    /\b(?:is|are) (?:\w+ )?(?:weighing|calculating|considering)|increase of tariffs/i.test(text)
    ? 'tariff-threat'
    : undefined;
};

/** Which of a clause's rates the deed is about. */
const ratesFor = (deed: Deed, rates: Rate[], text: string): (Rate | undefined)[] => {
  if (deed === 'suspend' || deed === 'extend') {
    const own = rates.filter(
      (rate) => rate.points || !/\b(?:to|at|of up to|near|about) (?:about |as high as )?$/.test(text.slice(0, rate.at)),
    );
    return own.length > 0 ? own.slice(0, 1) : [undefined];
  }
  if (deed === 'lower' && rates.every((rate) => rate.points)) return rates.length > 0 ? rates : [undefined];
  const levels = rates.filter((rate) => !rate.points);
  return levels.length > 0 ? levels : [undefined];
};

/** What one clause claims of duties between China and the United States. */
export const tariffDrafts = (clause: Clause, scene: Scene): Draft[] => {
  const { text, sentence } = clause;
  const truce = TRUCE.test(text);
  const speaksOfDuty = TARIFF.test(text) || (TARIFF.test(sentence.text) && /\d%|points/.test(text));
  if ((!speaksOfDuty && !truce) || OTHER_DUTY.test(text) || clause.link === 'if' || isUnreal(text)) return [];
  const found = deedIn(text) ?? (clause.link === 'and' || clause.link === 'while' ? deedIn(sentence.text) : undefined);
  if (!found || (truce && !speaksOfDuty && found.deed !== 'extend' && found.deed !== 'suspend')) return [];
  const { deed } = found;
  const actor = actorIn(text, found.at) ?? actorIn(sentence.text, found.at) ?? scene.actor;
  const type = typeOf(deed, actor, text);
  if (type === undefined) return [];
  const all = ratesIn(text);
  const pairs = /\brespectively\b/i.test(sentence.text) && all.length > 1 ? orderOf(clause, scene) : [];
  const start = startIn(text, clause.whens, scene.published) ?? startIn(sentence.text, sentence.whens, scene.published);
  return ratesFor(deed, all, text).flatMap((rate): Draft[] => {
    const i = rate ? all.indexOf(rate) : 0;
    const goods = rate ? goodsOf(text, all, i, sentence.text) : (goodsIn(text) ?? goodsIn(sentence.text));
    const direction =
      pairs[i] === undefined ? directionOf(goods, actor, scene) : directionOf(undefined, pairs[i], scene);
    if (direction === undefined || (SECTOR.test(text) && goods === undefined)) return [];
    const byPoints = deed === 'lower' && rate?.points === true;
    const temporary = /\b\d+ days|initial period|temporar|for (?:one|a) year/i.test(sentence.text);
    if (byPoints && !temporary) return [];
    const threat = type === 'tariff-set' && deed === 'impose' && isThreat(clause, direction, start?.day, scene);
    if (deed === 'impose' && isOnlyPossible(text, found.at) && !/\bwill\b/.test(text) && !threat) return [];
    if (deed === 'remove' && rate === undefined && !COURT.test(text)) {
      if (!isExpected(text) && !/roll/i.test(text)) return [];
    }
    const struck = deed === 'remove' && (rate !== undefined || (COURT.test(text) && !PARTIAL.test(text)));
    const pct = struck ? 0 : rate?.pct;
    const from = struck ? rate?.pct : rate?.from;
    const retained = deed === 'retain' && !/\bretain/i.test(text);
    const components = BREAKDOWN.test(text) && all.length > 1 && direction.imposer === 'US';
    const timing = retained || components ? 'old' : timingOf(clause, deed, found.at, scene.published);
    return [
      {
        topic: 'tariff',
        clause,
        timing,
        claim: {
          type: byPoints ? 'tariff-suspend' : threat ? 'tariff-threat' : type,
          news: true,
          stance:
            deed === 'withdraw'
              ? 'withdrawn'
              : type === 'tariff-set' && isExpected(text) && actor === 'US'
                ? 'expected'
                : 'affirmed',
          ...direction,
          ...(pct !== undefined && { ratePct: pct }),
          ...(from !== undefined && { fromPct: from }),
          ...(rate && basisOf(text, rate)),
          evidence: sentence.raw,
        },
      },
    ];
  });
};
