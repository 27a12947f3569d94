import { isCodes, plain } from './forms.ts';
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
  | 'given'
  | 'family'
  | 'own'
  | 'home'
  | 'unknown';

const HEADINGS: readonly (readonly [RegExp, Field])[] = [
  [
    /supplier|vendor|compan|counterpart|entit|customer|client|consignee|buyer|seller|manufactur|maker|importer|exporter|end.?user|\bparty\b|partner|lieferant|kunde|fournisseur|供应商|供應商|公司|企业|企業|客户|客戶|收货人|最终用户|制造商|生产商|厂家|厂商|廠商|买方|卖方|供货[商方]|供貨[商方]|采购方|仕入先|取引先|サプライヤ|proveedor|fornitore|fornecedor|leverancier|dostawca|dodavatel|cliente|klant|поставщик|покупатель|공급|거래처|업체/i,
    'suppliers',
  ],
  [/first.?name|given.?name|forename|vorname|prénom|^名$/i, 'given'],
  [/last.?name|surname|family.?name|nachname|^姓$/i, 'family'],
  [/\bhts/i, 'usCodes'],
  [
    /\bhs|schedule.?b\b|taric|\bcn.?code|zolltarif|warennummer|tariff|customs|commodity.?(?:code|number)|海关|税则|税号|稅號|商品编[码号]|商品編[碼號]/i,
    'hsCodes',
  ],
  [/product.?code|\bcas\b/i, 'anyCodes'],
  [/control|eccn|classification|^code$|管制|编码|編碼/i, 'codes'],
  [/destination|country|ship.?to|\bland\b|目的|国家|國家|国别|^国$|^國$/i, 'destination'],
  [
    /^(?:#|id|no\.?|nr\.?|line|row|qty|quantity|amount|price|value|currency|unit|uom|weight|date|e-?mail|phone|address|city|remarks?|notes?|comments?|sku|(?:part|item|line|order|po|material) ?(?:no\.?|num(?:ber)?|#)|备注|序号|数量|单价|金额|单位|重量|日期|地址|电话|邮箱)$/i,
    'own',
  ],
  [
    /material|element|substance|commodity|\bitem|\bpart\b|product|goods|description|article|artikel|bezeichnung|\bware\b|品目|物项|物料|材料|元素|品名|货物|貨物|商品|产品|產品/i,
    'materials',
  ],
  [/\bname\b|名称/i, 'suppliers'],
];

/** `Supplier country`, `Country of registration`, 供应商国别: where the firm is, not where goods go. */
const HOME =
  /(?:supplier|vendor|compan|entit|customer|consignee|buyer|seller|party|供应商|公司|企业|客户).*(?:country|国家|国别)|country of (?:registration|incorporation|the (?:supplier|firm|party))|注册地/i;

const fieldOf = (heading: string): Field =>
  HOME.test(heading) ? 'home' : (HEADINGS.find(([pattern]) => pattern.test(heading))?.[1] ?? 'unknown');

/** Each heading's words whole, so that what is left of a cell is none of its words. */
const KNOWN_WORDS = HEADINGS.map(([{ source }]) => new RegExp(`(?:${source})[\\p{Script=Latin}-]*`, 'giu'));

/** Words that stand in headings beside those. */
const BESIDE =
  /\b(?:names?|codes?|numbers?|num|nos?|nr|ids?|of|the|and|or|for|to|from|in|by|used|full|legal|trade|short|long|local|first|last|other|own|end|our|your|my|main|final|ultimate|domestic|foreign|sold|ship(?:ped|ping)?|bill|deliver(?:y|ed)|registration|incorporation|english|chinese|german|latin|en|cn|zh|de|uk|us|eu|jp|lists?|types?|kinds?|class|key|status|role|text|digits?|level|firms?|firma|purchased|export|import|control|der|des|du|la|le|et|und)\b|中国|国内|国外|境内|境外|中文|英文|日文|全称|简称|名称|名前|名|代码|号码|编号|编码|号列|号|类型|类别|清单|所在地|所在|最终|主要|描述|说明|规格|型号|出口|进口|采购|销售|及|和|与|或|的|[\d\p{P}\p{S}\s]/giu;

/** Whether a cell is made of such words alone: a firm that is called a company, or materials, heads no list. */
const isHeading = (cell: string): boolean =>
  cell !== '' && KNOWN_WORDS.reduce((rest, words) => rest.replace(words, ' '), cell).replace(BESIDE, '') === '';

const LONGEST_HEADING = 30;

/** What the columns below a line hold, if it is made of headings: the first, or half of its cells, and one that says what is asked. */
const headingsOf = (line: readonly string[]): Field[] | undefined => {
  const cells = line.slice(0, LIST_BOUNDS.columns);
  const filled = cells.filter((cell) => cell !== '');
  if (filled.some((cell) => cell.length > LONGEST_HEADING || isCodes(cell))) return undefined;
  const known = filled.filter(isHeading);
  const says = known.some((cell) => !['own', 'unknown'].includes(fieldOf(cell)));
  if (!says || (known[0] !== filled[0] && 2 * known.length < filled.length)) return undefined;
  return cells.map((cell) => (cell === '' ? 'own' : fieldOf(cell)));
};

/** Above the headings stand a letterhead, a title, a date, an empty line. */
export const TITLES = 15;

/** The line of the headings: a title in a cell of its own can have a word of theirs. */
export const headingAt = (table: readonly string[][]): number => {
  const lines = table.slice(0, TITLES + 1);
  const first = lines.findIndex((cells) => headingsOf(cells) !== undefined);
  if (first < 0 || (lines[first]?.filter(Boolean).length ?? 0) > 1) return first;
  const whole = lines.findIndex(
    (cells) => cells.filter(Boolean).length > 1 && headingsOf(cells)?.every((field) => field !== 'unknown') === true,
  );
  return whole < 0 ? first : whole;
};

/** Beside firms alone it is theirs. */
const COUNTRY = /^(?:country|land|pays|国家|國家|国别|國別|国|國)$/i;

/** A line of headings, with what each says of its column. */
export type Heads = { cells: readonly string[]; fields: Field[]; isBare: boolean };
export const headsOf = (cells: readonly string[] = []): Heads | undefined => {
  const fields = headingsOf(cells);
  return fields && { cells, fields, isBare: cells.some((heading) => COUNTRY.test(plain(heading))) };
};

/** Behind an empty line another table may begin, as the next sheet of a workbook does: all that stands there is headings. */
export const isNextHead = ({ fields, cells }: Heads): boolean =>
  cells.filter(Boolean).length > 1 && !fields.includes('unknown');
