import type { Effect } from '../domain/effect.ts';
import type { Problem } from '../domain/extraction.ts';
import { endIn } from '../time/words.ts';
import { destinationsIn, endUsesIn, type Ruling, reachesIn, rulingIn, thresholdsIn } from './conditions.ts';
import { halvesOf, type Line, quoteOf, type Sentence, sentencesOf, wordsOf } from './lines.ts';
import { type Scope, scopeOf, some } from './scope.ts';
import type { Sheet } from './sheet.ts';
import type { Start, Starts } from './starts.ts';

export type Controls = { effects: Effect[]; problems: Problem[] };

const BELOW = /(?:下列|以下|如下|下述)[^。;]{0,20}(?:物项|特性|技术|设备|产品|商品)/;
const EXEMPT = /(?:无需|免于|豁免|不需)(?:申请)?(?:办理)?(?:两用物项)?(?:出口)?许可/;
const DISCLOSES = /所称“?出口”?[^。]*向境外(?:组织|个人|的组织)[^。]*(?:提供|披露)/;
const LIMIT = /(?:期限|有效期)[^。;]{0,8}/;
const HALVES = 'abcdefgh';

type Article = { head: Line; lines: Line[]; provision?: string };

/** Articles, with what stands under each; a paragraph without a number is one of its own. */
const articlesOf = (body: readonly Line[]): Article[] => {
  const out: Article[] = [];
  for (const line of body) {
    const last = out.at(-1);
    if (line.level === 1) out.push({ head: line, lines: [], provision: line.number });
    else if (line.level === 0 || last === undefined) out.push({ head: line, lines: [] });
    else last.lines.push(line);
  }
  return out;
};

/** Sub-items that differ in reach are provisions of their own. */
const partsOf = (lines: readonly Line[]): Line[] => {
  const items = lines.filter(({ level }) => level === 2);
  return items.some((line) => reachesIn(wordsOf(line)).length > 0) ? items : [];
};

/** The words that limit a control as a whole. */
const limitOf = (sheet: Sheet): string | undefined => {
  const limit = sheet.body.find(({ text }) => /临时管制|临时出口管制|本公告/.test(text) && LIMIT.test(text));
  return limit?.text.slice(limit.text.search(LIMIT));
};

const endOf = (limit: string | undefined, { from }: Start): Partial<Effect> =>
  limit === undefined || from === undefined ? {} : endIn(limit, from, from);

type Ruled = { half: Sentence; ruling: Ruling };

/** What a notice lets exporters do, one effect for each provision, rule and start. */
export const controlsIn = (sheet: Sheet, starts: Starts, title: string): Controls => {
  const scope = scopeOf(sheet, title);
  const problems: Problem[] = [];
  const limit = limitOf(sheet);
  const discloses = sheet.body.some(({ text }) => DISCLOSES.test(text));
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
    { half, ruling }: Ruled,
    place: string | undefined,
    about: Scope,
    text: string,
    part?: Line,
  ): Effect => {
    const reach = reachesIn(part === undefined ? half.text : wordsOf(part));
    return {
      action: 'control',
      ...at(place),
      ...starts.said(half.text),
      rule: ruling.rule,
      ...about,
      ...some('destinations', destinationsIn(half.text)),
      ...some('endUse', endUsesIn(text)),
      ...some('reach', discloses && reach.length === 0 ? ['export', 'domestic-disclosure'] : reach),
      ...some('thresholds', thresholdsIn(text)),
      evidence: quoteOf(part === undefined ? half : { ...half, line: part, at: part.at, text: wordsOf(part) }),
    } as Effect;
  };
  const ofArticle = ({ head, lines, provision }: Article): Effect[] => {
    const ruled = halvesOf(head).flatMap((half): Ruled[] => {
      const ruling = rulingIn(half.text);
      if (ruling === undefined || ruling.general) return [];
      if (half.ended) return [{ half, ruling }];
      problems.push({ kind: 'cut-off', text: half.text });
      return [];
    });
    const exempt = sentencesOf(head)[0];
    if (ruled.length === 0 && exempt?.ended && EXEMPT.test(exempt.text))
      return [{ action: 'exempt', ...at(provision), evidence: quoteOf(exempt) } as Effect];
    return ruled.flatMap((one, index) => {
      const { half } = one;
      const parts = BELOW.test(half.text) ? partsOf(lines) : [];
      if (parts.length > 0)
        return parts.map((part) =>
          control(
            one,
            `${provision ?? 1}.${part.number}`,
            scope.inWords(wordsOf(part)),
            half.text + wordsOf(part),
            part,
          ),
        );
      const place = ruled.length > 1 ? `${provision ?? 1}.${HALVES[index]}` : provision;
      const open = half.text.endsWith(':') ? lines.map(wordsOf).join('') : '';
      const about = BELOW.test(half.text) ? scope.beneath([head, ...lines]) : scope.inWords(half.text);
      return [control(one, place, about, half.text + open)];
    });
  };
  const effects = articlesOf(sheet.body).flatMap(ofArticle);
  if (!effects.some(({ rule }) => rule === 'licence' || rule === 'prohibited'))
    effects.unshift(...generalIn(sheet, scope, control));
  return { effects, problems };
};

/** 决定对下列物项实施出口管制: where no article says it again, the whole notice is one control. */
const generalIn = (
  sheet: Sheet,
  scope: ReturnType<typeof scopeOf>,
  control: (ruled: Ruled, place: string | undefined, about: Scope, text: string) => Effect,
): Effect[] => {
  for (const line of sheet.body.filter(({ level }) => level === 0)) {
    for (const half of sentencesOf(line)) {
      const ruling = rulingIn(half.text);
      if (!ruling?.general || !half.ended) continue;
      const rest = sheet.body.slice(sheet.body.indexOf(line) + 1);
      return [control({ half, ruling }, undefined, scope.beneath(rest), half.text)];
    }
  }
  return [];
};
