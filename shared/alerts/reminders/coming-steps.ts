import { listRow } from '../../domain/acts/lists.ts';
import { isEntity, isItem, isTariff } from '../../domain/subject.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import { stepAt } from '../../ledger/evaluate/total-steps.ts';
import { type CivilDate, dateOf } from '../../time/civil.ts';
import { dutiesName, pointsText } from '../../wording/duties/duties.ts';
import { goodsInEnglish } from '../../wording/duties/goods-label.ts';
import { withNotices } from '../../wording/measures/references.ts';
import { noticeName } from '../../wording/notices/notice.ts';
import { adjectiveOf } from '../../wording/rules/party.ts';
import { ruleOf } from '../../wording/rules/rule.ts';
import { counted } from '../../wording/text/counted.ts';
import { groupedBy, unique } from '../../wording/text/runs.ts';
import { minuteOf, turnTexts } from '../duties/duty-words.ts';
import { comesBack, turnsOf } from '../duties/turns.ts';
import { listOf } from '../facts/families.ts';
import type { KnownLaw } from '../facts/law.ts';
import { conditions } from '../lines/conditions.ts';

/** What happens on a day to come, in words, and whether it happens only where nothing is issued. */
export type Coming = { label: string; text: string; minute: string; lapses: boolean };

type Asked = { today: CivilDate; law?: KnownLaw };

const LABELS: Partial<Record<Measure['state'], string>> = {
  'in-force': 'IN FORCE',
  suspended: 'SUSPENDED',
  stopped: 'STOPS',
  ended: 'ENDS',
  repealed: 'REPEALED',
  replaced: 'REPLACED',
  delisted: 'STRUCK OFF',
};

/** What the step does, said of several things. */
const DOES: Partial<Record<Measure['state'], string>> = {
  'in-force': 'come into force',
  suspended: 'are suspended',
  stopped: 'stop',
  ended: 'end',
  repealed: 'are repealed',
  replaced: 'move to another legal basis',
  delisted: 'are struck off',
};

const returns = ({ state, next }: Measure): boolean => state === 'suspended' && next?.state === 'in-force';

const doesOf = (measure: Measure): string => {
  if (returns(measure)) return measure.everInForce ? 'come back' : 'come into force for the first time';
  return DOES[measure.next?.state ?? 'in-force'] ?? 'change';
};

const stepOf = (measure: Measure, text: string): Coming => ({
  label: returns(measure) ? 'BACK' : (LABELS[measure.next?.state ?? 'in-force'] ?? 'CHANGES'),
  text,
  minute: '',
  lapses: returns(measure),
});

const controls = (measures: readonly Measure[], year: string): Coming[] =>
  groupedBy(measures, (measure) => JSON.stringify([doesOf(measure), measure.rule, measure.destinations])).flatMap(
    ([, own]) => {
      const [first] = own;
      if (!first) return [];
      const does = doesOf(first)
        .replace(/^(?:come|stop|end|move)(?= |$)/, '$&s')
        .replace(/^are/, 'is');
      return [stepOf(first, `${ruleOf(first, withNotices(own, year))} ${does}`)];
    },
  );

const listings = (measures: readonly Measure[], year: string): Coming[] =>
  groupedBy(measures, doesOf).flatMap(([does, own]) => {
    const [first] = own;
    if (!first) return [];
    const lists = groupedBy(own, ({ notice }) => notice).map(([notice, members]) => {
      const heads = members.filter(({ parent }) => !parent);
      const [country, ...others] = unique(heads.map((one) => one.country));
      const adjective = country && others.length === 0 ? `${adjectiveOf(country)} ` : '';
      const { inFront = '' } = listRow(listOf(first.notice === notice ? first : (members[0] ?? first))) ?? {};
      return `${counted(heads.length, `${adjective}firm`)} (${inFront}${noticeName(notice, year)})`;
    });
    return [stepOf(first, `measures on ${lists.join(', ')} ${does}`)];
  });

const onAllGoods = (subject: string, on: CivilDate, year: string, law: KnownLaw): Coming[] => {
  const turn = turnsOf(law.totals(subject)).find((one) => dateOf(one.on) === on);
  if (!turn) return [];
  const back = turn.parts.some(comesBack);
  const texts = turnTexts(turn, stepAt(law.totals(subject), turn.at)?.parts.filter(({ pct }) => pct > 0) ?? [], year);
  const what = texts.length > 0 ? `: ${texts.join(', ')}` : '';
  const name = dutiesName(subject, true);
  const step = {
    label: back ? 'BACK' : 'DUTIES',
    minute: minuteOf(turn.on, subject),
    lapses: turn.parts.every(comesBack),
  };
  if (turn.to > 0) return [{ ...step, text: `${name} ${turn.from} → ${turn.to} %${what}` }];
  const over = `${name.replace('duties on', `duties of ${turn.from} % on`)} end`;
  return [{ ...step, text: `${over}: what takes their place is not known` }];
};

/** Duties without the law at hand, and duties on some goods, each by itself. */
const onSomeGoods = (measures: readonly Measure[]): Coming[] =>
  groupedBy(measures, ({ subject, goods, next }) => `${subject} ${goods?.all === false} ${next?.state}`).flatMap(
    ([, own]) => {
      const [first] = own;
      if (!first) return [];
      const rates = own.map((one) => `${pointsText(one)} on ${goodsInEnglish(one.goods?.label ?? 'all goods')}`);
      const isSome = first.goods?.all === false;
      const name = isSome
        ? dutiesName(first.subject).replace('duties on', 'duties on some')
        : dutiesName(first.subject, true);
      return [stepOf(first, `${name} ${doesOf(first)}: ${rates.join('; ')}`)];
    },
  );

/** What the day brings to these measures, a step a kind, with the figures over everything known. */
export const comingOn = (on: CivilDate, measures: readonly Measure[], { today, law }: Asked): Coming[] => {
  const year = today.slice(0, 4);
  const duties = measures.filter(({ subject }) => isTariff(subject));
  const whole = duties.filter(({ goods }) => law !== undefined && goods?.all !== false);
  return [
    ...controls(conditions.ofLicences(measures.filter(({ subject }) => isItem(subject))), year),
    ...listings(
      measures.filter(({ subject }) => isEntity(subject)),
      year,
    ),
    ...unique(whole.map(({ subject }) => subject)).flatMap((subject) =>
      law ? onAllGoods(subject, on, year, law) : [],
    ),
    ...onSomeGoods(duties.filter((duty) => !whole.includes(duty))),
  ];
};
