import { isCodes } from './forms.ts';
import { LIST_BOUNDS } from './list-bounds.ts';

/** What a column holds; `own` is nothing to look up. */
export type Field =
  | 'suppliers'
  | 'codes'
  | 'hsCodes'
  | 'usCodes'
  | 'anyCodes'
  | 'materials'
  | 'destination'
  | 'own'
  | 'home'
  | 'unknown';

const HEADINGS: readonly (readonly [RegExp, Field])[] = [
  [
    /supplier|vendor|compan|counterpart|entit|customer|client|consignee|buyer|seller|manufactur|maker|importer|exporter|end.?user|\bparty\b|partner|lieferant|kunde|fournisseur|供应商|供應商|公司|企业|企業|客户|客戶|收货人|最终用户|制造商|生产商|厂家|厂商|廠商|买方|卖方|仕入先|取引先/i,
    'suppliers',
  ],
  [/\bhts/i, 'usCodes'],
  [
    /\bhs|schedule.?b\b|taric|\bcn.?code|zolltarif|warennummer|tariff|customs|commodity.?(?:code|number)|海关|税则|税号|稅號|商品编[码号]|商品編[碼號]/i,
    'hsCodes',
  ],
  [/product.?code/i, 'anyCodes'],
  [/control|eccn|classification|^code$|管制|编码|編碼/i, 'codes'],
  [/destination|country|ship.?to|\bland\b|目的|国家|國家|国别|^国$|^國$/i, 'destination'],
  [
    /^(?:#|id|no\.?|nr\.?|line|row|qty|quantity|amount|price|value|currency|unit|uom|weight|date|e-?mail|phone|address|city|remarks?|notes?|comments?|sku|(?:part|item|line|order|po|material) ?(?:no\.?|num(?:ber)?|#)|备注|序号|数量|单价|金额|单位|重量|日期|地址|电话|邮箱)$/i,
    'own',
  ],
  [
    /material|element|substance|commodity|\bitem|\bpart\b|product|goods|description|article|artikel|bezeichnung|ware|品目|物项|物料|材料|元素|品名|货物|貨物|商品|产品|產品/i,
    'materials',
  ],
  [/\bname\b|名称/i, 'suppliers'],
];

/** `Supplier country`, `Country of registration`, 供应商国别: where the firm is, not where goods go. */
const HOME =
  /(?:supplier|vendor|compan|entit|customer|consignee|buyer|seller|party|供应商|公司|企业|客户).*(?:country|国家|国别)|country of (?:registration|incorporation|the (?:supplier|firm|party))|注册地/i;

const fieldOf = (heading: string): Field =>
  HOME.test(heading) ? 'home' : (HEADINGS.find(([pattern]) => pattern.test(heading))?.[1] ?? 'unknown');

const LONGEST_HEADING = 30;

/** The fields of a line that says what its columns hold. */
export const headingsOf = (line: readonly string[]): Field[] | undefined => {
  const cells = line.slice(0, LIST_BOUNDS.columns);
  if (cells.some((cell) => cell.length > LONGEST_HEADING)) return undefined;
  const fields = cells.map((cell) => (cell === '' ? 'own' : fieldOf(cell)));
  const isPlain = cells.every((cell) => cell === '' || !isCodes(cell));
  return isPlain && fields.some((field) => field !== 'unknown' && field !== 'own') ? fields : undefined;
};
