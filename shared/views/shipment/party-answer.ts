import type { Rule } from '../../domain/acts/effect.ts';
import { listRow } from '../../domain/acts/lists.ts';
import { barsNothing, type Measure } from '../../ledger/evaluate/measure.ts';
import { dateOf } from '../../time/civil.ts';
import { standingOf } from '../../wording/measures/standing.ts';
import { consequences } from '../../wording/rules/list.ts';
import { namingOf } from '../../wording/subjects/naming.ts';
import type { PartyAnswer, PartyListing } from '../answers/questions/shipment.ts';
import type { At } from '../known/at.ts';
import { basisOf } from '../measures/basis.ts';
import { reasonOf } from '../screening/match.ts';
import type { Screener } from '../screening/screen.ts';
import { gravest, verdictOf } from '../screening/verdict.ts';
import { citedWith } from './ground.ts';
import { sentencesOf, type Texts } from './sentences.ts';

/** What a listing in force asks of whoever sends goods: a bar to all trade, or to dual-use goods alone. */
export const barOf = ({
  list,
  restrictions,
}: Pick<PartyListing, 'list' | 'restrictions'>): { rule: Rule; dualUse: boolean } | undefined => {
  const row = listRow(list);
  const barred: readonly string[] = restrictions?.length ? restrictions : row?.bar ? [row.bar] : [];
  if (barred.includes('trade') || barred.includes('dealings')) return { rule: 'prohibited', dualUse: false };
  if (barred.includes('dual-use-export')) return { rule: 'prohibited', dualUse: true };
  return row?.rule && { rule: row.rule, dualUse: true };
};

const SHOWN = 6;

const listingOf = (measure: Measure, why: string, standing: PartyListing['standing'], texts: Texts): PartyListing => {
  const { id, notice, list, state, restrictions, until, kind } = measure;
  return {
    measure: id,
    notice,
    cited: citedWith(measure),
    ...namingOf(measure),
    ...(list && !barsNothing(kind) && { list }),
    state,
    standing,
    why,
    words: `${standingOf(measure)} (${citedWith(measure)})`,
    ...(restrictions && { restrictions }),
    ...(until && { until }),
    sentences: sentencesOf(measure, consequences(measure), texts),
    ...basisOf(measure),
  };
};

const rowOf = (given: string) => ({
  line: 1,
  text: given,
  suppliers: [given],
  codes: [],
  hsCodes: [],
  materials: [],
  either: [],
  puzzles: [],
});

/** How a party stands on every list at once. */
export const partyAnswer = (given: string, find: Screener, { valid }: At, texts: Texts): PartyAnswer => {
  const finding = find(rowOf(given));
  const day = dateOf(valid);
  const { standing, words } = verdictOf(finding, day);
  const listings = gravest(finding.matches)
    .slice(0, SHOWN)
    .map((match) => {
      const own = verdictOf({ ...finding, matches: [match] }, day);
      return listingOf(match.measure, reasonOf(match), own.standing, texts);
    });
  return { given, standing, words, listings, unknown: finding.matches.length > 0 && finding.why ? [finding.why] : [] };
};

/** Whether a name is one that any list could mean. */
export const isListedLike = (given: string, find: Screener): boolean => find(rowOf(given)).matches.length > 0;
