import type { Document, Extraction, Problem } from '../../domain/acts/extraction.ts';
import type { Page } from '../../page/page.ts';
import { normalise } from '../../page/text.ts';
import type { CivilDate } from '../../time/civil.ts';
import { AFTER } from '../chinese/notice/notice-parts.ts';
import { isForeignEnglish } from '../chinese/notice/relevance.ts';
import { areAlike } from '../chinese/notice/several.ts';
import { daysIn } from '../lexicon/days.ts';
import { sentencesOf } from '../press/parse/sentences.ts';
import { unfinished } from '../readable.ts';
import { claimsIn, effectsIn, sanctionsOf, startOf } from './effects.ts';
import { issuersIn, type Reference, referencesIn } from './references.ts';
import { ANNOUNCES } from './sanctions.ts';

const LAST_DAY = /^(?:\(?[A-Z][a-z]+ \d{1,2}, \d{4}\)?|\d{1,2} [A-Z][a-z]+ \d{4})$/;
const ANSWER = /spokesperson|spokesman|Q&A|remarks|press conference|answers? (?:reporters?|questions?)/i;
const UNDOES = /suspend|repeal|terminat|remov/i;
const ENDED = /[.!?]["”’')\]]*$/;
const ANNEX = /^Annex/i;
const TOP = 4;
const LONGEST = 160;
/** Of a joint announcement, with all that it is on. */
const LONGEST_TITLE = 400;
const LONGEST_ISSUER = 60;

/** The notice's own number stands in its title or its first lines, before any that it acts on. */
const ownIn = (masthead: string, year: number): Reference | undefined =>
  referencesIn(masthead, { year }).find(({ at }) => !UNDOES.test(masthead.slice(0, at)));

/** Plain text prints the title as its first line. */
const untitled = (page: Page, title: string): Page =>
  page.titles.length === 0 && page.blocks[0]?.text === title ? { ...page, blocks: page.blocks.slice(1) } : page;

/** Without the last sentence where it does not come to its end. */
const closed = (page: Page): Page => {
  const last = page.blocks.at(-1);
  if (last === undefined || ENDED.test(last.text)) return page;
  const text = sentencesOf(last.text).slice(0, -1).join(' ');
  return { ...page, blocks: [...page.blocks.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])] };
};

const LISTED = /^\d{1,3}[.)] /;
const isPublished = (title: string, lines: readonly string[], signedAt = -1): boolean => {
  const first = signedAt < 0 ? '' : (lines[signedAt + 1] ?? '');
  return first.startsWith('Decision ') && areAlike(title, first);
};

/** Sentences under the day of a notice, where no annex begins; an order stands above the decision that it publishes. */
const isFollowed = (lines: readonly string[], title: string, signedAt: number | undefined): boolean => {
  const rest = signedAt === undefined ? [] : lines.slice(signedAt + 1);
  const ends = (line: string): boolean => ENDED.test(line) && !AFTER.test(line);
  return !isPublished(title, lines, signedAt) && !rest.some((line) => ANNEX.test(line)) && rest.some(ends);
};

/** Whether another text stands behind the first: its title, a day under it, or Chinese sentences. */
const isSeveral = (page: Page, title: string, year: number): boolean => {
  const lines = page.blocks.map(({ text }) => text);
  const prose = lines.findIndex((line) => ENDED.test(line) && line !== title);
  const days = lines.flatMap((line, at) => (LAST_DAY.test(line) ? [at] : []));
  const isTitle = (text: string): boolean => {
    const [first] = referencesIn(text, { year });
    const by = text.slice(0, first?.at).trim();
    const isNumbered = first !== undefined && (by === '' || (by.length < LONGEST_ISSUER && issuersIn(by).length > 0));
    return isNumbered || ANSWER.test(text);
  };
  const isHead = (line: string): boolean => line.length < LONGEST_TITLE && !ENDED.test(line) && isTitle(line);
  return (
    page.titles.slice(1).some((other) => isTitle(other) && !areAlike(title, normalise(other))) ||
    lines.some((line, at) => prose >= 0 && at > prose && line !== title && isHead(line)) ||
    (days.length > 1 && lines.slice(days[0], days.at(-1)).some((line) => ENDED.test(line))) ||
    isFollowed(
      lines,
      title,
      days.find((at) => at > prose && prose >= 0),
    ) ||
    lines.some((line) => /\p{Script=Han}。/u.test(line) && !AFTER.test(line))
  );
};

