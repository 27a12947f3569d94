import { directionOf } from '../domain/subject.ts';
import type { Measure, Regime } from '../ledger/evaluate/measure.ts';
import { noticeName } from './notice.ts';
import { goodsFrom, partyPossessive } from './party.ts';

/** `China's duties on US goods` */
export const dutiesName = (subject: string, all = false): string => {
  const { imposer, partner } = directionOf(subject);
  return `${partyPossessive(imposer)} duties on ${all ? 'all ' : ''}${goodsFrom(partner)}`;
};

/** The points that one measure adds now. */
const pointsOf = ({
  ratePct = 0,
  suspendedPct = 0,
  state,
}: Pick<Measure, 'ratePct' | 'suspendedPct' | 'state'>): number => (state === 'in-force' ? ratePct - suspendedPct : 0);

export const onAllGoods = (regime: Regime, subject: string): Measure[] =>
  regime.measures.filter((one) => one.subject === subject && one.kind === 'tariff' && one.goods?.all !== false);

/** Additional duty on all goods; duties on some goods are never added to it. */
export const totalOf = (measures: readonly Measure[]): number =>
  measures.reduce((sum, measure) => sum + pointsOf(measure), 0);

const AUTHORITIES: Partial<Record<string, string>> = {
  ieepa: 'IEEPA',
  s122: 's.122',
  s201: 's.201',
  s232: 's.232',
  s301: 's.301',
  s338: 's.338',
};

const ROOTS: Partial<Record<string, string>> = { 'eo-14195': 'fentanyl', 'eo-14257': 'reciprocal' };

type Component = Pick<Measure, 'notice' | 'authority'>;

/** The law under which a duty is laid, as people call it. */
export const lawOf = ({ authority = '' }: Component): string | undefined => AUTHORITIES[authority];

/** `fentanyl`, `s.122`, `Tariff Commission 4`: what tells one duty on all goods from another. */
export const dutyName = (duty: Component, year: string): string =>
  ROOTS[duty.notice] ?? lawOf(duty) ?? noticeName(duty.notice, year);

/** `30 = 10 reciprocal + 20 fentanyl`; a single component only names itself. */
export const composition = (measures: readonly Measure[], year: string): string => {
  const held = measures.filter((measure) => pointsOf(measure) > 0).sort((a, b) => pointsOf(a) - pointsOf(b));
  const total = `${totalOf(held)} %`;
  if (held.length < 2) return total;
  return `${total} = ${held.map((one) => `${pointsOf(one)} ${dutyName(one, year)}`).join(' + ')}`;
};

/** What a side adds on some goods that no act here carries: its lists are kept by HTS code. */
export const NOT_TRACKED: Partial<Record<string, string>> = {
  US: 'Section 301 lists (7.5 to 100 %) and section 232 are not tracked here: ask for the HTS code.',
};
