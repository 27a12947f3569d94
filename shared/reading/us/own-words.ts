/** A rate or a day in quotes is the order's own word. */
const SHORT = 25;

/** The title that stands behind the number of an order. */
const TITLE = / \([A-Z][^()]{15,300}\)/g;

/** Text that an order puts into the schedule says nothing of its own. One pass: a paragraph may be nothing but quotes. */
export const ownWords = (text: string): string => {
  const quotes = [...text.matchAll(/[“"”]/g)];
  let out = '';
  let from = 0;
  let close = 0;
  quotes.forEach(({ 0: sign, index }, place) => {
    if (sign === '”' || index < from) return;
    close = Math.max(close, place + 1);
    while (quotes[close]?.[0] === '“') close++;
    const end = quotes[close]?.index;
    if (end === undefined || end - index <= SHORT) return;
    out += `${text.slice(from, index)}“…”`;
    from = end + 1;
  });
  return (out + text.slice(from)).replace(TITLE, '');
};
