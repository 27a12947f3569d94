import type { Claim, ClaimType } from '../../domain/claim.ts';
import { isBroad, narrowest } from '../../domain/substances.ts';
import type { CivilDate } from '../../time/civil.ts';
import { elementsIn, subjectsIn, UNMISTAKABLE } from '../lexicon/materials.ts';
import type { Act } from './acts.ts';
import { basisOf } from './basis.ts';
import { datesIn } from './dates.ts';
import { directionsOf, namesGoods } from './direction.ts';
import type { Frame } from './frames.ts';
import { firmsIn, type Listed, listsIn, namedIn } from './listed.ts';
import { parse, type Sentence } from './parse.ts';
import { actorOf, firstActor, type Party } from './party.ts';
import { type Rate, ratesIn } from './rates.ts';
import type { Story } from './story.ts';
import { durationIn, endIn } from './when.ts';

export type Topic = 'control' | 'list' | 'tariff';
/** A claim that a clause may make; the decision says whether it is the article's news. */
export type Candidate = { topic: Topic; claim: Claim; frame: Frame; actor: Party | undefined; place: string };

/** What the readers of clauses know of the article. */
export type Scene = {
  published: CivilDate;
  sentences: Sentence[];
  /** Who acts where a clause does not say. */
  actor: Party | undefined;
  whole: string;
};

export const sceneOf = ({ title, paragraphs, published }: Story): Scene => {
  const sentences = parse(title, paragraphs, published);
  const opening = sentences.filter(({ index }) => index === 0 || index === 1);
  const actor = firstActor(opening.map(({ text }) => text).join(' ')) ?? firstActor(title);
  return { published, sentences, actor, whole: sentences.map(({ text }) => text).join(' ') };
};

/** A duty that Washington lays, of which it is open whether it is set or threatened. */
export const isDoneOrThreatened = ({ imposer, type, ratePct }: Claim): boolean =>
  imposer === 'US' && (type === 'tariff-set' || type === 'tariff-threat') && ratePct !== 0;

const EXPORT = '(?:exports?|shipments?|sales|shipping|exporting|suppl(?:y|ies))';
const CURB =
  '(?:controls?|curbs?|restrictions?|limits?|bans?|prohibitions?|limitations?|embargo(?:es)?|checks|rules?|regulations?|regime|measures?|licen[cs]\\w+)';
const GOODS = `(?:rare|metals?|minerals?|elements?|dual-use|technolog\\w+|superhard|drones?|magnets?|batter\\w+|materials?|items|${UNMISTAKABLE.join('|')})`;
/** A control as a thing, and a deed done to exports. */
const CONTROL = new RegExp(
  `\\b(?:${EXPORT}[ -](?:\\w+[ -]){0,2}?${CURB}|${CURB} (?:on|of|over|for|covering) (?:[\\w-]+,? ){0,6}?(?:${EXPORT}|${GOODS})|${GOODS}(?:[ -]\\w+)? ${CURB})\\b`,
  'i',
);
const CURBED = new RegExp(`\\b${CURB}\\b`, 'i');
/** So many elements in a row are a list of what is controlled. */
const MANY = 3;
const EXPORTED = new RegExp(`\\b(?:${EXPORT}|exported|shipped|overseas|licen[cs]\\w+|permits?|approval)\\b`, 'i');
const DUTY =
  /\b(?:tariffs?(?! (?:commission|war|talk|deal|row|dispute|policy|fight|repl|respon|retaliat|escalat|clash|battle|truce|relief|line)\w*)|dut(?:y|ies)|lev(?:y|ies)|surcharges?|import tax(?:es)?|(?:tariff|duty|additional|reciprocal|ad valorem) rates?)\b/i;
const RATED = /\d(?:%| points)/;
const TRUCE = /\b(?:truce|ceasefire|detente|reprieve|trade (?:pause|deadline)|tariff (?:pause|deadline|suspension))\b/i;
/** In a text on duties, what is charged at so many per cent is one. */
const CHARGED =
  /\b(?:rates?|tax\w*|charg\w+|pay\w*|fac(?:e|es|ing)|climb\w*|ris\w+|rose|go(?:es)?|mov\w+|doubl\w+|increas\w+|follow\w*|appl\w+|bear\w*|carr(?:y|ies))\b/i;
