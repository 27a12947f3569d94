import { articleOf } from '../../page/article.ts';
import { type CivilDate, civilDate } from '../../time/civil.ts';
import type { Claim } from '../../vocabulary/claim.ts';
import type { Document, Extraction } from '../../vocabulary/extraction.ts';
import { complete, datesOf } from './attach.ts';
import { type Clause, readSentences, type Sentence } from './clauses.ts';
import { controlDrafts } from './control-claims.ts';
import type { Draft, Scene } from './draft.ts';
import { type Listed, listDrafts } from './list-claims.ts';
import { noticesIn } from './mentions.ts';
import { mergeClaims } from './merge.ts';
import { isDated } from './news.ts';
import { mentionsIn } from './party.ts';
import { remarkIn } from './remarks.ts';
import { speakerIn } from './speaker.ts';
import { tariffDrafts } from './tariff-claims.ts';

type Genre = 'news' | 'opinion' | 'explainer';
type Story = { title: string; paragraphs: string[]; published: CivilDate; genre: Genre };

const EXPLAINER =
  /^(?:what|why|how|who|where|when|which)\b|\bexplain(?:er|ed)\b|\bwhat to know\b|\bfact[ -]?check|\btimeline\b|\bQ&A\b|\?$/i;
const OPINION = /^(?:explain(?:er|ed)|opinion|analysis|comment(?:ary)?|editorial|op-ed|column)\b|\bopinion\b$/i;

const genreOf = (title: string, given: Genre): Genre => {
  if (given !== 'news') return given;
  if (OPINION.test(title)) return 'opinion';
  return EXPLAINER.test(title) ? 'explainer' : 'news';
};

