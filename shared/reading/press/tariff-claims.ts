import type { Claim } from '../../domain/claim.ts';
import { type CivilDate, daysBetween } from '../../time/civil.ts';
import { basisOf } from './basis.ts';
import type { Clause } from './clauses.ts';
import { type Direction, directionsOf, namesGoods } from './direction.ts';
import type { Draft, Scene } from './draft.ts';
import { isExpected, isOnlyPossible, isUnreal } from './modality.ts';
import { timingOf } from './news.ts';
import { actorOf, type Party } from './party.ts';
import { anyOf } from './phrases.ts';
import { type Rate, ratesIn } from './rates.ts';
import { type ClaimVerb, claimVerbIn, claimVerbOf } from './verbs.ts';
import { startIn } from './when.ts';

const say = String.raw;
const TARIFF = anyOf(say`
  tariffs\b | tariff\b(?! (?:war|repl|fight|respon|disput|row|deal|talk|relief|policy|retaliat|escalat|clash|battle|truce)) | dut(?:y|ies)\b | lev(?:y|ies)\b | surcharges?\b | import tax(?:es)?\b | rates? (?:on|for)\b | tax on\b
  (?:ad valorem|tariff|duty|additional|remaining|modified) rates?\b`);
const OTHER_DUTY = anyOf(
  'anti-?dumping | anti-?circumvention | countervailing | anti-?subsid | safeguard | port fees?',
);
const TRUCE = anyOf(
  'truce | ceasefire | detente | reprieve | tariff (?:pause|deadline|suspension|standoff) | trade (?:pause|deadline)',
);
const SECTOR = anyOf(say`
  steel | alumin\w+ | copper | lumber | timber | pharmaceuticals? | movies | films | furniture | cabinets | trucks
  chips? | solar | auto(?:s|mobiles?)?\b | cars?\b | vehicles?\b | semiconductors?`);
/** The deed is done by a paper or has come into force; without it a rate to come is a threat. */
const ENACTED = anyOf(say`
  signed | executive orders? | proclamation | Federal Register | joint statement | directive`);
const IN_FORCE = anyOf(say`(?:took|takes?|taking|went into|came into|now in) (?:effect|force) | kick\w* in`);
const NO_PAPER =
  /\bno (?:\w+ )?(?:order|proclamation|document|text|notice)\b|\b(?:has|have) not (?:yet )?(?:been )?(?:signed|issued|published)\b/i;
const FUTURE = anyOf(say`
  will | would | 'll | going to | to (?:impose|raise|hit|slap|put|levy|add|charge|set) | plans? | intends? | starting | from | due to start | next month`);
const POSTED = anyOf('Truth Social | social media | in a post | posted | declined to say how | or sooner');
const COURT = anyOf(say`
  str(?:uck|ikes?|iking) down | invalidat\w+ | void\w* | unlawful | illegal(?:ly)? | not have (?:the )?authority | exceed\w* | overstepp\w+
  upends | no longer be (?:collected|imposed|applied) | terminat\w+`);
const PARTIAL = anyOf(say`some of | part of | certain | partial\w*`);
const BREAKDOWN = anyOf(
  say`includes | breakdown | compris\w+ | made up of | combining | consist\w+ | totall?ing | plus\b`,
);
const AVERAGE = /\baverage\b[^,;]*$/i;
const WEIGHING =
  /\b(?:is|are|was|were) (?:\w+ )?(?:weighing|calculating|considering|discussing|thinking)|increase of tariffs/i;
