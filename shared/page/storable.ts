/** Half a surrogate pair, and what a queue or a database refuses in a text. */
const REFUSED = /[\p{Cs}\p{Cc}\ufffe\uffff]/gu;

/** A text from outside as it can be kept anywhere, on one line and of so many characters at most. */
export const storable = (text: string, most: number): string => text.slice(0, most).replace(REFUSED, ' ').trim();
