import type { CheerioAPI } from 'cheerio/slim';

type Node = NonNullable<ReturnType<CheerioAPI['root']>[0]>['childNodes'][number];
export type Element = Extract<Node, { attribs: unknown }>;

const gather = (nodes: readonly Node[], leave: ReadonlySet<string>, out: Node[]): Node[] => {
  for (const node of nodes) {
    if ('attribs' in node && leave.has(node.name)) continue;
    out.push(node);
    if ('children' in node) gather(node.children, leave, out);
  }
  return out;
};

/** Elements of a page in its order. The library's own search takes time with the square of an element's children. */
export const elementsOf = ($: CheerioAPI): Element[] =>
  gather($.root()[0]?.childNodes ?? [], new Set(), []).filter((node): node is Element => 'attribs' in node);

const NO_TEXT = new Set(['a', 'script', 'style']);

/** The text of an element beside its links. */
export const textBesideLinks = ({ children }: Element): string =>
  gather(children, NO_TEXT, [])
    .map((node) => ('data' in node && node.type === 'text' ? node.data : ''))
    .join('');

/** The nearest element around one that has one of some names. */
export const around = (element: Element, names: readonly string[]): Element | undefined => {
  for (let node = element.parent; node !== null; node = node.parent)
    if ('attribs' in node && names.includes(node.name)) return node;
  return undefined;
};