const storyOf = (document: Document): Story => {
  const html = document.contentType === 'text/html';
  const article = html ? articleOf(document.body, document.url) : undefined;
  const paragraphs =
    article?.paragraphs ??
    document.body
      .split(/\n+/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const title = document.title ?? article?.title ?? '';
  const day =
    civilDate(String(document.publishedOn ?? '').slice(0, 10)) ??
    civilDate(`${String(document.publishedOn ?? '').slice(0, 7)}-15`);
  const published = day ?? article?.modifiedOn ?? article?.publishedOn ?? civilDate('1970-01-01');
  return { title, paragraphs, published: published as CivilDate, genre: genreOf(title, article?.genre ?? 'news') };
};

const LEAD = 1;
const DATED_LEAD = 3;
const EARLY = 3;

/** Without one of these, a sentence after an old story goes on with the old story. */
const STARTS_ANEW =
  /^(?:Also|Separately|Meanwhile|In a separate|Another|On \w+day|But|Now|Then|The new|In (?:response|retaliation|return|turn))\b/;
const ANY_OPENING = /^(?:First |Originally )?(?:Imposed|Introduced|Announced|Adopted|Issued)\b/;

/** What a reporter asks is nothing that anybody claims. */
const ASKS = /^"?(?:Q|Question|Reporter)\s?:/;
const ANSWERS = /^"?(?:A|Answer)\s?:/;
const saidIn = (sentences: Sentence[]): Sentence[] => {
  let asking = false;
  return sentences.filter(({ text }) => {
    asking = !ANSWERS.test(text) && (asking || ASKS.test(text));
    return !asking && !/\?"?$/.test(text);
  });
};

const draftsOf = (sentences: Sentence[], scene: Scene): Draft[] => {
  const drafts: Draft[] = [];
  let before: Draft[] = [];
  for (const sentence of saidIn(sentences)) {
    let list = drafts.findLast((draft) => draft.topic === 'list')?.claim.list as Listed['list'] | undefined;
    const listed = (clause: Clause): Draft[] => {
      const lists = listDrafts(clause, scene, list);
      list = (lists.at(-1)?.claim.list as Listed['list'] | undefined) ?? list;
      return lists;
    };
    const found = sentence.clauses.flatMap((clause) => [
      ...listed(clause),
      ...controlDrafts(clause, scene),
      ...tariffDrafts(clause, scene),
    ]);
    const told = before.length > 0 && before.every(({ timing }) => timing === 'old');
    const goesOn =
      sentence.index > scene.lead ? !STARTS_ANEW.test(sentence.text) : /^(?:It|They|He) also\b/.test(sentence.text);
    const old = told && goesOn;
    for (const draft of found) {
      if (old && draft.timing === 'open') draft.timing = 'old';
      Object.assign(draft.claim, datesOf(draft, scene.published));
    }
    const [first] = sentence.clauses;
    if (first && !found.some(({ clause }) => clause === first)) {
      const text = found.length === 0 && first.link === 'main' ? sentence.text : first.text;
      complete(sentence, ANY_OPENING.test(sentence.text) ? first.text : text, drafts, scene.published);
    }
    drafts.push(...found);
    before = found;
  }
  return drafts;
};

/** A headline counts only where the text below it says nothing on its topic. */
const withoutEchoes = (drafts: Draft[]): Draft[] => {
  const said = new Set(drafts.filter((draft) => draft.clause.sentence.index >= 0).map((draft) => draft.topic));
  return drafts.filter((draft) => draft.clause.sentence.index >= 0 || !said.has(draft.topic));
};

/** News has a source, a day or a headline; an essay has none of them. */
const SOURCE =
  /\b(?:said|says|announce\w*|according to|report(?:ed|s)|statement|told|issued|ruled|ruling|held that|published|confirmed|decided|notice|signed)\b/i;
const ALSO =
  /\balso (?:announced|said|will|agreed|suspend\w*|halted|confirmed|plac\w+|put)\b|\b(?:separately|likewise|matched|similar|for its part)\b/i;

/** A start that only the headline states belongs to the same claim below it. */
const lendDates = (all: Draft[], kept: Draft[]): void => {
  for (const { claim: said, clause } of all) {
    if (clause.sentence.index >= 0 || said.effectiveOn === undefined) continue;
    const same = kept.find(
      ({ claim }) =>
        claim.type === said.type &&
        claim.imposer === said.imposer &&
        (claim.ratePct === said.ratePct || said.ratePct === undefined),
    );
    if (same && same.claim.effectiveOn === undefined) same.claim.effectiveOn = said.effectiveOn;
  }
};

/** A threat told after its deed is how the deed came about. */
const isFollowedThrough = (threat: Draft, { claim, clause }: Draft): boolean =>
  claim.type === 'tariff-set' &&
  claim.imposer === threat.claim.imposer &&
  clause.sentence.index >= 0 &&
  clause.sentence.index < threat.clause.sentence.index;

/** What an article reports is what its opening says is done now, and what goes on from there without going back in time. */
const isNews = (draft: Draft, genre: Genre, lead: number, opening: readonly Draft[]): boolean => {
  const { index } = draft.clause.sentence;
  if (draft.timing === 'old' || genre === 'opinion') return false;
  const threat = draft.claim.type === 'tariff-threat';
  if (genre === 'explainer') return draft.timing === 'fresh' && index <= EARLY && !threat;
  if (threat && opening.some((other) => isFollowedThrough(draft, other))) return false;
  if (draft.timing === 'fresh') return index <= EARLY || opening.length > 0;
  if (index <= lead) return true;
  const goesOn = ALSO.test(draft.clause.sentence.text) || (threat && /\b(?:is|are) \w+ing\b/.test(draft.clause.text));
  return goesOn ? opening.length > 0 : opening.some(({ claim }) => claim.imposer === draft.claim.imposer);
};

const claimsOf = (story: Story): { claims: Claim[]; mentions: string[] } => {
  const sentences = readSentences(story.title, story.paragraphs, story.published);
  const body = sentences.filter((sentence) => sentence.index >= 0);
  const whole = sentences.map((sentence) => sentence.text).join(' ');
  const actor = mentionsIn(
    sentences
      .slice(0, 3)
      .map((sentence) => sentence.text)
      .join(' '),
  )[0]?.party;
  const opensDated = body.slice(0, 2).some(({ clauses: [first] }) => first && isDated(first, story.published));
  const lead = opensDated ? DATED_LEAD : LEAD;
  const scene: Scene = { published: story.published, actor, whole, sentences, lead };
  const all = draftsOf(sentences, scene);
  const drafts = withoutEchoes(all);
  lendDates(all, drafts);
  const opening = all.filter(
    ({ clause, ...rest }) => clause.sentence.index <= lead && isNews({ clause, ...rest }, story.genre, lead, []),
  );
  const year = Number(story.published.slice(0, 4));
  const told = SOURCE.test(whole) || opensDated || all.some(({ clause }) => clause.sentence.index < 0);
  for (const draft of drafts) {
    draft.claim.news = told && isNews(draft, story.genre, lead, opening);
    draft.claim.speaker = speakerIn(draft.clause.sentence.text);
  }
  const said = new Set(drafts.map(({ clause }) => clause.sentence));
  const remarks = body.flatMap((sentence) => (said.has(sentence) ? [] : (remarkIn(sentence) ?? [])));
  for (const { claim, clause } of drafts) {
    const [notice] = claim.news ? noticesIn(clause.sentence.text, year) : [];
    if (notice !== undefined) claim.notice = notice;
  }
  return {
    claims: mergeClaims([...drafts.map((draft) => draft.claim), ...remarks]),
    mentions: [...new Set(body.flatMap((s) => noticesIn(s.text, year)))],
  };
};

/** What a press text claims; never what is the law. */
export const readPress = (document: Document): Extraction => {
  const { claims, mentions } = claimsOf(storyOf(document));
  return {
    id: document.id,
    kind: claims.length > 0 ? 'press' : 'irrelevant',
    mentions,
    effects: [],
    claims,
    attachments: [],
    problems: [],
  };
};
