import type { Direction, Layer, Step } from '../../../shared/views/answers/tariffs.ts';
import { fullNoticeName } from '../../../shared/wording/notice.ts';
import { AUTHORITIES, pct } from '../../words.ts';

/** An act by its authority and number, short enough for a label. */
export const actName = ({ notice, authority }: Pick<Layer, 'notice' | 'authority'>): string => {
  const name = fullNoticeName(notice)
    .replace('Tariff Commission No.', 'Tariff Commission')
    .replace('Executive Order', 'EO');
  const act = authority && authority !== 'cn-tariff-law' ? (AUTHORITIES[authority] ?? authority) : undefined;
  return act ? `${act} · ${name}` : name;
};

/** Every act that ever had a layer, in the order of their first. */
export const actsOf = ({ steps }: Direction): string[] => [
  ...new Set(steps.flatMap(({ layers }) => layers.map(({ measure }) => measure))),
];

export const stepOn = ({ steps }: Direction, day: string): Step | undefined =>
  steps.findLast(({ from }) => from <= day);

/** `30 = 10 IEEPA · EO 14257 + 20 IEEPA · EO 14195`, with what is set aside after it. */
export const composition = (step: Step | undefined): string => {
  if (!step) return 'no additional duty on all goods';
  const counting = step.layers.filter((layer) => layer.pct > 0);
  const aside = step.layers.filter((layer) => layer.asidePct > 0);
  const [only, other] = counting;
  const parts = counting.map((layer) => `${Number(layer.pct.toFixed(2))} (${actName(layer)})`).join(' + ');
  const sum = only && !other ? ` (${actName(only)})` : parts && ` = ${parts}`;
  const rest = aside.map((layer) => `${Number(layer.asidePct.toFixed(2))} of ${actName(layer)}`).join(', ');
  const voided = step.undated?.map(actName).join(' and ');
  const still = voided
    ? `; ${voided} voided by a text that states no day: what it brought may be collected a while longer`
    : '';
  return `${pct(step.pct)}${sum}${rest ? `; set aside: ${rest}` : ''}${still}`;
};
