import { Fragment, options, type VNode } from 'preact';
import { language, said } from './language.ts';

/** What people read or hear that stands in no child. */
const SPOKEN = ['title', 'aria-label', 'aria-valuetext', 'placeholder', 'data-label'] as const;

type Props = Record<string, unknown> & { children?: unknown; lang?: string };

/** What is shown as it is written. */
const VERBATIM: ReadonlySet<unknown> = new Set(['code', 'pre', 'mark', 'blockquote', 'textarea']);

const isText = (child: unknown): child is string | number => typeof child === 'string' || typeof child === 'number';
const isGap = (child: unknown): boolean => child === null || child === undefined || typeof child === 'boolean';

/** Texts side by side are one phrase: `{3} {'changes'}`. Each child keeps its place. */
const phrases = (children: readonly unknown[]): unknown[] => {
  const out = [...children];
  for (let at = 0; at < out.length; at++) {
    if (!isText(out[at])) continue;
    let end = at + 1;
    while (end < out.length && (isText(out[end]) || isGap(out[end]))) end++;
    out[at] = said(out.slice(at, end).filter(isText).join(''));
    out.fill(null, at + 1, end);
    at = end - 1;
  }
  return out;
};

const speakThrough = ({ props }: { props: Props }): void => {
  for (const name of SPOKEN) if (typeof props[name] === 'string') props[name] = said(props[name]);
  const { children } = props;
  if (isText(children)) props.children = said(String(children));
  else if (Array.isArray(children)) props.children = phrases(children);
};

/**
 * Every text on its way to the page goes through here, so that no view has to know in which language it is read. What
 * says its own language (a quotation, a Chinese name) is left alone.
 */
export const speakTheTree = (): void => {
  const before = options.vnode;
  options.vnode = (vnode: VNode) => {
    const isPlace = typeof vnode.type === 'string' ? !VERBATIM.has(vnode.type) : vnode.type === Fragment;
    if (isPlace && language() !== 'en' && !(vnode.props as Props).lang)
      speakThrough(vnode as unknown as { props: Props });
    before?.(vnode);
  };
};
