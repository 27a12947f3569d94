import type { Action } from '../../../domain/acts/effect.ts';
import { LIST_ROWS, type List } from '../../../domain/acts/lists.ts';

export type ListingForm = { wording: RegExp; action: Action; list?: List };

export const LISTS: readonly (readonly [wording: RegExp, list: List])[] = LIST_ROWS.map(({ zh, id }) => [zh, id]);
export const listIn = (text: string): List | undefined => LISTS.find(([wording]) => wording.test(text))?.[1];

/** Every list that a text names, in its order, with where it stands. */
export const listsIn = (text: string): { list: List; at: number }[] =>
  LISTS.flatMap(([wording, list]) => {
    const at = text.search(wording);
    return at < 0 ? [] : [{ list, at }];
  }).sort((a, b) => a.at - b.at);

/** Any of the lists, as part of a pattern. */
export const ANY_LIST = LISTS.map(([wording]) => wording.source).join('|');

/** How a text lists and delists; the first group is who. A removal is looked for before the listing that it quotes. */
export const FORMS: readonly ListingForm[] = [
  // 取消第5号对甲、乙采取的反制措施，并将其移出反制清单: 其 are those named before it.
  {
    wording: /(?:取消|停止)[^。;]*?对([^。;]+?)采取的反制(?:裁)?措施/,
    action: 'delist',
    list: 'countermeasures',
  },
  {
    wording: new RegExp(`将([^。;]+?)(?:从|自)(?:[^,。;]{0,20}?)(?:${ANY_LIST})中?(?:移出|移除|删除)`),
    action: 'delist',
  },
  { wording: new RegExp(`^([^。;将]+?\\))[^。;可申]{0,80}?移出(?:[^,。;]{0,20}?)(?:${ANY_LIST})`), action: 'delist' },
  { wording: new RegExp(`将([^。;]+?)移出(?:[^,。;]{0,20}?)(?:${ANY_LIST})`), action: 'delist' },
  { wording: new RegExp(`将([^。;]+?)(?:增?列入|列为|纳入|增列至)(?:[^,。;“]{0,20}?)(?:${ANY_LIST})`), action: 'list' },
  // 即日起不再对甲采取禁止交易等措施
  { wording: /不再对([^。;]+?)(?:采取|实施)[^。;]*(?:措施|惩戒|制裁)/, action: 'delist', list: 'countermeasures' },
  // 公布甲、乙等为列入清单的“台独”顽固分子
  { wording: new RegExp(`公布([^。;]+?)为(?:列入清单的)?(?:${ANY_LIST})`), action: 'list' },
  {
    wording: /(?:决定,?(?:依法)?|(?<![将已])依法)对([^。;]+?)(?:依法)?(?:实施|采取)[^,。;]{0,4}惩戒/,
    action: 'list',
    list: 'taiwan-affairs',
  },
  { wording: /决定对([^。;]+?)采取(?:以下|如下|相应)?反制(?:裁)?措施/, action: 'list', list: 'countermeasures' },
  { wording: /()决定采取(?:以下|如下)反制(?:裁)?措施/, action: 'list', list: 'countermeasures' },
  {
    wording: /禁止大陆(?:有关)?组织、(?:企业、)?个人与([^。;]+?)进行(?:任何)?(?:交易|合作)/,
    action: 'list',
    list: 'taiwan-affairs',
  },
  {
    wording: /决定[^。;]*?对(?!等)([^。;]+?)(?:实施|采取|进行)(?:对等)?(?:制裁|反制(?!裁?措施))/,
    action: 'list',
    list: 'countermeasures',
  },
  {
    wording: /决定对(?!其|上述|该)([^。;]+?)(?:追加|增加|另行|采取)+(?:以下|如下)处理措施/,
    action: 'restrict',
    list: 'unreliable-entity',
  },
  {
    wording: /对([^。;]+?)(?=针对|涉嫌|违反|就|启动)[^。;]*启动[^。;]{0,8}调查/,
    action: 'investigate',
    list: 'unreliable-entity',
  },
  { wording: /提示[^。;]*?通过([^。;]+?)与[^。;]*?交易的风险/, action: 'warn' },
];

/** 关于对石平采取反制措施的决定: whom a title says, where the text only says 其. */
export const TITLED = /(?:关于|宣布)对([^。;]+?)(?:采取|实施|予以)(?:反制|制裁|惩戒)/;
/** Words by which a text does a thing itself, and does not tell that it was done. */
export const OPERATIVE: readonly RegExp[] = [
  /决定/,
  /现将/,
  /为提示/,
  /^禁止大陆/,
  /(?<![将已])依法对[^。;]{1,80}实施惩戒/,
];
/** Another government's list. */
export const FOREIGN = /(?:美方?|美国|荷兰?|欧盟|欧方|日本|加方|英国)(?:政府|商务部|方)?[^,。]{0,12}将/;
/** A title that takes measures against a firm that is listed already. */
export const MEASURES = /采取(?:以下|如下|相应)?(?:不可靠实体清单)?(?:处理)?措施/;
