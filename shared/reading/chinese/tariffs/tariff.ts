import { anyVerb } from '../../../domain/acts/act-verbs.ts';
import type { Effect, Goods } from '../../../domain/acts/effect.ts';
import { countryOf } from '../../../domain/names/countries.ts';
import type { CivilDate } from '../../../time/civil.ts';
import { datesIn, endIn, startIn } from '../../../time/words.ts';
import { ADJUSTS } from '../acts/targets.ts';
import type { NoticeParts } from '../notice/notice-parts.ts';
import { clausesOf, quoteOf, type Sentence, sentencesOf } from '../words/lines.ts';
import { partOfGoods } from '../words/part-of-goods.ts';
import { referencesIn } from '../words/references.ts';
import { annexedGoods, withAnnexedGoods } from './annexed-goods.ts';

const RATE = '(\\d+(?:\\.\\d+)?)%';
const RAISED = new RegExp(`(?:由|从)${RATE}(?:提高|上调|调高|调整|降低|下调|降)(?:至|到|为)${RATE}`, 'g');
const NOT_PUT_ASIDE = `(?<!${anyVerb('suspend', 'stop')}|不|所)`;
/** 之前加征5%关税的税目商品: which goods, not what is laid on them. */
const OF_GOODS = '(?![、和及]\\d|(?:的)?关税的(?:税目|商品|货物|产品)|的(?:税目|商品|货物|产品))';
/** 加征10%的关税, 恢复加征25%、5%关税, 加征关税，税率为10%; what is put aside or spared is laid on nobody. */
const SET = new RegExp(
  `${NOT_PUT_ASIDE}(?:加征|征收)(?:税率为)?(\\d+(?:\\.\\d+)?%(?:[、和及]\\d+(?:\\.\\d+)?%)*)${OF_GOODS}(?:的)?(?:关税)?|${NOT_PUT_ASIDE}加征关税[^。;]{0,10}税率(?:为|是)(\\d+(?:\\.\\d+)?%)`,
  'g',
);
const RATES = /\d+(?:\.\d+)?(?=%)/g;
const ASIDE = new RegExp(`${anyVerb('suspend')}(?:实施|执行)?`);
const ALL_GOODS = /所有(?:进口)?(?:商品|货物)|全部(?:进口)?(?:商品|货物)/;
const GOODS =
  /^.*对([^。;]+?)(?:,?(?:在[^,。;]{0,20}基础上,?)?)(?:分别)?(?:恢复|,?(?:仍|均)?(?:实施|继续))?(?:加征|征收)?$/;
const ORIGIN = /原产于([^的,。;]{2,8})的|对([^,。;]{2,4})(?:加征|进口商品)/;
/** 不再加征我为反制美301措施所加征的关税: spared for the goods of a list, mostly for a term. */
const SPARED = /不再(?:予)?(?:加征|征收)|(?:继续)?不(?:予)?加征/;
/** 对……10号文件所列商品, 延长……2号规定的排除期限: which goods, and no duty that ends. */
const WHICH_GOODS = /号(?:\([^()]*\))?(?:公告|文件)?(?:所列|所附|规定的排除)/;
const ANSWERS_301 = /反制|301|加征的?关税|对美加征/;
const TRANSIT = /(?:启运|起运)[^。]*不(?:予)?(?:加征|适用)/;
/** 加拿大政府宣布，自……对从中国进口的……加征100%关税: what another government did, to which this notice answers. */
const THEIRS =
  /(?:政府|总统|白宫|贸易代表办公室|[美加欧日澳墨]方|欧盟委员会)(?:已|将|又|近日|日前)?(?:于[^,。;]{2,16})?(?:宣布|决定|公布|发布|以[^,。;]{1,16}为由)|宣布/;
const ON_CHINA = /从中国进口|原产于中国|中国输|对华|自中国/;
/** 实施时间另行公告: no day yet. */
const LATER = /(?:实施|施行|执行|开始)(?:的)?时间[^。;]{0,24}另行(?:公告|公布|通知)/;
const DECIDES = /经国务院批准|决定|公告如下|如下/;

const partnerOf = (text: string, title: string): string | undefined =>
  countryOf(ORIGIN.exec(text)?.[0] ?? '') ??
  countryOf(ORIGIN.exec(title)?.[0] ?? '') ??
  countryOf(title.replace(/[中对]美/, '美国'));

const goodsOf = (text: string, words: string, parts: NoticeParts, ratePct: number): Goods => {
  const label = GOODS.exec(text)?.[1] ?? '';
  if (ALL_GOODS.test(label) || label === '') return { all: true, label: '所有进口商品' };
  const hsCodes = annexedGoods(words, parts, ratePct);
  return {
    all: false,
    label: label.replace(/^原产于[^的]*的|,?自[^,。;]{4,30}起$/g, ''),
    ...(hsCodes.length === 0 ? {} : { hsCodes }),
  };
};

