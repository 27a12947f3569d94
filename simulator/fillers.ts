import { addDays, BEIJING, type CivilDate, civilMinute, instantAt } from '../shared/time/civil.ts';
import { type Channel, digest, officeName } from './channels.ts';
import { isOffice, OFFICE_IDS, type Office } from './corpus/office.ts';
import { day, type Paper, zhDay } from './corpus/paper.ts';
import type { Entry } from './entry.ts';
import { OFFICES } from './offices.ts';
import { renderFullPage } from './pages/render-page.ts';

/** What stands on a list before anything that matters: no list of a ministry is ever nearly empty. */

const OLD = [
  '关于举办业务培训班的通知',
  '关于公布年度先进单位的通知',
  '关于开展统计调查工作的通知',
  '关于节假日值班安排的通知',
];
const PREFIX: Partial<Record<Channel, string>> = {
  policies: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2022/art_',
  bureau: 'https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2022/art_',
  spokesperson: 'https://www.mofcom.gov.cn/xwfb/xwfyrth/art/2022/art_',
};
const PORTAL = 'http://exportcontrol.mofcom.gov.cn/article';

const addressOf = (channel: Channel, place: number, on: string, name: string): string => {
  const [year = '', month = '', dayOfMonth = ''] = on.split('-');
  if (isOffice(channel)) return OFFICES[channel].folder + officeName(name, channel, civilMinute(day(on), '10:00'));
  if (channel === 'announcements')
    return `https://www.mofcom.gov.cn/zcfb/blgg/gg/${year}/art/${year}/art_${name.slice(0, 32)}.html`;
  if (channel === 'portal') return `${PORTAL}/zcfg/gnzcfg/zcfggzqd/${year}${month}/${100 + place}.html`;
  if (channel === 'portal-news') return `${PORTAL}/gndt/${year}${month}/${200 + place}.html`;
  if (channel === 'tariff-commission')
    return `https://gss.mof.gov.cn/gzdt/zhengcefabu/${year}${month}/t${year}${month}${dayOfMonth}_${1000 + place}.htm`;
  if (channel === 'foreign-ministry')
    return `https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/${year}${month}/t${year}${month}${dayOfMonth}_${1000 + place}.shtml`;
  return `${PREFIX[channel]}${name.slice(0, 32)}.html`;
};

const filler = (channel: Channel, on: CivilDate, place: number): Entry => {
  const title = `${OLD[place % OLD.length]}（${zhDay(on)}）`;
  const id = `filler ${channel} ${on.slice(0, 4)} ${place}`;
  const at = instantAt(civilMinute(on, '10:00'), BEIJING);
  const url = addressOf(channel, place, on, digest(id));
  const paper: Paper = {
    id,
    series: 'answer',
    title,
    posted: civilMinute(on, '10:00'),
    body: ['各有关单位：', '现将有关事项通知如下。请认真组织实施。', zhDay(on)],
  };
  return { channel, title, url, at, zone: BEIJING, page: (load) => renderFullPage({ paper, channel, url, at }, load) };
};

const STANDING: Channel[] = [
  'policies',
  'bureau',
  'portal',
  'portal-news',
  'spokesperson',
  'tariff-commission',
  'foreign-ministry',
];
const EACH = 11;
const places = Array.from({ length: EACH }, (_, place) => place);

const inJanuary = (year: number, place: number): CivilDate => addDays(day(`${year}-01-04`), 2 * place);
const SINCE = day('2024-01-12');
const DAYS = 1080;
/** An office puts something ordinary out every so often. */
const ofOffice = (office: Office): Entry[] => {
  const { everyDays = 30 } = OFFICES[office];
  const count = Math.floor(DAYS / everyDays);
  return Array.from({ length: count }, (_, place) => filler(office, addDays(SINCE, everyDays * place), place));
};

/** Ordinary notices: on every list since early 2022, on the yearly index in each January anew. */
export const fillers = (): Entry[] => [
  ...STANDING.flatMap((channel) => places.map((place) => filler(channel, inJanuary(2022, place), place))),
  ...[2022, 2023, 2024, 2025, 2026].flatMap((year) =>
    places.map((place) => filler('announcements', inJanuary(year, place), place)),
  ),
  ...OFFICE_IDS.flatMap(ofOffice),
];
