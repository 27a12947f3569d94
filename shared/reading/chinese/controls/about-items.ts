import type { Item } from '../../../domain/acts/effect.ts';
import { codesIn } from '../../../domain/goods/codes.ts';
import { LISTED_ITEMS } from '../../../domain/subject.ts';
import type { ListedItem } from '../../annex/annex.ts';
import { unique } from '../../unique.ts';
import { amongIn, goodsNamedIn, makingsIn, settled, topicsIn } from '../words/subjects.ts';
import type { Items } from './items.ts';
import { PURPOSE } from './topic.ts';

/** Materials are what they are made of; equipment and products only what they are called. */
const IS_MATERIAL = /^\dC/;
const FAMILY = '1C902'.length;
const REFERS = /^\d[DE]/;

/** What one line is about, by its own words. */
const aboutOne = ({ code, textZh }: Item, known: readonly string[]): string[] => {
  const words = textZh.replace(PURPOSE, '');
  if (known.length > 0) {
    const among = amongIn(words, known);
    return among.length > 0 || known.length > 1 ? among : [...known];
  }
  if (code === undefined || IS_MATERIAL.test(code)) return settled(makingsIn(words));
  return REFERS.test(code) ? [] : settled(goodsNamedIn(words));
};

/** 1C902.a.1 stands under 1C902.a and 1C902. */
const groupsOf = (code: string): string[] => {
  const parts = code.split('.');
  return parts.map((_, at) => parts.slice(0, at + 1).join('.'));
};

const itemOf = ({ serial: _serial, unit: _unit, note: _note, ...item }: ListedItem): Item => item;

/**
 * The lines of a list with what each is about. What the notice's title names narrows it; technology and software are
 * about what the codes are that they refer to; `rest`: lines that name nothing known go by the list itself.
 */
export const aboutItems = (listed: readonly ListedItem[], title: string, rest: boolean): Items => {
  const known = settled(topicsIn(title)).filter((one) => one !== 'rare-earths');
  const items = listed.map((one): Item => {
    const { subjects = [], ...item } = itemOf(one);
    const own = subjects.length > 0 && !rest ? subjects : aboutOne(item, known);
    return own.length === 0 ? item : { ...item, subjects: own };
  });
  const byCode = new Map<string, Set<string>>();
  for (const { code, subjects } of items)
    for (const group of code === undefined || subjects === undefined ? [] : groupsOf(code))
      byCode.set(group, new Set([...(byCode.get(group) ?? []), ...(subjects ?? [])]));
  for (const item of items) {
    if (item.subjects !== undefined) continue;
    const { code = '', textZh } = item;
    const referred = REFERS.test(code) ? codesIn(textZh) : [];
    // 氮化镓 under 3C001.b, where 3C001.a is 金属镓.
    const family = IS_MATERIAL.test(code) ? amongIn(textZh, [...(byCode.get(code.slice(0, FAMILY)) ?? [])]) : [];
    const subjects = unique([...family, ...referred.flatMap((one) => [...(byCode.get(one) ?? [])])]);
    if (subjects.length > 0) item.subjects = subjects;
    else if (rest) item.subjects = [LISTED_ITEMS];
  }
  return {
    items,
    codes: unique(items.flatMap(({ code }) => code ?? [])),
    hsCodes: unique(items.flatMap(({ hsCodes }) => hsCodes ?? [])),
    subjects: unique(items.flatMap(({ subjects }) => subjects ?? [])),
  };
};
