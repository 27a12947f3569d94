import type { Effect, Entity } from '../../../domain/acts/effect.ts';
import type { Problem } from '../../../domain/acts/extraction.ts';
import { listRow } from '../../../domain/acts/lists.ts';
import { countriesIn, countryOf } from '../../../domain/names/countries.ts';
import type { CivilDate } from '../../../time/civil.ts';
import { numeralOf } from '../../../time/numerals.ts';
import { filesOf } from '../notice/annexed.ts';
import { annexLines, type NoticeParts } from '../notice/notice-parts.ts';
import { isRetold } from '../notice/retold.ts';
import type { Starts } from '../notice/starts.ts';
import { type Line, quoteOf, type Sentence, sentencesOf } from '../words/lines.ts';
import { FORMS, TITLED } from '../words/listing-forms.ts';
import { entitiesIn, type Listed, peopleIn } from './annex-names.ts';
import { type ListingAct, listingActsIn } from './listing-acts.ts';
import { entityOf, namesIn } from './names.ts';
import { isOrganisation } from './organisations.ts';
import { withoutPost } from './persons.ts';
import { measuresIn } from './restrictions.ts';
import { toldOnce } from './told-once.ts';

export type Listings = { effects: Effect[]; problems: Problem[] };

const COUNTS = /(\d{1,4}|[一二两三四五六七八九十]{1,4})(?:家|个|名|位)/g;
/** 将下列3家实体移出……： with the names in numbered lines under it. */
const BELOW = /(?:下列|以下|如下)[^:]*(?:实体|企业|公司|机构|个人|人员)(?!.*措施:$)[^:]*:$/;
/** 1. 甲公司（A Inc.） in the text itself, or 1. 李·哈特（Lee Hart），甲公司总裁. */
const LISTED =
  /^\d{1,3}[.、][^。]*\([^()]*[A-Za-z]{2}[^()]*\)(?:,[^,。;()]{0,40}(?:官|主席|董事长|裁|议员|经理|主任|创始人))?[;。]?$/;

/** 对9名人员和4个实体: all of them, where all are named behind it; 20家企业和10名人员（见附件） of 30 in the annex. */
const statedIn = ({ words, included }: ListingAct, found: number): number | undefined => {
  const counts = [...words.matchAll(COUNTS)].flatMap(([, count = '']) => numeralOf(count) ?? []);
  const sum = counts.reduce((all, count) => all + count, 0);
  return counts.length > 0 && (included !== '' || sum === found) ? sum : counts[0];
};

type Names = { entities: Entity[]; count: number; problems: string[] };

/** 我宣布两项决定。第一，将……；第二，将……。 */
const ANNOUNCES = /(?:宣布|公布|作出)[^。;]{0,12}[一两二三四五六\d]项(?:重要)?决定/;
const ORDINAL = /^(?:第[一二三四五六]|[一二三四五六]是)/;
const DECIDES_BELOW = /决定[^:]{0,200}(?:如下|以下)[^:。]{0,80}:$/;
/** 将以下……列入……： with the names in one paragraph under it: 甲公司（A Inc.）、乙公司（B LLC）。 */
const NAMED_UNDER = /^[^。;:]*\([^()]*[A-Za-z]{2}[^()]*\)(?:、[^。;:]*)?。?$/;
/** Of a paragraph of names. */
const LONGEST_NAMES = 4000;
const namedUnder = ({ body }: NoticeParts, { line, text }: Sentence): string => {
  const next = text.endsWith(':') && BELOW.test(text) ? (body[body.indexOf(line) + 1]?.text ?? '') : '';
  return next.length <= LONGEST_NAMES && NAMED_UNDER.test(next) ? next.replace(/。$/, '') : '';
};

const listedUnder = (parts: NoticeParts, { line, text }: Sentence): Line[] => {
  if (!text.endsWith(':') || !BELOW.test(text)) return [];
  const rest = parts.body.slice(parts.body.indexOf(line) + 1);
  const end = rest.findIndex(({ level }) => level === 0);
  return end < 0 ? rest : rest.slice(0, end);
};

/** 11家美国企业: a title counts them by their country where the sentence does not. */
const FIRMS_OF = /[\d一二三四五六七八九十]+(?:家|名|个)[\u3400-\u9fff]{2,6}?(?=企业|实体|公司|机构|组织)/;

const GIVEN_NAMES = /(?:[\u3400-\u9fffA-Z]{1,24}·){1,4}$/;

/** A name as the text prints it, with the other script in brackets: 石平（Seki Hei）; 麦戈文 is 吉姆·麦戈文（James McGovern）. */
const inBody = (name: string, { body }: NoticeParts): string => {
  if (name.includes('(')) return name;
  for (const { text } of body) {
    const at = text.indexOf(`${name}(`);
    const end = at < 0 ? -1 : text.indexOf(')', at);
    if (end <= at || !/[A-Za-z]{2}/.test(text.slice(at, end))) continue;
    const given = text[at - 1] === '·' ? (GIVEN_NAMES.exec(text.slice(Math.max(0, at - 100), at))?.[0] ?? '') : '';
    return `${given}${text.slice(at, end + 1)}`;
  }
  return name;
};

/** 机构“甲基金会”、“乙基金会”打着……幌子。……决定对上述基金会采取惩戒措施: whom the sentence before has named. */
const QUOTED = /“([^”“]{2,20})”/g;
const quotedBefore = ({ line, at, text }: Sentence): string[] =>
  /上述|其/.test(text)
    ? [...line.text.slice(0, at).matchAll(QUOTED)].flatMap(([, name = '']) =>
        isOrganisation({ nameZh: name }) ? [name] : [],
      )
    : [];

