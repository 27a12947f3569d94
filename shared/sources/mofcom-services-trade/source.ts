import { mofcomOffice } from '../mofcom-office.ts';

export const mofcomServicesTrade = mofcomOffice({
  id: 'mofcom-services-trade',
  title: '商务部服务贸易司技术进出口 (MOFCOM department of trade in services, technology)',
  column: 'https://fms.mofcom.gov.cn/zcfg/jsjckzcfg/index.html',
  quietDays: 400,
});
