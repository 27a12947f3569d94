const OPERATIVE = [
  /自[^，。；]{2,34}?(?:起|日)(?:至[^，。；]{2,16}?日)?/,
  /继续暂停|暂停实施|暂停执行|暂停/,
  /价值比例达到[\d.]+%及以上/,
  /停止(?:实施|执行)?|恢复实施|废止/,
  /(?:列入|移出)[^，。；]{0,16}(?:清单|名单)/,
  /加征(?:关税)?[^，。；]{0,4}\d+%[^，。；]{0,4}|\d+%的(?:加征)?关税税率/,
  /原则上不予许可|未经许可，?不得出口|禁止[^，。；]{0,14}出口|实施出口管制/,
  /\d+天|\d年|一年/,
];

const SHORT = 40;

/** The operative words of a long sentence, in their order, with …… for what is left out. */
export const excerpt = (words: string): string => {
  const text = words.replace(/\s+/g, /[一-鿿]/.test(words) ? '' : ' ').trim();
  if (text.length <= SHORT) return text;
  const hits = OPERATIVE.flatMap((pattern) => {
    const hit = pattern.exec(text);
    return hit ? [{ from: hit.index, to: hit.index + hit[0].length }] : [];
  }).sort((a, b) => a.from - b.from);
  if (hits.length === 0) return `${text.slice(0, 160).trim()}${text.length > 160 ? '……' : ''}`;
  let out = '';
  let at = -1;
  for (const { from, to } of hits) {
    if (to <= at) continue;
    out += at < 0 ? text.slice(from, to) : `${from > at ? '……' : ''}${text.slice(Math.max(from, at), to)}`;
    at = to;
  }
  return out;
};
