import type { Page } from '../../../page/page.ts';
import { normalise } from '../../../page/text.ts';
import type { Line } from '../words/lines.ts';
import { issuersIn, opensWithIssuer, referencesIn } from '../words/references.ts';
import { withoutHour } from './head.ts';
import { AFTER, isSentence, type NoticeParts } from './notice-parts.ts';
import { isAnnouncement, isAnswer, isDecision, isInstrument } from './relevance.ts';

/** No title is longer. */
const LONGEST = 160;
/** More have never signed one text. */
const MOST_SEALS = 40;
const LONGEST_SEAL = 60;
/** Of two titles of one text, that of the window has the site's name or an hour behind it. */
const ALIKE = 0.7;
/** 公告, 决定, 答记者问: a title is whole. */
const END = 2;
/** A sentence of another script, and no name: so many words in a line. */
const FOREIGN = /^(?=[^\p{Script=Han}]*[.;:]$)(?:\S+ ){10}/u;

const ANNEX = /^附(?:件|表|录)|清单[一二三四五六]?:?$/;
const SPEAKS_OF_ITSELF =
  /^(?:[一二三四五六七八九十]+、|第.{1,4}条)?本(?:公告|决定|通知|令|法)[自于][^。]*(?:施行|实施|执行)。?$/;
const DECIDES = /^(?:中方)?决定[将对取]|现予公布/;
const OPENS = /^(?:根据|依据|据|鉴于|为了?|经)/;
const DOES = /决定|公布|公告|宣布|制定|实施|现将/;
const isDoneAgain = (text: string): boolean =>
  DECIDES.test(text) || (OPENS.test(text) && DOES.test(text) && /[。:]$/.test(text));
const RULES = /制定本(?:法|办法|条例|规定|细则)|^(?:第.{1,4}条)?本(?:法|办法|条例|规定|细则)自/;
const BOX_LABEL = /^\[[^\]]*\]/;
const OF_RULES = /(?:办法|条例|规定|细则)$/;
const LAYS_DOWN = /^[^。]*(?:决定|公布|施行|实施|执行|制定)[^。]*。/;

/** The number that a line begins with: 商务部公告2025年第58号 公布……. */
const numberOf = (text: string, year: number): string | undefined => {
  const words = text.replace(/^中华人民共和国/, '');
  const [first] = words.includes('号') ? referencesIn(words, { year, series: 'mofcom' }) : [];
  return first?.at === 0 && first.issuers.length > 0 ? first.key : undefined;
};

const isUnnumbered = (title: string): boolean => isAnswer(title) || isAnnouncement(title) || isDecision(title);
/** 公告 over 2025年第8号, each on a line of its own. */
const MASTHEAD = /^(?:公告|令|(?:[[(]?\d{4}[\])]?年?)?第\d{1,3}号)$/;
const isTitle = (text: string, year: number): boolean =>
  MASTHEAD.test(text) || isUnnumbered(text) || numberOf(text, year) !== undefined;

/** A heading of the page may also be called by its issuer and its kind alone: 交通运输部关于……的公告. */
const isHeading = (text: string, year: number): boolean =>
  isTitle(text, year) || (opensWithIssuer(text) && isInstrument(text));

/** Whether one title holds the other, or both begin alike: of two that also end alike, neither has the site's name behind it. */
export const areAlike = (one: string, other: string): boolean => {
  const shorter = Math.ceil(Math.min(one.length, other.length) * ALIKE);
  const areWhole = one.slice(-END) === other.slice(-END);
  return one.includes(other) || other.includes(one) || (!areWhole && one.startsWith(other.slice(0, shorter)));
};

const isSame = (one: string, other: string, year: number): boolean => {
  const number = numberOf(one, year);
  return areAlike(one, other) || (number !== undefined && number === numberOf(other, year));
};

/**
 * Prose behind the end of a text, and another end under it. What a minister signs is an order: the decision that it
 * publishes follows, under a title of its own, and his ministry signs that on the same day.
 */
const isSignedTwice = ({ lines, signatures }: NoticeParts): boolean =>
  signatures.some(({ at, by, signedOn }, index) => {
    const rest = signatures.slice(index + 1);
    if (by === 'officer' && !isDecision(lines[at + 1]?.text ?? '')) return lines.slice(at + 1).some(isSentence);
    const next = rest.find(
      (other) => other.by === by || other.by === 'officer' || (other.by === 'issuer' && other.signedOn !== signedOn),
    );
    return by !== 'nobody' && next !== undefined && lines.slice(at + 1, next.at).some(isSentence);
  });

/** The titles that stand within the text, with sentences before and behind them; a number alone may be quoted, unless somebody signs under it. */
const titlesWithin = ({ lines, masthead, signatures }: NoticeParts, year: number): Line[] => {
  const first = lines.findIndex((line, at) => at >= masthead.length && isSentence(line));
  const last = lines.findLastIndex(isSentence);
  const signedAt = signatures.findLast(({ by }) => by !== 'nobody')?.at ?? -1;
  return lines.filter(
    ({ text, level, links }, at) =>
      at > first &&
      at < last &&
      level === 0 &&
      links.length === 0 &&
      text.length <= LONGEST &&
      !/[。;:,?!]$/.test(text) &&
      (!text.endsWith('号') || at < signedAt) &&
      isHeading(text, year),
  );
};

