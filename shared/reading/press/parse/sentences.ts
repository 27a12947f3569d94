/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("“'‘])(?:[A-Z]|[ap]\.m|U\.S|U\.K|E\.U|U\.N|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Nos?|Mr|Mrs|Ms|Dr|St|Inc|Co|Corp|Ltd|Gov|Sen|Rep|Gen|vs|approx|Art|Sec)$/i;
/** After “U.S.”, these words begin a new sentence. */
const STARTER = /^["“'‘]?(?:An?|The|It|Its|In|On|This|These|That|China|Beijing|But|And|He|She|They|Under|According)\b/;
const ENDS_IN_STATE = /(?:U\.S|U\.K|E\.U|[ap]\.m|Inc|Co|Corp|Ltd|\bon X)$/i;

/** More than the longest abbreviation and what stands before it. */
const NEAR = 20;

/** The sentences of a paragraph, each verbatim. */
export const sentencesOf = (paragraph: string): string[] => {
  const out: string[] = [];
  let start = 0;
  for (const stop of paragraph.matchAll(/[.!?]["”’')\]]*\s+(?=["“‘'([]?[A-Z0-9])/g)) {
    const before = paragraph.slice(Math.max(start, stop.index - NEAR), stop.index);
    const after = paragraph.slice(stop.index + stop[0].length, stop.index + stop[0].length + NEAR);
    const abbreviated = stop[0].startsWith('.') && ABBREVIATION.test(before);
    if (abbreviated && !(ENDS_IN_STATE.test(before) && STARTER.test(after))) continue;
    out.push(paragraph.slice(start, stop.index + stop[0].trimEnd().length));
    start = stop.index + stop[0].length;
  }
  out.push(paragraph.slice(start).trim());
  return out.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
};

export const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[“”„«»]/g, '"'],
  [/[‘’]/g, "'"],
  [/[–—]|--+/g, ' - '],
  [/\bU\.S\.A?\.?(?=\s|$|['",;)-])|\bU\.S\./g, 'US'],
  [/\bCHINA\b/g, 'China'],
  [/\bBEIJING(?! -)\b/g, 'Beijing'],
  [/\bthe United States(?: of America)?\b/gi, 'the US'],
  [/\bUnited States\b/g, 'US'],
  [/\b(?:E\.U\.|European Union)/g, 'EU'],
  [/\b([ap])\.m\./g, '$1m'],
  [/(\d)[\s-](?:(?:percentage|per cent)[\s-])?points?\b/gi, '$1 points'],
  [/(\d)[\s-]?(?:per ?cent|pct)\b(?!age)/gi, '$1%'],
  [
    /(?<=\b(?:at|is|be|was|to|from|of) )zero(?: per ?cent\b)?(?=[.,;:)"]|$| (?:for|until|at|from|by|in|on|now)\b)/g,
    '0%',
  ],
  [/%\s?-?(?:percentage )?points?\b/gi, ' points'],
  [/(\d)\s+%/g, '$1%'],
  [/\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?=\s)/g, '$1'],
  [/\b(No|Nos)\.\s?(?=\d)/g, '$1 '],
  [/\s+/g, ' '],
];

/** The same words in one spelling: quotes, dashes, per cent, “US”, months. */
export const plain = (text: string): string =>
  PLAIN.reduce((out, [pattern, spelling]) => out.replace(pattern, spelling), text).trim();
