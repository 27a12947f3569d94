import type { Claim } from '../../domain/acts/claim.ts';
import { isCopy } from '../../domain/text/likeness.ts';
import { siteOf } from '../../domain/text/site.ts';
import type { Reading } from '../log/commit.ts';
import type { Reported } from '../log/reported.ts';

export const isOff = ({ stance }: Claim): boolean => stance === 'withdrawn';

const outletOf = (url = ''): string => (URL.canParse(url) ? siteOf(url) : url);

/** Whether a reading is of an outlet that told a report, or of the very text that another printed. */
const isOneVoice = ({ change, likeness }: Reported, reading: Reading): boolean =>
  outletOf(change.url) === outletOf(reading.url) ||
  (likeness !== undefined && reading.likeness !== undefined && isCopy(likeness, reading.likeness));

/** The last reports of an event, as far as each was doubtful and said the same of it: that it is so, or that it is off. */
const doubtedIn = (told: readonly Reported[], off: boolean): readonly Reported[] =>
  told.slice(told.findLastIndex(({ change: { claim } }) => !claim?.doubtful || isOff(claim) !== off) + 1);

/** What was doubtful of one event is said surely, or by a second voice. */
export const settlesDoubt = (claim: Claim, reading: Reading, told: readonly Reported[]): boolean => {
  const doubted = doubtedIn(told, isOff(claim));
  return doubted.length > 0 && (!claim.doubtful || !doubted.some((one) => isOneVoice(one, reading)));
};
