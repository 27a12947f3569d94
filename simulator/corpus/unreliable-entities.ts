import { decidesToList, OFFICERS, unreliableEntities, usAnnex } from './formulae.ts';
import { at, day, lines, type Paper } from './paper.ts';

const BRANCHES = `
  -TechInsights Inc.
  -TechInsights Europe Limited
  -TechInsights Europe Sp zo.o
  -TechInsights Japan KK
  -TechInsights USA Inc
  -TechInsights Korea Co. Ltd.
  -TechInsights Market Analysis Limited
  -SARL Strategy Analytics
  -Strategy Analytics GmbH Market Research and Management Consulting
  -SARI Strategy Analytics Private Limited`;

export const unreliable: Paper[] = [
  unreliableEntities({
    year: 2023,
    number: 1,
    day: day('2023-02-16'),
    posted: at('2023-02-16T17:00'),
    address: 'https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2023/art_37761ceb51764e7095bfe3d0214f1d4e.html',
    title: '关于将洛克希德·马丁公司、雷神导弹与防务公司列入不可靠实体清单',
    decision: decidesToList(
      '参与对台湾地区军售的洛克希德·马丁公司（Lockheed Martin Corporation）、雷神导弹与防务公司（Raytheon Missiles & Defense）',
    ),
    measures: [
      ...OFFICERS,
      '五、对上述企业分别处以罚款，金额分别为《不可靠实体清单规定》实施以来各企业对台湾军售合同金额的两倍。',
    ],
  }),
  unreliableEntities({
    year: 2024,
    number: 1,
    day: day('2024-05-20'),
    posted: at('2024-05-20T09:30'),
    address: 'https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2024/art_e78af9c314b2466daa7f96b49766a158.html',
    title: '关于对通用原子航空系统公司等三家美国企业采取不可靠实体清单措施',
    decision: '有关决定公告如下：',
    measures: [
      '一、不可靠实体清单工作机制决定将参与对台湾地区军售的通用原子航空系统公司（General Atomics Aeronautical Systems）、通用动力陆地系统公司（General Dynamics Land Systems）列入不可靠实体清单，并采取以下处理措施：',
      '（一）禁止上述企业从事与中国有关的进出口活动；',
      '（二）禁止上述企业在中国境内新增投资；',
      '（三）禁止上述企业高级管理人员入境；',
      '（四）不批准并取消上述企业高级管理人员在中国境内工作许可、停留或者居留资格。',
      '二、有证据显示，美国凯普拉格斯公司（Caplugs）将自中国采购的货物转移至不可靠实体清单中企业。为提示可能存在通过美国凯普拉格斯公司与不可靠实体清单中企业交易的风险，境内企业与其开展出口业务时应当履行尽职调查。',
    ],
  }),
  unreliableEntities({
    year: 2024,
    number: 2,
    day: day('2024-05-20'),
    posted: at('2024-05-20T09:35'),
    address: 'https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2024/art_41f74ffdff914c6dafb548617919d1dd.html',
    title: '关于将波音防务、空间与安全集团列入不可靠实体清单',
    decision: decidesToList('参与对台湾地区军售的波音防务、空间与安全集团（Boeing Defense, Space & Security）'),
    measures: OFFICERS,
  }),
  unreliableEntities({
    year: 2024,
    number: 3,
    day: day('2024-09-24'),
    posted: at('2024-09-24T16:00'),
    address: 'https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2024/art_f5ac8919a05743f78a3c25f3d0c138f5.html',
    title: '关于对美国PVH集团启动不可靠实体清单调查',
    decision:
      '根据《不可靠实体清单规定》有关规定，不可靠实体清单工作机制决定依法对美国PVH集团（PVH Corp.）涉疆不当行为启动不可靠实体清单调查。',
    measures: ['相关利害关系方可自本公告发布之日起30天内提交书面意见。'],
  }),
  unreliableEntities({
    year: 2025,
    number: 1,
    day: day('2025-01-02'),
    posted: at('2025-01-02T16:02'),
    address: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_c164b1339d694766938f75c1f83bddf8.html',
    title: '关于对洛克希德·马丁导弹与火控公司等10家美国企业采取不可靠实体清单措施',
    decision: decidesToList(
      '参与对台湾地区军售的洛克希德·马丁导弹与火控公司（Lockheed Martin Missiles and Fire Control）、洛克希德·马丁航空公司（Lockheed Martin Aeronautics）、洛克希德·马丁导弹系统集成实验室（Lockheed Martin Missile System Integration Lab)、洛克希德·马丁先进技术实验室（Lockheed Martin Advanced Technology Laboratories)、洛克希德·马丁风险投资公司（Lockheed Martin Ventures)、标枪合资公司（Raytheon/Lockheed Martin Javelin Joint Venture）、雷神导弹系统公司（Raytheon Missile Systems）、通用动力军械与战术系统公司（General Dynamics Ordnance and Tactical Systems）、通用动力信息技术公司（General Dynamics Information Technology）、通用动力任务系统公司（General Dynamics Mission Systems）',
    ),
    measures: OFFICERS,
  }),
  unreliableEntities({
    year: 2025,
    number: 2,
    day: day('2025-01-14'),
    posted: at('2025-01-14T16:00'),
    address: 'https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2025/art_2aaf11cceb1c4986ad7c4c2a37725b0a.html',
    title: '关于对海岸间电子公司等7家美国企业采取不可靠实体清单措施',
    decision: decidesToList(
      '参与对台湾地区军售的海岸间电子公司（Inter-Coastal Electronics）、系统研究与模拟公司（System Studies & Simulation）、铁山解决方案公司 （IronMountain Solutions）、应用技术集团（Applied Technologies Group）、阿克西恩特公司（Axient）、安杜里尔公司（Anduril Industries）、海上战术系统公司（Maritime Tactical Systems）',
    ),
    measures: OFFICERS,
  }),
  unreliableEntities({
    year: 2025,
    number: 3,
    day: day('2025-01-15'),
    posted: at('2025-01-15T20:30'),
    address: 'https://www.mofcom.gov.cn/zcfb/blgg/gg/2025/art/2025/art_a4e1d7ae955d409780b01fa4a08a1331.html',
    title: '关于对环太平洋防务公司等4家美国企业采取不可靠实体清单措施',
    decision: decidesToList(
      '参与对台湾地区军售的环太平洋防务公司（Pacific Rim Defense）、AEVEX航天公司（AEVEX Aerospace）、LKD航天公司（LKD Aerospace）、顶峰科技公司（Summit Technologies Inc.）',
    ),
    measures: OFFICERS,
  }),
  unreliableEntities({
    year: 2025,
    number: 4,
    day: day('2025-02-04'),
    posted: at('2025-02-04T13:10'),
    address: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_ab15d2258dda4e93b8ad1ec4776d37c3.html',
    title: '关于将美国PVH集团和因美纳公司列入不可靠实体清单',
    decision:
      '依据《不可靠实体清单规定》有关规定，不可靠实体清单工作机制决定将美国PVH集团（PVH Corp.）、因美纳公司（Illumina, Inc.）列入不可靠实体清单。',
    measures: [
      '上述两家实体违反正常的市场交易原则，中断与中国企业的正常交易，对中国企业采取歧视性措施，严重损害中国企业合法权益。不可靠实体清单工作机制将依据相关法律法规，对上述实体采取相应措施。',
    ],
  }),
  unreliableEntities({
    year: 2025,
    number: 5,
    day: day('2025-03-04'),
    posted: at('2025-03-04T13:06'),
    address: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_beb25dc3bf9447f9ba7a34b25cca8f64.html',
    title: '关于将特科姆公司等10家美国企业列入不可靠实体清单',
    decision: decidesToList('特科姆公司等10家实体'),
    annex: usAnnex(`
      特科姆公司（TCOM,Limited Partnership）
      摇杆舵公司（Stick Rudder Enterprises LLC）
      特励达·布朗工程公司（Teledyne Brown Engineering,Inc.）
      亨廷顿·英格尔斯工业公司（Huntington Ingalls Industries Inc.）
      S3航空防务公司（S3 AeroDefense）
      立方公司（Cubic Corporation）
      文本矿公司（TextOre）
      ACT1联邦公司（ACT1 Federal）
      埃克索维拉公司（Exovera）
      扁平地球管理公司（Planate Management Group）`),
  }),
  unreliableEntities({
    year: 2025,
    number: 6,
    day: day('2025-03-04'),
    posted: at('2025-03-04T13:08'),
    address: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_205cf5fddd1645a7be68d132cdb38cc3.html',
    title: '关于对美国因美纳公司采取不可靠实体清单处理措施',
    decision:
      '依据《不可靠实体清单规定》有关规定，不可靠实体清单工作机制决定于2025年2月4日将美国因美纳公司（Illumina, Inc.）列入不可靠实体清单。现决定对该企业采取以下处理措施：',
    measures: ['禁止其向中国出口基因测序仪。'],
  }),
  unreliableEntities({
    year: 2025,
    number: 7,
    day: day('2025-04-04'),
    posted: at('2025-04-04T18:06'),
    address: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_e4f474d3aeba4672913db1042d845d78.html',
    title: '关于将斯凯迪奥公司等11家美国企业列入不可靠实体清单',
    decision: decidesToList('斯凯迪奥公司等11家实体'),
    annex: usAnnex(`
      斯凯迪奥公司（Skydio Inc.）
      BRINC无人机公司（BRINC Drones,Inc.）
      红色六方案公司（Red Six Solutions）
      赛尼克斯公司（SYNEXXUS,Inc.）
      火风暴实验室公司（Firestorm Labs,Inc.）
      奎托斯无人机系统公司（Kratos Unmanned Aerial Systems,Inc.）
      浩劫人工智能公司（HavocAI）
      尼罗斯科技公司（Neros Technologies）
      多莫战术通信公司（Domo Tactical Communications）
      急速飞行公司（Rapid Flight LLC）
      英斯图公司（Insitu,Inc.）`),
  }),
  unreliableEntities({
    year: 2025,
    number: 8,
    day: day('2025-04-09'),
    posted: at('2025-04-09T19:33'),
    address: 'https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2025/art_81fd0e00d5aa4be39db90f2c183c809a.html',
    title: '关于将护盾人工智能公司等6家美国企业列入不可靠实体清单',
    decision: decidesToList('护盾人工智能公司等6家实体'),
    start: '本公告自2025年4月10日12时01分起实施。',
    annex: usAnnex(`
      护盾人工智能公司（Shield AI, Inc.）
      内华达山脉公司（Sierra Nevada Corporation）
      赛博勒克斯公司（Cyberlux Corporation）
      边缘自治运营公司（Edge Autonomy Operations LLC）
      Group W公司（Group W）
      哈德森技术公司（Hudson Technologies Co.）`),
  }),
  unreliableEntities({
    year: 2025,
    number: 9,
    day: day('2025-09-25'),
    posted: at('2025-09-25T17:00'),
    address: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_aaf924786f9747b481583abe9cf19e7c.html',
    title: '关于将萨罗尼克科技公司等3家美国企业列入不可靠实体清单',
    decision: decidesToList(
      '萨罗尼克科技公司（Saronic Technologies, Inc.）、爱尔康公司（Aerkomm Inc.）、国际海洋工程公司（Oceaneering International, Inc.）等3家实体',
    ),
  }),
  unreliableEntities({
    year: 2025,
    number: 10,
    day: day('2025-10-09'),
    posted: at('2025-10-09T09:40'),
    address: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_9b662990fa4a4d26ba3984ab5d826960.html',
    title: '关于将反无人机技术公司等外国实体列入不可靠实体清单',
    decision: decidesToList('反无人机技术公司、TechInsights公司及其分支机构等14家外国实体'),
    measures: [
      '一、禁止上述实体从事与中国有关的进出口活动；',
      '二、禁止上述实体在中国境内新增投资；',
      '三、禁止中国境内的组织、个人与上述实体进行有关交易、合作等活动，特别是向上述实体传输数据、提供敏感信息。',
    ],
    annex: {
      title: '被列入不可靠实体清单的外国实体',
      names: lines(`
        1. 反无人机技术公司（Dedrone by Axon）
        2. 迪杰恩技术公司（DZYNE Technologies）
        3. 埃比特系统美国分公司（Elbit Systems of America, LLC）
        4. 伊比鲁斯公司（Epirus, Inc.）
        5. 宇航环境公司（AeroVironment, Inc.）
        6. Exelis公司（Exelis Inc.）
        7. 联合技术系统运营公司（Alliant Techsystems Operations LLC）
        8. 贝宜系统股份有限公司（BAE Systems, Inc.）
        9. Teledyne FLIR公司（Teledyne FLIR, LLC）
        10. VSE公司（VSE Corporation）
        11. 立方全球防务公司(Cubic Global Defense)
        12. Recorded Future公司（Recorded Future, Inc.）
        13. 哈利法克斯国际安全论坛 （Halifax International Security Forum）
        14. TechInsights公司（TechInsights Inc.）及其分支机构
        ${BRANCHES}`),
    },
  }),
];
