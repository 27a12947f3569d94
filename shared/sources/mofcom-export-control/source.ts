import { MOFCOM_PAGE } from '../mofcom-page.ts';
import type { Source } from '../source.ts';

const LIST = 'http://exportcontrol.mofcom.gov.cn/edi_ecms_web_front/front/column/getColumnList';
const ANNOUNCEMENTS = 9;
const DOMESTIC_NEWS = 1;

export const mofcomExportControl = {
  id: 'mofcom-export-control',
  title: '中国出口管制信息网 (export-control portal)',
  publisher: 'MOFCOM',
  kind: 'official',
  jurisdiction: 'CN',
  reader: 'chinese-notice',
  pageParts: MOFCOM_PAGE,
  index: () => [ANNOUNCEMENTS, DOMESTIC_NEWS].map((column) => `${LIST}?pageNumber=1&columnID=${column}&title=`),
  method: 'POST',
  everyMinutes: 30,
  minLinks: 5,
  quietDays: 90,
  rank: 4,
  list: 'portal',
} satisfies Source;
