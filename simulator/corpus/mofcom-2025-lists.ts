import { controlListing } from './formulae.ts';
import { at, day, type Paper } from './paper.ts';

const US = '美国实体';

/** 管控名单, 2025. */
export const mofcom2025Lists: Paper[] = [
  controlListing({
    year: 2025,
    number: 1,
    day: day('2025-01-02'),
    posted: at('2025-01-02T16:00'),
    address: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_1ee79b1b7f21444ebf4797c0ff8500fd.html',
    who: US,
    names: `
      通用动力公司（General Dynamics）
      L3哈里斯公司（L3 Harris Technologies）
      英特磊公司（Intelligent Epitaxy Technology）
      可利尔阿莱恩公司（Clear Align LLC）
      波音防务、空间与安全集团（Boeing Defense, Space & Security）
      洛克希德·马丁公司（Lockheed Martin Corporation）
      雷神导弹与防务公司（Raytheon Missiles & Defense）
      洛克希德·马丁导弹与火控公司（Lockheed Martin Missiles and Fire Control）
      洛克希德·马丁航空公司（Lockheed Martin Aeronautics）
      标枪合资公司（Raytheon/Lockheed Martin Javelin Joint Venture）
      雷神导弹系统公司（Raytheon Missile Systems）
      通用动力军械与战术系统公司（General Dynamics Ordnance and Tactical Systems）
      通用动力信息技术公司（General Dynamics Information Technology）
      通用动力任务系统公司（General Dynamics Mission Systems）
      海岸间电子公司（Inter-Coastal Electronics）
      系统研究与模拟公司（System Studies & Simulation）
      铁山解决方案公司（IronMountain Solutions）
      应用技术集团（Applied Technologies Group）
      阿克西恩特公司（Axient）
      洛克希德·马丁导弹系统集成实验室（Lockheed Martin Missile System Integration Lab）
      洛克希德·马丁先进技术实验室（Lockheed Martin Advanced Technology Laboratories）
      洛克希德·马丁风险投资公司（Lockheed Martin Ventures）
      安杜里尔公司（Anduril Industries）
      海上战术系统公司（Maritime Tactical Systems）
      环太平洋防务公司（Pacific Rim Defense）
      AEVEX航天公司（AEVEX Aerospace）
      LKD航天公司（LKD Aerospace）
      顶峰科技公司（Summit Technologies Inc.）`,
  }),
  controlListing({
    year: 2025,
    number: 13,
    day: day('2025-03-04'),
    posted: at('2025-03-04T13:02'),
    address: 'https://www.mofcom.gov.cn/zcfb/blgg/gg/2025/art/2025/art_67b1b070edcb42e2ad9b8860c15f3b12.html',
    who: US,
    names: `
      莱多斯公司（Leidos）
      吉布斯和考克斯公司（Gibbs & Cox, Inc.）
      监控研究公司（IP Video Market Info, Inc.）
      SourceMap公司（Sourcemap, Inc.）
      斯凯迪奥公司（Skydio, Inc.）
      急速飞行公司（Rapid Flight LLC）
      红色六方案公司（Red Six Solutions）
      护盾人工智能公司（Shield AI, Inc.）
      浩劫人工智能公司（HavocAI）
      尼罗斯科技公司（Neros Technologies）
      Group W公司（Group W）
      爱尔康公司（Aerkomm Inc.）
      通用原子航空系统公司（General Atomics Aeronautical Systems, Inc.）
      通用动力陆地系统公司（General Dynamics Land Systems）
      宇航环境公司（Aero Vironment）`,
  }),
  controlListing({
    year: 2025,
    number: 21,
    day: day('2025-04-04'),
    posted: at('2025-04-04T18:04'),
    address: 'https://www.mofcom.gov.cn/zcfb/blgg/gg/2025/art/2025/art_e1772b9dcc6c4337aa61f1f8847d0a61.html',
    who: US,
    names: `
      高点航空技术公司（High Point Aerotechnologies）
      环球世界物流公司（Universal Logistics Holdings, Inc.）
      Source Intelligence公司（Source Intelligence, Inc.）
      美国繁荣联盟（Coalition For A Prosperous America）
      内华达山脉公司（Sierra Nevada Corporation）
      边缘自治运营公司（Edge Autonomy Operations LLC）
      赛博勒克斯公司（Cyberlux Corporation）
      哈德森技术公司（Hudson Technologies Co.）
      萨罗尼克科技公司（Saronic Technologies, Inc.）
      国际海洋工程公司（Oceaneering International, Inc.）
      摇杆舵公司（Stick Rudder Enterprises LLC）
      立方公司（Cubic Corporation）
      S3航空防务公司（S3 AeroDefense）
      特科姆公司（TCOM, Limited Partnership）
      文本矿公司（TextOre）
      ACT1联邦公司（ACT1 Federal）`,
  }),
  controlListing({
    year: 2025,
    number: 22,
    day: day('2025-04-09'),
    posted: at('2025-04-09T19:31'),
    address: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_c6b190344a154e6f831e0fdfc190e41e.html',
    who: US,
    start: '本公告自2025年4月10日12时01分起正式实施。',
    names: `
      美国光子公司（American Photonics）
      诺沃特公司（Novotech, Inc.）
      埃科达因公司（Echodyne）
      马文工程公司（Marvin Engineering Company, Inc.）
      埃克索维拉公司（Exovera）
      特励达·布朗工程公司（Teledyne Brown Engineering,  Inc.）
      BRINC无人机公司（BRINC Drones, Inc.）
      赛尼克斯公司（SYNEXXUS, Inc.）
      火风暴实验室公司（Firestorm Labs, Inc.）
      奎托斯无人机系统公司（Kratos Unmanned Aerial Systems, Inc.）
      多莫战术通信公司（Domo Tactical Communications）
      英斯图公司（Insitu, Inc.）`,
  }),
  controlListing({
    year: 2025,
    number: 35,
    day: day('2025-07-09'),
    posted: at('2025-07-09T09:00'),
    address: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_53c6b5ab958841dfb90b77c00f8602cf.html',
    who: '台湾地区实体',
    names: `
      汉翔航空工业股份有限公司（Aerospace Industrial Development Corp.）
      经纬航太科技公司（GEOSAT Aerospace & Technology Inc.）
      中山科学研究院（National Chung-Shan Institute of Science & Technology）
      仲硕科技股份有限公司（JC Technology Inc.）
      国际造船股份有限公司（CSBC Corporation,Taiwan）
      中信造船股份有限公司（Jong Shyn Shipbuilding Co.,Ltd）
      龙德造船工业股份有限公司（Lungteh Shipbuilding Co.,Ltd）
      攻卫股份有限公司（Gong Wei Co.,Ltd）`,
  }),
  controlListing({
    year: 2025,
    number: 51,
    day: day('2025-09-25'),
    posted: at('2025-09-25T16:58'),
    address: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_113cfe1ef91740c9a0e92a5a91e779d9.html',
    who: US,
    names: `
      亨廷顿·英格尔斯工业公司（Huntington Ingalls Industries, Inc.）
      扁平地球管理公司（Planate Management Group）
      全球维度公司（Global Dimensions LLC）`,
  }),
];
