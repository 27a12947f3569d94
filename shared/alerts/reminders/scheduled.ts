import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { CivilDate, Instant } from '../../time/civil.ts';
import type { SourceCheck } from '../../views/answers/system/checked.ts';
import { longDay, shortDay } from '../../wording/text/day.ts';
import type { Filter } from '../audience/audience.ts';
import { matches } from '../audience/filter.ts';
import type { KnownLaw } from '../facts/law.ts';
import { basisLines } from '../lines/basis.ts';
import { channelsOf, checkedLines } from '../lines/known.ts';
import { dayLink } from '../message/dashboard-link.ts';
import type { Line, Message } from '../message/message.ts';
import { type Coming, comingOn } from './coming-steps.ts';
import type { Reminder } from './reminders.ts';

const inWords = (days: number): string => (days === 1 ? 'tomorrow' : `in ${days} days`);

/** A suspension that ends may be extended; everything else may be changed. */
const unless = (steps: readonly Coming[]): string =>
  steps.every(({ lapses }) => lapses) ? 'unless extended' : 'unless changed';

/** A day stands behind what comes, and before what that comes to. */
const dated = (text: string, when: string): string => {
  const [comes = '', ...rest] = text.split(': ');
  return [`${comes} ${when}`, ...rest].join(': ');
};

const linesOf = ({ inDays, on, measures }: Reminder, asked: Asked): Line[] =>
  comingOn(on, measures, asked).map((step) => ({
    label: step.label,
    text: dated(step.text, `on ${shortDay(on, asked.today)}${step.minute}, ${inWords(inDays)}, ${unless([step])}`),
  }));

type Asked = {
  filter?: Filter;
  today: CivilDate;
  at: Instant;
  site?: string;
  checked?: readonly SourceCheck[];
  law?: KnownLaw;
};

const issuersOf = (measures: readonly Measure[]) => measures.map(({ issuer }) => issuer);

/** What a day reminds an audience of, with what figures stand then; undefined where nothing concerns it. */
export const reminderMessage = (reminders: readonly Reminder[], asked: Asked): Message | undefined => {
  const { filter, today, at, site, checked = [] } = asked;
  if (filter?.statuses && !filter.statuses.includes('scheduled')) return undefined;
  const own = reminders.flatMap((reminder) => {
    const measures = reminder.measures.filter((measure) => matches(filter, measure));
    return measures.length === 0 ? [] : [{ ...reminder, measures }];
  });
  const soonest = own.toSorted((a, b) => a.inDays - b.inDays);
  const [first] = soonest;
  if (!first) return undefined;
  const steps = comingOn(first.on, first.measures, { today, ...(asked.law && { law: asked.law }) });
  const all = own.flatMap(({ measures }) => measures);
  return {
    status: 'scheduled',
    headline: `${longDay(first.on)}, ${inWords(first.inDays)}, ${unless(steps)}: ${steps.map(({ text }) => text).join('; ')}`,
    lines: [
      ...soonest.flatMap((reminder) => linesOf(reminder, asked)).slice(0, 9),
      ...checkedLines(channelsOf({ checked }, issuersOf(all)), at),
      ...basisLines(all),
    ],
    evidence: [],
    links: site ? [{ title: `dashboard on ${longDay(first.on)}`, url: dayLink(site, first.on) }] : [],
    footer: 'derived from what is known now; withdrawn if a newer text moves it',
    at,
    changes: [],
  };
};
