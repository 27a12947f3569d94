import type { Effect } from '../../domain/acts/effect.ts';
import type { Attachment, Document, Extraction, Problem } from '../../domain/acts/extraction.ts';
import type { Page } from '../../page/page.ts';
import { fail } from '../../page/problem.ts';
import { normalise } from '../../page/text.ts';
import { type CivilDate, yearOf } from '../../time/civil.ts';
import type { Annex } from '../annex/annex.ts';
import { unfinished } from '../readable.ts';
import { actsIn } from './acts/acts.ts';
import { bareSeriesIn } from './acts/targets.ts';
import { consolidationIn, repealedInAnnex } from './controls/consolidation.ts';
import { controlsIn } from './controls/control.ts';
import { scopeOf } from './controls/scope.ts';
import { listingsIn } from './lists/listing.ts';
import { strikesPersons } from './lists/listing-acts.ts';
import { annexedIn, unusedIn } from './notice/annexed.ts';
import { type Head, headOf, noticeHeadOf } from './notice/head.ts';
import { leftoversIn } from './notice/leftovers.ts';
import { type NoticeParts, noticePartsOf } from './notice/notice-parts.ts';
import {
  isAnnouncement,
  isAnswer,
  isDecision,
  isForeign,
  isOtherTrade,
  soundsOurs,
  WITHOUT_STATE,
} from './notice/relevance.ts';
import { withoutRetold } from './notice/retold.ts';
import { isSeveral } from './notice/several.ts';
import { type Starts, startsOf } from './notice/starts.ts';
import { stopsExports, TITLED_STOP, unreadActIn, untoldIn } from './notice/untold.ts';
import { remarksIn } from './remarks.ts';
import { withAnnexedGoods } from './tariffs/annexed-goods.ts';
import { tariffsIn } from './tariffs/tariff.ts';
import { countedNames } from './words/counted-names.ts';
import { type Line, quoteOf, sentencesOf, wordsOf } from './words/lines.ts';
import { type Reference, referencesIn } from './words/references.ts';

/** A decision without a number is known by who takes it. */
const TARIFFS = /^国务院关税税则委员会/;
/** 向上述实体出口，不再适用第1号规定的措施: of those who were struck off, not of all. */
const OF_THOSE = /(?:上述|该|其)[^。;]{0,80}不再/;
/** Nothing stands behind a signature, and nothing at all shows that an answer, or an annex, goes no further. */
const END_NOT_SEEN: readonly Problem[] = [{ kind: 'end-not-seen' }];

/** An annex that is a file goes no further on the page. */
const isEndSeen = ({ end, isOpen, announced, annexes, files }: NoticeParts): boolean => {
  if (isOpen || end !== 'unknown') return !isOpen;
  return files.length > 0 ? annexes.every(({ lines }) => lines.length === 0) : announced.length + annexes.length === 0;
};

type Read = { effects: Effect[]; problems: Problem[] };

const noSchema = (sentence: string): Problem => ({ kind: 'no-schema', text: sentence });

/** What an annex that was not read would decide. */
const incomplete = (effects: readonly Effect[], attachments: readonly Attachment[]): Problem[] => {
  const away = attachments.filter(({ role, read }) => !read && role !== 'guide');
  const waits = effects.some(({ scopeIn, action }) => scopeIn === 'annex' || action === 'tariff');
  const howFar = ({ stated, found }: Attachment): string =>
    found === undefined ? '' : stated === undefined ? `, ${found} read` : `, ${stated} stated, ${found} read`;
  return waits ? away.map((one) => ({ kind: 'scope-incomplete', text: `${one.title}${howFar(one)}` })) : [];
};

const readNotice = (parts: NoticeParts, head: Head, starts: Starts, issued: CivilDate): Read => {
  const title = normalise(head.title);
  const series = head.series ?? (TARIFFS.test(title) ? 'tariff-commission' : 'mofcom');
  const acts = actsIn(parts.body, {
    published: issued,
    start: starts.whole,
    series,
    force: 'instrument',
    ...(head.key === undefined ? {} : { own: head.key }),
  });
  const own = withoutRetold(parts, issued);
  if (series === 'tariff-commission')
    return {
      effects: [...tariffsIn(own, title, issued), ...acts.effects.map((effect) => withAnnexedGoods(effect, parts))],
      problems: acts.problems,
    };
  const listings = listingsIn(parts, starts, issued, title);
  const repeals = acts.effects.filter(({ action }) => action === 'repeal').flatMap(({ targets = [] }) => targets);
  // 取消第5号对甲采取的措施，并将其移出: whom it strikes off, it says; the rest of that order stands.
  const struckOff = new Set(
    listings.effects.flatMap(({ action, evidence }) => (action === 'delist' ? [evidence] : [])),
  );
  const isOwn = ({ action, evidence }: Effect): boolean =>
    action !== 'stop' || !(struckOff.has(evidence) || (struckOff.size > 0 && OF_THOSE.test(normalise(evidence))));
  const lists = listings.effects.some(({ action }) => action !== 'warn');
  const consolidated = consolidationIn(parts, starts, repeals);
  const annexed = repealedInAnnex(parts, starts);
  const controls =
    lists || consolidated.effects.length > 0 ? { effects: [], problems: [] } : controlsIn(own, starts, title);
  // 第5号等11个公告（见附件2）废止: which these are, the annex has said.
  const isOpen = ({ kind, text = '' }: Problem): boolean =>
    kind !== 'targets-elsewhere' || annexed.effects.length === 0 || !text.includes('附件');
  return {
    effects: [
      ...listings.effects,
      ...consolidated.effects,
      ...annexed.effects,
      ...controls.effects,
      ...acts.effects.filter(isOwn),
    ],
    problems: [...listings.problems, ...annexed.problems, ...controls.problems, ...acts.problems.filter(isOpen)],
  };
};

