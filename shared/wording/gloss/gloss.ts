import { memoizedText } from '../../domain/text/memoized-text.ts';
import { clause } from './clause.ts';

const HAN = /\p{Script=Han}/gu;
const count = (text: string): number => text.match(HAN)?.length ?? 0;

/** Brackets are glossed on their own and stand where they stood. */
const PLACE = 0xe000;

const glossed = (text: string): string => {
  const inside: string[] = [];
  let open = text;
  for (let next = open; ; open = next) {
    next = open.replace(/\(([^()]*)\)/g, (_, words: string) => String.fromCharCode(PLACE + inside.push(words) - 1));
    if (next === open) break;
  }
  const parts = open
    .split(/([,;。]|:(?!\d))/)
    .filter((part) => part !== '')
    .map((part) => (/^[,;:。]$/.test(part) ? part.replace('。', ';') : clause(part)));
  return parts
    .reduce((all, part) => (/^[,;:]$/.test(part) ? `${all}${part}` : all === '' ? part : `${all} ${part}`), '')
    .replace(/ ?([\ue000-\uf8ff])/g, (_, place: string) => ` (${glossed(inside[place.charCodeAt(0) - PLACE] ?? '')})`)
    .replace(/ (\S+) \(\1\)/g, ' $1')
    .replace(/\s+/g, ' ')
    .trim();
};

/** English of a control's Chinese words; what no table has stays Chinese in it. Undefined where nothing could be said. */
export const glossOf = memoizedText((textZh): string | undefined => {
  const text = textZh
    .replace(/[\uff01-\uff5e]/g, (sign) => sign.normalize('NFKC'))
    .replaceAll('℃', '°C')
    .replace(/,(?=且)/g, '')
    .replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '')
    .replace(/(?<![。;:,])[。;:,]+$/, '');
  if (count(text) === 0) return undefined;
  const english = glossed(text);
  return count(english) === count(text) ? undefined : english;
});

/** Whether nothing of it stayed Chinese. */
export const isWhole = (gloss: string): boolean => count(gloss) === 0;
