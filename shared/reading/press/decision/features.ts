import { daysBetween } from '../../../time/civil.ts';
import type { Candidate, Scene } from '../article/scene.ts';
import type { Frame } from '../frames/frames.ts';
import type { Sentence, Token } from '../parse/parse.ts';
import { isFresh } from '../parse/when.ts';
import { talkOf } from '../words/acts.ts';
import { mentionsIn } from '../words/party.ts';
import { masked } from './masked.ts';
import { agesOf } from './official-acts.ts';

const within = (value: number | undefined, edges: readonly number[]): string => {
  if (value === undefined) return 'none';
  const edge = edges.find((one) => value <= one);
  return edge === undefined ? `over ${edges.at(-1)}` : `to ${edge}`;
};

const MEANING: ReadonlySet<string> = new Set(['VERB', 'NOUN', 'ADJ', 'AUX', 'NUM', 'ADV', 'PART']);
/** The headline's own words: what it does and who does it. */
const headlineOf = (tokens: readonly Token[], [first]: readonly Frame[]): string[] => {
  const verb = first?.governors[0] ?? first?.verb ?? '';
  const party = (first && mentionsIn(first.text)[0]?.party) ?? 'none';
  const said = tokens.filter(({ pos }) => MEANING.has(pos)).map((token) => `title word ${masked(token)}`);
  return [
    ...said,
    `title verb ${verb}`,
    `title does ${talkOf(verb) ?? first?.act ?? 'none'}`,
    `title by ${party}`,
    `title by ${party}, ${verb}`,
  ];
};

const SAYS_PAST =
  /\b(?:previously|earlier|already|initially|originally|first|last (?:week|month|year)|in recent|ago|before|so far|at the (?:peak|height)|back in|since)\b/i;
const timeOf = (whens: Frame['whens'], published: Scene['published']): string => {
  if (whens.some((when) => isFresh(when, published))) return 'fresh';
  if (whens.some(({ past }) => past)) return 'past';
  return whens.length > 0 ? 'ahead' : 'none';
};

/** Words that tell what kind of text it is, wherever they stand. */
const TELLING = new Set(
  `threaten threat post social sign order proclamation court rule notice announcement statement ministry source reportedly consider datum
  price talk agree agreement joint deal licence license approve application quarter percent export fall analyst explain urge oppose ask`.split(
    /\s+/,
  ),
);
/** Whose word it is, and matters beside ours, by the words that name them. */
const CONCERNS: Readonly<Record<string, RegExp>> = {
  'foreign ministry': /\bforeign minist(?:ry|er)|\bforeign affairs\b/i,
  'commerce ministry': /\bcommerce ministry|\bministry of commerce|\bMOFCOM\b/i,
  'supreme court': /\bsupreme court|\bjustices\b/i,
  'lower court':
    /\b(?:federal circuit|trade court|court of (?:international trade|appeals)|appeals court|federal judges?)\b/i,
  exclusion: /\b(?:exclusions?|exempt\w*|waiv\w+)\b/i,
  'port fees': /\bport fees?\b/i,
  sector: /\b(?:section 232|steel|alumin\w+|copper|pharma\w*)\b/i,
  'other countries': /\b(?:countries|partners|Canada|Mexico|Brazil|India|Japan|EU)\b/,
};
const concernsIn = (text: string): string[] =>
  Object.entries(CONCERNS).flatMap(([name, pattern]) => (pattern.test(text) ? name : []));
const tellingIn = (sentences: readonly Sentence[]): string[] => [
  ...new Set([
    ...sentences.flatMap(({ tokens }) =>
      tokens.map(({ lemma }) => lemma.toLowerCase()).filter((one) => TELLING.has(one)),
    ),
    ...sentences.flatMap(({ text, index }) => concernsIn(text).map((name) => (index <= 0 ? `${name}, first` : name))),
  ]),
];

