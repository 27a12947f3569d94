import type { CivilDate } from '../time/civil.ts';
import { numeralOf } from '../time/numerals.ts';
import { datesIn } from '../time/words.ts';
import { countryOf } from '../vocabulary/countries.ts';
import type { Action, Effect, Entity, List } from '../vocabulary/effect.ts';
import type { Problem } from '../vocabulary/extraction.ts';
import { listIn } from '../vocabulary/lists.ts';
import { entitiesIn } from './annex-names.ts';
import { quoteOf, type Sentence, sentencesOf } from './lines.ts';
import { FOREIGN, FORMS, MEASURES, OPERATIVE } from './listing-forms.ts';
import { entityOf, isOrganisation, namesIn, withoutPost } from './names.ts';
import { withoutTitles } from './references.ts';
import { measuresIn } from './restrictions.ts';
import { annexLines, type Sheet } from './sheet.ts';
import type { Starts } from './starts.ts';

export type Listings = { effects: Effect[]; problems: Problem[] };

const COUNT = /(\d+|[一二两三四五六七八九十]+)(?:家|个|名|位)/;
/** 将以下3家实体列入关注名单：甲公司、乙公司。 */
const NAMED_AFTER = /^(?:\([^()]*\))?,?(?:名单如下)?:(?!$)([^。;]+)[。;]?$/;
/** 1. 甲公司（A Inc.） in the text itself. */
const LISTED = /^\d{1,3}[.、][^。]*\([^()]*[A-Za-z]{2}[^()]*\)[;。]?$/;
const NEAR = 30;

type Deed = { action: Action; list?: List; who: string; words: string; after: string };

/** 2023年2月16日，不可靠实体清单工作机制将…, 于2025年2月4日将…: told as done on an earlier day. */
const TELLS = /^,?(?:[^,决]{0,12}(?:公告|机制|商务部|外交部|中方)[^,。;]*)?$/;
const isPast = (text: string, at: number, issued: CivilDate): boolean =>
  datesIn(text.slice(0, at), issued).some(({ date, at: from, end }) => {
    if (date >= issued || at - end > NEAR) return false;
    const follows = text.slice(end, at);
    return follows === '' || follows === ',' || (/^$|[,。;]$/.test(text.slice(0, from)) && TELLS.test(follows));
  });

const deedIn = (sentence: Sentence, issued: CivilDate, title: string): Deed | undefined => {
  if (!OPERATIVE.test(sentence.text)) return undefined;
  const said = withoutTitles(sentence.text).replaceAll('\u0001', '');
  if (!OPERATIVE.test(said) || FOREIGN.test(said)) return undefined;
  for (const { wording, action, list } of FORMS) {
    const found = wording.exec(said);
    if (found === null) continue;
    const [words, who = ''] = found;
    const onto = list ?? listIn(words.slice(who.length + 1));
    const past = isPast(said, found.index, issued);
    if (past && !(action === 'list' && MEASURES.test(title))) return undefined;
    return {
      action: past ? 'restrict' : action,
      ...(onto === undefined ? {} : { list: onto }),
      who,
      words,
      after: NAMED_AFTER.exec(said.slice(found.index + words.length))?.[1] ?? '',
    };
  }
  return undefined;
};

type Names = { entities: Entity[]; count: number; problems: string[] };

const namesOf = (deed: Deed, sheet: Sheet, title: string, annexUsed: boolean): Names & { inAnnex: boolean } => {
  const country = countryOf(deed.who.replace(/^.*的/, ''));
  const given: Partial<Entity> = country === undefined ? {} : { country };
  const own = [...namesIn(deed.who), ...namesIn(deed.after)];
  // 将其移出: the title says whom.
  const names =
    own.length > 0 ? own : namesIn(FORMS.map(({ wording }) => wording.exec(title)?.[1] ?? '').find(Boolean) ?? '');
  const prose = names.flatMap((name) => entityOf(name, given) ?? []);
  const lines = [...sheet.body.filter(({ text }) => LISTED.test(text)), ...annexLines(sheet)];
  const annexed = annexUsed || !['list', 'delist'].includes(deed.action) ? undefined : entitiesIn(lines);
  if (annexed !== undefined && annexed.entities.length > 0 && annexed.numbered >= prose.length) {
    const entities = annexed.entities.map((entity) => ({ ...given, ...entity }));
    return { entities, count: annexed.numbered, problems: annexed.problems, inAnnex: true };
  }
  return { entities: prose, count: prose.length, problems: [], inAnnex: false };
};

const PERSON = /·|^[\u3400-\u9fff]{2,4}$/;
const asPerson = (entity: Entity): Entity => {
  const nameZh = withoutPost(entity.nameZh ?? '');
  if (entity.kind !== 'company' || isOrganisation(entity) || !PERSON.test(nameZh)) return entity;
  return { ...entity, nameZh, kind: 'person' };
};

/** Listings, removals, investigations and warnings that a notice itself brings. */
export const listingsIn = (sheet: Sheet, starts: Starts, issued: CivilDate, title: string): Listings => {
  const out: Listings = { effects: [], problems: [] };
  let annexUsed = false;
  for (const line of sheet.body) {
    for (const sentence of sentencesOf(line)) {
      const deed = deedIn(sentence, issued, title);
      if (deed === undefined) continue;
      if (!sentence.ended) {
        out.problems.push({ kind: 'cut-off', text: sentence.text });
        continue;
      }
      const { action, list } = deed;
      const { entities, count, problems, inAnnex } = namesOf(deed, sheet, title, annexUsed);
      annexUsed ||= inAnnex;
      const stated = numeralOf(COUNT.exec(deed.words)?.[1] ?? '');
      const mismatch = stated === undefined || stated === count ? [] : [`stated ${stated}, found ${count}`];
      for (const text of [...mismatch, ...problems]) out.problems.push({ kind: 'count-mismatch', text });
      if (entities.length === 0) out.problems.push({ kind: 'names-missing', text: sentence.text });
      const provision = sheet.provisions.get(line);
      out.effects.push({
        action,
        ...(provision === undefined ? {} : { provision }),
        force: 'instrument',
        ...starts.whole,
        ...(list === undefined || action === 'warn' ? {} : { list }),
        entities: list === 'countermeasures' ? entities.map(asPerson) : entities,
        ...(action === 'list' || action === 'restrict' ? measuresIn(sheet, sentence) : {}),
        ...(list === 'watch' && action === 'list' ? { rule: 'no-general-licence' as const } : {}),
        ...(stated === undefined ? {} : { statedCount: stated }),
        ...(action === 'list' && count < (stated ?? 0) ? { scopeIn: 'annex' as const } : {}),
        evidence: quoteOf(sentence),
      });
    }
  }
  return out;
};
