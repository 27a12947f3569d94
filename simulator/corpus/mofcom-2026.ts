import { announcement, controlListing, watchListing } from './formulae.ts';
import { at, day, type Paper } from './paper.ts';

const JAPAN = '日本实体';
const DEED = '参与提升日本军事实力';

export const mofcom2026: Paper[] = [
  announcement({
    year: 2026,
    number: 1,
    day: day('2026-01-06'),
    posted: at('2026-01-06T15:30'),
    subject: '关于加强两用物项对日本出口管制的公告',
    body: `
      根据《中华人民共和国出口管制法》等法律法规有关规定，为维护国家安全和利益、履行防扩散等国际义务，决定加强两用物项对日本出口管制。现将有关事项公告如下：
      禁止所有两用物项对日本军事用户、军事用途，以及一切有助于提升日本军事实力的其他最终用户用途出口。
      任何国家和地区的组织和个人，违反上述规定，将原产于中华人民共和国的相关两用物项转移或提供给日本的组织和个人，将依法追究法律责任。
      本公告自公布之日起正式实施。`,
  }),
  controlListing({
    year: 2026,
    number: 11,
    day: day('2026-02-24'),
    posted: at('2026-02-24T09:30'),
    address: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2026/art_b5159a773124428a9813884015d1b8b3.html',
    who: JAPAN,
    deed: DEED,
    transfer: true,
    file: 'pdf',
    names: `
      三菱造船株式会社（Mitsubishi Heavy Industries Shipbuilding Co.）
      三菱重工航空发动机株式会社（Mitsubishi Heavy Industries Aero Engines, Ltd.）
      三菱重工海洋机械株式会社（Mitsubishi Heavy Industries Marine Machinery & Equipment Co., Ltd.）
      三菱重工发动机与涡轮增压器株式会社（Mitsubishi Heavy Industries Engine & Turbocharger, Ltd.）
      三菱重工海事系统株式会社（Mitsubishi Heavy Industries Maritime Systems, Ltd.）
      川崎重工航空宇宙系统公司（Kawasaki Heavy Industries Aerospace Systems Company）
      川重岐阜工程株式会社（KAWAJU Gifu Engineering Co., Ltd.）
      富士通防卫与国家安全株式会社（Fujitsu Defense & National Security, Ltd.）
      IHI原动机株式会社（IHI Power Systems Co., Ltd.）
      IHI主要金属株式会社（IHI Master Metal Co., Ltd.）
      IHI喷气机服务株式会社（IHI Jet Service Co., Ltd.）
      IHI宇航株式会社（IHI Aerospace Co., Ltd.）
      IHI航空制造株式会社（IHI Aero Manufacturing Co., Ltd.）
      IHI宇航工程株式会社（IHI Aerospace Engineering Co., Ltd.）
      日本电气网络传感器株式会社（NEC Network and Sensor Systems, Ltd.）
      日本电气航空宇宙系统株式会社（NEC Aerospace Systems, Ltd.）
      日本海洋联合株式会社（Japan Marine United Corporation）
      JMU防务系统株式会社（JMU Defense Systems Co., Ltd.）
      防卫大学（National Defense Academy of Japan）
      日本宇宙航空研究开发机构（Japan Aerospace Exploration Agency）`,
  }),
  watchListing({
    year: 2026,
    number: 12,
    day: day('2026-02-24'),
    posted: at('2026-02-24T09:32'),
    address: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2026/art_bac18400512d408a8d4c2f964e36ac11.html',
    who: JAPAN,
    file: 'docx',
    names: `
      斯巴鲁株式会社（SUBARU Corporation）
      富士航空航天技术株式会社（FUJI Aerospace Technology Co., Ltd.）
      引能仕株式会社（ENEOS Corporation）
      运输机工业株式会社（Yusoki Co., Ltd.）
      伊藤忠航空株式会社（ITOCHU Aviation Co., Ltd.）
      俪达集团控股股份有限公司（Leda Group Holdings Co., Ltd.）
      东京科学大学（Institute of Science Tokyo）
      三菱材料株式会社（Mitsubishi Materials Corporation）
      ASPP株式会社（ASPP Co., Ltd.）
      八洲电机株式会社（Yashima Denki Co., Ltd.）
      住友重机械工业株式会社（Sumitomo Heavy Industries, Ltd.）
      TDK株式会社（TDK Corporation）
      三井物产航空航天株式会社（Mitsui Bussan Aerospace Co., Ltd.）
      日野汽车株式会社（Hino Motors, Ltd.）
      东金株式会社（Tokin Corporation）
      日新电机株式会社（Nissin Electric Co., Ltd.）
      三泰克托株式会社（Sun Tectro Co., Ltd.）
      日东电工株式会社（Nitto Denko Corporation）
      日油株式会社（NOF Corporation）
      半井试剂株式会社（Nacalai Tesque, Inc.）`,
  }),
  controlListing({
    year: 2026,
    number: 20,
    day: day('2026-04-24'),
    posted: at('2026-04-24T16:00'),
    address: 'https://www.mofcom.gov.cn/zcfb/blgg/gg/2026/art/2026/art_d909592ea44b40148f244cb233773d4f.html',
    who: '欧盟实体',
    transfer: true,
    names: `
      赫斯塔尔公司（FN Herstal）
      奥姆尼波尔公司（OMNIPOL a.s.）
      亨索尔特公司（HENSOLDT AG）
      圣剑军械公司（EXCALIBUR ARMY spol.s.r.o）
      SpaceKnow捷克分公司（SPACEKNOW INC., odstepny zavod s.r.o）
      捷克航空研究与试验研究所（VZLU AEROSPACE a.s.）
      FN Browning集团（FN Browning）`,
  }),
  controlListing({
    year: 2026,
    number: 23,
    day: day('2026-06-22'),
    posted: at('2026-06-22T16:00'),
    address: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2026/art_dfa9cc5c1e004d7fbb86f83d249e7986.html',
    who: '美国实体',
    transfer: true,
    names: `
      艾维奥克斯公司（Aveox, Inc.）
      红猫控股公司（Red Cat Holdings, Inc.）
      蒂尔无人机公司（Teal Drones, Inc.）
      美国IMSAR公司（IMSAR, LLC）
      杰亚机器人公司（Jaia Robotics, Inc.）
      鲍尔航空航天技术公司（Ball Aerospace & Technologies Corp.）
      奥什科什防务公司（Oshkosh Defense, LLC）
      L3哈里斯海事服务公司（L3Harris Maritime Services, Inc.）
      芒廷帕斯材料公司（MP Materials Corp.）
      美国稀土公司（USA Rare Earth, Inc.）`,
  }),
  announcement({
    year: 2026,
    number: 27,
    day: day('2026-06-29'),
    posted: at('2026-06-29T15:00'),
    address: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2026/art_df87be1437044874a35f85cf6e076f3d.html',
    subject: '公布将20家日本实体列入出口管制管控名单',
    body: `
      根据《中华人民共和国出口管制法》和《中华人民共和国两用物项出口管制条例》等法律法规有关规定，为维护国家安全和利益，履行防扩散等国际义务，决定将防卫研究所（National Institute for Defense Studies）等参与提升日本军事实力的20家日本实体列入出口管制管控名单（见附件），并采取以下措施：
      一、禁止出口经营者向上述20家实体出口两用物项，禁止境外组织和个人将原产于中华人民共和国的两用物项转移或提供给上述20家实体；正在开展的相关活动应当立即停止。
      二、特殊情况下确需出口的，出口经营者应当向商务部提出申请。
      本公告自公布之日起正式实施。
      附件：出口管制管控名单（2026年6月29日）.pdf`,
    attachments: ['出口管制管控名单（2026年6月29日）.pdf'],
  }),
  watchListing({
    year: 2026,
    number: 28,
    offices: ['licences'],
    day: day('2026-06-29'),
    posted: at('2026-06-29T15:02'),
    address: 'https://www.mofcom.gov.cn/zcfb/blgg/gg/2026/art/2026/art_1a0adf5de9b84cd091992669d59e10d4.html',
    who: JAPAN,
    names: `
      三井E&S株式会社（MITSUI E&S Co., Ltd.）
      三井物产航空航天株式会社维修中心（Mitsui Bussan Aerospace Co., Ltd. Maintenance Center）
      泰拉无人机株式会社（Terra Drone Corporation）
      ACSL株式会社（ACSL Ltd.）
      三菱原子燃料株式会社（Mitsubishi Nuclear Fuel Co., Ltd.）
      日本原燃株式会社（Japan Nuclear Fuel Limited）
      富士通网络解决方案株式会社（Fujitsu Network Solutions Limited）
      日立高端系统株式会社（Hitachi Advanced Systems Corporation）
      小松产机株式会社（Komatsu Industries Corporation）
      小松NTC株式会社（Komatsu NTC Ltd.）
      冲电气工业株式会社（OKI Electric Industry Co., Ltd.）
      OKI通信回声株式会社（OKI Com-Echoes Co., Ltd.）
      OKI电路技术株式会社（OKI Circuit Technology Co., Ltd.）
      OKI奈克斯泰克株式会社（OKI Nextech Co., Ltd.）
      冲电气工程株式会社（OKI Engineering Co., Ltd.）
      YDK科技株式会社（YDK Technologies Co., Ltd.）
      日本电磁测器株式会社（Nihon Denji Sokki Co., Ltd）
      丰和工业株式会社（Howa Machinery, Ltd.）
      细谷火工株式会社（Hosoya Pyro-Engineering Co., Ltd.）
      藤仓航装株式会社（The Fujikura Parachute Co., Ltd.）`,
  }),
  announcement({
    year: 2026,
    number: 29,
    day: day('2026-07-10'),
    posted: at('2026-07-10T18:00'),
    offices: ['foreign-trade'],
    issuers: '商务部 海关总署',
    subject: '关于对氦气实施临时禁止出口管理的公告',
    body: `
      根据《中华人民共和国对外贸易法》有关规定，决定对氦气实施临时禁止出口管理。现将有关事项公告如下：
      一、自公布之日起，禁止出口氦气（海关商品编号：2804290010）。
      二、上述措施如有调整，另行公告。
      三、本公告自公布之日起执行。`,
  }),
  controlListing({
    year: 2026,
    number: 30,
    day: day('2026-07-24'),
    posted: at('2026-07-24T16:00'),
    address: 'https://www.mofcom.gov.cn/zcfb/blgg/gg/2026/art/2026/art_452eed7fd22c431fbd3d7a8b9fad6d93.html',
    who: '欧盟实体',
    transfer: true,
    names: `
      拉法特集团（Lafert S.p.A.）
      嘉耐特公司（Garnet S.r.l.）
      辛德豪瑟材料有限公司（Sindlhauser Materials GmbH）
      莱茵金属公司（Rheinmetall AG）
      安特拉科化工贸易有限公司（Antraco Chemie-Handelsgesellschaft mbH）
      InPACT公司（InPACT S.A.）
      三五实验室（III-V LAB）
      Cavok UAS公司（Cavok UAS）
      维戈尔光电公司（Vigo Photonics S.A.）
      弗罗茨瓦夫理工大学（Politechnika Wroclawska）
      IHC公司（IHC Merwede Holding B.V.）
      太脱拉卡车公司（TATRA TRUCKS a.s.）
      Opticoelectron集团（Opticoelectron Group）
      Ekspla公司（Ekspla UAB）`,
  }),
  announcement({
    year: 2026,
    number: 34,
    day: day('2026-08-05'),
    posted: at('2026-08-05T17:00'),
    subject: '公布加强无人机相关两用物项对美国出口管制',
    body: `
      根据《中华人民共和国出口管制法》等法律法规有关规定，为维护国家安全和利益、履行防扩散等国际义务，决定加强无人机相关两用物项对美国出口管制。现将有关事项公告如下：
      一、对无人机相关两用物项对美国出口，严格逐案审查。无人机相关两用物项对美国出口，不得申请通用许可，不适用其他许可便利措施。
      二、任何国家和地区的组织和个人，违反上述规定，将原产于中华人民共和国的相关两用物项转移或提供给美国的组织和个人，将依法追究法律责任。
      三、本公告自公布之日起正式实施。`,
  }),
];
