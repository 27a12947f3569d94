import { narrowest } from '../../domain/substances.ts';
import { type CivilDate, daysBetween } from '../../time/civil.ts';
import { elementsIn } from '../lexicon/materials.ts';
import type { Sentence } from './clauses.ts';
import type { Draft, Scene } from './draft.ts';
import { noticesIn } from './mentions.ts';
import { freshDay } from './news.ts';
import { alternatives } from './phrases.ts';
import { durationIn, endIn, startIn, whensIn } from './when.ts';

const THING: readonly (readonly [RegExp, (draft: Draft) => boolean])[] = [
  [/\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surcharge|rates?|increase)\b/i, ({ topic }) => topic === 'tariff'],
  [/\b(?:suspensions?|pauses?|extension)\b/i, ({ claim }) => claim.type.endsWith('suspend')],
  [/\blists?\b/i, ({ topic }) => topic === 'list'],
  [/\b(?:controls?|curbs?|bans?|limits?|policy|licen\w+|export)\b/i, ({ topic }) => topic !== 'tariff'],
  [/./, () => true],
];
const ADJECTIVE = alternatives(`
  new | latest | additional | Chinese | US | two | same | five | seven | lower | higher | rare | earth | export | of | mentioned | above | material-export
  dual-use | technology- | labor-related | and | tariff | announced | added | restricted | ongoing | current | related | other | most | material | import`);
const THINGS = alternatives(`
  controls? | curbs? | restrictions? | measures? | rules? | tariffs? | dut(?:y|ies) | lev(?:y|ies) | polic(?:y|ies) | bans? | suspensions? | decisions?
  moves? | steps? | changes? | orders? | directive | limits? | lists? | rates? | notice | increases? | surcharge | announcements? | pauses? | extension | actions?
  metals | elements | minerals | materials | activities | transactions`);
const THESE =
  '(?:The|These|This|Those|Both|Such|All(?: of)?(?: the| these)?|Any|Most of these|Under the|Technology-|Most)';
const TRADERS = '(?:Exports?|Sales|Shipments|Exporters|Export operators|Chinese exporters)';
/** A sentence that goes on about what was just said: “The controls …”, “They take …”, “Exports to them …”. */
const ANAPHOR = new RegExp(
  `(?:^"?|\\b(?:that|said) )${alternatives(`
    ${TRADERS}\\b.{0,60}\\b(?:to|supplying|from|supply|sell|selling) (?:the|these|those|them)\\b
    [^,]{0,80}\\b(?:dual-use|export|ship|supply|sell|send)\\b.{0,50}\\b(?:to )?(?:them|these)\\b
    ${THESE} (?:${ADJECTIVE} )*(${THINGS})
    (It|They|These|This|Both|All) (?:are|is|takes?|took|will|would|come|came)`)}\\b`,
  'i',
);

const SUSPENDS = /suspend$/;

/** Days and length that stand in a claim's own clause, else in its sentence. */
export const datesOf = (
  draft: Draft,
  { published, day }: Scene,
): Pick<Draft['claim'], 'effectiveOn' | 'effectiveHedged' | 'until' | 'duration'> => {
  const { clause, claim } = draft;
  const { sentence } = clause;
  const spoken = freshDay({ ...sentence, whens: [...clause.whens, ...sentence.whens] }, published) ?? day;
  const alone = sentence.clauses.length === 1 || sentence.clauses[0] === clause;
  const start =
    startIn(clause.text, clause.whens, spoken) ?? (alone ? startIn(sentence.text, sentence.whens, spoken) : undefined);
  const stale = start !== undefined && draft.timing !== 'old' && daysBetween(start.day, published) > 10;
  const wishful = claim.type === 'tariff-threat' && start?.stated === false;
  const suspends = SUSPENDS.test(claim.type);
  const until = suspends ? (endIn(clause.text, clause.whens) ?? endIn(sentence.text, sentence.whens)) : undefined;
  const duration = suspends ? (durationIn(clause.text) ?? durationIn(sentence.text)) : undefined;
  const onDay =
    suspends && start === undefined
      ? /\bon \w+day (?:\w+ )?(?:suspended|paused|halted)\b|\b(?:suspended|paused|halted) on \w+day\b/.exec(clause.text)
      : null;
  const took =
    /\b(?:minutes|hours|just|shortly) after\b/.test(clause.joint) &&
    /\binto (?:effect|force)|\btook effect/.test(clause.text)
      ? day
      : undefined;
  const effectiveOn =
    (stale || wishful ? undefined : start?.day) ?? took ?? (onDay ? whensIn(onDay[0], published)[0]?.day : undefined);
  return {
    ...(effectiveOn && { effectiveOn }),
    ...(start?.hedged && { effectiveHedged: true }),
    ...(until && { until }),
    ...(duration && { duration }),
  };
};

const MANY = 3;
/** A list of elements right after a control on unnamed metals says which they are, and in which notice. */
const nameElements = (sentence: Sentence, elements: string[], drafts: Draft[], published: CivilDate): void => {
  if (sentence.whens.some(({ past }) => past)) return;
  const control = drafts.findLast(({ claim, timing }) => claim.type === 'control-add' && timing !== 'old');
  const back = control ? sentence.index - control.clause.sentence.index : 0;
  if (!control || back <= 0 || back > 2 || elementsIn((control.claim.subjects ?? []).join(' ')).length > 0) return;
  const [notice] = noticesIn(sentence.text, Number(published.slice(0, 4)));
  Object.assign(control.claim, { subjects: elements }, notice && { notice });
};

/** Lets a sentence that only says “They take effect …” or “The controls cover …” complete the claims before it. */
export const complete = (sentence: Sentence, text: string, drafts: Draft[], { published, day }: Scene): void => {
  const subject = ANAPHOR.exec(text);
  const elements = /\b(?:resemble|similar|like those|since)\b/.test(text) ? [] : elementsIn(text);
  if (subject === null) {
    if (elements.length >= MANY) nameElements(sentence, elements, drafts, published);
    return;
  }
  const everything = /^All (?:of )?(?:the|these)\b/.test(sentence.text);
  const fits = THING.find(([pattern]) => pattern.test(subject[1] ?? subject[2] ?? ''))?.[1] ?? (() => true);
  const reach = everything ? 9 : 5;
  const earlier = drafts.filter((draft) => {
    const back = sentence.index - draft.clause.sentence.index;
    return back > 0 && back <= reach && draft.timing !== 'old' && (everything || fits(draft));
  });
  const nearest = Math.max(...earlier.map((draft) => draft.clause.sentence.index));
  const whens = whensIn(text, published);
  const start = startIn(text, whens, freshDay(sentence, published) ?? day);
  const until = endIn(text, whens);
  for (const { claim, topic, clause } of earlier) {
    if (!everything && clause.sentence.index !== nearest) continue;
    if (everything && claim.imposer !== 'CN') continue;
    if (start && claim.effectiveOn === undefined) {
      claim.effectiveOn = start.day;
      if (start.hedged) claim.effectiveHedged = true;
    }
    if (until && SUSPENDS.test(claim.type) && claim.until === undefined) claim.until = until;
    if (topic === 'control' && elements.length > 0)
      claim.subjects = narrowest([...new Set([...(claim.subjects ?? []), ...elements])]);
  }
};
