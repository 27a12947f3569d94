/** `12.5` */
export const figure = (points: number): string => String(Number(points.toFixed(2)));
