import type { Attachment } from '../../../domain/acts/extraction.ts';
import type { Anchor, Page } from '../../../page/page.ts';
import { normalise } from '../../../page/text.ts';
import { type CivilDate, civilDateOf } from '../../../time/civil.ts';
import { numeralOf } from '../../../time/numerals.ts';
import { type Line, linesOf } from '../words/lines.ts';
import { issuersIn, opensWithIssuer } from '../words/references.ts';
import type { ReadFile } from './annexed.ts';

/** What stands under one 附件 heading. */
type Annex = { number: string; lines: Line[] };

/** A text in the parts that every notice has. */
export type NoticeParts = {
  lines: Line[];
  end: Page['end'];
  /** It stops within a sentence: the page may be whole, and what it shows of the text not. */
  isOpen: boolean;
  signatures: readonly Signature[];
  /** Number, issuer and title, above the first sentence. */
  masthead: Line[];
  /** 【发布文号】 and its like, wherever the page prints them. */
  box: string[];
  /** Preamble, articles and closing words, in order. */
  body: Line[];
  annexes: Annex[];
  /** The lines that announce an annex. */
  announced: Line[];
  /** Links beside the text: downloads under it. */
  beside: readonly Anchor[];
  /** Annexes as they were read; none before `annexedIn` has read them. */
  files: readonly ReadFile[];
  attachments: readonly Attachment[];
  signedOn?: CivilDate;
  /** Where each body line stands: 1, 1.3; none above the first article. */
  provisions: Map<Line, string>;
};

const DAY =
  /^\(?((?:\d{4}|[一二][零〇一二三四五六七八九]{3}))年(\d{1,2}|[一二三四五六七八九十]+)月(\d{1,2}|[一二三四五六七八九十]+)日\)?$/;