/** The names of the page with those of the files beside it. */
const withFiles = (page: Listed, files: ReturnType<typeof filesOf<'entities'>>): Listed => ({
  entities: [...page.entities, ...files.flatMap(({ reading }) => reading.entries)],
  numbered: files.reduce((sum, { reading }) => sum + reading.found, page.numbered),
  problems: page.problems,
});

const namesOf = (
  deed: ListingAct,
  parts: NoticeParts,
  listed: readonly Line[],
  sentence: Sentence,
  title: string,
  annexUsed: boolean,
): Names & { inAnnex: boolean } => {
  if (deed.included !== '') {
    const { entities } = peopleIn(deed.included);
    return { entities, count: entities.length, problems: [], inAnnex: false };
  }
  const countries = countriesIn(deed.who.replace(/后附.*$/, '').replace(/^.*的/, ''));
  const country = countries.length > 1 ? undefined : (countries[0] ?? countryOf(FIRMS_OF.exec(title)?.[0] ?? ''));
  const given: Partial<Entity> = country === undefined ? {} : { country };
  const own = [...namesIn(deed.who), ...namesIn(deed.after), ...namesIn(namedUnder(parts, sentence))];
  // 将其移出: the title says whom.
  const titled = (): string[] =>
    namesIn(
      [...FORMS.map(({ wording }) => wording), TITLED].map((wording) => wording.exec(title)?.[1]).find(Boolean) ?? '',
    );
  const names = [own, titled(), [...new Set(quotedBefore(sentence))]].find((some) => some.length > 0) ?? [];
  const prose = names.flatMap((name) => entityOf(inBody(name, parts), given) ?? []);
  const beneath = listedUnder(parts, sentence);
  const lines = beneath.length > 0 ? beneath : listed;
  const annexed =
    annexUsed || !['list', 'delist'].includes(deed.action)
      ? undefined
      : withFiles(entitiesIn(lines), beneath.length > 0 ? [] : filesOf(parts, 'entities', sentence.text));
  if (annexed !== undefined && annexed.entities.length > 0 && annexed.numbered >= prose.length) {
    const entities = annexed.entities.map((entity) => ({ ...given, ...entity }));
    return { entities, count: annexed.numbered, problems: annexed.problems, inAnnex: true };
  }
  return { entities: prose, count: prose.length, problems: [], inAnnex: false };
};

const PERSON = /·|^[\u3400-\u9fff]{2,4}$/;
const asPerson = (entity: Entity): Entity => {
  const nameZh = withoutPost(entity.nameZh ?? '');
  if (entity.kind === 'body' || isOrganisation(entity) || !(entity.kind === 'person' || PERSON.test(nameZh)))
    return entity;
  return { ...entity, nameZh, kind: 'person' };
};

/** Listings, removals, investigations and warnings that a notice itself brings. */
export const listingsIn = (parts: NoticeParts, starts: Starts, issued: CivilDate, title: string): Listings => {
  const out: Listings = { effects: [], problems: [] };
  const listed = [...parts.body.filter(({ text }) => LISTED.test(text)), ...annexLines(parts)];
  let annexUsed = false;
  /** Whom an earlier act, told again, was about: 上述两家机构. */
  let before: Entity[] = [];
  // 决定……。现公告如下：, and each article does it.
  const opens = parts.body.findIndex(({ level, text }) => level === 0 && DECIDES_BELOW.test(text));
  let announces = false;
  for (const [at, line] of parts.body.entries()) {
    const below = opens >= 0 && at > opens && line.level === 1;
    for (const sentence of sentencesOf(line)) {
      announces ||= ANNOUNCES.test(sentence.text);
      const decided = below || (announces && ORDINAL.test(sentence.text));
      for (const deed of listingActsIn(sentence, issued, title, decided)) {
        if (!sentence.ended) {
          out.problems.push({ kind: 'cut-off', text: sentence.text });
          continue;
        }
        const { action, list } = deed;
        const row = listRow(list);
        if (isRetold(sentence.text, issued)) {
          before = namesOf(deed, parts, [], sentence, '', true).entities;
          continue;
        }
        const found = namesOf(deed, parts, listed, sentence, title, annexUsed);
        annexUsed ||= found.inAnnex;
        const stated = statedIn(deed, found.count);
        const isBefore = found.count === 0 && (stated ?? before.length) === before.length;
        const { entities, count, problems } = isBefore ? { ...found, entities: before, count: before.length } : found;
        const mismatch = stated === undefined || stated === count ? [] : [`stated ${stated}, found ${count}`];
        for (const text of [...mismatch, ...problems]) out.problems.push({ kind: 'count-mismatch', text });
        if (entities.length === 0) out.problems.push({ kind: 'names-missing', text: sentence.text });
        const provision = parts.provisions.get(line);
        out.effects.push({
          action,
          ...(provision === undefined ? {} : { provision }),
          force: 'instrument',
          ...starts.whole,
          ...(list === undefined || action === 'warn' ? {} : { list }),
          entities: row?.persons ? entities.map(asPerson) : entities,
          ...(action === 'list' || action === 'restrict' ? measuresIn(parts, sentence) : {}),
          ...(row?.rule !== undefined && action === 'list' ? { rule: row.rule } : {}),
          ...(stated === undefined ? {} : { statedCount: stated }),
          ...(action === 'list' && count < (stated ?? 0) ? { scopeIn: 'annex' as const } : {}),
          evidence: quoteOf(sentence),
        });
      }
    }
  }
  return { ...out, effects: toldOnce(out.effects) };
};
