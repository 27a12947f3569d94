import { createHash } from 'node:crypto';

// Sidebars and scripts change daily and say nothing of the text.
const AROUND =
  /<(script|style|noscript|template|aside|nav|header|footer|form)\b[\s\S]*?<\/\1\s*>|<section[^>]+rColumnBox[\s\S]*?<\/section\s*>|<!--[\s\S]*?-->/gi;
const ANNEX = /href\s*=\s*["']?([^"'\s>]+\.(?:pdf|docx?|xlsx?|wps|et|zip|rar))/gi;

/** Fingerprint of what a page says: its text and its annexes, without what stands around them. */
export const textPrint = (body: string): string => {
  const kept = body.replace(AROUND, ' ');
  const annexes = [...kept.matchAll(ANNEX)].map((found) => found[1]);
  const text = kept
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return createHash('sha256')
    .update(JSON.stringify([text, annexes]))
    .digest('hex')
    .slice(0, 16);
};
