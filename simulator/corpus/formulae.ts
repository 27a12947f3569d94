import type { CivilDate, CivilMinute } from '../../shared/time/civil.ts';
import type { Office } from './office.ts';
import { lines, type Paper, zhDay } from './paper.ts';

/** The formulae that the ministry repeats word for word from notice to notice. */

export const CONTROL_LAWS =
  '《中华人民共和国出口管制法》《中华人民共和国对外贸易法》《中华人民共和国海关法》《中华人民共和国两用物项出口管制条例》';
const LIST_LAWS = '根据《中华人民共和国出口管制法》和《中华人民共和国两用物项出口管制条例》等法律法规有关规定';
export const APPLY = `出口经营者出口上述物项应当依照《中华人民共和国出口管制法》《中华人民共和国两用物项出口管制条例》的相关规定向国务院商务主管部门申请许可。`;
export const DECLARE =
  '出口经营者应当加强出口物项识别，报关时应在备注栏中注明是否属于管制物项；属于管制物项的，应当列明两用物项出口管制编码。对填报信息存有疑议的，海关将依法质疑，质疑期间出口货物不予放行。';
export const UPDATED = '《中华人民共和国两用物项出口管制清单》同步予以更新。';
const AT_ONCE = '本公告自公布之日起正式实施。';

const numbered = (names: readonly string[]): string[] => names.map((name, index) => `${index + 1}. ${name}`);

type Head = {
  year: number;
  number: number;
  day: CivilDate;
  posted: CivilMinute;
  address?: string;
  offices?: readonly Office[];
};
const headOf = ({ year, number, day, posted, address, offices }: Head) => ({
  id: `mofcom-${year}-${number}`,
  series: 'announcement' as const,
  posted,
  issuedOn: day,
  ...(address === undefined ? {} : { address }),
  ...(offices === undefined ? {} : { offices }),
});

type Announcement = Head & {
  issuers?: string;
  subject: string;
  body: string;
  attachments?: string[];
  files?: Paper['files'];
};

/** 商务部公告, alone or with other bodies: they share one numbering a year. */
export const announcement = (notice: Announcement): Paper => {
  const issuers = notice.issuers ?? '商务部';
  const number = `${issuers}公告${notice.year}年第${notice.number}号`;
  return {
    ...headOf(notice),
    title: `${number} ${notice.subject}`,
    number,
    body: [...lines(notice.body), issuers, zhDay(notice.day)],
    ...(notice.attachments === undefined ? {} : { attachments: notice.attachments }),
    ...(notice.files === undefined ? {} : { files: notice.files }),
  };
};

type Listing = Head & {
  /** 家美国实体, 家日本实体 … */
  who: string;
  /** What the listed did, before 的: 参与提升日本军事实力. */
  deed?: string;
  /** The ban also covers what third countries pass on. */
  transfer?: boolean;
  start?: string;
  names: string;
  /** On the ministry's own sites the names are in a file of this form. */
  file?: 'pdf' | 'docx' | 'xlsx';
};

