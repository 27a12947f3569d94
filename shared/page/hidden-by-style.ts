/** A declaration by which nobody sees an element; `font-size: 0` and `opacity: 0` stand on boxes whose parts are seen. */
export const HIDDEN =
  /display\s*:\s*none|(?<![\w-])visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden|(?:text-indent|left|top)\s*:\s*-\d{4}/i;
const SIMPLE = /^[a-z\d]*([.#][\w-]+)$/i;

/** Classes and ids, as `.class` and `#id`, that a page's own style sheet hides whatever it is shown on. */
export const hiddenByStyle = (css: string): string[] => {
  const hidden: string[] = [];
  let depth = 0;
  let selectors = '';
  for (const piece of css.split(/([{}])/)) {
    if (piece === '{') depth++;
    else if (piece === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) selectors = piece;
    else if (depth === 1 && !selectors.includes('@') && HIDDEN.test(piece))
      hidden.push(...selectors.split(',').flatMap((selector) => SIMPLE.exec(selector.trim())?.[1] ?? []));
  }
  return hidden;
};
