import { dottedHs } from '../../domain/goods/hs-code.ts';
import type { CivilDate } from '../../time/civil.ts';
import { fullNoticeName } from '../notices/notice.ts';
import { goodsFrom, partyPossessive } from '../rules/party.ts';
import { longDay } from '../text/day.ts';
import { figure } from '../text/figure.ts';
import { authorityName } from './duties.ts';

/** Structural, so that wording knows nothing of views. */
type Duty = {
  notice: string;
  authority?: string;
  rateBy?: string;
  goods: string;
  how: 'all-goods' | 'named' | 'part' | 'six-digits' | 'worded' | 'unread';
  met: string[];
  pct: number;
  asidePct: number;
  state: string;
  since: CivilDate;
};
type Duties = {
  imposer: string;
  partner: string;
  duties: Duty[];
  couldBe: Duty[];
  total?: { leastPct: number; mostPct: number };
  next?: { on: CivilDate; leastPct: number };
};

/** `section 122, Proclamation 11012`; a rate that another act set has that one too. */
export const dutyAct = ({ notice, authority, rateBy }: Pick<Duty, 'notice' | 'authority' | 'rateBy'>): string =>
  [authorityName(authority), fullNoticeName(notice), ...(rateBy ? [`rate by ${fullNoticeName(rateBy)}`] : [])]
    .filter(Boolean)
    .join(', ');

const onWhat = ({ how, goods }: Duty): string => (how === 'all-goods' ? 'on all goods' : `on ${goods}`);
const part = (duty: Duty): string => `${figure(duty.pct)} ${onWhat(duty)} (${dutyAct(duty)})`;

/** What else its list depends on, in a clause. */
const MAYBE: Record<Duty['how'], (duty: Duty) => string> = {
  'all-goods': () => '',
  named: () => '',
  part: ({ met }) => `its list has ${met.map(dottedHs).join(', ')} there; further digits decide`,
  'six-digits': ({ met }) =>
    `its list has ${met.map(dottedHs).join(', ')}: the same first six digits; those that follow are each country’s own`,
  worded: ({ met }) => `its words name ${met.join(', ')}; its list of codes was not read`,
  unread: () => 'its list of codes was not read, and its words do not tell',
};
/** Why a duty could fall on a code and is not added. */
export const whyMaybe = (duty: Duty): string => MAYBE[duty.how](duty);

const sumOf = (held: readonly Duty[], leastPct: number): string => {
  const [only, other] = held;
  if (only && !other) return `${figure(leastPct)} % ${onWhat(only)} (${dutyAct(only)})`;
  return `${figure(leastPct)} %${held.length > 0 ? ` = ${held.map(part).join(' + ')}` : ''}`;
};

const totalLine = ({ imposer, partner, duties, couldBe, total }: Duties, code: string): string => {
  const of = `${partyPossessive(imposer)} additional duties on ${goodsFrom(partner)} under HS ${dottedHs(code)}`;
  if (total === undefined) return `${of}: not known, no act of that side has been read.`;
  const { leastPct, mostPct } = total;
  const held = duties.filter(({ state, pct }) => state === 'in-force' && pct > 0);
  const range = mostPct > leastPct ? `, at most ${figure(mostPct)} % with what depends on further digits` : '';
  const isOpen = couldBe.some(({ state }) => state === 'in-force');
  if (held.length === 0 && range === '')
    return `${of}: ${isOpen ? 'none that counts is certain' : 'none that counts is known'}.`;
  return `${of}: ${sumOf(held, leastPct)}${range}.`;
};

const asideLine = ({ duties }: Duties): string[] =>
  duties
    .filter(({ asidePct }) => asidePct > 0)
    .map((duty) => `${figure(duty.asidePct)} points of ${dutyAct(duty)} are suspended.`);

const rangeOf = (duties: readonly Duty[]): string => {
  const rates = duties.map(({ pct }) => pct).sort((a, b) => a - b);
  const [low = 0, high = 0] = [rates[0], rates.at(-1)];
  return low === high ? `${figure(low)} %` : `${figure(low)} to ${figure(high)} %`;
};
const rateFrom = ({ pct, state, since }: Duty): string =>
  `${figure(pct)} %${state === 'announced' ? ` from ${longDay(since)}` : ''}`;
const TOLD = 3;
/** Those that name it in some way one by one, where they are few; lists that nobody has read together. */
const couldLines = ({ couldBe }: Duties): string[] => {
  const [near, unread] = [false, true].map((far) =>
    couldBe.filter(
      ({ how, state }) =>
        (how === 'unread') === far && (state === 'in-force' || (state === 'announced' && how !== 'unread')),
    ),
  ) as [Duty[], Duty[]];
  const told = near
    .slice(0, TOLD)
    .map((duty) => `Perhaps ${rateFrom(duty)} on ${duty.goods} (${dutyAct(duty)}): ${whyMaybe(duty)}.`);
  const more = near.length > TOLD ? [`Perhaps ${near.length - TOLD} more: ${rangeOf(near.slice(TOLD))}.`] : [];
  const lists = unread.length === 1 ? 'One more list of goods was' : `${unread.length} more lists of goods were`;
  return [...told, ...more, ...(unread.length > 0 ? [`${lists} not read and could name it: ${rangeOf(unread)}.`] : [])];
};

/** What falls on an HS code in one direction, a sentence each. */
export const dutiesInWords = (of: Duties, code: string, today: CivilDate): string[] => {
  const { next } = of;
  const then =
    next && `${figure(next.leastPct)} % from ${longDay(next.on)}${next.on > today ? ' if nothing is issued' : ''}.`;
  return [totalLine(of, code), ...asideLine(of), ...(then ? [then] : []), ...couldLines(of)];
};

const ALWAYS = ['MFN duties', 'anti-dumping and countervailing duties', 'exclusions'];
/** What the figures of one side never hold. */
export const notInFigure = (imposer: string): string[] => [
  ...ALWAYS,
  ...(imposer === 'US' ? ['fees and quotas'] : ['import VAT']),
];
