import { type BaselineText, baselineTexts } from '../../shared/baseline/schema.ts';
import type { Facts } from './facts.ts';
import { printed } from './print.ts';
import { textOf } from './text.ts';

const sideOf = ({ issuers: [issuer = ''] }: BaselineText): string => (/[\u4e00-\u9fff]/.test(issuer) ? 'cn' : 'us');

/** The files of the baseline, by name: one a year and side, sorted by day and key. */
export const filesFrom = (facts: Facts): Map<string, string> => {
  const files = new Map<string, BaselineText[]>();
  const texts = facts.notices.flatMap((notice) => textOf(notice, facts) ?? []);
  const at = ({ publishedOn, key }: BaselineText): string => `${publishedOn} ${key}`;
  for (const text of texts.sort((a, b) => (at(a) < at(b) ? -1 : 1))) {
    const name = `${sideOf(text)}-${text.publishedOn.slice(0, 4)}.json`;
    files.set(name, [...(files.get(name) ?? []), text]);
  }
  return new Map([...files].map(([name, rows]) => [name, printed(baselineTexts.parse(rows))]));
};
