/** “Proclamation 10976 is amended by revising clause 5 to read as follows:” */
const INTRODUCES = /\b(?:reads?(?: as follows)?|following(?: new)? (?:clause|section|subsection|paragraph|text)):$/;
const CLOSES = /[”“"][.;]?$/;
/** No text that is put in has more paragraphs. */
const MOST = 12;

/** Text that an order puts in stands in quotes beneath its own words: it is part of them. */
export const withNewText = (paragraphs: readonly string[]): string[] => {
  const out: string[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const text = paragraphs[at] ?? '';
    const beneath = paragraphs.slice(at + 1, at + 1 + MOST);
    const closes = beneath.findIndex((one) => CLOSES.test(one));
    if (!INTRODUCES.test(text) || closes < 0 || !/^[“"]/.test(beneath[0] ?? '')) out.push(text);
    else {
      out.push([text, ...beneath.slice(0, closes + 1)].join(' '));
      at += closes + 1;
    }
  }
  return out;
};
