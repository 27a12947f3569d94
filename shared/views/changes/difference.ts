import { groups } from 'd3-array';
import { kindOf as kindOfSubject } from '../../domain/subject.ts';
import { describe, kindOf, sameView, viewOf } from '../../ledger/decide/difference.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { type CivilMinute, dateOf } from '../../time/civil.ts';
import { gapInWords } from '../../wording/missing/gap.ts';
import { capital } from '../../wording/subjects/subject.ts';
import type { Difference, DifferenceGroup } from '../answers/law/difference.ts';
import { gapsOf } from '../gaps/gaps.ts';
import { unreadIn } from '../gaps/unread.ts';
import type { At } from '../known/at.ts';
import { regimeWhen } from '../known/regime-when.ts';
import { basisOfAll } from '../measures/basis.ts';
import { namesOf } from '../measures/names-of.ts';

const SHOWN = 60;

type Turned = Omit<DifferenceGroup, 'id' | 'names' | 'count' | 'basis' | 'certainty'> & { measure: Measure };

/** What one measure has become; nothing where it was over before and is over now. */
const turned = (measure: Measure, before: Measure | undefined): Turned[] => {
  const [from, to] = [before ? viewOf(before) : null, viewOf(measure)];
  if (sameView(from, to)) return [];
  const { notice, rule, list, destinations } = describe(measure);
  return [
    {
      measure,
      kind: kindOf(from, to, measure),
      of: measure.kind,
      from,
      to,
      notice,
      by: measure.by.at(-1) ?? notice,
      since: measure.since,
      ...(to.state === 'announced' && { starts: dateOf(measure.from) }),
      ...(rule && { rule }),
      ...(list && { list }),
      ...(destinations && { destinations }),
    },
  ];
};

const likeness = ({ measure, ...turn }: Turned): string => JSON.stringify([turn, kindOfSubject(measure.subject)]);

/** Texts of the days between of which something was not read: whom or what they name has turned, too. */
const unknownSince = (log: LogView, at: At, from: CivilMinute): string[] => {
  const day = dateOf(from);
  const open = gapsOf(log, at).filter(({ on, notice }) => notice !== undefined && on !== undefined && on > day);
  return [...new Set(open.map((gap) => `${capital(gapInWords(gap))}.`))];
};

/** What the law of one day has become by another, as known at one moment: measures that turned alike told as one. */
export const difference = (log: LogView, at: At, from: CivilMinute): Difference => {
  const before = new Map(regimeWhen(log, { valid: from, known: at.known }).measures.map((one) => [one.id, one]));
  const all = regimeWhen(log, at).measures.flatMap((measure) => turned(measure, before.get(measure.id)));
  return {
    from: dateOf(from),
    day: dateOf(at.valid),
    groups: groups(all, likeness)
      .map(([id, same]): DifferenceGroup => {
        const [{ measure: _, ...turn }] = same as [Turned, ...Turned[]];
        const measures = same.map(({ measure }) => measure);
        const names = namesOf(measures);
        return {
          id,
          ...turn,
          names: names.slice(0, SHOWN),
          count: names.length,
          ...basisOfAll(measures),
        };
      })
      .sort((a, b) => a.since.localeCompare(b.since) || a.notice.localeCompare(b.notice)),
    unknown: unknownSince(log, at, from),
    ...unreadIn(log),
  };
};
