import { LIST_ROWS } from '../../domain/acts/lists.ts';
import { type Group, isEveryday, SUBSTANCES, type Substance } from '../../domain/goods/substances.ts';

const namesOf = (substances: readonly Substance[]): string =>
  substances
    .filter((one) => !isEveryday(one, 'en'))
    .flatMap(({ en }) => en.map((name) => name.replace(' ', '[- ]')))
    .join('|');
const STRATEGIC: readonly Group[] = ['rare earths', 'minor metals', 'superhard materials', 'batteries'];
/** Goods and words that decide alone. */
const STRATEGIC_GOODS = new RegExp(namesOf(SUBSTANCES.filter(({ group }) => STRATEGIC.includes(group))), 'i');
const LIST = new RegExp(LIST_ROWS.map(({ press }) => press).join('|'), 'i');
const TOPIC =
  /export[- ](?:control|curb|ban|restriction|licen[cs]e|permit)|entity list|tariff|surcharge|IEEPA|section (?:122|232|301|338)|critical (?:mineral|material|metal)|dual[- ]use|trade (?:war|truce|deal|talks|tension)|liberation day|MOFCOM|commerce ministry|ministry of commerce/i;
const CHINA = /\bchin(?:a|ese)\b|beijing|\bxi\b|sino-|hong kong|taiwan/i;
/** Goods and words that decide in an item about China. */
const GOODS = new RegExp(`\\b(?:${namesOf(SUBSTANCES)})`, 'i');
const TRADE =
  /export|import|\btrade\b|dut(?:y|ies)\b|lev(?:y|ies)\b|\btax|curb|restrict|\bban(?:s|ned)?\b|blacklist|sanction|licen[cs]|permit|list\b|minerals?|metals?|magnets?|batter(?:y|ies)|chips?\b|semiconductor|truce|talks\b|agree|joint statement|summit|retaliat|counter-?measure|penalt|supplies|\bhalt|suspen|\bfirms?\b|companies/i;

/** A feed item that could hold a claim, so that its page is fetched: recall first, a page too many costs little. */
export const couldMatter = (text: string): boolean =>
  TOPIC.test(text) ||
  LIST.test(text) ||
  STRATEGIC_GOODS.test(text) ||
  (CHINA.test(text) && (TRADE.test(text) || GOODS.test(text)));
