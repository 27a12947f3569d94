/** A rate of duty that a clause names, with the one it replaces. */
export type Rate = { at: number; end: number; pct: number; from?: number; points: boolean };

const SINGLE = /(?<![\d.$])(\d{1,3}(?:\.\d+)?)(%| points)/g;
const N = '(\\d{1,3}(?:\\.\\d+)?)';
const SOFT =
  '(?:about |around |as high as |as much as |up to |an? (?:total of )?|the (?:previous |current |earlier )?|a previous )?';
const NEAR = '(?:(?! and | while |;)[^%]){0,60}?';
const CHANGES = '(?:reduc|cut|lower|rais|increas|hik|slash|trim|halv|doubl|adjust)\\w*\\b';
const ENDS_AT =
  '(?:reduced|cut|lowered|drop|fall|trimmed|slashed|halved|raised|rise|increased|go|come down|brought down|down|up)';
/** “from 84 to 125 %”, “47 %, down from 57 %”, “15 % instead of 10 %”, “145 % levies … will be reduced to 30 %”. */
export const PAIRS: readonly (readonly [RegExp, to: number, from: number])[] = [
  [new RegExp(`\\bfrom ${SOFT}${N}%? (?:down |up |all the way )?to ${SOFT}${N}%`, 'gi'), 2, 1],
  [
    new RegExp(
      `${N}%,? (?:(?:raised|increased|reduced|cut|lowered|doubled) )?from (?:the |a |its )?(?:previous |earlier |current )?${N}%`,
      'gi',
    ),
    1,
    2,
  ],
  [
    new RegExp(
      `${N}%${NEAR}\\b(?:instead of|rather than|versus|compared (?:with|to)|up from|down from)\\b${NEAR}${N}%`,
      'gi',
    ),
    1,
    2,
  ],
  [new RegExp(`${N}%(?:(?! and | while |;)[^%]){0,90}? ${ENDS_AT} to ${SOFT}${N}%`, 'gi'), 2, 1],
  [new RegExp(`(?<=\\b${CHANGES}(?:(?! by | and |;)[^%]){0,40} )${N}%${NEAR} to ${SOFT}${N}%`, 'gi'), 2, 1],
];
/** “10 % to 12.5 %”, “between 10 % and 15 %”: what it comes to at most. */
const RANGE = new RegExp(`(?:\\bbetween ${N}%? and|(?<![\\d.$])${N}%?(?: to|\\s?-)) ?${N}%`, 'gi');
const NOT_DUTY_AFTER =
  /^(?:\s*(?:of (?!(?:the |its |their )?(?:tariffs|duties|levies|additional))|share|stake|-owned|owned|or more (?:owned|by)|ownership|growth|year-on-year|from a year|(?:in|during) \w+ from|month|domestic|market|Chinese-origin|cap\b))/i;
const NOT_DUTY_BEFORE =
  /(?:S&P|Nasdaq|Dow|index|stocks?|shares|futures|exports|shipments|output|production|prices?|sales|inflation|GDP|growth|accounts? for|produces?|quotas?)\b[^,;%]{0,40}(?:\s|^)(?:fell|rose|down|up|dropped|declined|slid|jump\w*|surge\w*|gain\w*|lost|by|of|to|for|about)\s(?:by |about |around |as much as |more than |nearly )*$/i;

/** Words before a figure that make it no rate: “more than 10 %”, “not to 0 %”. */
const VAGUE = /(?:\bnot|n't)(?: be| to)*\s+$|\b(?:more than|over|above|exceed\w*|beyond|less than|below|under)\s+$/i;

/** A clause that names more is a table. */
const MOST = 40;
/** Rates of duty in a clause of which it is known that it speaks of duties. */
export const ratesIn = (text: string): Rate[] => {
  const rates: Rate[] = [];
  const free = (at: number, end: number): boolean => rates.every((rate) => end <= rate.at || at >= rate.end);
  for (const [pattern, to, from] of PAIRS)
    for (const match of text.matchAll(pattern)) {
      const rate = { at: match.index, end: match.index + match[0].length, points: false };
      if (free(rate.at, rate.end)) rates.push({ ...rate, pct: Number(match[to]), from: Number(match[from]) });
    }
  for (const { index, 0: said, 3: most } of text.matchAll(RANGE)) {
    const range = { at: index, end: index + said.length, pct: Number(most), points: false };
    if (free(range.at, range.end)) rates.push(range);
  }
  for (const match of text.matchAll(SINGLE)) {
    const end = match.index + match[0].length;
    const pct = Number(match[1]);
    const foreign =
      VAGUE.test(text.slice(0, match.index)) ||
      (match[2] === '%' && (NOT_DUTY_AFTER.test(text.slice(end)) || NOT_DUTY_BEFORE.test(text.slice(0, match.index))));
    if (free(match.index, end) && !foreign && (pct >= 1 || pct === 0))
      rates.push({ at: match.index, end, pct, points: match[2] === ' points' });
  }
  return rates.sort((a, b) => a.at - b.at).slice(0, MOST);
};