/** Where a notice is signed by its issuer, the last time. */
const lastSignature = ({ signatures }: NoticeParts): number | undefined =>
  signatures.findLast(({ by }) => by === 'issuer')?.at;

/** Behind the day from which a notice is, above its end, something is done once more. */
const isGoingOn = (parts: NoticeParts): boolean => {
  const { lines } = parts;
  const from = lines.findIndex(({ text }) => SPEAKS_OF_ITSELF.test(text));
  const end = lastSignature(parts) ?? lines.length;
  return from >= 0 && lines.slice(from + 1, end).some(({ text }) => isDoneAgain(text));
};

/** Questions and answers on the page of a notice, or a notice on that of an answer: nobody signs what he says. */
const isAnswered = ({ lines, signatures }: NoticeParts, titles: readonly string[]): boolean => {
  const answers = [/^(?:有记者)?问:/, /^答:/].every((words) => lines.some(({ text }) => words.test(text)));
  const signs = signatures.some(({ by }) => by !== 'nobody') || lines.some(({ text }) => SPEAKS_OF_ITSELF.test(text));
  return titles.some((title) => isAnswer(title) || isAnnouncement(title)) ? signs : answers;
};

/** Somebody signs who has no part in what stands above the text. */
const isSignedByOthers = ({ lines, signatures }: NoticeParts, own: readonly string[]): boolean => {
  const issuers = issuersIn(own.join(' '));
  const isSeal = ({ text }: Line): boolean =>
    opensWithIssuer(text) && text.length < LONGEST_SEAL && !/[。;:,]/.test(text);
  /** Those who sign stand above the day, a line each. */
  const seals = (at: number): string[] => {
    const above = lines.slice(Math.max(0, at - MOST_SEALS), at);
    return above.slice(above.findLastIndex((line) => !isSeal(line)) + 1).map(({ text }) => text);
  };
  return (
    issuers.length > 0 &&
    signatures.some(({ at, by }) => {
      const signed = by === 'issuer' ? issuersIn(seals(at).join(' ')) : [];
      return signed.length > 0 && !signed.some((one) => issuers.includes(one));
    })
  );
};

/**
 * Under the end of a text something is done or laid down once more. Under the heading of an annex rules may be laid down,
 * and what a table says is no sentence; but no annex speaks of itself as a notice, or decides.
 */
const isFollowed = (parts: NoticeParts): boolean => {
  const end = lastSignature(parts);
  const rest = end === undefined ? [] : parts.lines.slice(end + 1);
  if (!rest.some(({ text }) => ANNEX.test(text)))
    return rest.some(({ text }) => LAYS_DOWN.test(text) && !AFTER.test(text));
  const ofRules = rest.some(({ text }, at) => OF_RULES.test(text) && ANNEX.test(rest[at - 1]?.text ?? ''));
  /** 税则委员会发布公告，…: the press on another text. */
  const isReport = (text: string): boolean => opensWithIssuer(text) && DOES.test(text) && text.endsWith('。');
  const isAnother = (text: string): boolean =>
    SPEAKS_OF_ITSELF.test(text) || (!ofRules && (RULES.test(text) || isDoneAgain(text) || isReport(text)));
  return rest.some(({ text }) => isAnother(text) && !AFTER.test(text));
};

const bare = (title: string): string => withoutHour(normalise(title));

/** Whether a second text stands on a page: rules would take its names for those of the first. */
export const isSeveral = (
  parts: NoticeParts,
  page: Pick<Page, 'titles' | 'around' | 'within'>,
  title: string,
  year: number,
): boolean => {
  const around = (page.around ?? []).filter((line) => line.length <= LONGEST && isHeading(line, year));
  const titles = [...new Set([...page.titles.map(bare), ...around])];
  const own = [...titles, ...parts.masthead.map(({ text }) => text), ...parts.box];
  /** An order stands above what it publishes, under the same title; an answer has nothing above it. */
  const isOwn = (text: string): boolean =>
    !isAnswer(text) &&
    (own.some((one) => isSame(one, text, year)) || parts.lines.some((line) => line.text.includes(`《${text}》`)));
  const within = (page.within ?? []).map(bare).filter((heading) => isHeading(heading, year));
  const boxed = parts.box.map((line) => line.replace(BOX_LABEL, ''));
  const numbers = new Set([...titles, ...boxed].flatMap((text) => numberOf(text, year) ?? []));
  return (
    numbers.size > 1 ||
    titles
      .slice(1)
      .some((other) => isHeading(other, year) && !titles.some((one) => one !== other && isSame(one, other, year))) ||
    isSignedTwice(parts) ||
    isFollowed(parts) ||
    isGoingOn(parts) ||
    isAnswered(parts, [title, ...own]) ||
    parts.lines.filter(({ text }) => SPEAKS_OF_ITSELF.test(text)).length > 1 ||
    isSignedByOthers(parts, own) ||
    ![...titlesWithin(parts, year).map(({ text }) => text), ...within].every(isOwn) ||
    parts.lines.slice(parts.masthead.length).some(({ text }) => FOREIGN.test(text))
  );
};
