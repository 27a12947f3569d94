import type { Attachment, UnreadReason } from '../../domain/acts/extraction.ts';
import { counted } from '../text/counted.ts';

/** What is said in English, and in Chinese where that has been written. */
type Said = { en: string; zh?: string };
export type Language = keyof Said;

const ROLES: Record<Attachment['role'], Said> = {
  items: { en: 'items', zh: '物项' },
  entities: { en: 'names', zh: '名单' },
  goods: { en: 'goods', zh: '商品' },
  repealed: { en: 'texts that it repeals', zh: '废止文件' },
  rates: { en: 'rates by country', zh: '国别税率' },
  guide: { en: 'guide', zh: '指南' },
};

const REASONS: Record<UnreadReason, Said> = {
  waiting: { en: 'it is still to be fetched', zh: '尚待获取' },
  'no-address': { en: 'the text names it and gives no address', zh: '公告未给出地址' },
  'not-found': { en: 'its address does not answer with a file', zh: '该地址未返回文件' },
  'too-much': { en: 'it is beyond what is read of one file', zh: '文件超出读取上限' },
  encrypted: { en: 'it is encrypted', zh: '文件已加密' },
  'no-text': { en: 'it holds no text, only pictures of it', zh: '文件中没有文字' },
  form: { en: 'it is a file of another form, or damaged', zh: '文件格式不支持或已损坏' },
  lines: { en: 'its lines are of a form that is not known', zh: '行文格式无法识别' },
  incomplete: { en: 'entries are missing', zh: '条目不全' },
};

const inLanguage = (said: Said, language: Language): string => said[language] ?? said.en;

export const annexRole = (role: Attachment['role'], language: Language = 'en'): string =>
  inLanguage(ROLES[role], language);

export const whyUnread = (why: UnreadReason, language: Language = 'en'): string => inLanguage(REASONS[why], language);

type Counted = Pick<Attachment, 'stated' | 'found'>;

/** `20 stated, 1 read`; undefined where nothing was counted. */
export const countsOf = ({ stated, found }: Counted, language: Language = 'en'): string | undefined => {
  if (found === undefined) return undefined;
  if (stated === undefined) return language === 'zh' ? `已读 ${found} 条` : `${found} read`;
  return language === 'zh' ? `应有 ${stated} 条，已读 ${found} 条` : `${stated} stated, ${found} read`;
};

/** Whether an annex was read, and if not, why: `not read: it is encrypted`, `read in part: 20 stated, 1 read`. */
export const annexStanding = (attachment: Attachment, language: Language = 'en'): string => {
  const { read, why, found = 0 } = attachment;
  const zh = language === 'zh';
  if (read && found === 0) return zh ? '已读' : 'read';
  if (read) return zh ? `已读：${found} 条` : `read: ${counted(found, 'entry', 'entries')}`;
  if (found > 0) return `${zh ? '部分已读：' : 'read in part: '}${countsOf(attachment, language)}`;
  if (why === undefined) return zh ? '未读' : 'not read';
  return `${zh ? '未读：' : 'not read: '}${whyUnread(why, language)}`;
};
