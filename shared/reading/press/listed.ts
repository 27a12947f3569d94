import { LEGAL_FORM } from '../../domain/legal-forms.ts';
import { LIST_ROWS } from '../../domain/lists.ts';
import { NUMBER, numberOf } from '../lexicon/numbers.ts';

/** A list, or `unspecified` where a text says no more than “blacklists”. */
export type Listed = { list: string; count?: number };

/** A count of firms is no year. */
const COUNTED = NUMBER.replace('{1,4}', '{1,3}');
const LIST = new RegExp(LIST_ROWS.map(({ press }) => `(${press})`).join('|'), 'gi');
const FIRM =
  '(?:compan(?:y|ies)|firms?|entit(?:y|ies)|organi[sz]ations?|institut(?:ions|es)|businesses|contractors|manufacturers|makers|enterprises|groups|units|subsidiaries)';
const MONTH = '(?:Jan\\w*|Feb\\w*|Mar\\w*|Apr\\w*|May|June?|July?|Aug\\w*|Sep\\w*|Oct\\w*|Nov\\w*|Dec\\w*)';
const COUNT = new RegExp(
  `\\b(?:another |a further |additional )?(${COUNTED})(?: (?:more|additional|further|other|others|new|foreign|of the))*\\b(?! (?:days?|years?|months?|weeks?|%|points?|percent|of 20))(?: (?:[\\w.&'-]+ ){0,5}?${FIRM}\\b)?`,
  'gi',
);
const BEFORE_NO_COUNT = new RegExp(`\\b(?:No|Nos|of|Announcements?|${MONTH}) $`);
const STRICT_COUNT = new RegExp(
  `(?<!${MONTH} )\\b(${COUNTED})(?: (?:more|additional|further|other|new|foreign|of the))* (?:(?!(?:that|which|who|${COUNTED})\\b)[\\w.&'-]+ ){0,5}?${FIRM}\\b`,
  'i',
);
const numberIn = (text: string, last: boolean): number | undefined => {
  const strict = STRICT_COUNT.exec(text)?.[1];
  const all = [...text.matchAll(COUNT)].filter(
    (match) => !BEFORE_NO_COUNT.test(text.slice(0, match.index)) && !/^\d{4}$/.test(match[1] ?? ''),
  );
  const loose = (last ? all.at(-1) : all[0])?.[1];
  const found = last && all.length > 1 ? loose : (strict ?? loose);
  return found === undefined ? undefined : numberOf(found);
};

const COUNT_AFTER = new RegExp(
  `^"?(?: of| (?:(?:measures?|restrictions?|sanctions) )?(?:against|on|targeting|covering)) (${COUNTED})\\b(?! ${MONTH})`,
  'i',
);

/** “TechInsights and 13 other firms” are 14. */
const AND_OTHERS = new RegExp(
  `((?:[A-Z][\\w.&-]*(?: [A-Z][\\w.&-]*)*, )*[A-Z][\\w.&-]*(?: [A-Z][\\w.&-]*)*),? and (${COUNTED}) (?:other|others|more)\\b`,
);
const withNamed = (text: string, count: number): number => {
  const [, names = '', others = ''] = AND_OTHERS.exec(text) ?? [];
  return numberOf(others) === count ? count + names.split(', ').length : count;
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
    const count = after === undefined ? (numberIn(left, i > 0) ?? numberIn(right, false)) : numberOf(after);
    return count === undefined ? { list } : { list, count: withNamed(left, count) };
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

/** How many firms a text counts. */
export const firmsIn = (text: string): number | undefined => {
  const counted = STRICT_COUNT.exec(text)?.[1];
  return counted === undefined ? undefined : numberOf(counted);
};
