/** Whether serials run 1, 2, 3 … without a gap; a list below another begins with 1 again. None at all are no gap. */
export const isGapless = (serials: readonly number[]): boolean =>
  serials.every((serial, at) => serial === 1 || (at > 0 && serial === (serials[at - 1] ?? 0) + 1));

const COUNTED = /(?:共计?|总计|合计|计)(\d{1,5})(?:个税目|项|个|种|家|名|条|件)/;

/** The count that a title gives: （共20家）, 计545项. */
export const countIn = (title: string): number | undefined => {
  const found = COUNTED.exec(title)?.[1];
  return found === undefined ? undefined : Number(found);
};
