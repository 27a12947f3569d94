import { type CivilMinute, dateOf } from '../../shared/time/civil.ts';
import { lines, type Paper, zhDay } from './paper.ts';

type Order = {
  number: number;
  title: string;
  posted: CivilMinute;
  address: string;
  decision: string;
  annex: string;
  list?: string;
};

/** 外交部令, countermeasures under the Anti-Foreign Sanctions Law: a decision that counts from the day of its order. */
export const foreignMinistryOrder = ({
  number,
  title,
  posted,
  address,
  decision,
  annex,
  list = '反制清单',
}: Order): Paper => {
  const today = zhDay(dateOf(posted));
  return {
    id: `mfa-order-${posted.slice(0, 4)}-${number}`,
    series: 'foreign-ministry',
    title,
    posted,
    address: `https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/${address}`,
    body: [
      posted.replace('T', ' '),
      `（${today}中华人民共和国外交部令第${number}号公布，自${today}起施行）`,
      ...lines(decision),
      `本决定自${today}起施行。`,
      `附件：${list}`,
      '外交部',
      today,
      '附件',
      list,
      ...lines(annex),
    ],
  };
};
