import { mofcomOffice } from '../mofcom-office.ts';

export const mofcomLicences = mofcomOffice({
  id: 'mofcom-licences',
  title: '商务部配额许可证事务局 (MOFCOM quota and licence bureau)',
  column: 'https://xkzj.mofcom.gov.cn/tzgg/index.html',
  quietDays: 60,
});
