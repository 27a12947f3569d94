import type { Entity } from '../../../domain/acts/effect.ts';
import { countryOf, LEADING_COUNTRY } from '../../../domain/names/countries.ts';
import { LEGAL_FORM } from '../../../domain/names/legal-forms.ts';
import { KNOWN_NAMES } from '../../../domain/names/names.ts';
import { furtherName } from '../../../domain/names/other-names.ts';
import { BODY, ORGANISATION } from './organisations.ts';
import { isNamedByPost, OF_QUOTED, POST_ALONE } from './persons.ts';

const TAIL =
  /等[^()]{0,60}?的(?:\d{1,4}|[一二两三四五六七八九十]{1,4})(?:家|个|名|位)[^,、]*$|等(?:\d{1,4}|[一二两三四五六七八九十]{1,4})(?:家|个|名|位)[^(),]{0,60}的[^()、,]{0,8}(?:实体|企业|机构|公司|组织|人员|个人)$|等[^()、,]{0,30}?(?:\d{1,4}|[一二两三四五六七八九十]{1,4})(?:家|个|名|位)[^,、]*$|(?:后附|以下|上述)?(?:\d{1,4}|[一二两三四五六七八九十]{1,4})(?:家|个|名|位)[^,、A-Za-z]*$|等[^、()]{0,40}的[^、,()]{0,10}(?:组织|机构|企业|公司|人员|实体)$|等(?:后附.*|在内的?.*|(?:[^,、()]{0,14}(?:实体|企业|公司|机构|个人|人员|人士|分子|帮凶))?)$|后附.*$/;
const FAMILY = /及其(?:直系)?(?:亲属|家属)$/;
const LEAD =
  /^[^()、等]*?(?:参与|涉及|从事|协助|支持|损害|违反|提升|直接|公然|长期|一贯|有关|相关)[^()、]*?的(?=[^的、]*[()、]|[^的]*$)|^[^()、等]{4,}的(?=[^的()、]{2,40}\([A-Za-z])/;
/** 5家美国相关子公司Hanwha Shipping LLC: what stands before the first Latin name. */
const GROUP = /^[^A-Za-z()]*?(?:\d{1,4}|[一二两三四五六七八九十]{1,4})(?:家|个|名)[^A-Za-z()]*(?=[A-Z])/;
/** 副主席甲（A），加拿大议员乙（B）: two names. */
const BETWEEN_NAMES = /\),(?=[\u3400-\u9fff][^,、()]{0,40}\([^()]*[A-Za-z])/g;
const ASIDE = /\((?:见|详见|含)[^()]*\)/g;
/** 韩华海洋株式会社5家美国相关子公司 names none of the five. */
const NAMELESS = /[^等](?:\d{1,4}|[一二两三四五六七八九十]{1,4})(?:家|个)[^、,()A-Za-z]*(?:子公司|分公司|分支机构)$/;
/** AB at the front of a name is none of the one before it. */
const LEGAL = new RegExp(`^ ?${LEGAL_FORM}(?! [A-Z])`);
const GENERIC =
  /^在[^、]*[上中]表现|^(?:其|相关|有关|以下|上述|该|下列|后附|所[附列]|附[件表录]|[名清]单|本(?:公告|决定|令))|^(?:其|机构|人员|企业|实体|个人|负责人|高级管理人员|组织)$/;
/** 美国军工企业, 加拿大有关机构: what they are, and none of their names. */
const DESCRIBED =
  /(?:有关|相关)(?:军工)?(?:企业|机构|实体|公司|组织|人员|个人)|^(?:军工)?(?:企业|机构|公司|组织)$|(?:实体|人员|官员|个人)$|“?台独”?(?:顽固分子|分子|打手帮凶)(?:关联(?:机构|企业))?$/;
/** 及其董事长李·哈特（Lee Hart） */
const LED =
  /^[^()、的]*的(?:主要)?(?:承包商|供应商|制造商)(?=[^()、]{2})|^(?:[美日英法德]国)?军工(?:相关)?企业(?=[^()、]{2})|^为(?:上述|其|该)[^()、]*的(?=[^的()、]{2,})|^(?:其|该(?:公司|机构))(?=[^()]*(?:·|主任|董事长|主席|总裁|所长|研究员|经理|执行官|创始人)[^()]*(?:\(|$))|^有(?:建议|举报|投诉)[^,、()]{0,4}反映/;
/** 对甲公司的行为实施反制 */
const DEEDS = /的(?:有关|相关|恶劣|错误)?(?:行为|行径|言行)$/;
const JOINT = /以及|[和及与]/g;
/** 沈某、曹某和“黑石学院”: a name in quotation marks is none of the one before it. */
const QUOTED = /^(.*)(?:以及|[、和及与])(“[^”]*”)$/;
const LATIN = /[A-Za-z]{2}/;
const HAN = /[\u3400-\u9fff]/;

/** Cuts at the separators that stand outside brackets. */
export const splitOutside = (text: string, separators: string): string[] => {
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '(' || sign === '“') depth++;
    else if (sign === ')' || sign === '”') depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(sign)) {
      out.push(text.slice(from, at));
      from = at + 1;
    }
  }
  out.push(text.slice(from));
  return out;
};