const nameZh = (line = ''): string => line.replace(/[（(].*$/, '').trim();

/** The list behind a notice as a file on the ministry's sites, where it is one. */
const inFile = (paper: Paper, { file }: Listing): Paper => {
  if (file === undefined) return paper;
  const at = paper.body.indexOf('附件');
  const name = `${paper.body.find((line) => line.startsWith('附件：'))?.slice('附件：'.length)}.${file}`;
  const before = paper.body.slice(0, at).map((line) => (line.startsWith('附件：') ? `附件：${name}` : line));
  return {
    ...paper,
    attachments: [name],
    files: { [name]: paper.body.slice(at).map((line) => [line]) },
    onSite: before,
  };
};

/** 公布将…列入出口管制管控名单. */
export const controlListing = (notice: Listing): Paper => {
  const names = lines(notice.names);
  const who = `${names.length}家${notice.who}`;
  const number = `商务部公告${notice.year}年第${notice.number}号`;
  const deed = notice.deed === undefined ? '' : `${notice.deed}的`;
  const ban = notice.transfer
    ? `一、禁止出口经营者向上述${names.length}家实体出口两用物项，禁止境外组织和个人将原产于中华人民共和国的两用物项转移或提供给上述${names.length}家实体；正在开展的相关活动应当立即停止。`
    : `一、禁止向上述${who}出口两用物项；正在开展的相关出口活动应当立即停止。`;
  const paper = {
    ...headOf(notice),
    title: `${number} 公布将${who}列入出口管制管控名单`,
    number,
    body: [
      `${LIST_LAWS}，为维护国家安全和利益，履行防扩散等国际义务，决定将${nameZh(names[0])}等${deed}${who}列入出口管制管控名单（见附件），并采取以下措施：`,
      ban,
      '二、特殊情况下确需出口的，出口经营者应当向商务部提出申请。',
      notice.start ?? AT_ONCE,
      `附件：出口管制管控名单（${zhDay(notice.day)}）`,
      '商务部',
      zhDay(notice.day),
      '附件',
      '出口管制管控名单',
      `（${zhDay(notice.day)}）`,
      ...numbered(names),
    ],
  };
  return inFile(paper, notice);
};

/** 公布将…列入关注名单. */
export const watchListing = (notice: Listing): Paper => {
  const names = lines(notice.names);
  const who = `${names.length}家${notice.who}`;
  const number = `商务部公告${notice.year}年第${notice.number}号`;
  const paper = {
    ...headOf(notice),
    title: `${number} 公布将${who}列入关注名单`,
    number,
    body: [
      `${LIST_LAWS}，决定将${nameZh(names[0])}等无法核实两用物项最终用户、最终用途的${who}列入关注名单（见附件）。`,
      '一、出口经营者向上述实体出口两用物项，不得申请通用许可或者以登记填报信息方式获得出口凭证；申请单项许可时，应当提交对列入关注名单实体的风险评估报告，并提供不将两用物项用于一切有助于提升日本军事实力用途的书面承诺。许可审查期限不受《中华人民共和国两用物项出口管制条例》第十七条第一款规定期限的限制。',
      '二、商务部对关注名单中实体的两用物项出口实施更严格的最终用户和最终用途审查。',
      '三、列入关注名单的实体履行配合核查义务的，可申请移出关注名单。经核实后，商务部可以将其移出关注名单。',
      AT_ONCE,
      `附件：关注名单（${zhDay(notice.day)}）`,
      '商务部',
      zhDay(notice.day),
      '附件',
      '关注名单',
      `（${zhDay(notice.day)}）`,
      ...numbered(names),
    ],
  };
  return inFile(paper, notice);
};

const TRADE_AND_INVESTMENT = ['一、禁止上述企业从事与中国有关的进出口活动；', '二、禁止上述企业在中国境内新增投资。'];
export const OFFICERS = [
  '一、禁止上述企业从事与中国有关的进出口活动；',
  '二、禁止上述企业在中国境内新增投资；',
  '三、禁止上述企业高级管理人员入境；',
  '四、不批准并取消上述企业高级管理人员在中国境内工作许可、停留或者居留资格。',
];

type Unreliable = {
  year: number;
  number: number;
  day: CivilDate;
  posted: CivilMinute;
  title: string;
  decision: string;
  measures?: readonly string[];
  start?: string;
  annex?: { title: string; label?: string; names: readonly string[] };
  address?: string;
};

/** 不可靠实体清单工作机制公告, in its own numbering. */
export const unreliableEntities = (notice: Unreliable): Paper => ({
  id: `uel-${notice.year}-${notice.number}`,
  series: 'unreliable-entities',
  title: `不可靠实体清单工作机制${notice.title}的公告`,
  posted: notice.posted,
  number: `不可靠实体清单工作机制公告〔${notice.year}〕${notice.number}号`,
  issuedOn: notice.day,
  ...(notice.address === undefined ? {} : { address: notice.address }),
  body: [
    '不 可 靠 实 体 清 单 工 作 机 制',
    '公           告',
    `${notice.year}年 第${notice.number}号`,
    `为维护国家主权、安全和发展利益，根据《中华人民共和国对外贸易法》《中华人民共和国国家安全法》《中华人民共和国反外国制裁法》等有关法律，${notice.decision}`,
    ...(notice.measures ?? TRADE_AND_INVESTMENT),
    '本公告未尽事宜，按《不可靠实体清单规定》执行。',
    notice.start ?? '本公告自公布之日起实施。',
    ...(notice.annex ? [`附件：${notice.annex.title}`] : []),
    '不可靠实体清单工作机制',
    '（商务部代章）',
    zhDay(notice.day),
    ...(notice.annex ? ['附件', notice.annex.title, ...notice.annex.names] : []),
  ],
});

/** 依据…决定将…列入不可靠实体清单，并采取以下处理措施, with what stands between. */
export const decidesToList = (whom: string): string =>
  `不可靠实体清单工作机制依据《不可靠实体清单规定》第二条、第八条和第十条等有关规定，决定将${whom}列入不可靠实体清单，并采取以下处理措施：`;

export const usAnnex = (names: string): NonNullable<Unreliable['annex']> => {
  const all = lines(names);
  return { title: `被列入不可靠实体清单的${all.length}家美国实体`, names: numbered(all) };
};

/** A spokesperson's answer: a question, and what was answered to it. */
export const answer = (text: {
  id: string;
  posted: CivilMinute;
  title: string;
  body: string;
  address?: string;
}): Paper => ({
  id: text.id,
  series: 'answer',
  title: `商务部新闻发言人${text.title}答记者问`,
  posted: text.posted,
  body: lines(text.body),
  ...(text.address === undefined ? {} : { address: text.address }),
});
