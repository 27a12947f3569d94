import type { Entity } from '../../../domain/acts/effect.ts';
import { countryOf, LEADING_COUNTRY } from '../../../domain/names/countries.ts';
import { numeralOf } from '../../../time/numerals.ts';
import { type Line, wordsOf } from '../words/lines.ts';
import { atPosts, entityOf, splitOutside } from './names.ts';
import { isOrganisation } from './organisations.ts';
import { withoutPost } from './persons.ts';

const HEADING =
  /^(?:[^,。()]{0,12})?(?:机构|实体|企业|公司|人员|个人|负责人|管理人员|名单|清单)(?:名单)?(?:\((?:共计?)?(\d+)(?:家|个|人|名)\))?:?$/;
/** 比利时（1家） over the firms of a country. */
const OF_COUNTRY = /^([\u3400-\u9fff]{2,6})(?:\((?:共计?)?\d+(?:家|个|人|名)\))?:?$/;
const PEOPLE = /人员|个人|负责人/;
const BRANCHES =
  /及其(?:下属)?(?:分支机构|子公司|关联公司|附属机构)(?:[:。]|,(?:包括|如下):)?$|(?:分支机构|子公司)(?:包括|如下)?:$/;
const TOGETHER = /等?[,，]?共计?(\d+)(?:人|名|家)/;
/** A name with its end: 甲公司 alone may be what a cut left of 甲公司日本分公司. */
const ENDED = /^[^()]*\([^()]*\)(?:$|[,。;])|[。男女]$/;
const LATIN = /[A-Za-z]{2}/;
const BETWEEN_PEOPLE = /、|以及|(?<=[\u3400-\u9fff]{2})和(?=[\u3400-\u9fff]{2})/;

export type Listed = { entities: Entity[]; numbered: number; problems: string[] };

/** 执行主任甲（A），法律顾问乙（B）、丙（C）等，共15人. */
export const peopleIn = (text: string): { entities: Entity[]; stated: number | undefined } => {
  const stated = numeralOf(TOGETHER.exec(text)?.[1] ?? '');
  const bare = text.slice(text.includes('包括') ? text.indexOf('包括') + 2 : 0).replace(/等?,?共计?\d+.*$/, '');
  const pieces = LATIN.test(bare)
    ? splitOutside(bare, ',、').filter((piece) => LATIN.test(piece))
    : bare.replace(/等$/, '').split(BETWEEN_PEOPLE).flatMap(atPosts);
  const entities = pieces.flatMap((piece) => {
    const named = withoutPost(piece.replace(/^(?:以及|和)|^[^()]*的(?=[^的()]{2,}$)/, ''));
    return entityOf(named, isOrganisation({ nameZh: named.replace(/\(.*$/, '') }) ? {} : { kind: 'person' }) ?? [];
  });
  return { entities, stated };
};

/** The entities of an annex: numbered lines, their branches, groups under headings, rows of a table. */
export const entitiesIn = (annex: readonly Line[]): Listed => {
  const out: Listed = { entities: [], numbered: 0, problems: [] };
  let group: Partial<Entity> = {};
  let parent: { name: string; level: number } | undefined;
  for (const line of annex) {
    const words = wordsOf(line).replace(/^[\t-]+\s*/, '');
    const over = OF_COUNTRY.exec(words)?.[1] ?? '';
    const isOver = HEADING.test(words) || (countryOf(over) !== undefined && !LEADING_COUNTRY.test(over));
    if (isOver && line.level <= 2) {
      const country = countryOf(words);
      group = { ...(PEOPLE.test(words) ? { kind: 'person' } : {}), ...(country === undefined ? {} : { country }) };
      parent = undefined;
      continue;
    }
    if (!line.closed && (!ENDED.test(words) || words.includes('包括'))) continue;
    if (words === '' || /[。;]$/.test(words.slice(0, -1)) || /^\(?\d{4}年/.test(words)) continue;
    if (words.includes('包括') && LATIN.test(words) && !BRANCHES.test(words)) {
      const { entities, stated } = peopleIn(words);
      if (stated !== undefined && stated !== entities.length)
        out.problems.push(`stated ${stated}, found ${entities.length}`);
      out.entities.push(...entities);
      out.numbered += entities.length;
      continue;
    }
    const branch = parent !== undefined && (line.level === 0 || line.level > parent.level);
    if (line.level === 0 && !branch && !/\([^()]*[A-Za-z]|,[男女]/.test(words)) continue;
    const cells = words.split('\t').filter((cell) => cell !== '');
    const printed = cells.length > 1 ? `${cells[0]}(${cells[1]})` : words;
    const within = { ...group, ...(branch && parent ? { parent: parent.name } : {}) };
    const entity = entityOf(printed.replace(BRANCHES, ''), within, false);
    if (entity === undefined || (branch && entity.name === out.entities.at(-1)?.name)) continue;
    out.entities.push(entity);
    if (!branch) {
      out.numbered++;
      parent = BRANCHES.test(words) ? { name: entity.nameZh ?? entity.name ?? '', level: line.level } : undefined;
    }
  }
  return out;
};
