import type { Page } from '../page/html.ts';
import { type CivilDate, civilDateOf } from '../time/civil.ts';
import { numeralOf } from '../time/numerals.ts';
import { datesIn } from '../time/words.ts';
import { type Line, linesOf } from './lines.ts';
import { issuersIn } from './references.ts';

/** A text in the parts that every notice has. */
export type Sheet = {
  lines: Line[];
  /** Preamble, articles and closing words, in order. */
  body: Line[];
  /** What stands under 附件, without the signature. */
  annex: Line[];
  /** The lines that announce an annex. */
  announced: Line[];
  signedOn?: CivilDate;
  /** Provision of each body line: 1, 1.3; none above the first article. */
  provisions: Map<Line, string>;
};

const DAY = /^\(?((?:\d{4}|[一二][零〇一二三四五六七八九]{3}))年(\d{1,2}|[一二三十]+)月(\d{1,2}|[一二三十]+)日\)?$/;
const STAMP = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/;
const SEAL = /^\(?商务部(?:代章)?\)?$|^\(.*代章\)$/;
const ANNEX = /^附(?:件|表|录)(?:\d*|[一二三四五六])(?:[:.、(]|$|(?=[^\d]{2,30}$))/;
const DISCLAIMER = /^(?:本站转载|免责声明|版权声明|\(?责任编辑|相关链接|相关附件|打印|分享)/;

const dayOf = (text: string): CivilDate | undefined => {
  const found = DAY.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0] = found.slice(1).map((part) => numeralOf(part));
  return civilDateOf(year, month, day);
};

const isSignature = (text: string): boolean => {
  if (SEAL.test(text)) return true;
  const issuers = issuersIn(text);
  if (issuers.length === 0 || text.length > 60) return false;
  return text.replace(/中华人民共和国|[、,(盖章)]/g, '').length <= issuers.join('').length + 2;
};

/** The signature is the last day that stands alone under an issuer's name, or else the last that stands alone. */
const signatureIn = (lines: readonly Line[]): { at: number; signedOn: CivilDate } | undefined => {
  let bare: { at: number; signedOn: CivilDate } | undefined;
  for (let at = lines.length - 1; at > 0; at--) {
    const signedOn = dayOf(lines[at]?.text ?? '');
    if (signedOn === undefined || /^\(/.test(lines[at]?.text ?? '')) continue;
    if (isSignature(lines[at - 1]?.text ?? '')) return { at, signedOn };
    bare ??= { at, signedOn };
  }
  return bare;
};

const provisionsOf = (body: readonly Line[]): Map<Line, string> => {
  const out = new Map<Line, string>();
  let article = '';
  let item = '';
  for (const line of body) {
    if (line.level === 1) [article, item] = [line.number, ''];
    if (line.level === 2) item = line.number;
    const provision = [article, item].filter((part) => part !== '').join('.');
    if (provision !== '') out.set(line, provision);
  }
  return out;
};

export const sheetOf = (page: Page): Sheet => {
  const lines = linesOf(page.blocks).filter(({ text }) => !STAMP.test(text));
  const end = lines.findIndex(({ text }) => DISCLAIMER.test(text));
  const kept = end < 0 ? lines : lines.slice(0, end);
  const signature = signatureIn(kept);
  const annexAt = kept.findIndex(({ text }) => ANNEX.test(text));
  const signedAt = signature?.at ?? kept.length;
  const bodyEnd = annexAt < 0 ? signedAt : Math.min(annexAt, signedAt);
  const body = kept.slice(0, bodyEnd).filter(({ text }) => !isSignature(text) && dayOf(text) === undefined);
  const rest = kept.slice(bodyEnd).filter(({ text }) => !isSignature(text) && dayOf(text) === undefined);
  const announced = rest.filter(({ text }) => ANNEX.test(text));
  return {
    lines: kept,
    body,
    annex: rest.filter(({ text }) => !ANNEX.test(text)),
    announced,
    ...(signature === undefined ? {} : { signedOn: signature.signedOn }),
    provisions: provisionsOf(body),
  };
};

/** The day in a line such as 【发文日期】2025年10月09日. */
export const dayIn = (text: string, said: CivilDate): CivilDate | undefined => datesIn(text, said)[0]?.date;
