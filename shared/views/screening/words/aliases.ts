import { SUBSTANCES, type Substance } from '../../../domain/goods/substances.ts';
import { itemSubject } from '../../../domain/subject.ts';

const namesOf = ({ symbol, zh, en, also = [] }: Substance): string[] => {
  if (symbol === undefined) return [zh, ...en, ...also];
  return [symbol, zh, `金属${zh}`, `氧化${zh}`, ...en.flatMap((name) => [name, `${name} metal`, `${name} oxide`])];
};

/** What a parts list calls the goods of a subject: symbol, Chinese sign, usual forms. */
export const ALIASES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  SUBSTANCES.map((one) => [itemSubject(one.slug), namesOf(one)]),
);
