import { anyVerb } from '../../../domain/acts/act-verbs.ts';
import { ISSUERS } from '../../../domain/acts/issuers.ts';
import type { Series } from '../../../domain/acts/notice-key.ts';
import { listIn } from '../words/listing-forms.ts';

/** Announcements that share the channels and the words, and are none of our business. */
export const FOREIGN_TO_US: readonly RegExp[] = [
  /保障措施/,
  /反规避/,
  /反歧视/,
  /贸易(?:投资)?壁垒/,
  /倾销/,
  /补贴/,
  /配额/,
  /允许量/,
  /国营贸易/,
  /关税调整方案/,
  /最惠国/,
  /暂定税率/,
  /特惠税率/,
  /零关税/,
  /申领条件/,
  /许可证管理货物目录/,
  /许可证发证/,
  /分级发证/,
  /直销/,
  /拍卖/,
  /中华老字号/,
  /对外承包/,
  /行业标准/,
  /展览/,
  /博览会/,
  /家电/,
  /汽车以旧换新/,
  /加工贸易/,
  /服务外包/,
  /进境物品/,
];

const LAW_ENDS = /[》)]*(?:的公告|的决定|的通知)?$/;
/** The law itself, and how to apply under it, controls nothing anew. */
export const LAWS: readonly RegExp[] = [
  /办法$/,
  /条例$/,
  /(?<!部分|有关|相关)规定$/,
  /细则$/,
  /指引$/,
  /指南$/,
  /问答$/,
  /(?:规范|流程|程序|须知)$/,
  /征求意见稿$/,
];

/** 商务部、海关总署公告2027年第5号; of customs alone, a matter of imports. */
const OUR_NUMBER = '[^。;]{0,20}(?:商务部|外交部|税委会|关税税则委员会|不可靠实体清单)[^。;]{0,60}号';

/** Words without which, and without a list of ours, no announcement is ours. */
export const OURS: readonly RegExp[] = [
  /制裁/,
  /(?<!进)出口管制/,
  /两用物项/,
  /不可靠实体/,
  /(?:实施|予以|采取)惩戒/,
  /不再对[^。]*(?:采取|实施)/,
  /反制/,
  /加征/,
  /禁止[^。]{0,20}出口/,
  /限制出口/,
  /取消[^。]{0,40}(?:措施|公告)/,
  /号[^。]{0,30}期限[^。]{0,10}(?:延长|顺延)|(?:延长|顺延)[^。]{0,40}号[^。]{0,30}(?:期限|措施)/,
  new RegExp(`${anyVerb()}(?:实施|执行)`),
  new RegExp(`予以${anyVerb('repeal')}`),
  new RegExp(`${anyVerb('repeal')}(?:实施)?${OUR_NUMBER}|${OUR_NUMBER}[^。;]{0,30}${anyVerb('repeal')}`),
  /逐案审/,
  /不予许可/,
  /未经许可/,
];

/** How answers are called. */
export const ANSWERS: readonly RegExp[] = [
  /答记者问/,
  /答问/,
  /发言人/,
  /负责人(?:就|解读|谈|答|介绍|表示|回应)/,
  /记者会/,
  /发布会/,
  /吹风会/,
  /谈话/,
  /解读/,
];

export const FOREIGN_IN_ENGLISH: readonly RegExp[] = [
  /anti-?dumping/i,
  /countervailing/i,
  /safeguard/i,
  /quota/i,
  /state trading/i,
  /import licen/i,
  /provisional tariff/i,
  /tariff adjustment plan/i,
];

const anyIn = (text: string, wordings: readonly RegExp[]): boolean => wordings.some((wording) => wording.test(text));

/** 外交部发言人宣布中方对……实施制裁: a measure, and no answer. */
export const isAnnouncement = (title: string): boolean =>
  /(?:发言人|台办)[^。]{0,20}(?:宣布|受权|决定|依法)[^。]*(?:制裁|反制|惩戒|列[入为])|台办:?(?:将[^。]*列[入为]|不再对)/.test(
    title,
  ) && !/记者问|答问|应询/.test(title);
export const isAnswer = (title: string): boolean => anyIn(title, ANSWERS) && !isAnnouncement(title);
/** Series of which no notice does what an effect could say. */
export const WITHOUT_STATE: readonly (Series | undefined)[] = ['mot', 'state-council-decree'];
const ISSUER = ISSUERS.flatMap(([name, , series]) => (WITHOUT_STATE.includes(series) ? [] : [name])).join('|');
const DECISION = new RegExp(`^(?:(?:${ISSUER})[、,]?)*(?:关于.*的(?:决定|公告)$|决定[对自])`);
/** A decision that carries no number of its own, with or without who takes it. */
export const isDecision = (title: string): boolean => DECISION.test(title);
/** 通告, 通知, 令: called as an act is, whoever issues it. */
export const isInstrument = (title: string): boolean =>
  /(?:公告|通告|通知|决定|声明|令)(?:\([^()]*\))?$/.test(title) && !/^(?:美|欧|日|英|加|澳|韩|荷|德|法)/.test(title);
/** What a text does from a day on, or decides: 自即日起，对……实施出口管制. */
export const isOperative = (sentence: string): boolean =>
  /自[^,。;]{1,30}起|即日起|决定|予以/.test(sentence) && soundsOurs(sentence);
/** Trade matters of another kind: remedies, quotas, fairs. */
export const isOtherTrade = (title: string): boolean => anyIn(title, FOREIGN_TO_US);
export const isForeign = (title: string): boolean => isOtherTrade(title) || anyIn(title.replace(LAW_ENDS, ''), LAWS);
export const isForeignEnglish = (title: string): boolean => anyIn(title, FOREIGN_IN_ENGLISH);
export const soundsOurs = (text: string): boolean => listIn(text) !== undefined || anyIn(text, OURS);
