import { createHash } from 'node:crypto';
import { unseen, visibleText } from './visible-text.ts';

// Sidebars change daily and say nothing of the text.
const AROUND = new Set(['aside', 'nav', 'header', 'footer']);
const SIDEBAR = /\b(?:rColumnBox|jgRBox)\b/;
const ANNEX = /href\s{0,9}=\s{0,9}["']?([^"'\s>]{1,500}\.(?:pdf|docx?|xlsx?|wps|et|zip|rar))/gi;

/** Fingerprint of what a page says: its text and its annexes, without what stands around them. */
export const fingerprint = (body: string): string => {
  const text = visibleText(body, (name, tag) => unseen(name, tag) || AROUND.has(name) || SIDEBAR.test(tag));
  const annexes = [...body.matchAll(ANNEX)].map((found) => found[1]).sort();
  return createHash('sha256')
    .update(JSON.stringify([text, annexes]))
    .digest('hex')
    .slice(0, 16);
};
