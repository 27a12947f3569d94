/** Words that decide alone. */
const TOPIC =
  /rare[- ]earths?|unreliable[- ]entit|export[- ](?:control|curb|ban|restriction|licen[cs]e|permit)|entity list|tariff|surcharge|IEEPA|section (?:122|232|301|338)|critical (?:mineral|material|metal)|dual[- ]use|gallium|germanium|antimony|tungsten|tellurium|bismuth|molybdenum|indium\b|graphite|superhard|scandium|yttrium|lanthanum|cerium|praseodymium|neodymium|samarium|europium|gadolinium|terbium|dysprosium|holmium|erbium|thulium|ytterbium|lutetium|trade (?:war|truce|deal|talks|tension)|liberation day|watch ?list|control list|MOFCOM|commerce ministry|ministry of commerce/i;
const CHINA = /\bchin(?:a|ese)\b|beijing|\bxi\b|sino-|hong kong|taiwan/i;
/** Words that decide in an item about China. */
const TRADE =
  /export|import|\btrade\b|dut(?:y|ies)\b|lev(?:y|ies)\b|\btax|curb|restrict|\bban(?:s|ned)?\b|blacklist|sanction|licen[cs]|permit|list\b|minerals?|metals?|magnets?|batter(?:y|ies)|chips?\b|semiconductor|drone|helium|truce|talks\b|agree|joint statement|summit|retaliat|counter-?measure|penalt|supplies|\bhalt|suspen|\bfirms?\b|companies/i;

/** A feed item that could hold a claim, so that its page is fetched: recall first, a page too many costs little. */
export const couldMatter = (text: string): boolean => TOPIC.test(text) || (CHINA.test(text) && TRADE.test(text));
