import type { CivilDate } from '../../time/civil.ts';
import { NUMBER } from '../lexicon/numbers.ts';
import { alternatives } from './phrases.ts';
import { plain, sentencesOf } from './sentences.ts';
import { type When, whensIn } from './when.ts';

/** How a clause hangs on the one before it. */
type Link = 'main' | 'and' | 'because' | 'while' | 'which' | 'if';

export type Clause = {
  /** In plain spelling. */
  text: string;
  link: Link;
  /** The words that join it. */
  joint: string;
  whens: When[];
  sentence: Sentence;
};

export type Sentence = {
  /** Verbatim: what a claim shows as its evidence. */
  raw: string;
  text: string;
  /** 0 is the first of the body; a title is -1. */
  index: number;
  whens: When[];
  clauses: Clause[];
};

const say = String.raw;
/** Words after which “and” begins a clause. */
const VERB = alternatives(say`
  will | would | has | have | had | is | are | was | were | also | then | said | says | added? | put | placed | place | suspend\w* | impose\w* | retain\w*
  stop\w* | remove\w* | raise\w* | extend\w* | restrict\w* | require\w* | announce\w* | threaten\w* | clamp | ban\w* | lift\w* | pause\w* | pausing | cut
  the measures? | keep\w* | kept | bar\w* | prohibit\w* | include\w* | list\w* | introduced? | achieve | tighten\w* | expand\w* | widen\w* | named?`);
const PARTICIPLE = alternatives(`
  retaining | leaving | keeping | pausing | delaying | suspending | extending | adding | saying | accusing | arguing | bringing | raising | shifting | pushing | prompting
  making | restricting | confirming | ending | averting | staving | replacing`);
const BECAUSE = alternatives(say`
  (?:(?:just|only|shortly|soon|two|three|four|five|six|ten) )?(?:hours|minutes|an hour|a day|one day|days|a week|weeks|a month|months|immediately) (?:after|before)
  (?:comes?|came|coming|announced) (?:as|after|just|hours|minutes|a day|days|weeks)(?: after| before)? | following | follows? | followed | citing | despite
  amid | since | because | in (?:retaliation|response|reaction|reply|answer) (?:for|to) | retaliating (?:for|against) | similar to | resemble | on top of
  buil(?:t|ds?) on | up from | above the | compared (?:with|to) | versus | higher than | lower than | in anger at | hit(?:ting)? back at | to match
  adding to | pointed to | the latest | after | before | even as
  (?<!\b(?:high|much|many|well|low|little|long|soon|such|far|same|known) )as (?!part|of\b|high|much|many|well|low|little|long|soon|from|a result|early|unreliable)`);
const WHILE = alternatives(say`
  (?<=, )with (?=(?:all|other|the|Chinese|its|their|rates?|duties|tariffs)\b) | while | whereas | but | although | though | however`);
const JOINTS: readonly (readonly [Link, string])[] = [
  ['because', BECAUSE],
  ['while', WHILE],
  [
    'and',
    `and that (?=[a-z])|and (?=(?:China|Beijing|the US|US|Washington|Trump|it|he|another|further|${VERB})\\b|${NUMBER} (?:[a-z]+ ){0,3}(?:were|are|was|is|will)|(?:its|the|their) (?:[\\w%-]+ ){1,6}(?:is|are|was|were|will)|[a-z]+ed (?:the|an?|its|his|their|for|on|dozens|\\d))|${PARTICIPLE} `,
  ],
  ['which', 'which|who|that (?=(?:was|were|is|are|has|had|have|added|put|placed|imposed|it|he|listed)\\b)|where'],
  ['if', 'if|unless|in case|provided'],
];
const JOINT = new RegExp(
  `[;:]\\s+(?:and )?|,?\\s+-\\s+|(?:,\\s+|\\s+)(?:${JOINTS.map(([, pattern]) => `(${pattern})`).join('|')})(?=\\s|\\b)`,
  'gi',
);
/** A leading participle that says when something was done before. */
const PREAMBLE =
  /^(?:First |Originally |Initially |Earlier |Just |Only )*(?:imposed|introduced|announced|adopted|issued|in retaliation for|in response to|following|after|(?:a day|days|hours|minutes|weeks|months) (?:after|before)|by \w+ing|combined with)\b[^,]*(?:, \d{4})?, (?=\w)/i;
/** Without one of these a part of a sentence is no clause of its own. */
const CONTENT = new RegExp(
  say`\b${alternatives(say`
    tariff | dut(?:y|ies) | lev(?:y|ies) | export | control | curb | restrict | ban | list | suspen | licen[cs]e | permit | % | points | deadline | effect | rate
    truce | measure | rare earth | entit | firm | compan | surcharge | until | pause | others | [A-Z]\w+ium`)}\w*`,
);

