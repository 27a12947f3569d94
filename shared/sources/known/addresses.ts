/**
 * Where the texts of the known regime stand, a line each: key, day of publication, addresses, the best first. `~` marks
 * an address that was made by a pattern, and seen nowhere.
 */
export const ADDRESSES = `
ustr-301-list-1 2018-06-20 https://www.federalregister.gov/documents/2018/06/20/2018-13248/notice-of-action-and-request-for-public-comment-concerning-proposed-determination-of-action-pursuant
tariff-commission-2018-6 2018-08-03 https://www.gov.cn/xinwen/2018-08/03/5311619/files/ffa5fdab36564a0392b03c160894b3f9.pdf
ustr-301-list-2 2018-08-16 https://www.federalregister.gov/documents/2018/08/16/2018-17709/notice-of-action-pursuant-to-section-301-chinas-acts-policies-and-practices-related-to-technology
ustr-301-list-3 2018-09-21 https://www.federalregister.gov/documents/2018/09/21/2018-20610/notice-of-modification-of-section-301-action-chinas-acts-policies-and-practices-related-to
ustr-301-list-3-25 2019-05-09 https://www.federalregister.gov/documents/2019/05/09/2019-09681/notice-of-modification-of-section-301-action-chinas-acts-policies-and-practices-related-to
tariff-commission-2019-3 2019-05-13 https://gss.mof.gov.cn/gzdt/zhengcefabu/201905/t20190513_3256788.htm
ustr-301-list-4 2019-08-20 https://www.federalregister.gov/documents/2019/08/20/2019-17865/notice-of-modification-of-section-301-action-chinas-acts-policies-and-practices-related-to
mfa-answer-2019-12-02 2019-12-02 https://www.fmprc.gov.cn/web/wjdt_674879/zcjd/201912/t20191202_9712164.shtml
ustr-301-list-4a-7.5 2020-01-22 https://www.federalregister.gov/documents/2020/01/22/2020-00904/notice-of-modification-of-section-301-action-chinas-acts-policies-and-practices-related-to
mfa-answer-2020-07-13 2020-07-13 https://www.fmprc.gov.cn/web/wjdt_674879/zcjd/202007/t20200713_9712330.shtml
mfa-answer-2020-08-10 2020-08-10 https://www.fmprc.gov.cn/eng/xwfw_665399/s2510_665401/2511_665403/202008/t20200810_693328.html
npc-export-control-law-2020 2020-10-17 http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/flfg/202111/226.html
mofcom-order-2021-1 2021-01-09 https://chinawto.mofcom.gov.cn/article/e/r/202101/20210103030572.shtml https://english.mofcom.gov.cn/Policies/GeneralPolicies/art/2021/art_98677d0ed28b41b9adeff27b00c9d001.html
mfa-statement-2021-01-20 2021-01-20 https://www.fmprc.gov.cn/mfa_eng/xwfw_665399/s2510_665401/2535_665405/t1847554.shtml
mfa-statement-2021-03-22 2021-03-22 https://www.fmprc.gov.cn/mfa_eng/xwfw_665399/s2510_665401/2535_665405/t1863106.shtml
mfa-statement-2021-03-26 2021-03-26 https://www.fmprc.gov.cn/mfa_eng/xwfw_665399/s2510_665401/2535_665405/t1864367.shtml
mfa-statement-2021-03-27 2021-03-27 https://www.fmprc.gov.cn/mfa_eng/xwfw_665399/s2510_665401/2535_665405/t1864787.shtml
npc-anti-foreign-sanctions-law-2021 2021-06-10 http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/flfg/202111/232.html
mfa-statement-2021-07-23 2021-07-23 https://www.fmprc.gov.cn/mfa_eng//xwfw_665399/s2510_665401/2535_665405/202107/t20210723_9170832.html
tao-2021-11-05 2021-11-05 http://www.gwytb.gov.cn/xwdt/xwfb/wyly/202111/t20211105_12389168.htm
mfa-answer-2021-12-21 2021-12-21 https://www.fmprc.gov.cn/mfa_eng/xwfw_665399/s2510_665401/2511_665403/202112/t20211221_10473754.html
tao-2022-08-03 2022-08-03 http://www.gwytb.gov.cn/xwdt/xwfb/wyly/202208/t20220803_12457720.htm
mfa-statement-2022-08-05 2022-08-05 https://www.fmprc.gov.cn/fyrbt_673021/dhdw_673027/202208/t20220805_10735491.shtml
mfa-statement-2022-08-12 2022-08-12 https://www.fmprc.gov.cn/eng/xwfw_665399/s2510_665401/2535_665405/202208/t20220812_10742448.html
tao-2022-08-16 2022-08-16 http://www.gwytb.gov.cn/xwdt/zwyw/202208/t20220816_12462610.htm
mfa-order-2022-4 2022-12-23 https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202212/t20221222_10993979.shtml https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202212/t20221222_10993979.shtml
uel-2023-1 2023-02-16 http://www.mofcom.gov.cn/article/zwgk/gkzcfb/202302/20230203391289.shtml https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2023/art_37761ceb51764e7095bfe3d0214f1d4e.html
mfa-order-2023-1 2023-04-07 https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202304/t20230407_11055802.shtml https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202304/t20230407_11055802.shtml
tao-2023-04-07 2023-04-07 https://www.gwytb.gov.cn/xwdt/zwyw/202304/t20230407_12524423.htm http://www.gwytb.gov.cn/xwdt/xwfb/wyly/202304/t20230407_12524480.htm
mfa-order-2023-3 2023-04-13 https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202304/t20230413_11058780.shtml https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202304/t20230413_11058780.shtml
uel-2023-officers 2023-04-18 http://www.mofcom.gov.cn/article/xwfb/xwfyrth/202304/20230403404866.shtml
mofcom-2023-23 2023-07-03 https://dcj.mofcom.gov.cn/article/zcfb/zcblgg/202307/20230703419666.shtml https://aqygzj.mofcom.gov.cn/qdml/art/2023/art_c2ae3d2061e14e97ba608de1ed565f78.html
tao-2023-07-13-skyla 2023-07-13 http://www.gwytb.gov.cn/xwdt/xwfb/wyly/202307/t20230713_12550405.htm
mfa-answer-2023-09-15 2023-09-15 https://www.mfa.gov.cn/eng/xwfw_665399/s2510_665401/202309/t20230915_11143584.html
mofcom-2023-39 2023-10-20 https://aqygzj.mofcom.gov.cn/qdml/art/2023/art_28aca48820d94a1ca822047d6716c1d6.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202310/912.html
mofcom-2023-57 2023-12-21 https://www.mofcom.gov.cn/cms_files/oldfile//fms/202312/20231221153855374.pdf
mfa-answer-2023-12-26 2023-12-26 http://fi.china-embassy.gov.cn/eng/fyrth/202312/t20231226_11213181.htm
mofcom-2023-66 2023-12-29 http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202312/941.html
mfa-answer-2024-01-07 2024-01-07 https://www.mfa.gov.cn/eng/xwfw_665399/s2510_665401/2535_665405/202401/t20240107_11219409.html
mfa-order-2024-5 2024-04-11 https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202404/t20240411_11280056.shtml https://www.fmprc.gov.cn/eng/zxxx_662805/202404/t20240411_11280072.html ~https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202404/t20240411_11280056.shtml
uel-2024-1 2024-05-20 https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2024/art_e78af9c314b2466daa7f96b49766a158.html http://www.mofcom.gov.cn/article/zcfb/zczxzc/202405/20240503510680.shtml
uel-2024-2 2024-05-20 https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2024/art_41f74ffdff914c6dafb548617919d1dd.html http://www.mofcom.gov.cn/article/zwgk/gkzcfb/202405/20240503510684.shtml
mfa-order-2024-6 2024-05-21 https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202405/t20240521_11308990.shtml https://www.mfa.gov.cn/wjbxw_new/202405/t20240521_11308990.shtml ~https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202405/t20240521_11308990.shtml
mfa-order-2024-7 2024-05-22 https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202405/t20240522_11309756.shtml ~https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202405/t20240522_11309756.shtml
mofcom-2024-21 2024-05-30 http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202406/1010.html
ustr-301-exclusions-2024 2024-05-30 https://www.federalregister.gov/documents/2024/05/30/2024-11904/notice-of-extension-of-certain-exclusions-chinas-acts-policies-and-practices-related-to-technology
mfa-order-2024-8 2024-06-21 https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202406/t20240621_11439508.shtml https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202406/t20240621_11439508.shtml
mfa-order-2024-10 2024-07-12 https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202407/t20240712_11453049.shtml https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202407/t20240712_11453049.shtml
mfa-order-2024-11 2024-07-31 https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202407/t20240731_11463924.shtml https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202407/t20240731_11463924.shtml
mofcom-2024-31 2024-07-31 http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202408/1023.html
mofcom-2024-33 2024-08-15 https://www.mofcom.gov.cn/zwgk/zcfb/art/2024/art_a4711acb06364199a3c5a06d7f2be6d8.html https://www.mofcom.gov.cn/zfxxgk/fdzdgknr/ztfl/dwmygl/art/2024/art_c37e7a6e7438428c951e2b1e488dc47e.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202408/1024.html
mfa-order-2024-12 2024-09-18 https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202409/t20240918_11492303.shtml https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202409/t20240918_11492303.shtml
ustr-301-review-2024 2024-09-18 https://www.federalregister.gov/documents/2024/09/18/2024-21217/notice-of-modification-chinas-acts-policies-and-practices-related-to-technology-transfer
uel-2024-3 2024-09-24 https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2024/art_f5ac8919a05743f78a3c25f3d0c138f5.html
mfa-order-2024-13 2024-10-10 https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202412/t20241217_11494912.shtml https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202412/t20241217_11494912.shtml https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202410/t20241010_11504846.shtml
tao-2024-10-14 2024-10-14 https://www.gwytb.gov.cn/xwdt/xwfb/wyly/202410/t20241014_12656119.htm
mofcom-2024-51 2024-11-15 http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202411/1067.html
mofcom-2024-46 2024-12-03 https://www.mofcom.gov.cn/zwgk/zcfb/art/2024/art_3d5e990b43424e60828030f58a547b60.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202412/1072.html
mfa-order-2024-14 2024-12-05 https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202412/t20241217_11495202.shtml https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202412/t20241217_11495202.shtml https://www.fmprc.gov.cn/mfa_eng/xw/wjbxw/202412/t20241205_11539192.html
ustr-301-review-2024-12 2024-12-16 https://www.federalregister.gov/documents/2024/12/16/2024-29462/notice-of-modification-chinas-acts-policies-and-practices-related-to-technology-transfer
mfa-order-2024-15 2024-12-21 https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202412/t20241222_11514801.shtml https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202412/t20241222_11514801.shtml
mfa-order-2024-16 2024-12-27 https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202412/t20241227_11520050.shtml https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202412/t20241227_11520050.shtml
mofcom-2025-1 2025-01-02 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_1ee79b1b7f21444ebf4797c0ff8500fd.html https://www.mofcom.gov.cn/zcfb/blgg/gg/2025nswbgg/art/2025/art_9b966e20a6934cc6b4fa2cf777626854.html
uel-2025-1 2025-01-02 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_c164b1339d694766938f75c1f83bddf8.html https://www.mofcom.gov.cn/zcfb/blgg/gg/2025nswbgg/art/2025/art_6d2af2148a554e58854998d6b0770625.html
uel-2025-2 2025-01-14 https://www.mofcom.gov.cn/zcfb/blgg/gg/2025/art/2025/art_4d8f19badfca417b9293f8479181706b.html https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2025/art_2aaf11cceb1c4986ad7c4c2a37725b0a.html
uel-2025-3 2025-01-15 https://www.mofcom.gov.cn/zcfb/blgg/gg/2025/art/2025/art_a4e1d7ae955d409780b01fa4a08a1331.html
mofcom-2025-10 2025-02-04 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_e623090907fc4e1092f0a4db72f57b95.html https://www.mofcom.gov.cn/zfxxgk/gkml/art/2025/art_084ded0609404b2d81c746b31c9a03a6.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202502/1098.html
uel-2025-4 2025-02-04 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_ab15d2258dda4e93b8ad1ec4776d37c3.html
eo-14195 2025-02-07 ~https://www.federalregister.gov/d/2025-02408
eo-14200 2025-02-11 ~https://www.federalregister.gov/d/2025-02512
proclamation-10895 2025-02-18 https://www.federalregister.gov/documents/2025/02/18/2025-02832/adjusting-imports-of-aluminum-into-the-united-states
mofcom-2025-13 2025-03-04 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_e1ea9512b1f84dc6b1a17f703fa4cf56.html https://www.mofcom.gov.cn/zcfb/blgg/gg/2025/art/2025/art_67b1b070edcb42e2ad9b8860c15f3b12.html
uel-2025-5 2025-03-04 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_beb25dc3bf9447f9ba7a34b25cca8f64.html https://www.mofcom.gov.cn/zcfb/blgg/gg/2025/art/2025/art_fe1f402f866f4216b1e835770df96f8c.html
uel-2025-6 2025-03-04 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_205cf5fddd1645a7be68d132cdb38cc3.html https://www.mofcom.gov.cn/zcfb/blgg/gg/2025/art/2025/art_5476ce842c764bd09fa530b97ebf96bb.html
eo-14228 2025-03-07 ~https://www.federalregister.gov/d/2025-03775
state-council-decree-803 2025-03-23 http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/gzjgfxwj/202504/1128.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/gzjgfxwj/202605/1269.html
tao-2025-03-26 2025-03-26 http://www.gwytb.gov.cn/xwdt/xwfb/wyly/202503/t20250326_12692209.htm
proclamation-10908 2025-04-03 https://www.federalregister.gov/documents/2025/04/03/2025-05930/adjusting-imports-of-automobiles-and-automobile-parts-into-the-united-states
mofcom-2025-18 2025-04-04 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_9c2108ccaf754f22a34abab2fedaa944.html https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2025/art_f3a1432ba20248eca12ff7b91bc73fda.html https://www.mofcom.gov.cn/zcfb/zgdwjjmywg/art/2025/art_7ef0e7016e934fc9b1bde9c4b6e7e893.html
mofcom-2025-21 2025-04-04 https://www.mofcom.gov.cn/zcfb/blgg/art/2025/art_eba76b74d5e147c99fd86bc8a47c5b57.html https://www.mofcom.gov.cn/zcfb/blgg/gg/2025/art/2025/art_e1772b9dcc6c4337aa61f1f8847d0a61.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202504/1116.html
tariff-commission-2025-4 2025-04-04 https://gss.mof.gov.cn/gzdt/zhengcefabu/202504/t20250404_3961451.htm
uel-2025-7 2025-04-04 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_e4f474d3aeba4672913db1042d845d78.html
eo-14256 2025-04-07 ~https://www.federalregister.gov/d/2025-06027
eo-14257 2025-04-07 https://www.federalregister.gov/documents/2025/04/07/2025-06063/regulating-imports-with-a-reciprocal-tariff-to-rectify-trade-practices-that-contribute-to-large-and
mofcom-2025-22 2025-04-09 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_c6b190344a154e6f831e0fdfc190e41e.html https://www.mofcom.gov.cn/zcfb/blgg/gg/2025/art/2025/art_a3535a90814b4d33bf9dc2878c65c9e0.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202504/1132.html
tariff-commission-2025-5 2025-04-09 https://gss.mof.gov.cn/gzdt/zhengcefabu/202504/t20250409_3961684.htm
uel-2025-8 2025-04-09 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_c29bed8111a5406ea44f363694865ac2.html https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2025/art_81fd0e00d5aa4be39db90f2c183c809a.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202504/1134.html
tariff-commission-2025-6 2025-04-11 https://gss.mof.gov.cn/gzdt/zhengcejiedu/202504/t20250411_3961824.htm
eo-14259 2025-04-14 ~https://www.federalregister.gov/d/2025-06378
eo-14266 2025-04-15 ~https://www.federalregister.gov/d/2025-06462
ustr-301-maritime-2025-04 2025-04-23 ~https://www.federalregister.gov/d/2025-06927
answer-2025-05-14-unreliable 2025-05-14 https://www.mofcom.gov.cn/xwfb/xwfyrth/art/2025/art_53ec1f591dba49a39b65fd89b6d73e6f.html
eo-14298 2025-05-21 ~https://www.federalregister.gov/d/2025-09297
tao-2025-06-05 2025-06-05 https://www.gwytb.gov.cn/xwdt/xwfb/wyly/202506/t20250605_12704739.htm
proclamation-10947 2025-06-09 https://www.federalregister.gov/documents/2025/06/09/2025-10524/adjusting-imports-of-aluminum-and-steel-into-the-united-states
mofcom-2025-35 2025-07-09 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_53c6b5ab958841dfb90b77c00f8602cf.html https://www.mofcom.gov.cn/zcfb/blgg/gg/2025/art/2025/art_bc099a251426466f8fa650f9216c064d.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202507/1150.html
mofcom-2025-28 2025-07-15 https://www.most.gov.cn/satp/kjzc/zh/202507/t20250716_194194.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/gzjgfxwj/202605/1270.html
eo-14324 2025-08-05 ~https://www.federalregister.gov/d/2025-14897
proclamation-10962 2025-08-05 https://www.federalregister.gov/documents/2025/08/05/2025-14893/adjusting-imports-of-copper-into-the-united-states
answer-2025-08-12-control-list 2025-08-12 https://www.mofcom.gov.cn/xwfb/xwfyrth/art/2025/art_2d1e85ffaebf4ed9913f35f2afb5c436.html
mofcom-order-2025-5 2025-08-13 https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2025/art_22c10ec9fd12424eb314c75306fcd6cc.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202508/1157.html
eo-14334 2025-08-14 ~https://www.federalregister.gov/d/2025-15554
mfa-order-2025-17 2025-09-08 https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202509/t20250908_11704050.shtml https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202509/t20250908_11704050.shtml
mofcom-2025-51 2025-09-25 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_113cfe1ef91740c9a0e92a5a91e779d9.html https://www.mofcom.gov.cn/zcfb/blgg/gg/2025/art/2025/art_250b2a4fdbd04ed19f626a5ce931492c.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202509/1164.html
uel-2025-9 2025-09-25 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_aaf924786f9747b481583abe9cf19e7c.html https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2025/art_f7201e9ac9864599bd43ed65a3257577.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202509/1165.html
bis-affiliates-rule 2025-09-30 ~https://www.federalregister.gov/d/2025-19001
mofcom-2025-55 2025-10-09 http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202510/1175.html
mofcom-2025-56 2025-10-09 https://www.mofcom.gov.cn/zcfb/blgg/gg/2025/art/2025/art_2212955575594a8f9c518d7317f6189e.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202510/1176.html
mofcom-2025-57 2025-10-09 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_59ec4f6bec0b459aa4a30c4bbd0a41c1.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202510/1177.html
mofcom-2025-58 2025-10-09 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_79646f0161564975a938fe00fee158d5.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202510/1178.html
mofcom-2025-61 2025-10-09 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_7fc9bff0fb4546ecb02f66ee77d0e5f6.html https://www.mofcom.gov.cn/zcfb/blgg/art/2025/art_e1b8bcd4bcb84eba9e1adc56b4101157.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202510/1171.html
mofcom-2025-62 2025-10-09 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_6cb42957741440c6984de696b70df9ae.html https://www.mofcom.gov.cn/zcfb/zc/art/2025/art_b1dd1e72bc9540098b2dc09e5c02f579.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202510/1170.html
uel-2025-10 2025-10-09 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_9b662990fa4a4d26ba3984ab5d826960.html https://www.mofcom.gov.cn/zcfb/blgg/gg/2025/art/2025/art_fa5c991e926144e8a13de34fe1b8e00a.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202510/1173.html
mofcom-order-2025-6 2025-10-14 https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2025/art_ff624c30d2734ed9b3d0916a23ed1c45.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202510/1181.html
ustr-301-maritime-2025-10 2025-10-16 https://www.federalregister.gov/documents/2025/10/16/2025-19568/notice-of-modification-and-proposed-modification-of-section-301-action-chinas-targeting-of-the
proclamation-10984 2025-10-22 ~https://www.federalregister.gov/d/2025-19639
answer-2025-11-05-control-list 2025-11-05 https://www.mofcom.gov.cn/xwfb/xwfyrth/art/2025/art_7e09fc75390f4a078466b56ac9d6503a.html http://exportcontrol.mofcom.gov.cn/article/gndt/202511/1186.html
answer-2025-11-05-unreliable 2025-11-05 https://www.mofcom.gov.cn/xwfb/xwfyrth/art/2025/art_3cd57285290044edb3036563bc4c7352.html https://www.mofcom.gov.cn/syxwfb/art/2025/art_adc429fe09db443cb2e5837524bc2eda.html http://exportcontrol.mofcom.gov.cn/article/gndt/202511/1187.html
tariff-commission-2025-10 2025-11-05 https://gss.mof.gov.cn/gzdt/zhengcefabu/202511/t20251105_3975756.htm
eo-14357 2025-11-07 ~https://www.federalregister.gov/d/2025-19825
eo-14358 2025-11-07 ~https://www.federalregister.gov/d/2025-19826
mofcom-2025-70 2025-11-07 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_b1ec77dd3f0d4762952904df7cdaadec.html https://www.mofcom.gov.cn/zfxxgk/fdzdgknr/ztfl/dwmygl/art/2025/art_00667414c0524b018985abd28b8847a5.html
mofcom-2025-72 2025-11-09 https://www.mofcom.gov.cn/zwgk/zcfb/art/2025/art_5c68985a6b1a46778e2e8dbff1bb1601.html
mofcom-order-2025-7 2025-11-10 https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2025/art_d52352ad387d4d9eac9ce684f12e777b.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202511/1193.html
ustr-301-maritime-suspension 2025-11-13 https://www.federalregister.gov/documents/2025/11/13/2025-19873/notice-of-modification-of-section-301-action-chinas-targeting-of-the-maritime-logistics-and
ustr-301-exclusions-2025-12 2025-12-01 https://www.federalregister.gov/documents/2025/12/01/2025-21671/notice-of-product-exclusion-extensions-chinas-acts-policies-and-practices-related-to-technology
mfa-order-2025-18 2025-12-15 https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202512/t20251215_11772517.shtml https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202512/t20251215_11772517.shtml
answer-2025-12-19-general-licence 2025-12-19 http://exportcontrol.mofcom.gov.cn/article/gndt/202605/1250.html
mfa-order-2025-19 2025-12-26 https://www.mfa.gov.cn/web/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202512/t20251226_11787617.shtml https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202512/t20251226_11787617.shtml
ustr-301-semiconductors-2025 2025-12-29 https://www.federalregister.gov/documents/2025/12/29/2025-23912/notice-of-action-chinas-acts-policies-and-practices-related-to-targeting-of-the-semiconductor
mofcom-2026-1 2026-01-06 https://www.mofcom.gov.cn/zwgk/zcfb/art/2026/art_8990fedae8fa462eb02cc9bae5034e91.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202601/1206.html
tao-2026-01-07 2026-01-07 https://www.gwytb.gov.cn/zccs/zccs_61195/cjtdwgfz/bt/202601/t20260107_12745032.htm
scotus-2026-02-20 2026-02-20 https://www.supremecourt.gov/opinions/25pdf/24-1287_4gcj.pdf
mofcom-2026-11 2026-02-24 https://www.mofcom.gov.cn/zwgk/zcfb/art/2026/art_b5159a773124428a9813884015d1b8b3.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202602/1209.html
mofcom-2026-12 2026-02-24 https://www.mofcom.gov.cn/zwgk/zcfb/art/2026/art_bac18400512d408a8d4c2f964e36ac11.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202602/1208.html
eo-14388 2026-02-25 ~https://www.federalregister.gov/d/2026-03829
eo-14389 2026-02-25 ~https://www.federalregister.gov/d/2026-03832
proclamation-11012 2026-02-25 ~https://www.federalregister.gov/d/2026-03824
ustr-301-overcapacity-initiation 2026-03-17 https://www.federalregister.gov/documents/2026/03/17/2026-05214/initiation-of-section-301-investigations-acts-policies-and-practices-of-certain-economies-relating
mfa-decision-2026-03-30 2026-03-30 https://www.mfa.gov.cn/wjb_673085/zfxxgk_674865/gknrlb/fzcqdcs/202603/t20260330_11883241.shtml
proclamation-11020 2026-04-09 https://www.federalregister.gov/documents/2026/04/09/2026-06956/adjusting-imports-of-pharmaceuticals-and-pharmaceutical-ingredients-into-the-united-states
mofcom-2026-20 2026-04-24 https://www.mofcom.gov.cn/zcfb/blgg/gg/2026/art/2026/art_d909592ea44b40148f244cb233773d4f.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/gzjgfxwj/202605/1283.html
mofcom-order-2026-1 2026-04-24 https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2026/art_16b9c2bc90f740668943896da4544768.html http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/gzjgfxwj/202605/1282.html
mofcom-2026-23 2026-06-22 https://www.mofcom.gov.cn/zwgk/zcfb/art/2026/art_dfa9cc5c1e004d7fbb86f83d249e7986.html
mofcom-2026-27 2026-06-29 https://www.mofcom.gov.cn/zwgk/zcfb/art/2026/art_df87be1437044874a35f85cf6e076f3d.html https://xkzj.mofcom.gov.cn/tzgg/art/2026/art_a1636a6f32a943b2b98ae305da897224.html
mofcom-2026-28 2026-06-29 https://www.mofcom.gov.cn/zcfb/blgg/gg/2026/art/2026/art_1a0adf5de9b84cd091992669d59e10d4.html https://policy.mofcom.gov.cn/claw/clawContent.shtml?id=106215
mofcom-2026-29 2026-07-10 https://wms.mofcom.gov.cn/zcfb/wmgl/art/2026/art_2a795a0d55df4cada91c9fbd2a2cc13a.html
mofcom-2026-30 2026-07-24 https://www.mofcom.gov.cn/zcfb/blgg/gg/2026/art/2026/art_452eed7fd22c431fbd3d7a8b9fad6d93.html
pm-2026-07-23-301 2026-07-28 https://www.federalregister.gov/documents/2026/07/28/2026-15274/actions-by-the-united-states-in-the-investigations-under-section-301-of-the-trade-act-of-1974-of-the
ustr-301-forced-labour 2026-07-28 https://www.federalregister.gov/documents/2026/07/28/2026-15181/notice-of-actions-in-section-301-investigations-of-acts-policies-and-practices-of-various-economies
mofcom-2026-34 2026-08-05 https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2026/art_38af07adecf3422093fe0976cd05a329.html
mofcom-order-2026-2 2026-08-05 https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2026/art_4028b8300fa24a0399f7da26e4939b20.html
mofcom-order-2026-3 2026-08-05 https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2026/art_97d99d522e6944439ae31884c928ee31.html
ustr-301-exclusions-2026-09 2026-09-02 https://www.federalregister.gov/documents/2026/09/02/2026-17925/notice-of-conforming-amendments-to-product-exclusions-chinas-acts-policies-and-practices-related-to
answer-2026-09-28-arrangement 2026-09-28 https://www.mofcom.gov.cn/syxwfb/art/2026/art_d9ea01824fc44fd8a29f7dc3f8ca9c72.html
ustr-301-continuation-2026 2026-10-07 https://www.federalregister.gov/documents/2026/10/07/2026-20510/continuation-of-actions-chinas-acts-policies-and-practices-related-to-technology-transfer
ustr-301-exclusions-2026-10 2026-10-07 https://www.federalregister.gov/documents/2026/10/07/2026-20511/notice-of-conforming-amendment-to-product-exclusion-chinas-acts-policies-and-practices-related-to
`;