/** A duty by goods that names nobody's goods falls on everybody's. */
const SECTOR =
  /\b(?:steel|alumin\w+|copper|lumber|timber|pharmaceuticals?|medicines?|movies|films|furniture|cabinets|trucks|chips?|auto(?:s|mobiles?)?|cars?|vehicles?|semiconductors?|drones?|machinery)\b/i;
const OTHER_DUTY = /\b(?:anti-?dumping|countervailing|anti-?subsid\w+|safeguard|port fees?|anti-?circumvention)\b/i;

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:to|for|against|with) (?:the )?(?:US\b|America\b|American )/, 'US'],
  [/\b(?:to|for|against|with) (?:the )?Japan(?:ese)?\b|\bJapan(?:ese|'s) (?:military|forces|defen[cs]e)/, 'JP'],
  [/\b(?:to|against) (?:the )?(?:EU|Europe)\b/, 'EU'],
  [/\b(?:to|against) (?:the )?Taiwan\b/, 'TW'],
];
const SHARE =
  /\b(?:at least|more than|as little as|contain\w*|exceeding|over)\b[^%]{0,20}?\b(\d+(?:\.\d+)?)%(?! (?:tariff|dut|lev))|\b(\d+(?:\.\d+)?)% or more/i;

const TYPES: Readonly<Record<Topic, Partial<Record<Act, ClaimType>>>> = {
  control: {
    impose: 'control-add',
    suspend: 'control-suspend',
    extend: 'control-suspend',
    remove: 'control-remove',
    lower: 'control-remove',
  },
  list: { impose: 'list-add', suspend: 'list-suspend', extend: 'list-suspend', remove: 'list-remove' },
  tariff: {
    impose: 'tariff-set',
    lower: 'tariff-set',
    retain: 'tariff-set',
    remove: 'tariff-set',
    suspend: 'tariff-suspend',
    extend: 'tariff-suspend',
    threaten: 'tariff-threat',
    withdraw: 'tariff-threat',
    consider: 'tariff-threat',
  },
};

/** What a clause does to exports themselves restricts them: “halt exports”, “stopped shipments”. */
const HALTS = new RegExp(`^(?:(?!${CURB}\\b)[\\w-]+ ){0,4}?${EXPORT}\\b(?![ -](?:\\w+[ -]){0,2}?${CURB})`, 'i');
/** A court takes away the ground on which duties stand. */
const RULED =
  /\b(?:no|not have the|without|lacks?|lacked|exceed\w* (?:his|its|the)(?: \w+)?|overstep\w* (?:his|its|the)(?: \w+)?) authority\b|\b(?:illegal|unlawful|invalid)\b/i;
/** A threat that is taken back. */
const TAKEN_BACK = /\boff the table\b|\bcall(?:s|ed|ing)? off\b|\bgone away\b|\bback(?:s|ed|ing)? (?:down|off|away)\b/i;
const actOn = (
  { act, text, at, start, sentence, verb, nominal, negated, form }: Frame,
  topic: Topic,
): Act | undefined => {
  const after = text.slice(at).replace(/^\S+\s*/, '');
  if (
    topic === 'control' &&
    !nominal &&
    (act === 'suspend' || act === 'remove') &&
    /^(?:suspend|halt|pause|stop|cease|end)$/.test(verb) &&
    HALTS.test(after)
  )
    return 'impose';
  if (topic === 'tariff' && verb === 'lift' && /(?<!up )\bto \d/.test(after)) return 'impose';
  if (topic === 'tariff' && /^(?:drop|roll|ease)$/.test(verb) && /(?<!up )\b(?:to|by) \d/.test(after)) return 'lower';
  if (topic === 'tariff' && TAKEN_BACK.test(sentence.text.slice(start))) return 'withdraw';
  if (topic === 'tariff' && RULED.test(text)) return 'remove';
  if (topic === 'tariff' && negated && act === 'impose') {
    if (durationIn(text) !== undefined) return 'suspend';
    return form === 'future' ? 'withdraw' : 'deny';
  }
  return act;
};

const AGREED = /^(?:agree|expect|anticipate|plan|intend|aim|hope|seek|want|propose|consider|set|pledge|promise)$/;
/** Agreed or foreseen, yet to be done. */
const isExpected = ({ governors, modal, form, verb }: Frame): boolean =>
  governors.some((one) => AGREED.test(one)) || AGREED.test(verb) || (form === 'modal' && modal === 'would');

const base = (type: ClaimType, frame: Frame): Pick<Claim, 'type' | 'news' | 'stance' | 'evidence'> => ({
  type,
  news: true,
  stance:
    isExpected(frame) && type !== 'control-add' && type !== 'list-add' && !type.endsWith('threat')
      ? 'expected'
      : 'affirmed',
  evidence: frame.sentence.raw,
});

const controls = (frame: Frame, scene: Scene): Candidate[] => {
  const { text, sentence } = frame;
  const noun = CONTROL.test(text);
  const subjects = subjectsIn(text);
  const exported = EXPORTED.test(text);
  const around = !noun && CONTROL.test(sentence.text);
  const curbed = subjects.length > 0 && (CURBED.test(sentence.text) || elementsIn(sentence.text).length >= MANY);
  const asked = exported && frame.act === 'impose' && subjectsIn(sentence.text).length > 0;
  const beside = around && frame.act !== undefined && !DUTY.test(text);
  if (!noun && !(subjects.length > 0 && exported) && !curbed && !asked && !beside) return [];
  const act = actOn(frame, 'control') ?? (noun || exported ? 'impose' : undefined);
  const told = act && TYPES.control[act];
  if (!told) return [];
  // “Lifted until November”, “temporarily removed”: put aside.
  const aside =
    told === 'control-remove' &&
    (endIn(text, frame.whens) !== undefined || durationIn(text) !== undefined || /\btemporar/i.test(text));
  const type = aside ? 'control-suspend' : told;
  const elements = elementsIn(text).length > 0 ? [] : elementsIn(sentence.text);
  const all =
    elements.length > 0
      ? narrowest([...subjects, ...elements])
      : subjects.length > 0
        ? subjects
        : subjectsIn(sentence.text);
  const destinations = PLACES.flatMap(([pattern, code]) => (pattern.test(text) ? [code] : []));
  const [, more, orMore] = SHARE.exec(text) ?? SHARE.exec(sentence.text) ?? [];
  const pct = Number(more ?? orMore);
  const claim: Claim = {
    ...base(type, frame),
    ...(all.length > 0 && { subjects: all }),
    ...(destinations.length > 0 && { destinations }),
    ...(pct > 0 &&
      pct <= 50 && {
        thresholds: [
          { pct, of: /\b(?:own|stake|subsidiar)/i.test(text) ? ('ownership' as const) : ('value' as const) },
        ],
      }),
    imposer: 'CN',
  };
  const actor = /\b(?:China's|Chinese|Beijing's) (?:[\w-]+ ){0,4}?(?:controls|curbs|restrictions|bans?|limits)\b/i.test(
    text,
  )
    ? 'CN'
    : actorOf(text, sentence.text, frame.at, scene.actor);
  if (actor !== 'CN') return [];
  return [{ topic: 'control', claim: claim, frame, actor, place: noun ? 'noun' : exported ? 'exported' : 'around' }];
};

const lists = (frame: Frame, scene: Scene, before: string | undefined): Candidate[] => {
  const { text, sentence } = frame;
  if (elementsIn(text).length > 2) return [];
  const act = actOn(frame, 'list');
  const undoes = act === 'suspend' || act === 'remove' || act === 'extend';
  const own = listsIn(text);
  const named = own.length === 0 && undoes && frame.subjectless ? listsIn(sentence.text.slice(0, frame.start)) : own;
  const firms = firmsIn(text);
  const implied =
    /\b(?:the|that|its|this) (?:black)?list\b/i.test(text) && before
      ? before
      : /\b(?:dual-use|export[- ]controls?|export (?:ban|curb|restriction)s?)\b/i.test(text)
        ? 'export-control'
        : /\bblacklist|\b(?:sanctions?|sanctioned|sanctioning|penal\w+|countermeasures?) (?:on |against )?(?!relief)[^,;]{0,60}(?:[A-Z]\w+|compan|firm|entit|bank)/.test(
              text,
            )
          ? 'unspecified'
          : undefined;
  const found: Listed[] =
    named.length > 0
      ? named
      : implied && (firms !== undefined || implied === 'unspecified')
        ? [{ list: implied, ...(firms !== undefined && { count: firms }) }]
        : [];
  const type = TYPES.list[act ?? (found.some(({ count }) => count !== undefined) ? 'impose' : 'deny')];
  if (!type || found.length === 0) return [];
  const entities = namedIn(sentence.raw);
  const actor = actorOf(text, sentence.text, frame.at, /\bChin|\bBeijing/.test(scene.whole) ? 'CN' : scene.actor);
  if (actor !== 'CN') return [];
  return found.map(({ list, count }) => ({
    topic: 'list' as const,
    frame,
    actor,
    place: named.length > 0 ? 'named' : 'implied',
    claim: {
      ...base(type, frame),
      list,
      ...(count !== undefined && { count, countIs: 'added' as const }),
      ...(entities.length > 0 && { entities }),
      imposer: 'CN',
    },
  }));
};

/** Which of a clause's rates the act is about; undefined stands for an act that names none. */
const ratesFor = (act: Act, rates: Rate[], text: string): (Rate | undefined)[] => {
  const levels = rates.filter((rate) => !rate.points);
  if (act === 'suspend' || act === 'extend') {
    const isLevel = (rate: Rate): boolean =>
      /\b(?:to|at|of up to|near|about) (?:about |as high as )?$/.test(text.slice(0, rate.at));
    return [rates.find((rate) => rate.points || !isLevel(rate))];
  }
  if (act === 'lower' && levels.length === 0 && rates.length > 0) return rates;
  return levels.length > 0 ? levels : [undefined];
};

/** What is done to a part, or by degrees, leaves a duty that the clause does not give. */
const EASES =
  /\b(?:eas(?:e|es|ed|ing)|relax\w*|loosen\w*|some|certain|part(?:s|ly)?|partial\w*|roll\w* ?back|\d+% of)\b/i;
const tariffs = (frame: Frame, scene: Scene): Candidate[] => {
  const { text, sentence } = frame;
  const rates = ratesIn(text);
  const title = scene.sentences[0]?.index === -1 ? scene.sentences[0].text : '';
  const charged = rates.length > 0 && CHARGED.test(text) && DUTY.test(scene.whole);
  const duty =
    charged ||
    DUTY.test(text) ||
    (DUTY.test(sentence.text) && RATED.test(text)) ||
    (TRUCE.test(text) && (frame.act === 'extend' || frame.act === 'suspend'));
  if (!duty || OTHER_DUTY.test(text)) return [];
  if (SECTOR.test(text) && ![text, sentence.text, title].some(namesGoods)) return [];
  const act = actOn(frame, 'tariff') ?? (rates.length > 0 ? 'impose' : undefined);
  const type = act && TYPES.tariff[act];
  if (!act || !type) return [];
  const actor = actorOf(text, sentence.text, frame.at, scene.actor);
  return ratesFor(act, rates, text).flatMap((rate) =>
    directionsOf(frame, rates, rate, actor, scene).flatMap((direction): Candidate[] => {
      const gone = act === 'remove' && !EASES.test(text);
      const pct = gone ? 0 : rate?.pct;
      const from = gone ? rate?.pct : rate?.from;
      const claim: Claim = {
        ...base(act === 'lower' && rate?.points ? 'tariff-suspend' : type, frame),
        ...(act === 'withdraw' && { stance: 'withdrawn' as const }),
        ...direction,
        ...(pct !== undefined && { ratePct: pct }),
        ...(from !== undefined && { fromPct: from }),
        ...(rate && basisOf(text, rate)),
      };
      return [{ topic: 'tariff' as const, frame, actor, place: rate ? 'rate' : 'none', claim }];
    }),
  );
};

/** “Export controls on ten firms” are a listing, whatever “dual-use items” they speak of. */
const namesGoodsControlled = ({ claim: { subjects = [] } }: Candidate): boolean =>
  subjects.some((one) => !isBroad(one));

/** Everything that the clauses of an article may claim, in their order. */
export const candidatesIn = (frames: readonly Frame[], scene: Scene): Candidate[] => {
  const out: Candidate[] = [];
  for (const frame of frames) {
    if (frame.link === 'if') continue;
    const before = out.findLast(({ topic }) => topic === 'list')?.claim.list;
    const listed = lists(frame, scene, before);
    const controlled = controls(frame, scene).filter((one) => listed.length === 0 || namesGoodsControlled(one));
    out.push(...controlled, ...listed, ...tariffs(frame, scene));
  }
  const taken = new Set(out.map(({ frame }) => frame));
  for (const { claim, frame } of out) {
    const beside = frames.filter(({ sentence }) => sentence === frame.sentence);
    Object.assign(claim, datesIn(frame, claim, scene, beside, taken));
  }
  return out;
};
