import type { Link } from './source.ts';

/** Words of trade: with one of them even a message is worth reading. */
const TRADE = /\b(?:dut(?:y|ies)|tariffs?|imports?|importing|trade|surcharge|reciprocal)\b/i;
const NAMED = /\b(?:China|Chinese)\b/i;

/** What the White House and the Register publish daily, and what sets no duty and controls nothing. */
const ORDINARY =
  /^(?:presidential messages?|nominations?|withdrawals? sent|remarks|first lady|congressional bill|flags?|flying the flag|sunshine act|agency information collection|privacy act|meeting of|notice of meeting)\b|\b(?:day|week|month|anniversary)(?: of [^,]*)?(?:,? \d{4}(?:-\d\d)*)?$|\badvisory committee\b/i;
/** Trade remedies against one firm's goods: sections 232 and 301 are mentioned there, and changed nowhere. */
const REMEDIES = /\b(?:anti-?dumping|countervailing|sunset reviews?)\b/i;

/**
 * Whether a document of the United States can concern us. Orders on third countries reach China by a condition (goods
 * of whoever trades with …) that no title names: all are read but what is plainly ordinary.
 */
export const couldBeTrade = ({ title, summary = '' }: Link): boolean =>
  !REMEDIES.test(title) && (!ORDINARY.test(title) || NAMED.test(title) || TRADE.test(`${title} ${summary}`));
