import { anyVerb } from '../../../domain/acts/act-verbs.ts';
import type { Problem } from '../../../domain/acts/extraction.ts';
import type { Series } from '../../../domain/acts/notice-key.ts';
import { quoteOf, type Sentence, sentencesOf } from '../words/lines.ts';
import type { NoticeParts } from './notice-parts.ts';
import { isInstrument, isOperative } from './relevance.ts';

/** Whom, or what, a measure strikes. */
const WHOM = /对美|美国|美方|欧盟|欧方|日本|加拿大|韩国|英国|澳大利亚|台独|外国|出口[^》]{0,12}目录/;
/** Measures that no effect can say, plainest words first: fees, bars to purchases, countermeasures that only words tell,
 * inquiries, what changes in a catalogue. */
export const UNTOLD: readonly RegExp[] = [
  /收取[^。]{0,20}港务费/,
  /排除[^。]{0,40}(?:企业|公司|产品|供应商)[^。]{0,20}参[与加]|(?:禁止|不得|限制)[^。]{0,60}(?:政府采购|采购(?:其|上述))/,
  /政府采购[^。]{0,60}采取[^。]{0,10}措施/,
  /(?:中方|我方|批准,?|现|部|办|会)决定[^。]{0,120}(?:采取|实施)[^。]{0,20}(?:反制|惩戒|制裁)/,
  /(?:产业|供应)链[^。]{0,60}调查/,
  /(?:技术|管理)目录》[^。]{0,40}(?:调整|修订|增列)/,
];
const OPERATIVE = /决定|宣布|批准|应当|不得|禁止|予以|即日|自[^。]{2,24}起/;

/** The law of this field: a decree on it controls nothing by itself, and changes what can be done. */
const FIELD = /制裁|反制|出口管制|两用物项|域外管辖|实体清单|对外贸易|稀土|国际海运/;
const PROMULGATES = /公布/;

const decreed = (title: string, sentences: readonly Sentence[]): string | undefined => {
  const promulgates = sentences.find(({ text }) => PROMULGATES.test(text));
  if (!FIELD.test(`${title} ${promulgates?.text ?? ''}`)) return undefined;
  return promulgates === undefined ? title : quoteOf(promulgates);
};

/**
 * The sentence by which an official text does what has no schema: told in its own words rather than dropped. A page
 * that is neither signed nor numbered only reports, unless its title says so.
 */
export const untoldIn = (parts: NoticeParts, title: string, series: Series | undefined): string | undefined => {
  const sentences = [...parts.masthead, ...parts.body].flatMap(sentencesOf);
  if (series === 'state-council-decree') return decreed(title, sentences);
  const titled = WHOM.test(title) && UNTOLD.some((measure) => measure.test(title));
  if (!titled && series === undefined && parts.signedOn === undefined) return undefined;
  const acting = sentences.filter(({ text }) => text !== title && OPERATIVE.test(text) && WHOM.test(text));
  const said = UNTOLD.flatMap((measure) => acting.find(({ text }) => measure.test(text)) ?? [])[0];
  return said === undefined ? (titled ? title : undefined) : quoteOf(said);
};

const STOPS = `(?:${anyVerb('suspend')}|停止|禁止|限制)`;
/** 就暂停天然砂对台湾地区出口答记者问 */
export const TITLED_STOP = new RegExp(`${STOPS}[^,。]{1,30}出口`);
/** 决定暂停天然砂对台湾地区出口: a stop to exports that no notice carries. */
const STOPS_EXPORTS = new RegExp(`决定${STOPS}(?![^。]*公告)[^。;,]{1,30}出口`);
export const stopsExports = ({ text }: Sentence): boolean => STOPS_EXPORTS.test(text);

/** A text without a number that is called an act and acts, or strikes somebody, is none that was read whole: its sentence is told. */
export const unreadActIn = (
  parts: NoticeParts,
  title: string,
  strikes: (sentence: Sentence) => boolean,
): Problem | undefined => {
  const acts = isInstrument(title) ? ({ text }: Sentence) => isOperative(text) : strikes;
  const sentence = parts.body.flatMap(sentencesOf).find((one) => one.ended && (acts(one) || stopsExports(one)));
  return sentence === undefined ? undefined : { kind: 'nothing-read', text: quoteOf(sentence) };
};
