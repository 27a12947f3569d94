import type { Effect, EndUse, Rule } from '../../domain/acts/effect.ts';
import { codesIn, hsCodesIn } from '../../domain/goods/codes.ts';
import { elementsIn, subjectsIn } from '../lexicon/materials.ts';

/** What a sentence lets an exporter do. */
export const RULES: readonly (readonly [wording: RegExp, rule: Rule])[] = [
  [/in principle\b[^.;]*\bnot\b[^.;]*(?:permitted|approved|granted|licensed)|not,? in principle/i, 'presumed-denial'],
  [/case[- ]by[- ]case/i, 'case-by-case'],
  [/(?:stricter|more stringent) (?:end[- ]|review|scrutiny|examination)/i, 'stricter-review'],
  [
    /without (?:a |prior |the )?(?:licen[cs]e|permission|approval)|(?:must|shall),? (?:[^.;:]{0,160}, )?(?:first )?obtain [^.;]*licen[cs]e/i,
    'licence',
  ],
  [/(?:implement|impose|exercise|apply)\w* export controls? (?:on|over)/i, 'licence'],
  [/(?:prohibit|ban|forbid)\w* [^.;]*export|exports?\b[^.;]*(?:prohibited|banned)/i, 'prohibited'],
];
export const END_USES: readonly (readonly [wording: RegExp, use: EndUse])[] = [
  [/military (?:users?|purposes?|uses?|end)/i, 'military'],
  [/weapons of mass destruction/i, 'wmd'],
  [/terroris/i, 'terrorism'],
];
export const COUNTRIES: readonly (readonly [name: RegExp, code: string])[] = [
  [/\bto (?:the )?(?:US|U\.S\.|United States)/, 'US'],
  [/\bto (?:\w+ ){0,3}Japan/, 'JP'],
  [/\bto (?:the )?(?:EU|European Union)/, 'EU'],
];
/** (I) 1C902.a. in front of an item. */
const MARKER = /^\(?[IVX\d]{1,4}[.)]\)?\s*(?:\d[A-E]\d{3}[.a-z\d]*\s*)?/;
const HEADING = /^\(?[IVX\d]{1,4}[.)]\)?[^:.;]{1,60}[- ]related items/i;
/** (1) Technologies related to …; (Control Code: 1E902.a) */
const MARKED = /\((?:Export )?Control Codes?: ?([^()]+)\)/i;
const LICENCE = /dual-use items? export licen[cs]es?/gi;
const REFERENCE = /other than those controlled under|(?:production|development) of (?:items? )?\d[A-E]/i;

export const ruleIn = (sentence: string): Rule | undefined => RULES.find(([wording]) => wording.test(sentence))?.[1];

type Lines = { title: string; lines: readonly string[] };

/** A sentence that controls what it names, or the items that stand beneath it. */
export const controlOf = (sentence: string, below: Lines): Partial<Effect> | undefined => {
  const rule = ruleIn(sentence);
  if (rule === undefined) return undefined;
  const items = /following|:$/.test(sentence) ? below.lines : [];
  const text = [sentence, ...items].join('\n');
  const led = items.filter((line) => /^(?:\W?\w{1,4}[.)]\)? ?)?\d[A-E]\d{3}/.test(line) && !REFERENCE.test(line));
  const marked = items.flatMap((line) => codesIn(MARKED.exec(line)?.[1] ?? ''));
  const own = [...led.flatMap((line) => codesIn(line).slice(0, 1)), ...marked];
  // (II) Superhard materials-related items: of a title that says “and other items” one of those.
  const headings = items.filter((line) => HEADING.test(line)).flatMap(subjectsIn);
  const named = [...new Set([...subjectsIn(below.title), ...(/\bother\b/i.test(below.title) ? headings : [])])];
  const elements = [
    ...new Set(
      (led.length > 0 ? led : items).flatMap((line) => elementsIn(line.replace(MARKER, '').split(/[,(;:]/)[0] ?? '')),
    ),
  ];
  // A dual-use item export licence is asked for what stands beneath.
  const said = sentence.replace(LICENCE, '');
  const narrow = subjectsIn(said).filter((one) => one !== 'dual-use-items' && one !== 'rare-earths');
  const broad =
    narrow.length > 0
      ? narrow
      : named.some((one) => one !== 'rare-earths' && one !== 'dual-use-items')
        ? named
        : elements;
  const subjects = broad.length > 0 ? broad : subjectsIn(said).length > 0 ? subjectsIn(said) : named;
  const destinations = COUNTRIES.filter(([name]) => name.test(sentence)).map(([, code]) => code);
  const endUse = END_USES.filter(([wording]) => wording.test(sentence)).map(([, use]) => use);
  const hsCodes = [...new Set(hsCodesIn(text))];
  return {
    rule,
    ...(subjects.length === 0 ? {} : { subjects }),
    ...(own.length === 0 ? {} : { codes: [...new Set(own)] }),
    ...(hsCodes.length === 0 ? {} : { hsCodes }),
    ...(destinations.length === 0 ? {} : { destinations }),
    ...(endUse.length === 0 ? {} : { endUse }),
    scopeIn: 'text',
  };
};