/** 暂不实施……（税委会公告〔2019〕4号）中自……起加征10%关税的措施: told by the act on that notice. */
const PUT_ASIDE = new RegExp(`${anyVerb('suspend', 'stop')}[^,。;]{0,120}号[^,。;并]{0,60}$`);

type Laid = { ratePct: number; goods: Goods };

/** Each rate that a clause sets, on the goods named between it and the one before; 25%、5% are two on the same. */
const laidIn = (text: string, parts: NoticeParts): Laid[] => {
  let from = 0;
  return [...text.matchAll(SET)].flatMap((found, index, all) => {
    const to = found.index + found[0].length;
    const own = text.slice(from, found.index);
    // 具体商品范围见附件1 stands behind the rate that it belongs to.
    const behind = index === all.length - 1 ? text.slice(to) : '';
    from = to;
    if (PUT_ASIDE.test(own)) return [];
    const rates = (found[1] ?? found[2] ?? '').match(RATES)?.map(Number) ?? [];
    return rates.map((ratePct) => ({ ratePct, goods: goodsOf(own, `${own}${behind}`, parts, ratePct) }));
  });
};

/** Until when goods of a list are spared. */
const sparedIn = (text: string, published: CivilDate): Partial<Effect> => {
  const { from } = startIn(text, published) ?? {};
  return {
    ...endIn(text, from, published),
    goods: partOfGoods(text.slice(0, text.search(SPARED)), '') ?? { all: false, label: '排除清单所列商品' },
    scopeIn: 'annex',
  };
};

const noticeIn = (text: string, published: CivilDate): string | undefined =>
  referencesIn(text, { year: Number(published.slice(0, 4)), series: 'tariff-commission' })[0]?.key;

const isTheirs = (text: string): boolean => THEIRS.test(text) && !/国务院|税委会/.test(text);

/** Additional duties that a notice of the Tariff Commission sets, changes or spares. */
export const tariffsIn = (parts: NoticeParts, title: string, published: CivilDate): Effect[] => {
  const effects: Effect[] = [];
  const own = parts.body.flatMap(sentencesOf).filter(({ text }) => !isTheirs(text));
  const deciding = own.find(({ text }) => DECIDES.test(text) && startIn(text, published) !== undefined);
  const general = [...(deciding ? [deciding] : []), ...own].flatMap(({ text }) => startIn(text, published) ?? [])[0];
  const isLater = own.some(({ text }) => LATER.test(text));
  const opens = parts.body.find(({ text }) => ADJUSTS.test(text));
  const adjusted = opens === undefined ? undefined : noticeIn(opens.text, published);
  const add = (sentence: Sentence, rest: Partial<Effect>, action: Effect['action'] = 'tariff'): void => {
    const provision = parts.provisions.get(sentence.line);
    const partner = partnerOf(sentence.text, title);
    const start =
      startIn(sentence.text, published) ??
      general ??
      (parts.signedOn === undefined || isLater ? {} : { from: parts.signedOn });
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
    const theirs = sentencesOf(line).filter(({ text }) => isTheirs(text));
    for (const sentence of clausesOf(line)) {
      const { text } = sentence;
      if (!sentence.ended || ON_CHINA.test(text) || theirs.some((whole) => whole.text.includes(text))) continue;
      const raised = /加征|税率/.test(text) && !ASIDE.test(text) ? [...text.matchAll(RAISED)] : [];
      if (TRANSIT.test(text)) {
        const { until } = endIn(text, undefined, published);
        const named = datesIn(text, published).map(({ date }) => date);
        const last = [...named, ...(until === undefined ? [] : [until])].sort().at(-1);
        add(sentence, last === undefined ? {} : { until: last }, 'exempt');
      } else if (SPARED.test(text)) {
        if (ANSWERS_301.test(text) && (noticeIn(text, published) === undefined || WHICH_GOODS.test(text)))
          add(sentence, sparedIn(text, published), 'exempt');
      } else if (raised.length > 0) {
        const whole = sentencesOf(line).find((one) => one.text.includes(text))?.text ?? text;
        const amends = noticeIn(text, published) ?? noticeIn(whole, published) ?? adjusted;
        raised.forEach((found, index) => {
          const last = raised[index - 1];
          const goods = partOfGoods(text.slice(last === undefined ? 0 : last.index + last[0].length, found.index), '');
          add(sentence, {
            ratePct: Number(found[2]),
            previousPct: Number(found[1]),
            ...(amends === undefined ? {} : { amends }),
            ...(goods === undefined ? {} : { goods }),
          });
        });
      } else for (const laid of laidIn(text, parts)) add(sentence, laid);
    }
  }
  return effects.map((effect) => withAnnexedGoods(effect, parts));
};
