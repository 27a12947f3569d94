import { sum } from 'd3-array';
import { LIST_ROWS } from '../../../domain/acts/lists.ts';
import { LEGAL_FORM } from '../../../domain/names/legal-forms.ts';
import { NUMBER, numberOf } from '../../lexicon/numbers.ts';
import { mentionsIn } from '../words/party.ts';

/** A list, or `unspecified` where a text says no more than “blacklists”. */
export type Listed = { list: string; count?: number | undefined };

/** A count of firms is no year. */
export const COUNTED = NUMBER.replace('{1,4}', '{1,3}');
const LIST = new RegExp(LIST_ROWS.map(({ press }) => `(${press})`).join('|'), 'gi');
const FIRM =
  '(?:compan(?:y|ies)|firms?|entit(?:y|ies)|organi[sz]ations?|institut(?:ions|es)|businesses|contractors|manufacturers|makers|suppliers|producers|miners|banks|lenders|enterprises|groups|units|affiliates|subsidiaries)';
const MONTH = '(?:Jan\\w*|Feb\\w*|Mar\\w*|Apr\\w*|May|June?|July?|Aug\\w*|Sep\\w*|Oct\\w*|Nov\\w*|Dec\\w*)';
/** What may stand between a number and what it counts: “10 of the 28 companies”. */
const MORE = `(?: (?:more|additional|further|others?|new|foreign|of the(?: ${COUNTED})?))*`;
const FIRMS = `(${COUNTED})(?! ${MONTH}\\b)${MORE} (?:(?!(?:that|which|who|${COUNTED})\\b)[\\w.&'-]+ ){0,5}?${FIRM}\\b`;
const COUNT = new RegExp(
  `\\b(?:another |a further |additional )?(${COUNTED})${MORE}\\b(?![%-]| (?:days?|years?|months?|weeks?|%|points?|percent|of 20|${MONTH})\\b)(?: (?:[\\w.&'-]+ ){0,5}?${FIRM}\\b)?`,
  'gi',
);
const BEFORE_NO_COUNT = new RegExp(`\\b(?:No|Nos|of|Announcements?|${MONTH}) $`);
/** “Two miners and eight technology companies”. */
const STRICT_COUNT = new RegExp(`(?<!${MONTH} )\\b${FIRMS}(?: and ${FIRMS})?`, 'i');

/** How many firms a text counts. */
export const firmsIn = (text: string): number | undefined => {
  const counted = STRICT_COUNT.exec(text)?.slice(1);
  return counted && sum(counted, (one) => (one === undefined ? 0 : numberOf(one)));
};

/** How many a text counts, the firms not said to be firms: “another 15”, “six of them”. */
const numberIn = (text: string, last = false): number | undefined => {
  const all = [...text.matchAll(COUNT)].filter((match) => !BEFORE_NO_COUNT.test(text.slice(0, match.index)));
  const loose = (last ? all.at(-1) : all[0])?.[1];
  const strict = last && all.length > 1 ? undefined : firmsIn(text);
  return strict ?? (loose === undefined ? undefined : numberOf(loose));
};

const COUNT_AFTER = new RegExp(
  `^"?(?: of| (?:(?:measures?|restrictions?|sanctions) )?(?:against|on|targeting|covering)) (${COUNTED})\\b(?! ${MONTH})`,
  'i',
);

const OTHERS = new RegExp(`\\b(?:and|with|as well as) (${COUNTED}) (?:others?|more)\\b`);
const CAPITALISED = "[A-Z][\\w.&'-]*(?: (?:&|[A-Z][\\w.&'-]*))*";
const NAMES = new RegExp(`${CAPITALISED}(?:(?:,? and |, )${CAPITALISED})*`, 'g');
const NO_FIRM = /\b(?:Ministry|Commerce|Lists?|Entity|\w+day)\b/;
/** “TechInsights and 13 other firms” are 14, “A and B were listed along with eight others” ten. */
const withNamed = (text: string, count: number): number => {
  const others = OTHERS.exec(text);
  if (others?.[1] === undefined || numberOf(others[1]) !== count) return count;
  const before = text.slice(0, others.index).match(NAMES) ?? [];
  const names = before.findLast((one) => !NO_FIRM.test(one) && mentionsIn(one).length === 0);
  return count + (names?.split(/,? and |, /).length ?? 0);
};

/** How many firms a text counts, whether or not it says that they are firms. */
export const countIn = (text: string): number | undefined => {
  const count = numberIn(text);
  return count === undefined ? undefined : withNamed(text, count);
};

/** Each list that a clause names, with the number of firms said of it. */
export const listsIn = (text: string): Listed[] => {
  const mentions = [...text.matchAll(LIST)];
  return mentions.map((match, i) => {
    const list = LIST_ROWS[match.slice(1).findIndex((group) => group !== undefined)]?.id ?? 'export-control';
    const previous = mentions[i - 1];
    const end = match.index + match[0].length;
    const left = text.slice(previous ? previous.index + previous[0].length : 0, match.index);
    const right = text.slice(end, mentions[i + 1]?.index);
    const after = COUNT_AFTER.exec(right)?.[1];
    const count = after === undefined ? (numberIn(left, i > 0) ?? numberIn(right)) : numberOf(after);
    return count === undefined ? { list } : { list, count: withNamed(text, count) };
  });
};

const NAME = `[A-Z][\\w.&'-]*(?: (?:[A-Z][\\w.&'-]*|of|and|for|&))*(?:,? ${LEGAL_FORM})?`;
const BETWEEN = new RegExp(`,(?! ${LEGAL_FORM})\\s*(?:and )?| and (?=[A-Z])`);
const NAMED = new RegExp(
  `\\b(?:including|includ(?:es|ed?)|such as|namely|Among them are|are|is) ((?:${NAME})(?:, (?:and )?(?:${NAME})|,? and (?:${NAME}))*)`,
);

/** Firms named after “including”, “such as”, “are”. */
export const namedIn = (raw: string): string[] =>
  (NAMED.exec(raw)?.[1] ?? '')
    .split(BETWEEN)
    .map((name) => name.trim().replace(/[.,]$/, ''))
    .filter(
      (name) =>
        /^[A-Z]/.test(name) && name.length > 2 && !/^(?:American|Chinese|Japanese|European|US|Taiwanese)\b/.test(name),
    );
