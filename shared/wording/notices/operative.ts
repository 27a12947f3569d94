/** 根据……有关规定，为……，经……批准: what a sentence rests on, before what it does. */
const GROUNDS =
  /^(?:(?:根据|依据|依照|按照|为|鉴于)[^。；;：]*?[，,]|经[^。；;：，,]*?(?:批准|同意)[，,]|《[^》]*》[、，,和]?)+(?=[^，,]*(?:决定|现公布|现发布|现将|现就|公告如下|列入|采取))/;

/** A sentence without the laws that it names as its grounds: 决定对下列物项实施出口管制. */
export const operativeWords = (words: string): string => {
  const [grounds = ''] = GROUNDS.exec(words) ?? [];
  return grounds.length > 12 ? `……${words.slice(grounds.length)}` : words;
};
