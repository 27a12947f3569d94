const UNSEEN = new Set(['script', 'style', 'noscript', 'template']);
const NAME = /^<\/?([a-z][a-z0-9]*)/i;

/** Whether an element is left out with all that is in it. */
type Leave = (name: string, tag: string) => boolean;
export const unseen: Leave = (name) => UNSEEN.has(name);

/** The text between the tags, in one pass: a page may be five megabytes of unclosed elements. */
export const visibleText = (html: string, leave: Leave = unseen): string => {
  const lower = html.toLowerCase();
  const unclosed = new Set<string>();
  const parts: string[] = [];
  // What is missing once is missing from there on: it is not looked for again.
  const find = (what: string, from: number): number => {
    const found = unclosed.has(what) ? -1 : lower.indexOf(what, from);
    if (found < 0) unclosed.add(what);
    return found;
  };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    parts.push(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      const end = find('-->', open);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const close = find('>', open);
    at = close < 0 ? html.length : close + 1;
    const tag = html.slice(open, at);
    const name = NAME.exec(tag)?.[1]?.toLowerCase() ?? '';
    if (!tag.startsWith('</') && leave(name, tag)) at = Math.max(find(`</${name}`, at), at);
  }
  parts.push(html.slice(at));
  return parts.join(' ').replace(/\s+/g, ' ').trim();
};
