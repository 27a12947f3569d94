import { isChinese } from '../../domain/names/names.ts';
import { itemSubject } from '../../domain/subject.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { standingOf } from '../../wording/measures/standing.ts';
import { paragraphs } from '../../wording/notices/notice.ts';
import { ruleOn } from '../../wording/rules/rule.ts';
import { namingOf } from '../../wording/subjects/naming.ts';
import { capital, thingsOf } from '../../wording/subjects/subject.ts';
import type { ControlLine } from '../answers/fields/item-line.ts';
import type { Lapse } from '../answers/fields/lapse.ts';
import type { Ground, ItemLine } from '../answers/questions/shipment.ts';
import { basisOf } from '../measures/basis.ts';
import type { Meaning } from '../screening/words/meaning.ts';
import { isAbroad } from './abroad.ts';
import { calledText } from './called-text.ts';
import type { Met } from './goods-met.ts';
import { meant } from './meant.ts';
import { sentencesOf, type Texts } from './sentences.ts';

/** What of a question decides which lines are shown. */
export type LinesAsked = { codes: readonly string[]; hsCodes: readonly string[]; meanings: readonly Meaning[] };

const LINES = 6;

const startsAlike = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** How well a line answers to what was asked; nought where nothing says so. */
const weight = (line: ControlLine, { codes, hsCodes: asked, meanings }: LinesAsked): number => {
  const { code, laterCode, hsCodes = [], textZh } = line;
  const own = [code, laterCode].flatMap((each) => each?.toLowerCase() ?? []);
  if (codes.some((each) => own.some((one) => startsAlike(each.toLowerCase(), one)))) return 4;
  const words = meant(textZh, meanings);
  if (words === 'wholly') return 3;
  if (hsCodes.some((each) => asked.some((one) => startsAlike(one, each)))) return 2;
  return words === 'partly' ? 1 : 0;
};

const ROLE = {
  code: 'the control code draws the line',
  hs: 'the HS code only refers',
  scope: 'the HS code draws the line',
  none: 'the words draw the line',
};

const lineOf = ({ textZh, en, code, laterCode, hsCodes, hsRole, details = [] }: ControlLine): ItemLine => {
  const known = code ?? laterCode;
  return {
    words: textZh,
    ...(en && { english: en }),
    ...(known && { code: known }),
    ...(hsCodes && { hsCodes }),
    ...(details.length > 0 && {
      details: details.map(({ textZh: words, en: english }) => ({ words, ...(english && { english }) })),
    }),
    role: code ? ROLE.code : hsRole === 'scope' ? ROLE.scope : hsRole ? ROLE.hs : ROLE.none,
  };
};

/** The lines that are meant, best first; of a subject asked by its name all of them, the first few. */
const linesOf = (items: readonly ControlLine[], asked: LinesAsked): Pick<Ground, 'lines' | 'moreLines'> => {
  const weighed = items.map((item) => ({ item, own: weight(item, asked) }));
  const best = Math.max(0, ...weighed.map(({ own }) => own));
  const shown = weighed.filter(({ own }) => own === best).map(({ item }) => item);
  return {
    lines: shown.slice(0, LINES).map(lineOf),
    ...(shown.length > LINES && { moreLines: shown.length - LINES }),
  };
};

export const citedWith = ({ notice, provision }: Pick<Measure, 'notice' | 'provision'>): string =>
  [calledText(notice), paragraphs(provision ? [provision] : [])].filter(Boolean).join(' ');

/** A name for goods of several kinds: codes say which. */
const GATHERED = itemSubject('rare-earths');

/** Goods in a sentence: by their name, by what is reached abroad; those that go by a number alone are what is listed. */
export const thingNamed = (measure: Measure): string => {
  if (isAbroad(measure) || (measure.subject === GATHERED && measure.codes?.length)) return thingsOf([measure]);
  const { name } = namingOf(measure);
  if (/^HS /.test(name)) return 'listed goods';
  return isChinese(name) ? name : name.toLowerCase();
};

/** How a measure stands for goods that meet it. */
const standingFor = ({ state }: Measure, certain: boolean): Ground['standing'] => {
  if (state === 'suspended' || state === 'announced') return state;
  if (state !== 'in-force') return 'none';
  return certain ? 'in-force' : 'possible';
};

/** A measure as it bears on goods. */
export const groundOf = (
  measure: Measure,
  { certain, why }: Met,
  {
    items,
    lapsed,
    asked,
    texts,
  }: { items: readonly ControlLine[]; lapsed?: Lapse | undefined; asked: LinesAsked; texts: Texts },
): Ground => {
  const called = namingOf(measure);
  const { id, subject, notice, state, rule, destinations, endUse, reach, thresholds, from, since, until, by, claimed } =
    measure;
  const thing = thingNamed(measure);
  return {
    measure: id,
    subject,
    called,
    notice,
    cited: citedWith(measure),
    standing: standingFor(measure, certain),
    state,
    certain,
    why,
    words: `${capital(thing)}: ${standingOf(measure)} (${citedWith(measure)})`,
    ...(rule && { rule }),
    ...(destinations && { destinations }),
    ...(endUse && { endUse }),
    ...(reach && { reach }),
    ...(thresholds && { thresholds }),
    from,
    since,
    ...(until && { until }),
    ...(lapsed && { lapsed }),
    ...(claimed && { claimed }),
    by,
    sentences: sentencesOf(measure, ruleOn(measure, thing), texts),
    ...linesOf(items, asked),
    ...basisOf(measure),
  };
};
