import type { Action } from '../../../domain/acts/effect.ts';
import { type List, listRow } from '../../../domain/acts/lists.ts';
import type { CivilDate } from '../../../time/civil.ts';
import { datesIn } from '../../../time/words.ts';
import type { Sentence } from '../words/lines.ts';
import { FOREIGN, FORMS, listIn, MEASURES, OPERATIVE } from '../words/listing-forms.ts';
import { withoutTitles } from '../words/references.ts';
import { namesIn } from './names.ts';

/** 将以下3家实体列入关注名单：甲公司、乙公司。 */
const NAMED_AFTER = /^(?:\([^()]*\))?,?(?:名单如下)?:(?!$)([^。;]+)[。;]?$/;
/** ……实施制裁，包括议员甲（A）、学者乙（B）。 */
const INCLUDED = /^(?:,包括|:)([^。]*\([A-Z][^。]*)。?$/;
/** ……对28名人员实施制裁，包括某某、某某等: who, where it is not what they are barred from. */
const INCLUDED_ZH = /^,包括(?![^。]*(?:禁止|冻结|限制|不予|不准|取消))([^。(]+)。?$/;
/** 移出关注名单，并将其列入管控名单: a second act, done to the same. */
const SECOND = /^[,;]?(?:并|同时)+(?=将(?:其|上述|该))/;
/** ……列入清单，对乙实施制裁: others are struck in the same breath, and stand on the same list. */
const ALSO = /^[,;](?:并|同时)?(?:依法)?对([^,。;]+?)(?:依法)?(?:实施|采取)(?:制裁|惩戒)/;
const NEAR = 30;
const TAIWAN: List = 'taiwan-affairs';
/** Whose act it is, as a title says. */
const OFFICE = /台办/;

type Form = { at: number; words: string; who: string; action: Action; list?: List };

/** What a sentence does to whom: `after` and `included` are names that stand behind it. */
export type ListingAct = Omit<Form, 'at'> & { after: string; included: string };

/** 2023年2月16日，不可靠实体清单工作机制将…, 于2025年2月4日将…: told as done on an earlier day. */
const TELLS = /^,?(?:[^,决]{0,12}(?:公告|机制|商务部|外交部|中方)[^,。;]*)?$/;
const isPast = (text: string, at: number, issued: CivilDate): boolean =>
  datesIn(text.slice(0, at), issued).some(({ date, at: from, end }) => {
    if (date >= issued || at - end > NEAR) return false;
    const follows = text.slice(end, at);
    return follows === '' || follows === ',' || (/^$|[,。;]$/.test(text.slice(0, from)) && TELLS.test(follows));
  });

const isOperative = (text: string): boolean => OPERATIVE.some((wording) => wording.test(text));

const formIn = (said: string): Form | undefined => {
  for (const { wording, action, list } of FORMS) {
    const found = wording.exec(said);
    if (found === null) continue;
    const [words, who = ''] = found;
    const onto = list ?? listIn(words.slice(who.length + 1));
    return { at: found.index, words, who, action, ...(onto === undefined ? {} : { list: onto }) };
  }
  return undefined;
};

/** Listings and removals that a sentence itself brings, or that are `decided` by what stands above it; mostly one. */
export const listingActsIn = (sentence: Sentence, issued: CivilDate, title: string, decided = false): ListingAct[] => {
  const acts = (words: string): boolean => decided || isOperative(words);
  if (!acts(sentence.text)) return [];
  const said = withoutTitles(sentence.text).replaceAll('\u0001', '');
  if (!acts(said) || FOREIGN.test(said)) return [];
  const found = formIn(said);
  if (found === undefined) return [];
  // 台办……实施制裁: sanctions of the office that keeps that list.
  const isOfOffice = OFFICE.test(title) || listIn(title) === TAIWAN;
  const form = isOfOffice && found.list === 'countermeasures' ? { ...found, list: TAIWAN } : found;
  const { at, words, who } = form;
  const past = isPast(said, at, issued);
  if (past && !(form.action === 'list' && MEASURES.test(title))) return [];
  const behind = said.slice(at + words.length);
  const second = SECOND.test(behind) ? formIn(behind) : undefined;
  const struck = form.action === 'list' && listRow(form.list)?.persons ? (ALSO.exec(behind)?.[1] ?? '') : '';
  const also = namesIn(struck)
    .filter((name) => !who.includes(name))
    .join('、');
  // 取消……反制措施，并将其移出反制清单 is one removal.
  const isNamed = namesIn(who).length > 0;
  const included = INCLUDED.exec(behind)?.[1] ?? (isNamed ? undefined : INCLUDED_ZH.exec(behind)?.[1]) ?? '';
  const more = second?.action === form.action && second.list === form.list ? undefined : second;
  return [
    {
      ...form,
      action: past ? 'restrict' : form.action,
      after: NAMED_AFTER.exec(behind)?.[1] ?? '',
      included: listRow(form.list)?.persons ? included : '',
    },
    ...(more === undefined ? [] : [{ ...more, who, after: '', included: '' }]),
    ...(also === '' ? [] : [{ ...form, words: '', who: also, after: '', included: '' }]),
  ];
};

/** Whether a sentence puts somebody on a list that strikes persons too: such acts are also announced under titles of any form. */
export const strikesPersons = (sentence: Sentence, issued: CivilDate): boolean =>
  listingActsIn(sentence, issued, '').some(
    ({ action, list }) => (action === 'list' || action === 'delist') && listRow(list)?.persons === true,
  );
