import type { Action } from '../../domain/acts/effect.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { Reading } from '../../ledger/log/commit.ts';
import { longDay } from '../../wording/text/day.ts';
import type { Sentence } from '../answers/questions/shipment.ts';
import type { Copies } from '../known/copies.ts';
import { calledText } from './called-text.ts';

export type Texts = ReadonlyMap<string, Copies>;

const placeOf = ({ title, url, page }: Reading): Pick<Sentence, 'title' | 'url' | 'page'> => ({
  ...(title && { title }),
  ...(url && { url }),
  ...(page && { page }),
});

const ACTS: Partial<Record<Action, string>> = {
  suspend: 'suspends',
  stop: 'stops',
  resume: 'brings back',
  repeal: 'repeals',
  consolidate: 'takes over',
};

const isAimedAt = (provision: string | undefined, aimed: string | undefined): boolean =>
  !aimed || !provision || provision === aimed || provision.startsWith(`${aimed}.`);

/** What a later text does to a measure, in its own words. */
const actOn = ({ notice, provision }: Measure, text: Reading): Sentence[] =>
  text.effects.flatMap(({ action, targets = [], evidence, until }): Sentence[] => {
    const verb = ACTS[action];
    const aimed = targets.some((target) => target.notice === notice && isAimedAt(provision, target.provision));
    if (!verb || !aimed || !evidence) return [];
    const end = until ? ` to ${longDay(until)}` : action === 'suspend' ? ', with no end stated' : '';
    return [
      {
        notice: text.key,
        cited: calledText(text.key),
        words: evidence,
        meaning: `${verb} ${calledText(notice)}${end}`,
        ...placeOf(text),
      },
    ];
  });

const once = (sentences: readonly Sentence[]): Sentence[] => [
  ...new Map(sentences.map((one) => [`${one.notice} ${one.words}`, one])).values(),
];

/** The sentence that a measure rests on, and those by which later texts made it what it is. */
export const sentencesOf = (measure: Measure, meaning: string, texts: Texts): Sentence[] => {
  const own = texts.get(measure.notice)?.[0];
  const behind = measure.by.filter((key) => key !== measure.notice).flatMap((key) => texts.get(key)?.[0] ?? []);
  const root: Sentence = {
    notice: measure.notice,
    cited: calledText(measure.notice),
    words: measure.evidence,
    meaning,
    ...(own && placeOf(own)),
  };
  return once([...(measure.evidence ? [root] : []), ...behind.flatMap((text) => actOn(measure, text))]);
};