const POSTED =
  /\b(?:Truth Social|social media|in a post|posted|wrote|Twitter|tweet(?:s|ed)?|or sooner|told reporters|interview)\b/i;
const ON_PAPER =
  /\b(?:signed|executive orders?|proclamation|Federal Register|notice|announcement no|took effect|in effect|came into|went into|takes effect)\b/i;
const NO_PAPER =
  /\b(?:declined to say how|no (?:\w+ )?(?:order|proclamation|document|text)|has not (?:yet )?(?:been )?(?:signed|issued|published)|if |unless )\b/i;
/** Whether what is said was posted, was put on paper, and is said to hang on something. */
const paperOf = (text: string): string => `${POSTED.test(text)}/${ON_PAPER.test(text)}/${NO_PAPER.test(text)}`;

/** A topic with its direction: a duty of the other side is another matter. */
const matterOf = ({ topic, claim }: Candidate): string => (topic === 'tariff' ? `tariff/${claim.imposer}` : topic);
const mattersIn = (candidates: readonly Candidate[]): Set<string> =>
  new Set(candidates.flatMap((one) => [one.topic, matterOf(one), `${one.claim.type}/${matterOf(one)}`]));
const likeness = (candidate: Candidate, matters: ReadonlySet<string>): string => {
  if (matters.has(`${candidate.claim.type}/${matterOf(candidate)}`)) return 'type';
  if (matters.has(matterOf(candidate))) return 'matter';
  if (matters.has(candidate.topic)) return 'topic';
  return matters.size > 0 ? 'other' : 'none';
};

const NUMBER = /^\d+(?:\.\d+)?$/;
/** What a candidate has in common with the headline. */
const sharedWithTitle = ({ claim, frame, topic }: Candidate, title: Sentence | undefined): string[] => {
  if (!title) return ['shares none'];
  const { ratePct, count, subjects = [] } = claim;
  const numbers = new Set(title.tokens.filter(({ text }) => NUMBER.test(text)).map(({ text }) => Number(text)));
  const lemmas = new Set(title.tokens.map(({ lemma }) => lemma.toLowerCase()));
  return [
    ratePct === undefined ? 'shares no rate' : `shares rate ${numbers.has(ratePct)}/${numbers.size > 0}`,
    count === undefined ? 'shares no count' : `shares count ${numbers.has(count)}`,
    ...(subjects.length > 0 ? [`shares subject ${subjects.some((one) => lemmas.has(one))}`] : []),
    `shares verb ${topic}/${lemmas.has(frame.verb)}`,
  ];
};

/** Two and two of what matters most, so that each may mean another thing beside another. */
const pairsOf = (core: Readonly<Record<string, string>>): string[] => {
  const names = Object.keys(core);
  return names.flatMap((one, i) => names.slice(i + 1).map((other) => `${one} ${core[one]} & ${other} ${core[other]}`));
};

/** What is the same for all candidates of an article. */
const ofArticle = (frames: readonly Frame[], scene: Scene) => {
  const title = scene.sentences.find(({ index }) => index < 0);
  const titleFrames = frames.filter(({ sentence }) => sentence === title);
  const opening = frames.find(({ sentence }) => sentence.index === 0);
  const leadVerb = opening?.governors.find((one) => talkOf(one)) ?? opening?.verb ?? '';
  return {
    title,
    headline: title ? headlineOf(title.tokens, titleFrames) : ['title none'],
    lead: talkOf(leadVerb) ?? (opening?.act ? `act ${opening.act}` : 'none'),
    paper: paperOf(scene.whole),
    telling: tellingIn(scene.sentences),
  };
};

const if_ = (is: boolean, ...names: string[]): string[] => (is ? names : []);

