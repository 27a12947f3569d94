import type { Effect } from '../../../domain/acts/effect.ts';
import type { Problem } from '../../../domain/acts/extraction.ts';
import { endIn } from '../../../time/words.ts';
import type { NoticeParts } from '../notice/notice-parts.ts';
import type { Start, Starts } from '../notice/starts.ts';
import {
  destinationsIn,
  endUsesIn,
  type LicenceRule,
  licenceRuleIn,
  reachesIn,
  thresholdsIn,
} from '../words/conditions.ts';
import { clausesOf, type Line, quoteOf, type Sentence, sentencesOf, wordsOf } from '../words/lines.ts';
import { explains, NOTE } from './item-line.ts';
import { type Scope, scopeOf, some } from './scope.ts';

export type Controls = { effects: Effect[]; problems: Problem[] };

const BELOW = /(?:下列|以下|如下|下述)[^。;]{0,20}(?:物项|特性|技术|设备|产品|商品)/;
/** 出口上述物项，应当……申请许可: the items stand in the articles before. */
const ABOVE = /上述[^。;,]{0,10}(?:物项|技术|设备|产品|商品)/;
const EXEMPT = /(?:无需|免于|豁免|不需)(?:申请)?(?:办理)?(?:两用物项)?(?:出口)?许可/;
const DISCLOSES = /所称“?出口”?[^。]*向境外(?:组织|个人|的组织)[^。]*(?:提供|披露)/;
const LIMIT = /(?:期限|有效期)[^。;]{0,8}/;
const LETTERS = 'abcdefgh';

type Article = { head: Line; lines: Line[]; provision?: string };

const OPEN = /[^。;:!?.)]$/;

/** A paragraph of an article's own: a note, a word explained, a row of a table, the rest of a line that ends in the middle. */
const belongs = (line: Line, before: Line | undefined): boolean =>
  explains(line) || line.text.includes('\t') || NOTE.test(line.text) || OPEN.test(before?.text ?? '');

/** Articles, with what stands under each; a paragraph without a number is one of its own, unless it belongs to one. */
const articlesOf = (body: readonly Line[]): Article[] => {
  const out: Article[] = [];
  body.forEach((line, at) => {
    const last = out.at(-1);
    if (line.level === 1) out.push({ head: line, lines: [], provision: line.number });
    else if (last === undefined || (line.level === 0 && !(last.provision !== undefined && belongs(line, body[at - 1]))))
      out.push({ head: line, lines: [] });
    else last.lines.push(line);
  });
  return out;
};

/** Sub-items that differ in reach, or in their start, are provisions of their own. */
const partsOf = (lines: readonly Line[], from: (line?: Line) => Start['from']): Line[] => {
  const items = lines.filter(({ level }) => level === 2);
  const areApart = items.some((line) => reachesIn(wordsOf(line)).length > 0 || from(line) !== from());
  return areApart ? items : [];
};

/** A sub-item with what stands under it. */
const under = (part: Line, lines: readonly Line[]): Line[] => {
  const rest = lines.slice(lines.indexOf(part) + 1);
  const end = rest.findIndex(({ level }) => level > 0 && level <= part.level);
  return [part, ...(end < 0 ? rest : rest.slice(0, end))];
};

/** The words that limit a control as a whole. */
const limitOf = (parts: NoticeParts): string | undefined => {
  const limit = parts.body.find(({ text }) => /临时管制|临时出口管制|本公告/.test(text) && LIMIT.test(text));
  return limit?.text.slice(limit.text.search(LIMIT));
};

const endOf = (limit: string | undefined, { from }: Start): Partial<Effect> =>
  limit === undefined || from === undefined ? {} : endIn(limit, from, from);

type RuledClause = { clause: Sentence; licenceRule: LicenceRule };