/** A day at the very end, under nobody's name: of a text that was cut it begins a sentence. */
const isSigned = ({ signatures, lines }: NoticeParts): boolean =>
  signatures.some(({ by, at }) => by === 'issuer' || (by === 'nobody' && at < lines.length - 1));

/** A text without its signature may have lost its start, and more; so may one without its annex, or of whose annex no goods are there. */
const isCut = (parts: NoticeParts, { effects }: Read, title: string): boolean => {
  if (parts.end !== 'unknown') return false;
  const annexed = effects.some(({ action, scopeIn }) => action === 'control' && scopeIn === 'annex');
  return !isSigned(parts) || (annexed && parts.files.length === 0 && !scopeOf(parts, title).isInAnnex);
};

const missing = ({ effects }: Read, title: string, untold: string | undefined): Problem[] => {
  if (effects.length === 0) return [untold === undefined ? { kind: 'nothing-read', text: title } : noSchema(untold)];
  return effects.some(({ action, from }) => action !== 'warn' && from === undefined) ? [{ kind: 'no-start' }] : [];
};

/** Reads a text of the Chinese government: a notice, an answer, or what is none of our business. */
export const readOfficial = (page: Page, document: Document, annexes: readonly Annex[] = []): Extraction => {
  const bare = noticePartsOf(page);
  if (bare.lines.length === 0) fail({ kind: 'no-text', text: document.title ?? document.url });
  const head = headOf(page, bare, document);
  const title = normalise(head.title);
  const issued = head.issuedOn ?? document.publishedOn;
  const answer = head.key === undefined && isAnswer(title);
  const expected = { topic: title, year: yearOf(issued), series: head.series ?? 'mofcom' } as const;
  const parts = { ...bare, ...annexedIn(bare, { notice: title, base: document.url, expected }, annexes) };
  const notice = noticeHeadOf(head);
  const listed = normalise(document.title ?? '');
  const sounds = (): boolean => [title, listed, ...parts.lines.map(({ text }) => text)].some(soundsOurs);
  const references = new Map<Line, readonly Reference[]>();
  const years = new Map<string, number>();
  for (const line of parts.lines.filter(({ text }) => text.includes('号'))) {
    const series = bareSeriesIn(line.text, head.series ?? 'mofcom');
    // 二、第61号公告: the article's own number is none of the notice's.
    const text = ' '.repeat(line.at) + wordsOf(line);
    references.set(line, referencesIn(text, { year: yearOf(issued), series, years }));
  }
  const named = [...references.values()].flatMap((all) => all.map(({ key }) => key));
  const base: Extraction = {
    id: document.id,
    kind: answer ? 'spokesperson' : 'notice',
    ...(notice === undefined ? {} : { notice }),
    mentions: [...new Set(named)].filter((key) => key !== head.key),
    effects: [],
    claims: [],
    attachments: parts.attachments,
    problems: [],
  };
  const ofNotice = head.key !== undefined || isDecision(title) || isAnnouncement(title);
  // What was not read to its end may speak of ours behind it.
  const ours = answer || (ofNotice && (parts.end === 'too-much' || sounds()));
  const untold = answer || isOtherTrade(title) ? undefined : untoldIn(parts, title, head.series);
  if (WITHOUT_STATE.includes(head.series) || isForeign(title) || !ours) {
    if (untold !== undefined) return { ...base, problems: [noSchema(untold)] };
    const unread = isForeign(title)
      ? undefined
      : unreadActIn(parts, title, (sentence) => strikesPersons(sentence, issued));
    return { ...base, ...(unread === undefined ? { kind: 'irrelevant' } : { problems: [unread] }) };
  }
  const open = unfinished(parts.end, head.title);
  if (open !== undefined) return { ...base, problems: [open] };
  if (isSeveral(parts, page, title, yearOf(issued)))
    return { ...base, problems: [{ kind: 'several-texts', text: head.title }] };
  const starts = startsOf(parts, issued, isAnnouncement(title));
  if (answer) {
    const acts = actsIn(parts.body, { published: issued, start: {}, series: 'mofcom', force: 'answer' });
    // Of a conference, what it recounts stands among the rest: a stop is its own where the title has it.
    const stop = TITLED_STOP.test(title) ? parts.body.flatMap(sentencesOf).find(stopsExports) : undefined;
    const problems = [
      ...acts.problems,
      ...(stop === undefined ? [] : [noSchema(quoteOf(stop))]),
      ...(parts.end === 'unknown' ? END_NOT_SEEN : []),
    ];
    return { ...base, ...acts, problems, claims: remarksIn(parts.body, base.mentions, issued) };
  }
  const read = readNotice(parts, head, starts, issued);
  if (isCut(parts, read, title)) return { ...base, problems: [{ kind: 'cut-off', text: head.title }] };
  const attachments = countedNames(base.attachments, read.effects);
  return {
    ...base,
    attachments,
    effects: read.effects,
    problems: [
      ...read.problems,
      ...missing(read, head.title, untold),
      ...(isEndSeen(parts) ? [] : END_NOT_SEEN),
      ...incomplete(read.effects, attachments),
      ...unusedIn(parts, read.effects),
      ...leftoversIn(parts, read.effects, references),
    ],
  };
};