/** “Trump's threat of …” speaks of a threat made before. */
const NAMED_THREAT = /\b(?:'s|the|his|this|tariff|%) threats?\b(?!.*\b(?:threatened|threatens|warned|warns)\b)/i;
const TEMPORARY = /\b\d+ days|initial period|temporar|for (?:one|a) year/i;

const nearby = (clause: Clause, scene: Scene): string => {
  const at = scene.sentences.indexOf(clause.sentence);
  const around = scene.sentences.slice(Math.max(0, at - 1), at + 3);
  return around.map((sentence) => sentence.text).join(' ');
};

/** A rise that nobody has signed is a threat, however the headline puts it. */
const isThreat = (clause: Clause, direction: Direction, start: CivilDate | undefined, scene: Scene): boolean => {
  if (direction.imposer === 'CN') return false;
  const around = nearby(clause, scene);
  const ahead = start !== undefined && daysBetween(scene.published, start) > 1;
  if (POSTED.test(around) && (ahead || FUTURE.test(clause.text))) return !/\bsigned\b/i.test(around);
  const imminent = start !== undefined && !ahead;
  if (NEGATED.test(clause.text)) return false;
  const planned = /\b(?:will|would|'ll|going to|ha(?:ve|s) to)\b/i.test(clause.text) && !imminent;
  const enacted = ENACTED.test(around) || IN_FORCE.test(clause.sentence.text);
  return (planned || ahead) && (NO_PAPER.test(around) || !enacted);
};

const TYPES: Partial<Record<ClaimVerb, Claim['type']>> = {
  impose: 'tariff-set',
  lower: 'tariff-set',
  retain: 'tariff-set',
  remove: 'tariff-set',
  suspend: 'tariff-suspend',
  extend: 'tariff-suspend',
  threaten: 'tariff-threat',
  withdraw: 'tariff-threat',
};

const typeOf = (deed: ClaimVerb, actor: Party | undefined, text: string): Claim['type'] | undefined =>
  deed === 'consider' && actor === 'US' && WEIGHING.test(text) ? 'tariff-threat' : TYPES[deed];

/** Which of a clause's rates the deed is about; undefined stands for a deed that names none. */
const ratesFor = (deed: ClaimVerb, rates: Rate[], text: string): (Rate | undefined)[] => {
  const levels = rates.filter((rate) => !rate.points);
  if (deed === 'suspend' || deed === 'extend') {
    const isLevel = (rate: Rate): boolean =>
      /\b(?:to|at|of up to|near|about) (?:about |as high as )?$/.test(text.slice(0, rate.at));
    return [rates.find((rate) => rate.points || !isLevel(rate))];
  }
  if (deed === 'lower' && levels.length === 0 && rates.length > 0) return rates;
  return levels.length > 0 ? levels : [undefined];
};

/** “in reply to US tariffs, …”: what was answered, not what was done. */
const ANSWERED =
  /\b(?:to|against|over|for|after) (?:(?:the|new|latest|fresh|higher|sweeping|his|its|US|American|Donald|Trump's|Washington's|reciprocal) ){0,3}(?:tariffs|duties|levies)\b/i;
const SUFFERED = /\b(?:relief|about|despite|suffer\w*|hurt by|because of)\b/i;
const STANDS = /\b(?:is|are|was|were|total|amount|add up|average|run)\b/i;
const NEGATED = /\b(?:did|does|do|will|would|need|has|have)(?: not|n't) (?:have to |yet )?(?:be |been )?(?:\w+)?/i;
/** A rate said of somebody's goods is laid on them, whatever the verb. */
const unnamed = ({ text, link }: Clause, [rate]: Rate[]): { deed: ClaimVerb; at: number } | undefined =>
  rate && !SUFFERED.test(text.slice(0, rate.at)) && (link === 'main' || link === 'and') && namesGoods(text)
    ? { deed: STANDS.test(text) ? 'retain' : 'impose', at: rate.at }
    : undefined;

/** What one clause claims of duties between China and the United States. */
export const tariffDrafts = (clause: Clause, scene: Scene): Draft[] => {
  const { text, sentence } = clause;
  const truce = TRUCE.test(text);
  const ofDuty = TARIFF.test(text) || (TARIFF.test(sentence.text) && /\d%|points/.test(text)) || /\d points/.test(text);
  const rates = ratesIn(text);
  const found = claimVerbOf(clause) ?? unnamed(clause, rates);
  if (!found || !(ofDuty || truce) || OTHER_DUTY.test(text) || clause.link === 'if' || isUnreal(text)) return [];
  const { deed, at } = found;
  const suspends = deed === 'extend' || deed === 'suspend';
  if (suspends ? claimVerbIn(text) === undefined : !ofDuty) return [];
  const actor = actorOf(text, sentence.text, at, scene.actor);
  const type = typeOf(deed, actor, text);
  if (type === undefined || (SECTOR.test(text) && !namesGoods(text) && !namesGoods(sentence.text))) return [];
  const start = startIn(text, clause.whens, scene.published) ?? startIn(sentence.text, sentence.whens, scene.published);
  const named = deed === 'threaten' && NAMED_THREAT.test(text);
  const timing = named ? 'old' : timingOf(clause, deed, at, scene.published);

  const draft = (rate: Rate | undefined, direction: Direction): Draft[] => {
    const byPoints = deed === 'lower' && rate?.points === true;
    const threat = deed === 'impose' && isThreat(clause, direction, start?.stated ? start.day : undefined, scene);
    const undecided = deed === 'impose' && isOnlyPossible(text, at) && !/\bwill\b/.test(text) && !threat;
    const court = COURT.test(text);
    const answered = deed === 'impose' && rate === undefined && !threat && ANSWERED.test(text);
    const negated = deed === 'impose' && NEGATED.test(text) && !threat;
    const loose = deed === 'remove' && rate === undefined && !court && !isExpected(text) && !/\broll/i.test(text);
    if ((byPoints && !TEMPORARY.test(sentence.text)) || undecided || negated || answered || loose) return [];
    const gone = deed === 'remove' && (rate !== undefined || (court && !PARTIAL.test(text)));
    const pct = gone ? 0 : rate?.pct;
    const from = gone ? rate?.pct : rate?.from;
    const deeds = sentence.clauses.map((other) => claimVerbOf(other)?.deed);
    const average = rate !== undefined && AVERAGE.test(text.slice(0, rate.at));
    const standing =
      deed === 'retain' &&
      !/\b(?:retain|maintain)/i.test(text) &&
      !deeds.some(
        (other) => other === 'suspend' || other === 'lower' || (other === 'extend' && /\bsuspen/i.test(sentence.text)),
      );
    const parts = BREAKDOWN.test(text) && rates.length > 1 && direction.imposer === 'US';
    const expected = type === 'tariff-set' && isExpected(text) && actor === 'US';
    const claim: Claim = {
      type: byPoints ? 'tariff-suspend' : threat ? 'tariff-threat' : type,
      news: true,
      stance: deed === 'withdraw' ? 'withdrawn' : expected ? 'expected' : 'affirmed',
      ...direction,
      ...(pct !== undefined && { ratePct: pct }),
      ...(from !== undefined && { fromPct: from }),
      ...(rate && basisOf(text, rate)),
      evidence: sentence.raw,
    };
    return [{ topic: 'tariff', clause, timing: standing || parts || average ? 'old' : timing, claim }];
  };
  return ratesFor(deed, rates, text).flatMap((rate) =>
    directionsOf(clause, rates, rate, actor, scene).flatMap((direction) => draft(rate, direction)),
  );
};
