import type { Authority, Effect } from '../../domain/effect.ts';
import { ordersIn } from './order-key.ts';
import { endOf, lengthOf, startOf } from './us-dates.ts';

export const AUTHORITIES: readonly (readonly [RegExp, Authority])[] = [
  [/section 122 of the Trade Act/i, 's122'],
  [/section 232 of the Trade Expansion Act/i, 's232'],
  [/section 338 of the Tariff Act/i, 's338'],
  [/International Emergency Economic Powers Act|\bIEEPA\b/i, 'ieepa'],
  [/section 201 of the Trade Act/i, 's201'],
  [/section 301 of the Trade Act/i, 's301'],
];
export const authorityIn = (text: string): Authority | undefined =>
  AUTHORITIES.find(([wording]) => wording.test(text))?.[1];

const N = '(\\d{1,3}(?:\\.\\d+)?) ?(?:percent|per cent|%)';
const Q = '["“”]?';
/** The rate struck out first, the one put in its place second. */
export const AMENDS: readonly RegExp[] = [
  new RegExp(`(?:striking|deleting)(?: the (?:words?|phrase))? ${Q}${N}${Q}.{0,60}? inserting.{0,40}?${Q}${N}`, 'i'),
  new RegExp(
    `the words ${Q}${N}${Q}.{0,80}? (?:are|is) (?:struck|deleted) and the words ${Q}${N}${Q} (?:are|is) inserted`,
    'i',
  ),
  new RegExp(`rate of duty of ${N}.{0,160}? shall be (?:reduced to |raised to |increased to )?${N}`, 'i'),
  new RegExp(`from ${N} to ${N}`, 'i'),
];
const REPLACED = new RegExp(`People[’']s Republic of China is ${N},? shall apply in place of ${N}`, 'i');
export const IMPOSED: readonly RegExp[] = [
  new RegExp(`additional ${N} ad valorem`, 'i'),
  new RegExp(`ad valorem (?:rate of )?(?:duty|tariff) of ${N}`, 'i'),
  new RegExp(`surcharge of ${N}`, 'i'),
  new RegExp(`additional (?:ad valorem )?(?:duty|duties|tariff) of ${N}`, 'i'),
];
const SUSPENDS =
  /(\d{1,3}) percentage points.{0,120}?\b(?:suspended|suspension|continued)\b|\bsuspen(?:d|sion|ding) (?:of )?(\d{1,3}) percentage points/i;
const ENDS =
  /\bno longer be (?:in effect|collected)|\bare (?:hereby )?terminated|\bis (?:hereby )?(?:revoked|terminated)/i;

/** What an order lays on Chinese goods, as far as it goes for all of them. */
type Order = { key: string; authority: Authority; label: string; all: boolean };

const timed = (text: string): Pick<Effect, 'from' | 'fromTime'> => {
  const start = startOf(text);
  return start ? { from: start.day, ...(start.time && { fromTime: start.time }) } : {};
};

const ended = (text: string): Pick<Effect, 'until' | 'untilTime' | 'duration'> => {
  const end = endOf(text);
  const duration = lengthOf(text);
  if (end) return { until: end.day, ...(end.time && { untilTime: end.time }), ...(duration && { duration }) };
  return duration ? { duration } : {};
};

const duty = ({ authority, label, all }: Order) => ({
  force: 'instrument' as const,
  imposer: 'US',
  partner: 'CN',
  authority,
  goods: { all, label },
});

const pct = (value: string | undefined): number => Number(value);

/** One section of an order: amended, suspended, ended or imposed, in that order, because what amends names what was imposed. */
export const dutiesIn = (section: string, order: Order): Effect[] => {
  const named = ordersIn(section).filter((key) => key !== order.key);
  const root = named[0];
  const out: Effect[] = [];
  const amended = AMENDS.map((pattern) => pattern.exec(section)).find((match) => match !== null);
  const from = timed(section);
  if (amended && root !== undefined)
    out.push({
      action: 'tariff',
      ...duty(order),
      ratePct: pct(amended[2]),
      previousPct: pct(amended[1]),
      amends: root,
      ...from,
      evidence: amended[0],
    });
  const suspended = SUSPENDS.exec(section);
  if (suspended && root !== undefined) {
    const targets = [{ notice: root }];
    const suspendPct = pct(suspended[1] ?? suspended[2]);
    out.push({
      action: 'suspend',
      force: 'instrument',
      imposer: 'US',
      partner: 'CN',
      targets,
      suspendPct,
      ...from,
      ...ended(section),
      evidence: suspended[0],
    });
  }
  if (out.length > 0) return out;
  if (ENDS.test(section) && named.length > 0) {
    const end = endOf(section);
    const stop = end ? { from: end.day, ...(end.time && { fromTime: end.time }) } : from;
    return [
      {
        action: 'stop',
        force: 'instrument',
        imposer: 'US',
        targets: named.map((notice) => ({ notice })),
        ...stop,
        evidence: section,
      },
    ];
  }
  const replaced = REPLACED.exec(section);
  if (replaced)
    return [
      {
        action: 'tariff',
        ...duty(order),
        ratePct: pct(replaced[1]),
        previousPct: pct(replaced[2]),
        amends: order.key,
        ...from,
        evidence: replaced[0],
      },
    ];
  const imposed = IMPOSED.map((pattern) => pattern.exec(section)).find((match) => match !== null);
  if (!imposed || !/\b(?:shall|imposed|proclaim)\b/i.test(section)) return [];
  return [
    { action: 'tariff', ...duty(order), ratePct: pct(imposed[1]), ...from, ...ended(section), evidence: imposed[0] },
  ];
};
