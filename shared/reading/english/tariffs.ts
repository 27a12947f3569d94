import type { Effect } from '../../domain/acts/effect.ts';
import { referencesIn } from './references.ts';

const RATE = '(\\d+(?:\\.\\d+)?) ?(?:%|percent|per cent)';
const RAISED = new RegExp(`(?:raised|increased|adjusted|lifted|lowered) from ${RATE} to ${RATE}`, 'i');
const SET = new RegExp(
  `(?:additional )?(?:tariffs?|dut(?:y|ies)) (?:rate )?of ${RATE}|additional ${RATE}|${RATE} additional`,
  'i',
);
const ALL = /\ball (?:imported )?(?:goods|products|imports)/i;
const GOODS = /\bon (.+?)(?: originating|,|;|\.|$)/i;
export const PARTNERS: readonly (readonly [name: RegExp, code: string])[] = [
  [/United States|\bU\.?S\.?\b/, 'US'],
  [/Canada/, 'CA'],
];

/** A duty that the Tariff Commission sets, or a rate that it changes. */
export const tariffOf = (sentence: string, title: string, year: number): Partial<Effect> | undefined => {
  const partner = PARTNERS.find(([name]) => name.test(`${sentence} ${title}`))?.[1];
  const base = { imposer: 'CN', ...(partner === undefined ? {} : { partner }), authority: 'cn-tariff-law' as const };
  if (/suspend|US government|U\.S\. government|announced/i.test(sentence)) return undefined;
  const raised = RAISED.exec(sentence);
  if (raised !== null) {
    const amends = referencesIn(sentence, { year, series: 'tariff-commission' })[0]?.key;
    return {
      ...base,
      ratePct: Number(raised[2]),
      previousPct: Number(raised[1]),
      ...(amends === undefined ? {} : { amends }),
    };
  }
  const set = SET.exec(sentence);
  const rate = set?.[1] ?? set?.[2] ?? set?.[3];
  if (rate === undefined) return undefined;
  const label = GOODS.exec(sentence.slice(set?.index))?.[1] ?? 'all imported goods';
  return { ...base, ratePct: Number(rate), goods: { all: ALL.test(sentence), label } };
};
