const IMAGE = /^paint.*Image/;
/** More than a frame and its lines need: letters that were turned into shapes. */
const SHAPES = 400;

type Drawn = { getOperatorList(): Promise<{ fnArray: number[] }> };

/**
 * Whether a page shows pictures, or as many shapes as letters would be: then what it says is not in its text. A page
 * with neither is empty. `operators` are pdf.js's names of what a page is drawn by.
 */
export const isDrawn = async (page: Drawn, operators: Record<string, number>): Promise<boolean> => {
  const names = new Map(Object.entries(operators).map(([name, number]) => [number, name]));
  const { fnArray } = await page.getOperatorList();
  const drawn = fnArray.map((number) => names.get(number) ?? '');
  return drawn.some((name) => IMAGE.test(name)) || drawn.filter((name) => name === 'constructPath').length > SHAPES;
};
