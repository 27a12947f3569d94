import type { Token } from '../parse/parse.ts';
import { mentionsIn } from '../words/party.ts';

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/i;
/** A word without its particulars: parties, days and numbers stand for their kind. */
export const masked = ({ text, lemma, pos }: Token): string => {
  if (pos === 'NUM' || /\d/.test(text)) return '#';
  const [party] = mentionsIn(text);
  if (party) return party.party;
  if (WEEKDAY.test(text)) return 'DAY';
  if (pos === 'PROPN') return MONTH.test(text) ? 'MONTH' : 'NAME';
  return lemma.toLowerCase();
};
