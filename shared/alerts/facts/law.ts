import type { Regime } from '../../ledger/evaluate/measure.ts';
import { type Minute, minuteOfInstant } from '../../ledger/evaluate/minutes.ts';
import { type TotalStep, totalSteps } from '../../ledger/evaluate/total-steps.ts';
import type { Ledger } from '../../ledger/log/ledger.ts';
import { type CivilDate, type CivilMinute, endOfDay, type Instant } from '../../time/civil.ts';
import { regimeWhen } from '../../views/known/regime-when.ts';

/** The law as known at one moment, at whatever minute is asked: what an alert's figures are worked out over. */
export type KnownLaw = {
  known: Minute;
  /** At a minute of Beijing. */
  regimeAt: (valid: CivilMinute) => Regime;
  /** Of the additional duty on all goods of one direction. */
  totals: (subject: string) => TotalStep[];
};

export const knownLaw = (ledger: Ledger, known: Instant): KnownLaw => ({
  known: minuteOfInstant(known),
  regimeAt: (valid) => regimeWhen({ ledger }, { valid, known }),
  totals: (subject) => totalSteps(ledger, subject, known),
});

type Knowing = { law?: { after: KnownLaw }; after: Regime; today: CivilDate };

/** What holds at the end of a day of Beijing, over everything known; of a day gone by, today. */
export const regimeOn = ({ law, after, today }: Knowing, day: CivilDate): Regime =>
  law ? law.after.regimeAt(endOfDay(day > today ? day : today)) : after;
