/** `1 text`, `2 texts`, `2 counterparties` */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
