import { rootOf } from '../../domain/acts/duty-root.ts';
import { directionOf } from '../../domain/subject.ts';
import { collectedPct } from '../../ledger/decide/difference.ts';
import type { Measure, Regime } from '../../ledger/evaluate/measure.ts';
import { noticeName } from '../notices/notice.ts';
import { goodsFrom, partyPossessive } from '../rules/party.ts';
import { counted } from '../text/counted.ts';
import { figure } from '../text/figure.ts';

/** `China's duties on US goods` */
export const dutiesName = (subject: string, all = false): string => {
  const { imposer, partner } = directionOf(subject);
  return `${partyPossessive(imposer)} duties on ${all ? 'all ' : ''}${goodsFrom(partner)}`;
};

/** What is collected on all goods of one side that come in, for whoever asks of goods alone. */
export const importDutyText = (subject: string, pct: number): string =>
  `${dutiesName(subject, true)}: ${figure(pct)} % additional; what falls on some goods beside it is told by customs code.`;

/** The points that one measure adds now. */
const pointsOf = (measure: Pick<Measure, 'ratePct' | 'suspendedPct' | 'state'>): number =>
  measure.state === 'in-force' ? (collectedPct(measure) ?? 0) : 0;

/** `15 %`: what is paid, or will be once it starts. */
export const pointsText = (measure: Pick<Measure, 'ratePct' | 'suspendedPct'>): string =>
  `${figure(collectedPct(measure) ?? 0)} %`;

export const onAllGoods = (regime: Regime, subject: string): Measure[] =>
  regime.measures.filter((one) => one.subject === subject && one.kind === 'tariff' && one.goods?.all !== false);

/** Additional duty on all goods; duties on some goods are never added to it. */
export const totalOf = (measures: readonly Measure[]): number =>
  measures.reduce((sum, measure) => sum + pointsOf(measure), 0);

const SECTIONS: Partial<Record<string, string>> = {
  ieepa: 'IEEPA',
  s122: 'section 122',
  s201: 'section 201',
  s232: 'section 232',
  s301: 'section 301',
  s338: 'section 338',
};
/** The law that an act rests on; undefined where its issuer has only one. */
export const authorityName = (authority: string | undefined): string | undefined => SECTIONS[authority ?? ''];

const AUTHORITIES: Partial<Record<string, string>> = {
  ieepa: 'IEEPA',
  s122: 's.122',
  s201: 's.201',
  s232: 's.232',
  s301: 's.301',
  s338: 's.338',
};

type Component = Pick<Measure, 'notice' | 'authority'>;

/** The law under which a duty is laid, as people call it. */
export const lawOf = ({ authority = '' }: Pick<Component, 'authority'>): string | undefined => AUTHORITIES[authority];

/** `fentanyl`, `s.122`, `Tariff Commission 4`: what tells one duty on all goods from another. */
export const dutyName = (duty: Component, year: string): string =>
  rootOf(duty.notice) ?? lawOf(duty) ?? noticeName(duty.notice, year);

/** `30 = 10 reciprocal + 20 fentanyl`; a single component only names itself. */
export const composition = (measures: readonly Measure[], year: string): string => {
  const held = measures.filter((measure) => pointsOf(measure) > 0).sort((a, b) => pointsOf(a) - pointsOf(b));
  const total = `${totalOf(held)} %`;
  if (held.length < 2) return total;
  return `${total} = ${held.map((one) => `${pointsOf(one)} ${dutyName(one, year)}`).join(' + ')}`;
};

type OnGoods = Pick<Measure, 'authority' | 'goods' | 'from'>;
/** What a side adds on some goods, whether or not it is followed here. */
const BY_GOODS: readonly { imposer: string; partner: string; words: string; is: (duty: OnGoods) => boolean }[] = [
  {
    imposer: 'US',
    partner: 'CN',
    words: 'section 301 lists (7.5 to 100 %)',
    is: ({ authority }) => authority === 's301',
  },
  { imposer: 'US', partner: 'CN', words: 'section 232 (10 to 100 %)', is: ({ authority }) => authority === 's232' },
  { imposer: 'CN', partner: 'US', words: 'the duties of 2018–19 (2.5 to 25 %)', is: ({ from }) => from < '2020' },
];

/** Duties on some goods of which not one is known here. */
export const notTracked = (subject: string, known: readonly OnGoods[]): string | undefined => {
  const { imposer, partner } = directionOf(subject);
  const onSome = known.filter(({ goods }) => goods?.all === false);
  const missing = BY_GOODS.filter(
    (row) => row.imposer === imposer && row.partner === partner && !onSome.some(row.is),
  ).map(({ words }) => words);
  return missing.length > 0 ? `Not tracked here: ${missing.join(', ')}.` : undefined;
};

/** Duties on some goods in one line: `5 to 25 %, by 9 measures known here; the codes of 5 were not read`. */
export const byGoodsInWords = (
  duties: readonly { pct: number; codes?: number }[],
  beside: string | undefined,
): string => {
  const [low, high] = [Math.min(...duties.map(({ pct }) => pct)), Math.max(...duties.map(({ pct }) => pct))];
  if (duties.length === 0) return beside ? 'not tracked' : 'none known in force';
  const range = low === high ? `${low} %` : `${low} to ${high} %`;
  const unread = duties.filter(({ codes }) => !codes).length;
  const lists =
    unread === 0
      ? ''
      : `; the HS codes of ${unread === duties.length && unread > 1 ? 'all of them' : unread} were not read`;
  return `${range}, ${counted(duties.length, 'duty', 'duties')} known here${lists}`;
};
