import { groupedBy, runsOf, spanned, unique } from '../text/runs.ts';

const CODE = /^(\d[A-E])(\d{3})(?:\.([a-z]).*)?$/;

const nextLetter = (last: string, next: string): boolean => next.charCodeAt(0) === last.charCodeAt(0) + 1;

const nextRoot = (last: string, next: string): boolean => {
  const [, category, number] = CODE.exec(last) ?? [];
  const [, category2, number2] = CODE.exec(next) ?? [];
  return category !== undefined && category === category2 && Number(number2) === Number(number) + 1;
};

/** The same without branches: `1C909-1C913`. */
export const rootSpans = (codes: readonly string[]): string =>
  spanned(runsOf(unique(codes.map((code) => code.split('.')[0] ?? code)).sort(), nextRoot));

/** `1C909, 1E902.a-b`: neighbouring control codes as spans, deeper branches left out. */
export const codeSpans = (codes: readonly string[]): string => {
  const sorted = unique(codes).sort();
  const roots = groupedBy(sorted, (code) => CODE.exec(code)?.slice(1, 3).join('') ?? code);
  const named = roots.map(([root, members]) => {
    const letters = unique(members.flatMap((code) => CODE.exec(code)?.[3] ?? []));
    return letters.length === 0 || members.includes(root) ? root : `${root}.${spanned(runsOf(letters, nextLetter))}`;
  });
  const whole = (code: string): boolean => !code.includes('.');
  return spanned(runsOf(named, (last, next) => whole(last) && whole(next) && nextRoot(last, next)));
};
