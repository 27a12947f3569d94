import type { Claim } from '../../domain/claim.ts';
import { LEGAL_FORM } from '../../domain/legal-forms.ts';
import { LIST_ROWS, type List } from '../../domain/lists.ts';
import { elementsIn } from '../lexicon/materials.ts';
import { NUMBER, numberOf } from '../lexicon/numbers.ts';
import type { Clause } from './clauses.ts';
import type { Draft, Scene } from './draft.ts';
import { isExpected, isOnlyPossible, isUnreal } from './modality.ts';
import { timingOf } from './news.ts';
import { actorOf } from './party.ts';
import { type ClaimVerb, claimVerbOf } from './verbs.ts';

/** A count of firms is no year. */
const COUNTED = NUMBER.replace('{1,4}', '{1,3}');
const LIST = new RegExp(LIST_ROWS.map(({ press }) => `(${press})`).join('|'), 'gi');
/** Lists kept by Washington. */
const FOREIGN_LIST =
  /(?<!unreliable[- ])(?<!unreliable )\bentity list\b|chinese military compan|\b1260H\b|unverified list/i;
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
/** A ban or a control on so many firms, which is what being on the control list means. */
const BAN_ON_FIRMS = /\b(?:dual-use|export[- ]controls?|exports?)\b/i;

/** A list, or `unspecified` where a text says no more than “blacklists”. */
export type Listed = { list: List | 'unspecified'; count?: number };
const MEASURES_ON =
  /\b(?:measures?|restrictions?) (?:on|against|to|for)\b|\b(?:lift|suspend|stopp?|remov)(?:s|ed|ing|es)? them (?:for|on)\b/i;
const BLACKLIST = /\bblacklist(?:s|ed|ing)?\b(?! of)/i;
const BANS = /\b(?:bans?|halts?|stops?|restricts?|curbs?|blocks?) (?:all |the |any )?(?:exports?|shipments?|sales)\b/i;
/** “seven rare earths to its control list” */
const GOODS_ON_LIST =
  /\b(?:rare earths?|metals|minerals|elements|materials|dual-use items|technologies) (?:\w+ ){0,2}(?:to|on|in) (?:(?:its|the|an?) )?[^,;]*list/i;
const THE_LIST = /\b(?:the|that|its|this) (?:black)?list(?:ing of)?\b/i;

const TYPES: Partial<Record<ClaimVerb, Claim['type']>> = {
  impose: 'list-add',
  suspend: 'list-suspend',
  extend: 'list-suspend',
  remove: 'list-remove',
};

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
  `^"?(?: of| (?:(?:measures?|restrictions?|sanctions) )?(?:against|on|targeting|covering)) (${COUNTED})\\b`,
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
const listsIn = (text: string): Listed[] => {
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
const entitiesIn = (raw: string): string[] =>
  (NAMED.exec(raw)?.[1] ?? '')
    .split(BETWEEN)
    .map((name) => name.trim().replace(/[.,]$/, ''))
    .filter(
      (name) =>
        /^[A-Z]/.test(name) && name.length > 2 && !/^(?:American|Chinese|Japanese|European|US|Taiwanese)\b/.test(name),
    );

/** What one clause claims of China's entity lists. */
export const listDrafts = (clause: Clause, scene: Scene, before?: Listed['list']): Draft[] => {
  const { text } = clause;
  const bare = text.replace(/\blist of (?:items|goods|controlled)/gi, '');
  const named = listsIn(bare);
  if (elementsIn(text).length > 0 || GOODS_ON_LIST.test(text) || (named.length === 0 && FOREIGN_LIST.test(text)))
    return [];
  const banned = STRICT_COUNT.exec(text);
  const measures = MEASURES_ON.test(text);
  const them = /\b(?:put(?:ting)?|plac\w+|add\w*) them\b/i.test(text)
    ? STRICT_COUNT.exec(clause.sentence.text)?.[1]
    : undefined;
  const implied =
    THE_LIST.test(text) || ((measures || /\bsuspension\b/i.test(text)) && before)
      ? before
      : BAN_ON_FIRMS.test(text)
        ? 'export-control'
        : BLACKLIST.test(text)
          ? 'unspecified'
          : undefined;
  const firms =
    numberOf(
      banned?.[1] ??
        /\blisting of (\w+) others\b|^(?:another )?(\w+)(?: others?| more)? (?:were|are|will be)\b/i
          .exec(text)
          ?.slice(1)
          .find((n) => n !== undefined) ??
        '',
    ) ?? (measures ? numberIn(text.slice(text.search(MEASURES_ON)), false) : undefined);
  const lists: Listed[] =
    named.length === 0 && implied && firms !== undefined
      ? [{ list: implied, count: firms }]
      : named.map((one) => (one.count === undefined && them ? { ...one, count: numberOf(them) ?? 0 } : one));
  const counted = named.find(({ count }) => count !== undefined);
  const found =
    claimVerbOf(clause) ??
    (BANS.test(text) || (counted && !/\bsame\b/.test(text))
      ? { deed: 'impose' as const, at: Math.max(0, text.search(BANS)) }
      : undefined);
  const type = found && TYPES[found.deed];
  if (!found || !type || lists.length === 0 || clause.link === 'if' || isUnreal(text)) return [];
  const actor = actorOf(
    text,
    clause.sentence.text,
    found.at,
    /\bChin|\bBeijing/.test(scene.whole) ? 'CN' : scene.actor,
  );
  if (actor !== 'CN' || (type === 'list-add' && isOnlyPossible(text, found.at))) return [];
  if (
    type === 'list-add' &&
    lists.every(({ count }) => count === undefined) &&
    !/\b(?:add|plac|put|blacklist|includ)/i.test(text)
  )
    return [];
  const entities = entitiesIn(clause.sentence.raw);
  return lists.map(({ list, count }) => ({
    topic: 'list' as const,
    clause,
    timing: timingOf(clause, found.deed, found.at, scene.published),
    claim: {
      type,
      news: true,
      stance: isExpected(text) && type !== 'list-add' ? ('expected' as const) : ('affirmed' as const),
      list,
      ...(count !== undefined && { count, countIs: 'added' as const }),
      ...(entities.length > 0 && { entities }),
      imposer: 'CN',
      evidence: clause.sentence.raw,
    },
  }));
};
