import { anyVerb } from '../../domain/act-verbs.ts';
import { hsCodesIn } from '../../domain/codes.ts';
import { countryOf } from '../../domain/countries.ts';
import type { Effect, Goods } from '../../domain/effect.ts';
import type { CivilDate } from '../../time/civil.ts';
import { numeralOf } from '../../time/numerals.ts';
import { datesIn, startIn } from '../../time/words.ts';
import { clausesOf, type Line, quoteOf, type Sentence } from './lines.ts';
import { annexLines, type NoticeParts } from './notice-parts.ts';
import { referencesIn } from './references.ts';
import { ADJUSTS } from './targets.ts';

const RATE = '(\\d+(?:\\.\\d+)?)%';
const RAISED = new RegExp(`(?:由|从)${RATE}(?:提高|上调|调高|调整|降低|下调|降)(?:至|到|为)${RATE}`);
const SET = new RegExp(`(?:加征|征收)(?:税率为)?${RATE}(?:的)?(?:关税)?|加征关税[^。;]{0,10}税率(?:为|是)${RATE}`);
const ASIDE = new RegExp(`${anyVerb('suspend')}(?:实施|执行)?`);
const ALL_GOODS = /所有(?:进口)?(?:商品|货物)|全部(?:进口)?(?:商品|货物)/;
const GOODS = /对([^。;]+?)(?:,?(?:在[^,。;]{0,20}基础上,?)?)(?:分别)?(?:加征|征收)/;
const ORIGIN = /原产于([^的,。;]{2,8})的|对([^,。;]{2,4})(?:加征|进口商品)/;
const TRANSIT = /(?:启运|起运)[^。]*(?:不加征|不适用)/;

const partnerOf = (text: string, title: string): string | undefined =>
  countryOf(ORIGIN.exec(text)?.[0] ?? '') ??
  countryOf(ORIGIN.exec(title)?.[0] ?? '') ??
  countryOf(title.replace('中美', '美国'));

const goodsOf = (text: string, annex: readonly Line[]): Goods => {
  const label = GOODS.exec(text)?.[1] ?? '';
  if (ALL_GOODS.test(label) || label === '') return { all: true, label: '所有进口商品' };
  const hsCodes = [...new Set(annex.flatMap((line) => hsCodesIn(line.text)))];
  return { all: false, label: label.replace(/^原产于[^的]*的/, ''), ...(hsCodes.length === 0 ? {} : { hsCodes }) };
};

const numberOf = (text: string): number | undefined => numeralOf(/附件(\d+|[一二三四五])/.exec(text)?.[1] ?? '');

/** The goods of 附件1 stand in annex 1; where neither text nor annexes have numbers, in the only annex. */
const annexOf = (text: string, parts: NoticeParts): readonly Line[] => {
  const number = numberOf(text);
  if (number === undefined) return parts.annexes.length === 1 ? annexLines(parts) : [];
  return parts.annexes.filter((annex) => numeralOf(annex.number) === number).flatMap(({ lines }) => lines);
};

const noticeIn = (text: string, published: CivilDate): string | undefined =>
  referencesIn(text, { year: Number(published.slice(0, 4)), series: 'tariff-commission' })[0]?.key;

/** Additional duties that a notice of the Tariff Commission sets, changes or spares. */
export const tariffsIn = (parts: NoticeParts, title: string, published: CivilDate): Effect[] => {
  const effects: Effect[] = [];
  const general = parts.body.flatMap((line) => startIn(line.text, published) ?? [])[0];
  const opens = parts.body.find(({ text }) => ADJUSTS.test(text));
  const adjusted = opens === undefined ? undefined : noticeIn(opens.text, published);
  const add = (sentence: Sentence, rest: Partial<Effect>, action: Effect['action'] = 'tariff'): void => {
    const provision = parts.provisions.get(sentence.line);
    const partner = partnerOf(sentence.text, title);
    const start =
      startIn(sentence.text, published) ?? general ?? (parts.signedOn === undefined ? {} : { from: parts.signedOn });
    effects.push({
      action,
      ...(provision === undefined ? {} : { provision }),
      force: 'instrument',
      ...start,
      imposer: 'CN',
      ...(partner === undefined ? {} : { partner }),
      authority: 'cn-tariff-law',
      ...rest,
      evidence: quoteOf(sentence),
    });
  };
  for (const line of parts.body) {
    for (const sentence of clausesOf(line)) {
      if (!sentence.ended) continue;
      const { text } = sentence;
      const raised = RAISED.exec(text);
      const set = SET.exec(text);
      if (TRANSIT.test(text)) {
        const last = datesIn(text, published)
          .map(({ date }) => date)
          .sort()
          .at(-1);
        add(sentence, last === undefined ? {} : { until: last }, 'exempt');
      } else if (raised !== null && /加征|税率/.test(text) && !ASIDE.test(text) && !/美国政府|美方|宣布/.test(text)) {
        const amends = noticeIn(text, published) ?? adjusted;
        add(sentence, {
          ratePct: Number(raised[2]),
          previousPct: Number(raised[1]),
          ...(amends === undefined ? {} : { amends }),
        });
      } else if (set !== null && !/宣布|美方|不加征/.test(text)) {
        add(sentence, { ratePct: Number(set[1] ?? set[2]), goods: goodsOf(text, annexOf(text, parts)) });
      }
    }
  }
  return effects;
};
