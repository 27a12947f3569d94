import type { CivilMinute } from '../shared/time/civil.ts';
import type { Office } from './corpus/office.ts';
import type { Paper } from './corpus/paper.ts';
import { gssPage } from './pages/gss-page.ts';
import { libraryPage } from './pages/library-page.ts';
import { mfaPage } from './pages/mfa-page.ts';
import { type Load, mofcomPage } from './pages/mofcom-page.ts';
import { motPage } from './pages/mot-page.ts';
import { taoPage } from './pages/tao-page.ts';

/** A site with one list, whose articles stand in folders. */
type OfficeSite = {
  /** Where the list stands. */
  list: string;
  /** The class of the list; where it has none, it is a file of rows. */
  listClass?: string;
  /** What an article's address begins with, and its name: of a day and of digests of its id. */
  folder: string;
  name: (day: string, hash: string, serial: string) => string;
  page: (paper: Paper, posted: CivilMinute, load: Load) => string;
  /** How often it puts out what concerns nothing here; a month, where absent. */
  everyDays?: number;
};

/** 202510/t20251010_4177936.html: how the commonest publishing system names its articles. */
const monthly =
  (ending: string): OfficeSite['name'] =>
  (day, _, serial) =>
    `${day.slice(0, 4)}${day.slice(5, 7)}/t${day.replaceAll('-', '')}_${serial.slice(0, 7)}.${ending}`;

const article: OfficeSite['name'] = (day, hash) => `art/${day.slice(0, 4)}/art_${hash}.html`;

/** A column of the Ministry of Commerce on a site of its own. */
const column = (folder: string, title: string): OfficeSite => ({
  list: `${folder}index.html`,
  listClass: 'txtList_01',
  folder,
  name: article,
  page: (paper, posted, load) => mofcomPage(paper, posted, title, load),
});

/** A column of the foreign ministry. */
const foreignMinistry = (path: string): OfficeSite => ({
  list: `https://www.mfa.gov.cn/web/${path}`,
  listClass: 'list1',
  folder: `https://www.mfa.gov.cn/web/${path}`,
  name: monthly('shtml'),
  page: mfaPage,
});

export const OFFICES: Readonly<Record<Office, OfficeSite>> = {
  'foreign-trade': column('https://wms.mofcom.gov.cn/zcfb/wmgl/', '外贸管理'),
  'services-trade': column('https://fms.mofcom.gov.cn/zcfg/jsjckzcfg/', '技术进出口'),
  licences: column('https://xkzj.mofcom.gov.cn/tzgg/', '通知公告'),
  remarks: foreignMinistry('fyrbt_673021/dhdw_673027/'),
  conferences: foreignMinistry('fyrbt_673021/jzhsl_673025/'),
  'foreign-news': foreignMinistry('wjbxw_new/'),
  'taiwan-affairs': {
    list: 'https://www.gwytb.gov.cn/zccs/zccs_61195/cjtdwgfz/',
    listClass: 'list-box',
    folder: 'https://www.gwytb.gov.cn/zccs/zccs_61195/cjtdwgfz/bt/',
    name: monthly('htm'),
    page: taoPage,
  },
  'state-council': {
    list: 'https://www.gov.cn/zhengce/zuixin/ZUIXINZHENGCE.json',
    folder: 'https://www.gov.cn/zhengce/content/',
    name: (day, _, serial) => `${day.slice(0, 4)}${day.slice(5, 7)}/content_${serial.slice(0, 7)}.htm`,
    page: libraryPage,
    everyDays: 10,
  },
  transport: {
    list: 'https://xxgk.mot.gov.cn/2020/jigou/syj/',
    listClass: 'national_development',
    folder: 'https://xxgk.mot.gov.cn/2020/jigou/syj/',
    name: monthly('html'),
    page: motPage,
  },
  finance: {
    list: 'https://www.mof.gov.cn/zhengwuxinxi/zhengcefabu/',
    listClass: 'xwfb_listbox',
    folder: 'https://www.mof.gov.cn/zhengwuxinxi/zhengcefabu/',
    name: monthly('htm'),
    page: gssPage,
  },
};
