import type { Measure } from '../../ledger/evaluate/measure.ts';
import { noticeName } from '../../wording/notice.ts';
import { endUseText } from '../../wording/rule.ts';
import { groupedBy, unique } from '../../wording/runs.ts';
import { capital } from '../../wording/subject.ts';
import { type AlertContext, type ChangeWithMeasure, measuresOf } from '../context.ts';
import type { Line } from '../message.ts';

const TREATED = new Set(['presumed-denial', 'case-by-case']);

/** How applications are treated is a condition of a notice's licence, and no control of its own. */
const isCondition = (fact: ChangeWithMeasure, facts: readonly ChangeWithMeasure[]): boolean =>
  TREATED.has(fact.is?.rule ?? '') && facts.some(({ is }) => is?.rule === 'licence' && is.notice === fact.is?.notice);

const without = (facts: readonly ChangeWithMeasure[]): ChangeWithMeasure[] =>
  facts.filter((fact) => !isCondition(fact, facts));

const denied = (facts: readonly ChangeWithMeasure[], year: string): Line[] =>
  groupedBy(measuresOf(facts), ({ notice }) => notice).map(([notice, own]) => {
    const of = (rule: string): string => {
      const held = own.filter((measure) => measure.rule === rule);
      const uses = unique(held.flatMap(({ endUse = [] }) => endUse)).map(endUseText);
      const share = held.flatMap(({ thresholds = [] }) => thresholds).find((one) => one.of === 'ownership');
      const parties = share ? [`control- or watch-listed parties and their ≥${share.pct} % subsidiaries`] : [];
      return [...uses, ...parties].join('; ');
    };
    const [refused, weighed] = [of('presumed-denial'), of('case-by-case')];
    const parts = [
      ...(refused ? [`in principle under ${noticeName(notice, year)}: ${refused}`] : []),
      ...(weighed ? [`case by case: ${weighed}`] : []),
    ];
    return {
      label: refused ? 'DENIED' : 'WEIGHED',
      text: refused ? parts.map((part, index) => (index === 0 ? part : capital(part))).join('. ') : parts.join(''),
    };
  });

const RELIEF: readonly (readonly [RegExp, string])[] = [
  [/医疗/, 'emergency medical'],
  [/公共卫生/, 'public-health'],
  [/灾害|救灾/, 'disaster relief'],
];

const exempt = ({ readings }: AlertContext): Line[] => {
  const words = readings.flatMap(({ effects }) => effects.filter(({ action }) => action === 'exempt'));
  const said = unique(
    words.flatMap(({ evidence }) => RELIEF.filter(([wording]) => wording.test(evidence)).map(([, text]) => text)),
  );
  if (said.length === 0) return [];
  const last = said.pop() ?? '';
  return [{ label: 'EXEMPT', text: said.length === 0 ? last : `${said.join(', ')} and ${last}` }];
};

/** Measures without those that only say how applications for a licence of theirs are treated. */
const ofLicences = (measures: readonly Measure[]): Measure[] =>
  measures.filter(
    ({ rule = '', notice }) =>
      !TREATED.has(rule) || !measures.some((one) => one.rule === 'licence' && one.notice === notice),
  );

export const conditions = {
  without,
  ofLicences,
  lines: (facts: readonly ChangeWithMeasure[], context: AlertContext): Line[] => [
    ...denied(
      facts.filter((fact) => isCondition(fact, facts)),
      context.year,
    ),
    ...exempt(context),
  ],
};
