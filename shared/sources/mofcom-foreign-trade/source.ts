import { mofcomOffice } from '../mofcom-office.ts';

export const mofcomForeignTrade = mofcomOffice({
  id: 'mofcom-foreign-trade',
  title: '商务部对外贸易司 (MOFCOM department of foreign trade)',
  column: 'https://wms.mofcom.gov.cn/zcfb/wmgl/index.html',
  quietDays: 90,
});
