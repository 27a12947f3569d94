import { Parser } from 'htmlparser2';

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;
const MOST_KNOWN = 1_000;
const known = new Map<string, string>();

const signOf = (entity: string): string => {
  const signs: string[] = [];
  new Parser({ ontext: (text) => void signs.push(text) }).end(entity);
  return signs.join('');
};

/** Named and numbered entities as the signs that they stand for in HTML; an unknown one stays as it is written. */
export const withoutEntities = (text: string): string =>
  text.replace(ENTITY, (entity) => {
    const sign = known.get(entity) ?? signOf(entity);
    if (known.size < MOST_KNOWN) known.set(entity, sign);
    return sign;
  });

const OPENS = /[a-z/!?]/i;

/** Text without its tags, in one pass; a `<` that opens none, as in 5 < 10, stays. */
export const withoutTags = (text: string): string => {
  const last = text.lastIndexOf('>');
  let out = '';
  let at = 0;
  for (let open = text.indexOf('<'); open >= 0 && open < last; open = text.indexOf('<', at)) {
    if (!OPENS.test(text[open + 1] ?? '')) {
      out += text.slice(at, open + 1);
      at = open + 1;
      continue;
    }
    out += `${text.slice(at, open)} `;
    at = text.indexOf('>', open) + 1;
  }
  return out + text.slice(at);
};