/** Reads an official English translation of a notice, or of an answer. */
export const readEnglish = (page: Page, document: Document): Extraction => {
  const lines = page.blocks.map(({ text }) => text);
  const title = normalise(page.titles[0] ?? document.title ?? lines[0] ?? '');
  const signedAt = lines.findLastIndex((line) => LAST_DAY.test(line));
  const signed = daysIn(lines[signedAt] ?? '').at(-1);
  const published: CivilDate = signed ?? document.publishedOn;
  const year = Number(published.slice(0, 4));
  const announces = ANNOUNCES.test(title);
  const answer = !announces && ANSWER.test(title);
  const masthead = [title, ...lines.slice(0, TOP).filter((line) => line.length < LONGEST)].join(' . ');
  const own = answer ? undefined : ownIn(masthead, year);
  const series = own?.series ?? 'mofcom';
  const issuedBy = new Map(
    lines
      .flatMap((line) => referencesIn(line, { year }))
      .map(({ key, series }) => [key.replace(/^.*?-(?=\d{4}-)/, ''), series]),
  );
  const named = referencesIn(lines.join('\n'), { year, series, issued: issuedBy }).map(({ key }) => key);
  const issued = signed === undefined ? {} : { issuedOn: signed };
  const base: Extraction = {
    id: document.id,
    kind: answer ? 'spokesperson' : 'notice',
    ...(own && { notice: { key: own.key, issuers: issuersIn(masthead), title, ...issued } }),
    mentions: [...new Set(named)].filter((key) => key !== own?.key),
    effects: [],
    claims: [],
    attachments: [],
    problems: [],
  };
  if (isForeignEnglish(title) || (own === undefined && !answer && !announces)) return { ...base, kind: 'irrelevant' };
  const open = unfinished(page.end, title);
  if (open !== undefined) return { ...base, problems: [open] };
  const unseen = page.end === 'unknown' && signedAt < lines.length - 1;
  // The day of a notice stands under it: above its first sentence it is no signature.
  if (isSeveral(page, title, year)) return { ...base, problems: [{ kind: 'several-texts', text: title }] };
  const last = lines.findLast((line) => !/\p{Script=Han}/u.test(line)) ?? '';
  // Under the day of an order stands what it publishes.
  const goesOn = page.end === 'unknown' && isPublished(title, lines, signedAt);
  const isOpen = signed === undefined ? !lines.some((line) => ANNEX.test(line)) : goesOn && !LISTED.test(last);
  const stops = isOpen && !ENDED.test(last);
  if (!answer && !announces && stops) return { ...base, problems: [{ kind: 'cut-off', text: title }] };
  if (unseen && !answer && !announces && !lines.slice(0, Math.max(0, signedAt)).some((line) => ENDED.test(line)))
    return { ...base, problems: [{ kind: 'cut-off', text: title }] };
  const body = untitled(answer ? closed(page) : page, title);
  const start = startOf(body, published) ?? (signed === undefined ? {} : { from: signed });
  const context = { published, start, series, answer, issued: issuedBy, ...(own && { own: own.key }) };
  const effects = announces ? sanctionsOf(closed(body), published) : effectsIn(body, title, context);
  const counts = effects.flatMap(({ statedCount, entities = [] }): Problem[] =>
    statedCount === undefined || statedCount === entities.length
      ? []
      : [{ kind: 'count-mismatch', text: `stated ${statedCount}, found ${entities.length}` }],
  );
  const unread = effects.length === 0 && !answer ? [{ kind: 'nothing-read', text: title }] : [];
  const claims = answer ? claimsIn(body) : [];
  return { ...base, effects, claims, problems: [...counts, ...unread, ...(unseen ? [{ kind: 'end-not-seen' }] : [])] };
};