const whole = (piece: string): boolean =>
  piece.endsWith(')') ||
  piece.endsWith('”') ||
  ORGANISATION.test(piece) ||
  (LATIN.test(piece) && !HAN.test(piece)) ||
  isNamedByPost(piece);

/** 甲公司和乙公司 are two; 导弹与防务公司 is one: a joint parts names only where both sides are whole. */
const atJoints = (piece: string): string[] => {
  for (const joint of piece.matchAll(JOINT)) {
    const left = piece.slice(0, joint.index);
    const right = piece.slice(joint.index + joint[0].length);
    const depth = [...left].reduce((sum, sign) => sum + (sign === '(' ? 1 : sign === ')' ? -1 : 0), 0);
    if (depth === 0 && right !== '' && whole(left.replace(LEADING_COUNTRY, ''))) return [left, ...atJoints(right)];
  }
  return [piece];
};

/** 甲（日本）公司（A Japan K.K.）: the first brackets are inside the name. */
const WITHIN = /^[\u3400-\u9fff·]*(?:公司|集团|企业|会社|机构)(?:\(|$)/;

/** Brackets at the end of a name, their outermost pair: 甲公司（A (UK) Ltd.）. */
const bracketed = (text: string): { before: string; inner?: string; after: string } => {
  let open = text.indexOf('(');
  if (open < 0) return { before: text, after: '' };
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') {
      if (depth === 0) open = at;
      depth++;
    } else if (text[at] === ')' && --depth === 0) {
      const after = text.slice(at + 1);
      if (!WITHIN.test(after)) return { before: text.slice(0, open), inner: text.slice(open + 1, at), after };
      if (!after.includes('(')) return { before: text, after: '' };
    }
  }
  return { before: text.slice(0, open), inner: text.slice(open + 1), after: '' };
};

/** 美国PVH集团 is PVH集团; 美国光子公司 is called so. */
const withoutCountry = (name: string): string => {
  const bare = name.replace(LEADING_COUNTRY, '');
  const partOfName = /^[\u3400-\u9fff]{0,2}(?:公司|集团|企业)$|(?:株式会社|机构|大学|研究所)$|^(?:理事会|议会|国会)/;
  return partOfName.test(bare) ? name : bare;
};

const unquoted = (name: string): string => name.replace(/^.*?“([^”]+)”$/, '$1').replace(/[“”]/g, '');

const MARKED = /[)。男女]$/;
/** Whether a name that a line's end may have broken stands there in full. */
export const isWhole = (printed: string): boolean =>
  (MARKED.test(printed) || ORGANISATION.test(printed)) && printed.split('(').length === printed.split(')').length;

const ABBREVIATION = /^ ?[A-Z][A-Z\d&-]{1,9}$/;

/** （Donghai Shipbuilding Co., Ltd.，DHS）, （原名东海重工公司，……）: its name, and what else it is or was called. */
const namesInBrackets = (inner: string): { named: string; aliases: string[]; formerly: string[] } => {
  const parts = splitOutside(inner.replace(/^(?:英文名|外文名)称?[::]?/, ''), ',;');
  const isAbbreviation = (part: string, at: number): boolean => at > 0 && ABBREVIATION.test(part) && !LEGAL.test(part);
  const further = parts.flatMap((part, at) => {
    const said = furtherName(part);
    return said ?? (isAbbreviation(part, at) ? { kind: 'also' as const, name: part.trim() } : []);
  });
  const rest = parts.filter((part, at) => furtherName(part) === undefined && !isAbbreviation(part, at)).join(',');
  const names = further.map(({ name }) => name).filter((one) => one !== '');
  const [named = '', ...aliases] = rest === '' ? names : [rest, ...names];
  const formerly = further.filter(({ kind, name }) => kind === 'formerly' && aliases.includes(name));
  return { named, aliases, formerly: formerly.map(({ name }) => name) };
};

/** ①, ⑴, ⒈, ❶, ㈠, ㊀, and Ⅰ with what parts it from the name. */
const CIRCLED = /^(?:[\u2460-\u249b\u2776-\u2793\u3220-\u3229\u3280-\u3289]+[.、]?|[\u2160-\u217b]+[.、)）])\s*/;

/** 名——Name Co., Ltd., 名“Name Co.” and 名 Name Co. are 名(Name Co.); one Latin word may be part of the name itself. */
const TWO_SCRIPTS =
  /^([^()“”]{1,60}?(?:公司|会社|集团|企业|大学|学院|研究[所院]|实验室|中心|银行))[\s:/-]*[“"]?([A-Z][\w&.'-]*(?: [\w&.,'-]{1,40}){1,12})[”"]?$/u;

