import type { CivilDate } from '../../time/civil.ts';
import { fullNoticeName } from '../notices/notice.ts';
import { longDay } from '../text/day.ts';
import { figure } from '../text/figure.ts';
import { dutyAct } from './duties-for-code.ts';

/** `Void, and still collected before 24 Feb 2026: 20 % = 10 (…) + 10 (…), by CSMS 67834313.` */
export const stillCollectedText = (
  pct: number,
  parts: readonly { notice: string; authority?: string; pct: number }[],
  { on, by }: { on: CivilDate; by: string },
): string => {
  const made = parts.map((part) => `${figure(part.pct)} (${dutyAct(part)})`).join(' + ');
  return `Void, and still collected before ${longDay(on)}: ${figure(pct)} % = ${made}, by ${fullNoticeName(by)}.`;
};
