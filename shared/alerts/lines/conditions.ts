import type { Measure } from '../../ledger/evaluate/measure.ts';
import { exemptionInEnglish, reliefIn } from '../../wording/changes/exemption.ts';
import { noticeName } from '../../wording/notices/notice.ts';
import { endUseText } from '../../wording/rules/rule.ts';
import { capital } from '../../wording/subjects/subject.ts';
import { groupedBy, unique } from '../../wording/text/runs.ts';
import { type AlertContext, type ChangeWithMeasure, measuresOf } from '../facts/context.ts';
import type { Line } from '../message/message.ts';

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

const exempt = ({ readings }: AlertContext): Line[] => {
  const words = readings.flatMap(({ effects }) =>
    effects.flatMap(({ action, evidence }) => (action === 'exempt' ? evidence : [])),
  );
  const relief = reliefIn(words);
  const others = words.flatMap((text) => (reliefIn([text]) === '' ? (exemptionInEnglish(text) ?? []) : []));
  const said = unique([...(relief === '' ? [] : [relief]), ...others]);
  return said.length === 0 ? [] : [{ label: 'EXEMPT', text: said.join('; ') }];
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