const STAMP = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?$/;
const BOX = /^\[(?:发布|发文|成文|文号|公告|索引)/;
const SEAL = /^\(?商务部(?:代章)?\)?$|^\(.*代章\)$/;
const FRAME = /^(?:总理|部长|主任|署长|主席)/;
const DECISION = /^关于[^。]*的(?:决定|公告|通知)$/;
const ANNEX = /^附(?:件|表|录)([\d一二三四五六]*)(?:[:.、(]|$|(?=[^\d]{2,30}$))/;
/** 清单一 over its goods. */
const LIST = /^清单([\d一二三四五六]+):?$/;
const HEADING = /^(?:附(?:件|表|录)[\d一二三四五六]*|清单[\d一二三四五六]+):?$/;
/** What a site prints under every text. */
export const AFTER = /^(?:本站转载|免责声明|版权声明|\(?责任编辑|相关链接|打印本页|分享到|上一篇|下一篇)/;
const MASTHEAD = 12;

const dayOf = (text: string): CivilDate | undefined => {
  if (text.length > 14) return undefined;
  const found = DAY.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0] = found.slice(1).map((part) => numeralOf(part));
  return civilDateOf(year, month, day);
};

const isSeal = (text: string): boolean => {
  if (SEAL.test(text)) return true;
  if (text.length > 60 || !opensWithIssuer(text)) return false;
  const issuers = issuersIn(text);
  return text.replace(/中华人民共和国|[、,(盖章)]/g, '').length <= issuers.join('').length + 2;
};

/** A day that stands alone, and whose name stands above it. */
type Signature = { line: Line; at: number; signedOn: CivilDate; by: 'issuer' | 'officer' | 'nobody' };

const signaturesIn = (lines: readonly Line[]): Signature[] =>
  lines.flatMap((line, at): Signature[] => {
    const above = lines[at - 1]?.text;
    const signedOn = line.text.startsWith('(') || above === undefined ? undefined : dayOf(line.text);
    if (signedOn === undefined || above === undefined) return [];
    return [{ line, at, signedOn, by: FRAME.test(above) ? 'officer' : isSeal(above) ? 'issuer' : 'nobody' }];
  });

const isEnded = (text: string): boolean => /[。;?!)”"]$/.test(text) || dayOf(text) !== undefined;
const hasOpenBracket = (text: string): boolean => text.split('(').length > text.split(')').length;
export const isSentence = ({ text }: Line): boolean => /[。;?!]|[:,]$/.test(text);

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

const FILE_TITLE = /清单|名单|目录|指南|告知书|说明|表$/;
const ITEM_NUMBER = /(?<!\d)(\d{1,2})[.、](?!\d)/;
const ITEM_NUMBERS = new RegExp(ITEM_NUMBER, 'g');
/** The last number that an announcement gives: 附件：1.甲 2.乙. */
const lastIn = (text: string | undefined): number => Number([...(text ?? '').matchAll(ITEM_NUMBERS)].at(-1)?.[1] ?? 0);

/** Lines that announce annexes end at the signature; what follows it, or a heading 附件, is their text. */
const annexesOf = (
  rest: readonly Line[],
  signedAt: number,
  isSigned: boolean,
): Pick<NoticeParts, 'annexes' | 'announced'> => {
  const announced: Line[] = [];
  const annexes: Annex[] = [];
  let announces = false;
  rest.forEach((line, at) => {
    const number = ANNEX.exec(line.text)?.[1] ?? LIST.exec(line.text)?.[1];
    const next = rest[at + 1];
    // 附件： over a list of titles, above the signature.
    const lists = isSigned && at + 1 < signedAt && /^附件:$/.test(line.text) && next?.level === 3;
    if (lists) announces = true;
    if (lists) return;
    const heading = HEADING.test(line.text);
    if (heading || (number !== undefined && at >= signedAt)) annexes.push({ number: number ?? '', lines: [] });
    if (heading) return;
    const last = announced.at(-1) ?? (announces ? { text: '0.' } : undefined);
    const isNext =
      annexes.length === 0 && ITEM_NUMBER.test(last?.text ?? '') && Number(line.number) === lastIn(last?.text) + 1;
    const follows = last !== undefined && at < signedAt && line.level === 3 && (FILE_TITLE.test(line.text) || isNext);
    if (number !== undefined || follows) announced.push(line);
    else if (annexes.length > 0) annexes.at(-1)?.lines.push(line);
    else annexes.push({ number: '', lines: [line] });
  });
  return { announced, annexes };
};

export const noticePartsOf = (page: Page): NoticeParts => {
  const titles = new Set(page.titles.map(normalise));
  const all = linesOf(page.blocks, page.end === 'reached');
  const after = all.findIndex(({ text }) => AFTER.test(text));
  const shown = (after < 0 ? all : all.slice(0, after)).filter(({ text }) => !STAMP.test(text));
  const lines = shown.filter(({ text }) => !BOX.test(text));
  const first = lines.findIndex((line) => isSentence(line) && !titles.has(line.text));
  const top = Math.min(first < 0 ? lines.length : first, MASTHEAD);
  const signatures = signaturesIn(lines);
  // Under an issuer's name, or else the last; the minister signs the order, not the decision that it publishes.
  const signature =
    signatures.findLast(({ by }) => by === 'issuer') ?? signatures.findLast(({ by }) => by === 'nobody');
  const last = lines.at(-1);
  const isClosed = signature !== undefined || lines.some(({ text }) => ANNEX.test(text));
  const isOpen = last !== undefined && !isClosed && !isEnded(last.text);
  if (last !== undefined && (isOpen || hasOpenBracket(last.text))) last.closed = false;
  const annexAt = lines.findIndex(({ text }, at) => at >= top && ANNEX.test(text));
  const signedAt = signature?.at ?? lines.length;
  const bodyEnd = Math.max(top, annexAt < 0 ? signedAt : Math.min(annexAt, signedAt));
  const known = [...titles];
  const isTitle = ({ text }: Line): boolean => DECISION.test(text) || known.some((title) => title.endsWith(text));
  const plain = ({ text }: Line): boolean => !FRAME.test(text) && !isSeal(text) && dayOf(text) === undefined;
  const body = lines.slice(top, bodyEnd).filter((line) => plain(line) && !isTitle(line));
  const rest = lines.slice(bodyEnd).filter(plain);
  const above = lines.slice(bodyEnd, signedAt).filter(plain).length;
  return {
    lines,
    end: page.end,
    isOpen,
    signatures,
    masthead: lines.slice(0, top),
    box: [...page.box, ...shown.filter(({ text }) => BOX.test(text)).map(({ text }) => text)],
    body,
    ...annexesOf(rest, above, signature !== undefined),
    beside: page.beside ?? [],
    files: [],
    attachments: [],
    ...(signature === undefined ? {} : { signedOn: signature.signedOn }),
    provisions: provisionsOf(body),
  };
};

/** All annexes as one text. */
export const annexLines = (parts: NoticeParts): Line[] => parts.annexes.flatMap(({ lines }) => lines);
