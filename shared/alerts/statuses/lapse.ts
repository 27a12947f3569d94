import { isTariff } from '../../domain/subject.ts';
import { lastReadText } from '../../views/sources/checked-text.ts';
import { partyPossessive } from '../../wording/rules/party.ts';
import { capital } from '../../wording/subjects/subject.ts';
import { longDay } from '../../wording/text/day.ts';
import { unique } from '../../wording/text/runs.ts';
import { type AlertContext, type ChangeWithMeasure, issuerOf } from '../facts/context.ts';
import { parted } from '../facts/families.ts';
import { dutyClauses } from '../lines/duties.ts';
import { channelsOf, provesSilence } from '../lines/known.ts';
import { isSuspensionOver } from '../lines/returned.ts';
import { headlineOf } from './headline.ts';

/** What the clock brought: a suspension that ended, or a day that had been announced. */
export const lapseHeadline = (facts: readonly ChangeWithMeasure[], context: AlertContext): string => {
  const lapsed = facts.filter(isSuspensionOver);
  if (lapsed.length === 0) return `${headlineOf(facts, context)}, as announced`;
  const { main } = parted(lapsed);
  const issuers = unique(main.flatMap((fact) => issuerOf(context, fact) ?? []));
  const channels = channelsOf(context, issuers);
  const looked = provesSilence(channels)
    ? 'no extension has been published where we look'
    : `nothing newer found, but ${lastReadText(channels)}`;
  if (main.every(({ subject }) => isTariff(subject))) return `${dutyClauses(main, context).join('; ')}; ${looked}`;
  const begun = unique(main.flatMap(({ was }) => was?.since ?? [])).toSorted();
  const first = begun[0];
  const which = begun.length === 1 && first ? `suspension of ${longDay(first)}` : 'suspensions';
  const whose = issuers.map(partyPossessive);
  return `${capital([whose.join(' and '), which].join(' ').trim())} ended at midnight; ${looked}`;
};