/** What a notice lets exporters do, one effect for each provision, rule and start. */
export const controlsIn = (parts: NoticeParts, starts: Starts, title: string): Controls => {
  const { body } = parts;
  const scope = scopeOf(parts, title);
  const problems: Problem[] = [];
  const limit = limitOf(parts);
  const against = destinationsIn(title);
  const discloses = parts.body.some(({ text }) => DISCLOSES.test(text));
  const at = (place: string | undefined): Partial<Effect> => {
    const start = starts.of(place);
    return {
      ...(place === undefined ? {} : { provision: place }),
      force: 'instrument',
      ...start,
      ...endOf(limit, start),
    };
  };
  const control = (
    { clause, licenceRule }: RuledClause,
    place: string | undefined,
    about: Scope,
    text: string,
    part?: Line,
  ): Effect => {
    const reach = reachesIn(part === undefined ? clause.text : wordsOf(part));
    const destinations = destinationsIn(clause.text);
    return {
      action: 'control',
      ...at(place),
      ...starts.said(clause.text),
      rule: licenceRule.rule,
      ...about,
      ...some('destinations', destinations.length > 0 ? destinations : against),
      ...some('endUse', endUsesIn(text)),
      ...some('reach', discloses && reach.length === 0 ? ['export', 'domestic-disclosure'] : reach),
      ...some('thresholds', thresholdsIn(text)),
      evidence: quoteOf(part === undefined ? clause : { ...clause, line: part, at: part.at, text: wordsOf(part) }),
    } as Effect;
  };
  const ofArticle = ({ head, lines, provision }: Article): Effect[] => {
    const ruled = clausesOf(head).flatMap((clause): RuledClause[] => {
      const licenceRule = licenceRuleIn(clause.text);
      if (licenceRule === undefined || licenceRule.general) return [];
      if (clause.ended) return [{ clause, licenceRule }];
      problems.push({ kind: 'cut-off', text: clause.text });
      return [];
    });
    const exempt = sentencesOf(head)[0];
    if (ruled.length === 0 && exempt?.ended && EXEMPT.test(exempt.text))
      return [{ action: 'exempt', ...at(provision), evidence: quoteOf(exempt) } as Effect];
    return ruled.flatMap((one, index) => {
      const { clause } = one;
      const startOf = (line?: Line) =>
        starts.of(line === undefined ? provision : `${provision ?? 1}.${line.number}`).from;
      const parts = BELOW.test(clause.text) ? partsOf(lines, startOf) : [];
      if (parts.length > 0)
        return parts.map((part) =>
          control(
            one,
            `${provision ?? 1}.${part.number}`,
            scope.listed(under(part, lines)) ?? scope.inWords(wordsOf(part)),
            clause.text + wordsOf(part),
            part,
          ),
        );
      const place = ruled.length > 1 ? `${provision ?? 1}.${LETTERS[index]}` : provision;
      const open = clause.text.endsWith(':') ? lines.map(wordsOf).join('') : '';
      const above = ABOVE.test(head.text) ? scope.listed(body.slice(0, body.indexOf(head))) : undefined;
      const about = BELOW.test(clause.text)
        ? scope.beneath([head, ...lines])
        : (above ?? scope.inWords(clause.text, head.text));
      return [control(one, place, about, clause.text + open)];
    });
  };
  const effects = articlesOf(parts.body).flatMap(ofArticle);
  if (!effects.some(({ rule }) => rule === 'licence' || rule === 'prohibited'))
    effects.unshift(...generalIn(parts, scope, control));
  return { effects, problems };
};

/** 决定对下列物项实施出口管制: where no article says it again, the whole notice is one control. */
const generalIn = (
  parts: NoticeParts,
  scope: ReturnType<typeof scopeOf>,
  control: (ruled: RuledClause, place: string | undefined, about: Scope, text: string) => Effect,
): Effect[] => {
  for (const line of parts.body.filter(({ level }) => level === 0)) {
    for (const clause of sentencesOf(line)) {
      const licenceRule = licenceRuleIn(clause.text);
      if (!licenceRule?.general || !clause.ended) continue;
      const rest = parts.body.slice(parts.body.indexOf(line) + 1);
      return [control({ clause, licenceRule }, undefined, scope.beneath(rest), clause.text)];
    }
  }
  return [];
};