/** What a party did before, as a reason. */
const NARRATES = /^(?:the )?(?:US|Washington|Trump|China|Beijing|Japan|President|Dutch)\b(?!['’]s)[^,;]* \w+ed\b/;

/** “measures that added 28 firms”: what follows only says which measures. */
const MEASURE =
  /\b(?:measures?|bans?|steps?|restrictions?|tariffs?|controls?|dut(?:y|ies)|lev(?:y|ies)|curbs?|decisions?|notices?|announcements?|orders?|rules?)$/i;

/** “On the first day after the holiday, …” */
const ADJUNCT = /^(?:On|At|In|During) [^,]{0,40}\b(?:after|before|as)\b[^,]{0,60}, (?=[A-Z])/;
/** “The move comes after …” */
const COMES_AFTER =
  /^(?:It|This|That|(?:The|This|Its|These) (?:[\w-]+ ){1,4}?)(?:comes?|came|follow(?:s|ed)?)\b(?! into)(?: (?:just|only|hours|minutes|a day|days|weeks|months|one|two|after|as|before|when))*(?= )/;
const TAKES_EFFECT =
  /^\s(?:took|takes?|came|comes?|went|goes|will take|will come|is|are|was|were|has|have)(?: due to| set to| already)?(?: take| come| taken| come)? ?(?:into )?(?:effect|force)/;

const clausesIn = (text: string, published: CivilDate, sentence: Sentence): Clause[] => {
  const out: Clause[] = [];
  const put = (part: string, link: Link, joint: string): void => {
    if (part.trim() !== '')
      out.push({ text: part.trim(), link, joint, whens: whensIn(part.trim(), published), sentence });
  };
  const preamble = PREAMBLE.exec(text) ?? ADJUNCT.exec(text);
  const body = preamble ? text.slice(preamble[0].length) : text;
  const comes = COMES_AFTER.exec(body)?.[0] ?? '';
  let start = comes.length;
  let link: Link = comes === '' ? 'main' : 'because';
  let joint = comes;
  for (const match of body.matchAll(JOINT)) {
    if (match.index < start) continue;
    const part = body.slice(start, match.index);
    const rest = body.slice(match.index + match[0].length);
    const after = match[1] !== undefined && part.length > 0;
    const reported = /\b(?:saying|accusing|arguing)\b/i.test(match[0]);
    const reason = match[1] !== undefined || match.slice(1).findIndex((group) => group !== undefined) === 0;
    const condition = match.at(-1) !== undefined && part.length > 0;
    if (
      !condition &&
      (!(CONTENT.test(part) || after) || !(CONTENT.test(rest) || reported || (reason && NARRATES.test(rest))))
    )
      continue;
    if (/^\s(?:that|which|who)/.test(match[0]) && MEASURE.test(part)) continue;
    if (/which$/.test(match[0]) && TAKES_EFFECT.test(rest)) continue;
    const which = match.slice(1).findIndex((group) => group !== undefined);
    put(part, link, joint);
    const participle = which === 2 && !/^,?\s*and\b/i.test(match[0].trim());
    start = participle ? match.index + match[0].search(/\w/) : match.index + match[0].length;
    const next = JOINTS[which]?.[0] ?? 'and';
    // What is added to a reason is part of the reason.
    link = participle && link === 'because' ? 'because' : next;
    joint = match[0].trim();
  }
  put(body.slice(start), link, joint);
  if (preamble) {
    const firstWord = preamble[0].trim();
    put(firstWord, 'because', firstWord);
  }
  return out;
};

/** Beyond these no article goes; a page that does is no prose. */
const LONGEST = 1_500;
const MOST = 500;
/** A dateline or a label moves nothing down the page. */
const FRAGMENT = /^(?:\S+\s+){0,3}\S+$|^(?:published|updated|posted|source)\b/i;

/** “said it would” reports “will”, where no condition follows. */
const REPORTED =
  /\b(?:said|says|announced?|confirmed|told|stated|declared)\b(?:(?!\b(?:if|unless|without|otherwise|analysts?|economists?)\b)[^.;])*\bwould\b/i;
/** “X - a, b and c - had been added”: what stands between dashes belongs to X. */
const PAIRED = / - ([^-;"]{3,160}) - (?=(?:had|has|have|is|are|was|were|will|would|to|from)\b)/g;
/** Who “we” are, where an American official speaks. */
const WE = /\b(?:Trump|Bessent|Lutnick|Greer|White House)\b[^.;]*\b(?:said|told|wrote|says)\b/;
const asSpoken = (text: string): string => (WE.test(text) ? text.replace(/\b[Ww]e\b/g, 'Washington') : text);
const asWillBe = (text: string): string =>
  REPORTED.test(text) && !/\b(?:if|unless|without|otherwise|analysts?|economists?|could)\b/i.test(text)
    ? text.replace(/\bwould\b(?! (?:have|like)\b)/g, 'will')
    : text;

/** Title and paragraphs as sentences, each cut into clauses. */
export const readSentences = (title: string, paragraphs: string[], published: CivilDate): Sentence[] => {
  let index = -1;
  const prose = paragraphs
    .flatMap(sentencesOf)
    .slice(0, MOST)
    .map((raw) => raw.slice(0, LONGEST));
  const body = prose.map((raw) => {
    if (!FRAGMENT.test(raw) || index < 0) index += 1;
    return { raw, index };
  });
  const raws = [...(title === '' ? [] : [{ raw: title, index: -1 }]), ...body];
  return raws.map(({ raw, index }) => {
    const text = asWillBe(asSpoken(plain(raw))).replace(PAIRED, ' ($1) ');
    const sentence: Sentence = { raw, text, index, whens: whensIn(text, published), clauses: [] };
    sentence.clauses = clausesIn(text, published, sentence);
    return sentence;
  });
};
