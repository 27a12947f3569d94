import { foreignMinistryOrder } from './foreign-ministry-order.ts';
import { at, type Paper } from './paper.ts';

export const foreignMinistry2024: Paper[] = [
  foreignMinistryOrder({
    number: 5,
    title: '关于对美国通用原子航空系统公司、通用动力陆地系统公司采取反制措施的决定',
    posted: at('2024-04-11T17:00'),
    address: '202404/t20240411_11280056.shtml',
    decision: `
      美国持续向中国台湾地区出售武器，严重违反一个中国原则和中美三个联合公报规定。依据《中华人民共和国反外国制裁法》第三条、第四条、第五条、第六条、第九条、第十五条规定，中方决定对参与向中国台湾地区出售武器的美国通用原子航空系统公司、通用动力陆地系统公司等后附《反制清单》列明的企业采取以下反制措施：
      一、冻结在我国境内的动产、不动产和其他各类财产；
      二、对高级管理人员不予签发签证、不准入境。`,
    annex: `
      一、通用原子航空系统公司（General Atomics Aeronautical Systems)
      二、通用动力陆地系统公司（General Dynamics Land Systems)`,
  }),
  foreignMinistryOrder({
    number: 6,
    title: '关于对美国国会前议员加拉格尔采取反制措施的决定',
    posted: at('2024-05-21T16:30'),
    address: '202405/t20240521_11308990.shtml',
    decision: `
      美国国会前众议员加拉格尔近年来频频以言行干涉中国内政、损害中国主权和领土完整、侵犯中国利益。依据《中华人民共和国反外国制裁法》第三条、第四条、第五条、第六条、第九条、第十五条规定，中方决定对麦克·加拉格尔采取以下反制措施：
      一、冻结其在我国境内的动产、不动产和其他各类财产；
      二、禁止我国境内的组织、个人与其进行有关交易、合作等活动；
      三、对其不予签发签证、不准入境（包括香港、澳门）。`,
    annex: `
      麦克·加拉格尔（Mike Gallagher），男，美国国会众议院"中国特设委"前任主席、威斯康星州前联邦众议员`,
  }),
  foreignMinistryOrder({
    number: 7,
    title: '关于对美国军工企业及高级管理人员采取反制措施的决定',
    posted: at('2024-05-22T17:00'),
    address: '202405/t20240522_11309756.shtml',
    decision: `
      美国近日再次宣布向中国台湾地区出售武器，严重违反一个中国原则和中美三个联合公报，干涉中国内政，损害中国主权和领土完整。依据《中华人民共和国反外国制裁法》第三条、第四条、第五条、第六条、第九条、第十五条规定，中方决定对有关军工企业及高级管理人员采取反制措施：
      一、对后附《反制清单》列明的企业，冻结在我国境内的动产、不动产和其他各类财产。
      二、对后附《反制清单》列明的高级管理人员，不予签发签证、不准入境（包括香港、澳门）。`,
    annex: `
      一、企业
      （一）洛克希德·马丁导弹与火控公司（Lockheed Martin Missiles and Fire Control）
      （二）洛克希德·马丁航空公司（Lockheed Martin Aeronautics）
      （三）标枪合资公司（Raytheon/Lockheed Martin Javelin Joint Venture）
      （四）雷神导弹系统公司（Raytheon Missile Systems）
      （五）通用动力军械与战术系统公司（General Dynamics Ordnance and Tactical Systems）
      （六）通用动力信息技术公司（General Dynamics Information Technology）
      （七）通用动力任务系统公司（General Dynamics Mission Systems）
      （八）海岸间电子公司（Inter-Coastal Electronics）
      （九）系统研究与模拟公司（System Studies & Simulation）
      （十）铁山解决方案公司（IronMountain Solutions）
      （十一）应用技术集团（Applied Technologies Group）
      （十二）阿克西恩特公司（Axient）
      二、高级管理人员
      （一）凯西·沃登（Kathy J. Warden），女，诺斯罗普·格鲁曼公司董事长、首席执行官、总裁
      （二）马修·布朗伯格（Matthew Bromberg），男，诺斯罗普·格鲁曼公司全球运营副总裁
      （三）本杰明·戴维斯（Benjamin R. Davies），男，诺斯罗普·格鲁曼公司战略威慑系统副总裁、总经理
      （四）托马斯·琼斯（Thomas H. Jones），男，诺斯罗普·格鲁曼公司副总裁、航空系统总裁
      （五）斯蒂芬·奥布莱恩（Stephen O'Bryan），男，诺斯罗普·格鲁曼公司副总裁、全球业务发展官
      （六）罗珊·罗德（Roshan Roeder），女，诺斯罗普·格鲁曼公司副总裁、防务系统总裁
      （七）菲拉特·盖曾（Firat H. Gezen），男，通用动力公司副总裁、通用动力军械与战术系统公司总裁
      （八）贾森·艾肯（Jason W. Aiken），男，通用动力公司负责技术部门执行副总裁
      （九）艾米·吉格兰（Amy Gilliland），女，通用动力公司高级副总裁、通用动力信息技术公司总裁
      （十）克里斯托弗·布雷迪（Christopher J. Brady），男，通用动力公司副总裁、通用动力任务系统公司总裁`,
  }),
  foreignMinistryOrder({
    number: 8,
    title: '关于对洛克希德·马丁公司实体和高级管理人员采取反制措施的决定',
    posted: at('2024-06-21T17:00'),
    address: '202406/t20240621_11439508.shtml',
    decision: `
      美国近日再次宣布向中国台湾地区出售武器，严重违反一个中国原则和中美三个联合公报。依据《中华人民共和国反外国制裁法》第三条、第四条、第五条、第六条、第九条、第十五条规定，中方决定对洛克希德·马丁公司相关实体和高级管理人员采取反制措施：
      一、对后附《反制清单》列明的实体，冻结在我国境内的动产、不动产和其他各类财产。
      二、对后附《反制清单》列明的企业高级管理人员，冻结在我国境内的动产、不动产和其他各类财产；禁止我国境内的组织、个人与其本人进行有关交易、合作等活动；不予签发签证、不准入境（包括香港、澳门）。`,
    annex: `
      一、实体
      （一）洛克希德·马丁导弹系统集成实验室（Lockheed Martin Missile System Integration Lab)
      （二）洛克希德·马丁先进技术实验室（Lockheed Martin Advanced Technology Laboratories)
      （三）洛克希德·马丁风险投资公司（Lockheed Martin Ventures)
      二、高级管理人员
      （一）詹姆斯·泰克里特（James Donald Taiclet），男，洛克希德·马丁公司董事长、总裁、首席执行官
      （二）弗兰克·圣约翰（Frank Andrew St. John），男，洛克希德·马丁公司首席运营官
      （三）杰西·马莱夫（Jesus Malave），男，洛克希德·马丁公司首席财务官`,
  }),
  foreignMinistryOrder({
    number: 10,
    title: '关于对美国军工企业及高级管理人员采取反制措施的决定',
    posted: at('2024-07-12T18:10'),
    address: '202407/t20240712_11453049.shtml',
    decision: `
      美国近日再次宣布向中国台湾地区出售武器，严重违反一个中国原则和中美三个联合公报，干涉中国内政，损害中国主权和领土完整。依据《中华人民共和国反外国制裁法》第三条、第四条、第五条、第六条、第九条、第十五条规定，中方决定对有关军工企业及高级管理人员采取反制措施：
      一、对后附《反制清单》列明的企业，冻结在我国境内的动产、不动产和其他各类财产。
      二、对后附《反制清单》列明的高级管理人员，冻结在我国境内的动产、不动产和其他各类财产；禁止我国境内的组织、个人与其本人进行有关交易、合作等活动；不予签发签证、不准入境（包括香港、澳门）。`,
    annex: `
      一、企业
      （一）安杜里尔公司（Anduril Industries）
      （二）海上战术系统公司（Maritime Tactical Systems）
      （三）环太平洋防务公司（Pacific Rim Defense）
      （四）AEVEX航天公司（AEVEX Aerospace）
      （五）LKD航天公司（LKD Aerospace）
      （六）顶峰科技公司（Summit Technologies Inc.）
      二、高级管理人员
      （一）瓦希德·纳瓦比（Wahid Nawabi），男，宇航环境公司董事长、总裁、首席执行官
      （二）凯文·麦克唐奈（Kevin McDonnell），男，宇航环境公司高级副总裁、首席财务官
      （三）布赖恩·申普夫（Brian William Schimpf），男，安杜里尔公司首席执行官
      （四）马修·格里姆（Matthew Marley Grimm），男，安杜里尔公司首席运营官
      （五）格雷戈里·考斯纳（Gregory Michael Kausner），男，安杜里尔公司负责全球防务的高级副总裁`,
  }),
  foreignMinistryOrder({
    number: 11,
    title: '关于对美国国会议员麦戈文采取反制措施的决定',
    posted: at('2024-07-31T18:21'),
    address: '202407/t20240731_11463924.shtml',
    decision: `
      美国国会众议员麦戈文近年来频频以言行干涉中国内政、损害中国主权、安全和发展利益。依据《中华人民共和国反外国制裁法》第三条、第四条、第五条、第六条、第九条、第十五条规定，中方决定对吉姆·麦戈文采取以下反制措施：
      一、冻结其在我国境内的动产、不动产和其他各类财产；
      二、禁止我国境内的组织、个人与其进行有关交易、合作等活动；
      三、对其不予签发签证、不准入境（包括香港、澳门）。`,
    annex: `
      吉姆·麦戈文（Jim McGovern），男，美国马萨诸塞州民主党联邦众议员`,
  }),
  foreignMinistryOrder({
    number: 12,
    title: '关于对美国军工企业采取反制措施的决定',
    posted: at('2024-09-18T14:43'),
    address: '202409/t20240918_11492303.shtml',
    decision: `
      美国近日再次宣布向中国台湾地区出售武器，严重违反一个中国原则和中美三个联合公报。依据《中华人民共和国反外国制裁法》第三条、第四条、第六条、第九条、第十五条规定，中方决定对美国内华达山脉公司、摇杆舵公司、立方公司、S3航空防务公司、特科姆公司、文本矿公司、扁平地球管理公司、ACT1联邦公司、埃克索维拉公司等9家后附《反制清单》列明的企业采取以下反制措施：
      一、冻结在我国境内的动产、不动产和其他各类财产；
      二、禁止我国境内的组织、个人与其进行有关交易、合作等活动。`,
    annex: `
      一、内华达山脉公司（Sierra Nevada Corporation）
      二、摇杆舵公司（Stick Rudder Enterprises LLC）
      三、立方公司（Cubic Corporation)
      四、S3航空防务公司（S3 AeroDefense）
      五、特科姆公司（TCOM, Limited Partnership）
      六、文本矿公司（TextOre）
      七、扁平地球管理公司（Planate Management Group）
      八、ACT1联邦公司（ACT1 Federal）
      九、埃克索维拉公司（Exovera）`,
  }),
  foreignMinistryOrder({
    number: 13,
    title: '关于对美国军工企业及高级管理人员采取反制措施的决定',
    posted: at('2024-10-10T17:00'),
    address: '202412/t20241217_11494912.shtml',
    decision: `
      美国近日宣布向中国台湾地区提供大额武器援助，严重违反一个中国原则和中美三个联合公报。依据《中华人民共和国反外国制裁法》第三条、第四条、第五条、第六条、第九条、第十五条规定，中方决定对以下美国军工企业及高级管理人员采取反制措施：
      一、对边缘自治运营公司、亨廷顿·英格尔斯工业公司、斯凯迪奥公司等3家后附《反制清单》列明的企业，冻结在我国境内的动产、不动产和其他各类财产；禁止我国境内的组织、个人与其进行有关交易、合作等活动。
      二、对后附《反制清单》列明的10名企业高级管理人员，冻结在我国境内的动产、不动产和其他各类财产；禁止我国境内的组织、个人与其本人进行有关交易、合作等活动；对其本人不予签发签证、不准入境（包括香港、澳门）。`,
    annex: `
      一、企业
      （一）边缘自治运营公司（Edge Autonomy Operations LLC）
      （二）亨廷顿·英格尔斯工业公司（Huntington Ingalls Industries Inc.）
      （三）斯凯迪奥公司（Skydio Inc.）
      二、高级管理人员
      （一）史蒂文·鲁德（Steven Roger Rudder），男，摇杆舵公司创始人
      （二）詹姆斯·伊克斯（James William Ickes II），男，内华达山脉公司副总裁
      （三）大卫·萨顿（David Keith Sutton），男，洛克希德·马丁公司亚洲区主任
      （四）朴英泰（Yeong-Tae Pak），男，宇航环境公司副总裁
      （五）帕特里克·扬科夫斯基（Patrick Edward Jankowski），男，诺斯罗普·格鲁曼公司印太项目主任
      （六）约翰·普维斯（John Purvis），男，边缘自治运营公司前首席执行官
      （七）乔什·布伦加特（Josh Brungardt），男，边缘自治运营公司首席运营官
      （八）克里斯托弗·卡斯特纳（Christopher Douglas Kastner），男，亨廷顿·英格尔斯工业公司总裁、首席执行官
      （九）亚当·布赖（Adam Bry），男，斯凯迪奥公司联合创始人、首席执行官
      （十）汤姆·莫斯（Tom Moss），男，斯凯迪奥公司亚太区总经理`,
  }),
  foreignMinistryOrder({
    number: 14,
    title: '关于对美国军工企业及高级管理人员采取反制措施的决定',
    posted: at('2024-12-05T15:00'),
    address: '202412/t20241217_11495202.shtml',
    decision: `
      美国近日再次宣布向中国台湾地区出售武器，严重违反一个中国原则和中美三个联合公报，干涉中国内政，损害中国主权和领土完整。依据《中华人民共和国反外国制裁法》第三条、第四条、第五条、第六条、第九条、第十五条规定，中方决定对有关军工企业及高级管理人员采取反制措施：
      一、对后附《反制清单》列明的企业，冻结在我国境内的动产、不动产和其他各类财产；禁止我国境内的组织、个人与其进行有关交易、合作等活动。
      二、对后附《反制清单》列明的高级管理人员，冻结在我国境内的动产、不动产和其他各类财产；禁止我国境内的组织、个人与其本人进行有关交易、合作等活动；不予签发签证、不准入境（包括香港、澳门）。`,
    annex: `
      一、企业
      （一）特励达·布朗工程公司（Teledyne Brown Engineering, Inc.）
      （二）BRINC无人机公司（BRINC Drones, Inc.）
      （三）急速飞行公司（Rapid Flight LLC）
      （四）红色六方案公司（Red Six Solutions）
      （五）护盾人工智能公司（Shield AI, Inc.）
      （六）赛尼克斯公司（SYNEXXUS, Inc.）
      （七）火风暴实验室公司（Firestorm Labs, Inc.）
      （八）奎托斯无人机系统公司（Kratos Unmanned Aerial Systems, Inc.）
      （九）浩劫人工智能公司（HavocAI）
      （十）尼罗斯科技公司（Neros Technologies）
      （十一）赛博勒克斯公司（Cyberlux Corporation）
      （十二）多莫战术通信公司（Domo Tactical Communications）
      （十三）Group W公司（Group W）
      二、高级管理人员
      （一）芭芭拉·博尔戈诺维（Barbara Borgonovi），女，雷神公司海军力量战略业务部总裁
      （二）杰拉德·许贝尔（Gerard Hueber），男，雷神公司海军力量战略业务部副总裁
      （三）查尔斯·伍德伯恩（Charles Woodburn），男，贝宜陆上和武器系统公司首席执行官
      （四）理查德·克劳福德（Richard D. Crawford），男，联合技术系统运营公司创始人、首席执行官
      （五）安珀·多兰（Amber Dolan），女，数据链路解决方案有限责任公司总监
      （六）布莱克·雷斯尼克（Blake Resnick），男，BRINC无人机公司创始人、首席执行官`,
  }),
  foreignMinistryOrder({
    number: 15,
    title: '关于对加拿大机构及人员采取反制措施的决定',
    posted: at('2024-12-21T16:50'),
    address: '202412/t20241222_11514801.shtml',
    decision: `
      加拿大有关机构及人员长期在涉疆、涉藏问题上炮制谎言，损害中国主权、安全和发展利益。依据《中华人民共和国反外国制裁法》第三条、第四条、第五条、第六条、第九条、第十五条规定，中方决定对加拿大有关机构及人员采取反制措施：
      一、对后附《反制清单》列明的机构，冻结在我国境内的动产、不动产和其他各类财产；禁止我国境内的组织、个人与其进行有关交易、合作等活动。
      二、对后附《反制清单》列明的人员，冻结在我国境内的动产、不动产和其他各类财产；禁止我国境内的组织、个人与其本人进行有关交易、合作等活动；不予签发签证、不准入境（包括香港、澳门）。`,
    annex: `
      一、机构
      （一）维吾尔人权倡导项目（Uyghur Rights Advocacy Project）
      （二）加拿大西藏委员会（Canada-Tibet Committee）
      二、人员
      （一）穆罕默德·土赫提（Mehmet Tohti），男，“维吾尔人权倡导项目”执行主任
      （二）贾丝明·凯因特（Jasmine Kainth），女，“维吾尔人权倡导项目”政策及宣传主任
      （三）戴维·马塔斯（David Matas），男，“维吾尔人权倡导项目”法律顾问
      （四）萨拉·泰什（Sarah Teich），女，“维吾尔人权倡导项目”法律顾问
      （五）约翰·帕克（John Packer），男，“维吾尔人权倡导项目”法律顾问
      （六）克莱夫·安斯利（Clive Ansley），男，“维吾尔人权倡导项目”法律顾问
      （七）约纳·戴蒙德（Yonah Diamond），男，“维吾尔人权倡导项目”法律顾问
      （八）贾丝廷·柏纳茨（Justine Bernatchez），女，“维吾尔人权倡导项目”法律顾问
      （九）林登·达莱斯（Linden Dales），女，“维吾尔人权倡导项目”法律顾问
      （十）查尔斯·伯顿（Charles Burton），男，“维吾尔人权倡导项目”政策顾问
      （十一）玛格丽特·麦凯格·约翰斯顿（Margarett Mccuaig Johnston），女，“维吾尔人权倡导项目”政策顾问
      （十二）马库斯·科尔加（Marcus Kolga），男，“维吾尔人权倡导项目”政策顾问
      （十三）斯科特·西蒙（Scott Simon），男，“维吾尔人权倡导项目”政策顾问
      （十四）康纳·希利（Conor Healy），男，“维吾尔人权倡导项目”研究顾问
      （十五）杰弗里·阿哈龙（Geoffrey Aharon），男，“维吾尔人权倡导项目”研究顾问
      （十六）桑佩·拉隆巴（Samphe Lhalungpa），男，“加拿大西藏委员会”主席
      （十七）路易莎·杜兰特（Luisa Durante），女，“加拿大西藏委员会”副主席
      （十八）谢拉普·特钦（Sherap Therchin），男，“加拿大西藏委员会”执行董事
      （十九）艾丽莎·冯·拜尔（Eliza von Baeyer），女，“加拿大西藏委员会”董事
      （二十）永东丹增（Youngdoung Tenzin），男，“加拿大西藏委员会”社区活动经理`,
  }),
  foreignMinistryOrder({
    number: 16,
    title: '关于对美国军工企业及高级管理人员采取反制措施的决定',
    posted: at('2024-12-27T15:00'),
    address: '202412/t20241227_11520050.shtml',
    decision: `
      美国在2025财年国防授权法案中包含多项涉华消极条款，并再次宣布向中国台湾地区提供军援，严重违反一个中国原则和中美三个联合公报。依据《中华人民共和国反外国制裁法》第三条、第四条、第五条、第六条、第九条、第十五条规定，中方决定对有关军工企业采取反制措施：
      一、对后附《反制清单》列明的企业，冻结在我国境内的动产、不动产和其他各类财产；禁止我国境内的组织、个人与其进行有关交易、合作等活动。`,
    annex: `
      一、英斯图公司（Insitu, Inc.）
      二、哈德森技术公司（Hudson Technologies Co.）
      三、萨罗尼克科技公司（Saronic Technologies, Inc.）
      四、雷神加拿大公司（Raytheon Canada）
      五、雷神澳大利亚公司（Raytheon Australia）
      六、爱尔康公司（Aerkomm Inc.）
      七、国际海洋工程公司（Oceaneering International, Inc.）`,
  }),
];
