import { APPLY, announcement, CONTROL_LAWS, DECLARE, UPDATED } from './formulae.ts';
import { at, day, type Paper } from './paper.ts';

const JOINT = '商务部 海关总署';
const DECISION = `根据${CONTROL_LAWS}有关规定，为维护国家安全和利益、履行防扩散等国际义务，经国务院批准，决定对下列物项实施出口管制：`;

type RareEarth = { place: string; zh: string; code: string; alloys: string[]; targets: string[]; magnets?: string };
const OXIDES: Record<string, string> = {
  钐: '2846901940、2846901993、3824999922',
  钆: '2846901930、2846901993、3824999922',
};
const COMPOUNDS = '2846902810、2846902910、2846903910、2846904820、2846904910、2846909920、3824999922';
const letters = (items: string[]): string =>
  items.map((item, index) => `${'abcde'[index]}. ${item}${index === items.length - 1 ? '。' : '；'}`).join('\n');

/** One chapter of No. 18: metal, alloys and targets under a, oxide under b, compounds under c. */
const chapter = ({ place, zh, code, alloys, targets, magnets }: RareEarth): string => `
  ${place}、${zh}相关物项
  （一）${code}.a 金属${zh}、含${zh}的合金及相关制品：
  1. 金属${zh}（参考海关商品编号：2805301910）。
  ${alloys.length > 0 ? `2. 含${zh}的合金：\n${letters(alloys)}` : '2. 【保留】。'}
  3. 含${zh}的靶材（参考海关商品编号：3824999922、8486909110）：
  ${letters(targets)}
  ${magnets === undefined ? '' : `4. ${magnets}。`}
  （二）${code}.b 氧化${zh}及其混合物（参考海关商品编号：${OXIDES[zh] ?? '2846901993、3824999922'}）。
  （三）${code}.c 含${zh}的化合物及其混合物（参考海关商品编号：${COMPOUNDS}）。`;

const SEVEN: RareEarth[] = [
  {
    place: '一',
    zh: '钐',
    code: '1C902',
    alloys: ['钐钴合金', '钐铁合金', '钐镍合金', '钐铝合金', '钐镁合金'],
    targets: ['钐靶', '钐钴合金靶', '钐铁合金靶'],
    magnets: '钐钴永磁材料',
  },
  {
    place: '二',
    zh: '钆',
    code: '1C903',
    alloys: ['钆镁合金', '钆铝合金'],
    targets: ['钆靶', '钆铁合金靶', '钆钴合金靶'],
  },
  {
    place: '三',
    zh: '铽',
    code: '1C904',
    alloys: ['铽钴合金', '铽钴铁合金'],
    targets: ['铽靶', '铽钴合金靶'],
    magnets: '含铽的钕铁硼永磁材料',
  },
  {
    place: '四',
    zh: '镝',
    code: '1C905',
    alloys: ['镝铁合金', '铽镝铁合金'],
    targets: ['镝靶', '铽镝铁合金靶'],
    magnets: '含镝的钕铁硼永磁材料',
  },
  { place: '五', zh: '镥', code: '1C906', alloys: [], targets: ['镥靶', '镥镱合金靶'] },
  {
    place: '六',
    zh: '钪',
    code: '1C907',
    alloys: ['钪镁合金', '钪铝合金', '钪铜合金'],
    targets: ['钪靶', '钪铝合金靶'],
  },
  {
    place: '七',
    zh: '钇',
    code: '1C908',
    alloys: ['钇铝合金', '钇镁合金', '钇镍合金', '钇铜合金', '钇铁合金'],
    targets: ['钇靶', '钇铝合金靶', '钇锆合金靶'],
  },
];