/** One name as it is printed: 名（Name）, Name（名）, either alone, with what follows a comma left aside. In prose a country before it is no part of it. */
export const entityOf = (printed: string, given: Partial<Entity> = {}, inProse = true): Entity | undefined => {
  const { before, inner, after } = bracketed(
    printed
      .replace(/[。;]$/, '')
      .replace(CIRCLED, '')
      .replace(TWO_SCRIPTS, '$1($2)'),
  );
  const [first = '', ...rest] = splitOutside(before, ',');
  const unled = before.replace(LEADING_COUNTRY, '');
  const western = LATIN.test(unled) && !HAN.test(unled);
  const front = (western ? unled : first).trim();
  if (front === '' || front.length > 120) return undefined;
  const aside = [...rest, after].join(',');
  const country = countryOf(before) ?? countryOf(aside);
  const american = inner !== undefined && LATIN.test(inner) && /^[^A-Za-z]*Americ|^U\.?S/i.test(inner);
  const stripped = american || !inProse ? front : withoutCountry(front);
  const chinese = unquoted(ORGANISATION.test(stripped) ? stripped : stripped.replace(OF_QUOTED, ''));
  const { named, aliases, formerly } =
    inner === undefined ? { named: undefined, aliases: [], formerly: [] } : namesInBrackets(inner);
  const other = named?.split(/[;,](?=[^A-Za-z]*[\u3400-\u9fff])/)[0]?.trim();
  const person = /(?:^|[,、])(?:男|女)(?:[,。]|$)|\d{4}年\d+月(?:\d+日)?(?:出)?生|国籍|籍[。,]?$/.test(`,${aside}`);
  const name = western ? front : other !== undefined && LATIN.test(other) ? other : KNOWN_NAMES[chinese];
  const nameZh = western ? (other !== undefined && HAN.test(other) ? other : undefined) : chinese;
  const kind = person ? 'person' : (given.kind ?? (BODY.test(chinese) ? 'body' : 'company'));
  return {
    ...(name === undefined ? {} : { name }),
    ...(nameZh === undefined ? {} : { nameZh }),
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(formerly.length === 0 ? {} : { formerly }),
    ...(country === undefined ? (given.country === undefined ? {} : { country: given.country }) : { country }),
    kind,
    ...(given.parent === undefined ? {} : { parent: given.parent }),
  };
};

/** 副主席甲，加拿大议员乙，丙委员会 */
export const atPosts = (piece: string): string[] => {
  const parts = splitOutside(piece, ',');
  const starts = (part: string): boolean => isNamedByPost(part) || (ORGANISATION.test(part) && !LATIN.test(part));
  return parts.slice(1).every(starts) ? parts : [piece];
};

/** The names in 将……列入: joined by 、 and 和, after what they did and before 等11家实体. */
export const namesIn = (phrase: string): string[] => {
  if (NAMELESS.test(phrase)) return [];
  const bare = phrase
    .replace(BETWEEN_NAMES, ')、')
    .replace(ASIDE, '')
    .replace(DEEDS, '')
    .replace(FAMILY, '')
    .replace(TAIL, '')
    .replace(LEAD, '')
    .replace(GROUP, '');
  // 严重侵犯主权的28名人员: what they did, and nobody's name.
  if (bare.endsWith('的')) return [];
  const pieces: string[] = [];
  let open = '';
  for (const piece of splitOutside(bare, bare.includes('、') ? '、' : ',').flatMap(atPosts)) {
    const last = pieces.at(-1);
    if (open === '' && last !== undefined && LEGAL.test(piece)) {
      pieces[pieces.length - 1] = `${last},${piece}`;
      continue;
    }
    const joined = open === '' ? piece : `${open}${LEGAL.test(piece) ? ',' : '、'}${piece}`;
    const quoted = QUOTED.exec(joined);
    if (quoted !== null) {
      const [, left = '', right = ''] = quoted;
      pieces.push(...(ORGANISATION.test(left) ? [left] : splitOutside(left, '、')), right);
      open = '';
    } else if (whole(joined) || !/[一-鿿]/.test(joined)) {
      pieces.push(joined);
      open = '';
    } else open = joined;
  }
  if (open !== '')
    pieces.push(...(pieces.length === 0 && !ORGANISATION.test(open) ? splitOutside(open, '、') : [open]));
  return pieces
    .flatMap(atJoints)
    .map((name) => name.trim().replace(LED, ''))
    .filter(
      (name) =>
        name !== '' &&
        !GENERIC.test(name) &&
        !POST_ALONE.test(name) &&
        !DESCRIBED.test(name.replace(LEADING_COUNTRY, '')),
    );
};
