import type { Action, Effect } from '../../domain/acts/effect.ts';
import type { Series } from '../../domain/acts/notice-key.ts';
import type { CivilDate } from '../../time/civil.ts';
import { isOfEarlierText } from '../copied.ts';
import { endIn, startIn } from '../lexicon/days.ts';
import { type Reference, referencesIn } from './references.ts';

/** What a text does to other notices. */
export const ACTS: readonly (readonly [verb: RegExp, action: Action])[] = [
  [/\bsuspen(?:d|ds|ded|ding|sion)\b/i, 'suspend'],
  [
    /\b(?:cease|stop|terminate|discontinue)(?:s|d|ped|ping)?\b|\bno longer (?:be )?(?:appl|implement|enforce)\w*/i,
    'stop',
  ],
  [/\bresum(?:e|es|ed|ing|ption)\b/i, 'resume'],
  [/\b(?:repeal|abolish|annul|rescind|abrogat)(?:s|ed|es)?\b/i, 'repeal'],
];
const VERB = new RegExp(ACTS.map(([verb]) => verb.source).join('|'), 'gi');
const JOINT = /, and |; |, while /g;
const POINTS =
  /(\d+(?:\.\d+)?)[ -]?(?:%|percent(?:age[ -]points?)?)[^.;\d]*\bsuspend|\bsuspend[^.;]*?(\d+(?:\.\d+)?) ?(?:%|percent)/i;

/** … the measures of April 4 for 90 days, and the measures of April 9 …: those behind it have no end. */
const LEFT_OPEN = /for (?:\w+ )?\d+ (?:days|months|years)(?=,? and the )/i;

/** … released Announcement No. 70, suspending …: what that one did. */
const TOLD =
  /\b(?:released|issued|published) [^;]{0,80}No\.? ?\d[^;]{0,40}, (?:suspend|stopp|terminat|resum|repeal)ing\b/i;
export type Context = {
  published: CivilDate;
  start: { from?: CivilDate; fromTime?: string };
  series: Series;
  own?: string;
  answer: boolean;
  issued?: ReadonlyMap<string, Series>;
};

const actionOf = (verb: string): Action | undefined => ACTS.find(([wording]) => wording.test(verb))?.[1];

type Unit = { action: Action; from: number; at: number; to: number };

/** Each verb with the words around it, up to where the next one's begin. */
const unitsIn = (sentence: string): Unit[] => {
  const verbs = [...sentence.matchAll(VERB)];
  let from = 0;
  return verbs.flatMap(({ 0: verb, index }, which): Unit[] => {
    const next = verbs[which + 1]?.index ?? sentence.length;
    const joint = [...sentence.slice(index, next).matchAll(JOINT)].at(-1);
    const to = which === verbs.length - 1 || joint === undefined ? next : index + joint.index;
    const action = actionOf(verb);
    const unit = { from, at: index, to };
    from = to;
    return action === undefined ? [] : [{ ...unit, action }];
  });
};

const targetsOf = ({ from, at, to }: Unit, references: readonly Reference[]): Reference[] => {
  const behind = references.filter((one) => one.at > at && one.at < to);
  return behind.length > 0 ? behind : references.filter((one) => one.at >= from && one.at < at);
};

/** Every suspension, stop, resumption and repeal in a sentence, one for each verb that has a target. */
export const actsOf = (sentence: string, context: Context): Effect[] => {
  const { published, series, answer, issued } = context;
  const stated = startIn(sentence, published);
  if ((stated === undefined && answer) || TOLD.test(sentence)) return [];
  if (answer && isOfEarlierText(stated?.from, published)) return [];
  const year = Number(published.slice(0, 4));
  const references = referencesIn(sentence, { year, series, ...(issued && { issued }) }).filter(
    ({ key }) => key !== context.own,
  );
  // The preamble gives the minute of the day that an article repeats.
  const start = stated === undefined || stated.from === context.start.from ? context.start : stated;
  return unitsIn(sentence).flatMap((unit): Effect[] => {
    const targets = targetsOf(unit, references);
    if (targets.length === 0) return [];
    const suspends = unit.action === 'suspend';
    const behind = suspends ? LEFT_OPEN.exec(sentence.slice(unit.at, unit.to)) : null;
    const open = behind === null ? unit.to : unit.at + behind.index + behind[0].length;
    const timed = targets.filter(({ at }) => at < open);
    const points = suspends && series === 'tariff-commission' ? POINTS.exec(sentence) : null;
    const pct = points?.[1] ?? points?.[2];
    const actOn = (some: readonly Reference[], end: object): Effect[] =>
      some.length === 0
        ? []
        : [
            {
              action: unit.action,
              force: answer ? 'answer' : 'instrument',
              ...start,
              ...end,
              ...(pct === undefined ? {} : { suspendPct: Number(pct) }),
              targets: some.map(({ key, provision }) => ({ notice: key, ...(provision && { provision }) })),
              evidence: sentence,
            },
          ];
    return [
      ...actOn(timed, suspends ? endIn(sentence.slice(unit.from, open), start.from) : {}),
      ...actOn(
        targets.filter((one) => !timed.includes(one)),
        {},
      ),
    ];
  });
};