/** Items under control, February and April 2025. */
export const mofcom2025Items: Paper[] = [
  announcement({
    year: 2025,
    number: 10,
    day: day('2025-02-04'),
    posted: at('2025-02-04T13:05'),
    issuers: JOINT,
    subject: '公布对钨、碲、铋、钼、铟相关物项实施出口管制的决定',
    body: `
      ${DECISION}
      一、钨相关物项
      （一）1C117.d．钨相关材料：
      1．仲钨酸铵（参考海关商品编号：2841801000）；
      2．氧化钨（参考海关商品编号：2825901200、2825901910、2825901920）；
      3．非1C226项下管制的碳化钨（参考海关商品编号：2849902000）。
      （二）1C117.c．非1C226、1C241项下管制的钨及钨含量大于等于97%（按重量）的钨合金（参考海关商品编号：8101940001、8101991001、8101999001）。
      （三）1C004 钨镍铁合金或钨镍铜合金（参考海关商品编号：8101940001、8101991001、8101999001）。
      （四）1E004、1E101.b．生产1C004、1C117.c、1C117.d项的技术及资料（含工艺规范、工艺参数、加工程序等）。
      二、碲相关物项
      （一）6C002.a．金属碲（参考海关商品编号：2804500001）。
      （二）6C002.b．以下任何一种的碲化合物单晶或多晶制品（包括衬底或外延片）：
      1．碲化镉（参考海关商品编号：2842902000、3818009021）；
      2．碲化镉锌（参考海关商品编号：2842909025、3818009021）；
      3．碲化镉汞（参考海关商品编号：2852100010、3818009021）。
      （三）6E002 生产6C002项的技术及资料（含工艺规范、工艺参数、加工程序等）。
      三、铋相关物项
      （一）6C001.a．非1C229项下管制的金属铋及制品（参考海关商品编号：8106101091、8106101092、8106101099）。
      （二）6C001.b．锗酸铋（参考海关商品编号：2841900041）。
      （三）6C001.c．三苯基铋（参考海关商品编号：2931900032）。
      （四）6C001.d．三对乙氧基苯基铋（参考海关商品编号：2931900032）。
      （五）6E001 生产6C001项的技术及资料（包括工艺规范、工艺参数、加工程序等）。
      四、钼相关物项
      （一）1C117.b．钼粉：用于制造导弹部件的钼含量（按重量）大于等于97%、颗粒尺寸小于等于50μm的钼及合金颗粒（参考海关商品编号：8102100001）。
      （二）1E101.b．生产1C117.b项的技术及资料（含工艺规范、工艺参数、加工程序等）。
      五、铟相关物项
      （一）3C004.a．磷化铟（参考海关商品编号：2853904051）。
      （二）3C004.b．三甲基铟（参考海关商品编号：2931900032）。
      （三）3C004.c．三乙基铟（参考海关商品编号：2931900032）。
      （四）3E004 生产3C004项的技术及资料（含工艺规范、工艺参数、加工程序等）。
      ${APPLY}
      本公告自发布之日起正式实施。${UPDATED}`,
  }),
  announcement({
    year: 2025,
    number: 18,
    day: day('2025-04-04'),
    posted: at('2025-04-04T18:00'),
    issuers: JOINT,
    subject: '公布对部分中重稀土相关物项实施出口管制的决定',
    address: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_9c2108ccaf754f22a34abab2fedaa944.html',
    body: `
      ${DECISION}
      ${SEVEN.map(chapter).join('\n')}
      上述靶材包括片、管等形态。
      ${APPLY}
      ${DECLARE}
      本公告自发布之日起正式实施。${UPDATED}`,
  }),
  announcement({
    year: 2025,
    number: 28,
    day: day('2025-07-15'),
    posted: at('2025-07-15T18:00'),
    offices: ['services-trade'],
    issuers: '商务部 科技部',
    subject: '公布《中国禁止出口限制出口技术目录》调整内容',
    body: `
      根据《中华人民共和国对外贸易法》和《中华人民共和国技术进出口管理条例》有关规定，经国务院批准，决定对《中国禁止出口限制出口技术目录》部分内容进行调整，新增电池正极材料制备技术等限制出口的技术，调整内容见附件。
      本公告自公布之日起实施。
      附件：《中国禁止出口限制出口技术目录》调整内容.pdf`,
    attachments: ['《中国禁止出口限制出口技术目录》调整内容.pdf'],
  }),
];
