import type { Attachment } from '../../domain/extraction.ts';
import { ANY_LIST } from './listing-forms.ts';
import type { NoticeParts } from './notice-parts.ts';

export const ROLES: readonly (readonly [wording: RegExp, role: Attachment['role']])[] = [
  [/指引|指南|告知书|申请表|承诺书/, 'guide'],
  [/废止|失效/, 'repealed'],
  [new RegExp(`实体|企业名单|人员名单|${ANY_LIST}`), 'entities'],
  [/商品|税目|税则|加征/, 'goods'],
  [/物项|管制清单|技术|材料|设备/, 'items'],
];
const FILE = /\.(?:pdf|docx?|xlsx?|wps|et|zip|rar)(?:$|\?)/i;
const NUMBERED = /(?<!\d)\d{1,2}[.、](?!\d)/;

const roleOf = (title: string): Attachment['role'] => ROLES.find(([wording]) => wording.test(title))?.[1] ?? 'guide';

/** The annexes that a text names, with their addresses; one counts as read where its text stands in the page. */
export const attachmentsIn = (parts: NoticeParts): Attachment[] => {
  const named = parts.announced.flatMap(({ text, links }) => {
    const titles = text
      .replace(/^附件[\d一二三四五六]*[:.、]?/, '')
      .split(NUMBERED)
      .filter((title) => title !== '');
    return titles.map((title, index) => ({ title: title.replace(/[。;]$/, ''), url: links[index]?.url }));
  });
  const linked = parts.lines.flatMap(({ links }) => links.filter(({ url }) => FILE.test(url)));
  const loose = linked.filter(({ url }) => !named.some((one) => one.url === url));
  const all = [...named, ...loose.map(({ text, url }) => ({ title: text.trim(), url }))];
  return all
    .filter(({ title }) => title !== '')
    .map(({ title, url }) => ({
      title,
      ...(url === undefined ? {} : { url }),
      role: roleOf(title),
      read: parts.annexes.length > 0 && (url === undefined || !FILE.test(url)),
    }));
};
