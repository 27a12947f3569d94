import { rootOf } from '../../../shared/domain/acts/duty-root.ts';
import type { Direction, Layer, Step } from '../../../shared/views/answers/subjects/tariffs.ts';
import { fullNoticeName, noticeParts } from '../../../shared/wording/notices/notice.ts';
import { figure } from '../../../shared/wording/text/figure.ts';
import { AUTHORITIES, pct } from '../../words.ts';

/** A legal act that lays a duty. */
export type Act = Pick<Layer, 'notice' | 'authority'>;

/** `EO 14257`, `Tariff Commission 4 of 2025`; an act without a number is told by the law it rests on. */
const noticeShort = (notice: string): string =>
  /^proclamation-[a-z]/.test(notice)
    ? 'Proclamation'
    : fullNoticeName(notice).replace('Tariff Commission No.', 'Tariff Commission').replace('Executive Order', 'EO');

export const lawOf = ({ authority }: Act): string | undefined =>
  authority && authority !== 'cn-tariff-law' ? (AUTHORITIES[authority] ?? authority) : undefined;

/** `reciprocal · EO 14257`, `s. 122 · Proclamation`, `Tariff Commission 4 of 2025` */
export const actName = (act: Act): string =>
  [rootOf(act.notice) ?? lawOf(act), noticeShort(act.notice)].filter(Boolean).join(' · ');

/** Short enough for a mark on a chart that says whose duties they are: `EO 14298`, `No. 5/2025`. */
export const actMark = (act: Act): string => {
  const parts = noticeParts(act.notice);
  if (parts) return `No. ${parts.number}/${parts.year}`;
  const short = noticeShort(act.notice);
  return short === 'Proclamation' ? (lawOf(act) ?? short) : short;
};

/** Every act that ever had a layer, in the order of their first. */
export const actsOf = ({ steps }: Direction): string[] => [
  ...new Set(steps.flatMap(({ layers }) => layers.map(({ measure }) => measure))),
];

export const stepOn = ({ steps }: Direction, day: string): Step | undefined =>
  steps.findLast(({ from }) => from <= day);

/** `30 % = 20 (fentanyl · EO 14195) + 10 (reciprocal · EO 14257)`, with what is suspended of it. */
export const composition = (step: Step | undefined): string => {
  if (!step) return 'no additional duty on all goods';
  const counting = step.layers.filter((layer) => layer.pct > 0);
  const aside = step.layers.filter((layer) => layer.asidePct > 0);
  const [only, other] = counting;
  const parts = counting.map((layer) => `${figure(layer.pct)} (${actName(layer)})`).join(' + ');
  const sum = only && !other ? ` (${actName(only)})` : parts && ` = ${parts}`;
  const rest = aside.map((layer) => `${figure(layer.asidePct)} of ${actName(layer)}`).join(', ');
  const voided = step.undated?.map(actName).join(' and ');
  const still = voided
    ? `; ${voided} voided by a text that states no day: what it brought may be collected a while longer`
    : '';
  return `${pct(step.pct)}${sum}${rest ? `; suspended: ${rest}` : ''}${still}`;
};
