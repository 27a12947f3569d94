import type { Claim } from '../../domain/acts/claim.ts';
import type { Entity } from '../../domain/acts/effect.ts';
import { listRow } from '../../domain/acts/lists.ts';
import type { CivilDate } from '../../time/civil.ts';
import { numeralOf } from '../../time/numerals.ts';
import { endIn } from '../../time/words.ts';
import { some } from './controls/scope.ts';
import { listingActsIn } from './lists/listing-acts.ts';
import { entityOf, namesIn } from './lists/names.ts';
import { withoutPost } from './lists/persons.ts';
import { isRetold } from './notice/retold.ts';
import { destinationsIn, licenceRuleIn } from './words/conditions.ts';
import { type Line, quoteOf, type Sentence, sentencesOf } from './words/lines.ts';
import { subjectsIn } from './words/subjects.ts';

const LASTS = /(?:执行|延续|延长|有效|持续|维持)(?:至|到)/;
/** 中方决定： over 一是将……, 二是将……. */
const DECIDES_BELOW = /决定(?:如下)?:$/;
const POINT = /^[一二三四五六七八九十]+(?:是|、)/;
const DECIDED = /中方决定|商务部(?:决定|宣布|发布)|我国?决定/;

const COUNT = /(\d{1,3}|[一二两三四五六七八九十]{1,3})(?:家|个|名)/;
type Told = Pick<Claim, 'type'> & Partial<Claim>;

/** ……决定将甲公司等3家美国实体列入出口管制管控名单: told, and by no force of its own. */
const listingsTold = (sentence: Sentence, published: CivilDate, decided: boolean): Told[] =>
  listingActsIn(sentence, published, '', decided).flatMap(({ action, list, who, words }): Told[] => {
    if (list === undefined || (action !== 'list' && action !== 'delist')) return [];
    const names = listRow(list)?.persons ? namesIn(who).map(withoutPost) : namesIn(who);
    const entities = names.flatMap((name) => displayNameOf(entityOf(name)) ?? []);
    const count = numeralOf(COUNT.exec(words)?.[1] ?? '');
    return [
      {
        type: action === 'list' ? 'list-add' : 'list-remove',
        list,
        ...some('entities', entities),
        ...(count === undefined ? {} : { count, countIs: 'added' as const }),
      },
    ];
  });

const displayNameOf = (entity: Entity | undefined): string | undefined => entity?.name ?? entity?.nameZh;

/** What an official says without the force of a notice: how long an arrangement lasts, what a notice controls. */
export const remarksIn = (lines: readonly Line[], mentions: readonly string[], published: CivilDate): Claim[] => {
  const under = new Set<Line>();
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    const isDecided = above !== undefined && (DECIDES_BELOW.test(above.text) || under.has(above));
    if (isDecided && POINT.test(line.text)) under.add(line);
  });
  const base = { news: true, stance: 'affirmed', speaker: 'official-cn' } as const;
  return lines
    .filter(({ text }) => !/^[^。:]{0,24}(?:记者|问):/.test(text))
    .flatMap(sentencesOf)
    .filter(({ ended }) => ended)
    .flatMap((sentence): Claim[] => {
      const { text } = sentence;
      const evidence = quoteOf(sentence);
      const { until } = LASTS.test(text) ? endIn(text.slice(text.search(LASTS)), undefined, published) : {};
      if (until !== undefined) {
        return [{ ...base, type: 'suspension-extend', until, targets: [...mentions], evidence }];
      }
      const told = isRetold(text.replace(/^答:/, ''), published)
        ? []
        : listingsTold(sentence, published, under.has(sentence.line));
      if (told.length > 0) return told.map((listing) => ({ ...base, ...listing, evidence }));
      if (!DECIDED.test(text) || licenceRuleIn(text) === undefined) return [];
      const subjects = subjectsIn(text);
      const destinations = destinationsIn(text);
      return [
        {
          ...base,
          type: 'control-add',
          ...(subjects.length === 0 ? {} : { subjects }),
          ...(destinations.length === 0 ? {} : { destinations }),
          ...(mentions.length === 1 ? { notice: mentions[0] ?? '' } : {}),
          evidence,
        },
      ];
    });
};