/** What each candidate is judged by, as names of what is so. */
export const featuresOf = (candidates: readonly Candidate[], frames: readonly Frame[], scene: Scene): string[][] => {
  const { published } = scene;
  const article = ofArticle(frames, scene);
  const inTitle = mattersIn(candidates.filter(({ frame }) => frame.sentence.index < 0));
  const atFirst = mattersIn(candidates.filter(({ frame }) => frame.sentence.index === 0));
  const replaced = new Set(candidates.flatMap(({ claim }) => claim.fromPct ?? []));
  const seen = new Set<string>();
  return candidates.map((candidate) => {
    const { topic, claim, frame, actor, place } = candidate;
    const { sentence, act = 'none', form, modal, link, verb, governors, negated, passive, nominal, text } = frame;
    const { index } = sentence;
    const where = index < 0 ? 'title' : index > 4 ? '5+' : String(index);
    const same = likeness(candidate, inTitle);
    const first = likeness(candidate, atFirst);
    const time = timeOf(frame.whens, published);
    const around = timeOf(sentence.whens, published);
    const key = `${claim.type}/${claim.imposer}/${claim.partner}`;
    const again = seen.has(key);
    seen.add(key);
    const head = governors.at(-1);
    const ages = agesOf(claim, published);
    const age = within(ages.age, [3, 14, 60, 365]);
    const begun = within(ages.begun, [3, 14, 60]);
    const starts = claim.effectiveOn && daysBetween(published, claim.effectiveOn);
    const way = `${claim.imposer}>${claim.partner}`;
    return [
      ...new Set([
        'bias',
        ...pairsOf({
          part: index < 0 ? 'title' : index > 1 ? 'below' : 'top',
          same,
          form: `${modal ?? form}${passive ? '/passive' : ''}`,
          time,
          around,
          age,
          link,
          past: String(SAYS_PAST.test(text)),
          again: String(again),
          act,
          topic,
          nominal: String(nominal),
        }),
        `type ${claim.type}`,
        `act ${act}`,
        `act ${topic}/${act}`,
        `verb ${verb}`,
        `form ${modal ?? form}${passive ? '/passive' : ''}`,
        `link ${link}`,
        `where ${where}`,
        `where ${where}/${same}`,
        `where ${where}/${first}`,
        `like title ${same}`,
        `like title ${claim.type}/${same}`,
        `like first ${first}`,
        `time ${time}/${around}`,
        `place ${topic}/${place}`,
        `actor ${topic}/${actor ?? 'none'}`,
        `replaced ${claim.ratePct !== undefined && replaced.has(claim.ratePct)}`,
        `age ${age}`,
        `age ${topic}/${age}`,
        `age ${age}/${where}`,
        `begun ${begun}`,
        `begun ${topic}/${begun}`,
        `starts ${within(starts || undefined, [-30, -8, -2, 1, 30])}`,
        `rate ${topic}/${claim.ratePct !== undefined}/${claim.fromPct !== undefined}`,
        `basis ${claim.basis}/${claim.component !== undefined}`,
        `count ${topic}/${claim.count !== undefined}`,
        `subjects ${topic}/${(claim.subjects ?? []).length > 0}`,
        ...if_(topic === 'tariff', `way ${way}`, `way ${claim.type}/${way}`),
        ...if_(negated, 'negated', `negated ${act}`),
        ...if_(nominal, `nominal ${topic}`, `nominal ${verb}`),
        ...(head ? [`under ${head}`, `under ${head}/${form}`, `under ${talkOf(head) ?? 'none'}`] : ['under none']),
        `talk ${talkOf(verb) ?? 'none'}/${nominal}`,
        `lead ${article.lead}`,
        `lead ${article.lead}/${where}`,
        ...sharedWithTitle(candidate, article.title),
        `paper ${topic}/${paperOf(sentence.text)}`,
        `paper of all ${topic}/${article.paper}`,
        ...article.telling.map((one) => `tells ${one}/${claim.type}`),
        ...article.headline,
        ...article.headline.filter((one) => /^title (?:verb|does)/.test(one)).map((one) => `${one}/${topic}`),
      ]),
    ];
  });
};
