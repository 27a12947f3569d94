/** A material by what trade calls it: compounds, abbreviations, minerals, doped crystals, reagents. */
export type TradeName = {
  /** Those with capitals inside are meant only as they are written. */
  names: readonly string[];
  /** As Chinese controls and parts lists write it. */
  zh: readonly string[];
  /** Substances that are in it, by their slugs. */
  holds: readonly string[];
  /** Those that some grades of it hold. */
  mayHold: readonly string[];
};

const list = (text = ''): string[] =>
  text
    .split('/')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** `names | Chinese | holds | may hold`, each with strokes between several. */
const rowsIn = (table: string): TradeName[] =>
  table
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => {
      const [names, zh, holds, mayHold] = line.split('|');
      return { names: list(names), zh: list(zh?.toLowerCase()), holds: list(holds), mayHold: list(mayHold) };
    });

export const TRADE_NAMES: readonly TradeName[] = rowsIn(`
NdFeB / neodymium iron boron / neo magnet / neodymium magnet / NeFeB | 钕铁硼 | neodymium / iron / boron | dysprosium / terbium
rare earth magnet / rare earth permanent magnet | 稀土永磁 / 稀土磁 | rare-earths | samarium / dysprosium / terbium
rare earth / rare earth oxide / mixed rare earth / REO / REE / HREE / mischmetal / misch metal / lanthanide | 混合稀土 / 稀土氧化物 / 中重稀土 / 重稀土 | rare-earths | samarium / gadolinium / terbium / dysprosium / lutetium / scandium / yttrium / holmium / erbium / thulium / europium / ytterbium
SmCo / SmCo5 / Sm2Co17 / samarium cobalt | 钐钴 | samarium / cobalt |
Terfenol-D / terfenol | 铽镝铁 | terbium / dysprosium / iron |
galfenol | 铁镓 | gallium / iron |
YAG / yttrium aluminium garnet / yttrium aluminum garnet | 钇铝石榴石 | yttrium / aluminium |
YIG / yttrium iron garnet | 钇铁石榴石 | yttrium / iron |
GGG / gadolinium gallium garnet | 钆镓石榴石 | gadolinium / gallium |
GAGG | 钆铝镓石榴石 | gadolinium / gallium |
TGG / terbium gallium garnet | 铽镓石榴石 | terbium / gallium |
TSAG | 铽钪铝石榴石 | terbium / scandium |
LuAG | 镥铝石榴石 | lutetium |
YSGG | 钇钪镓石榴石 | yttrium / scandium / gallium |
YAP / YALO | 铝酸钇 | yttrium |
YVO4 / yttrium vanadate | 钒酸钇 | yttrium / vanadium |
YLF | 氟化钇锂 | yttrium / lithium |
LYSO / LSO | 硅酸钇镥 / 硅酸镥 | lutetium | yttrium
GSO / GOS / gadox | 硅酸钆 / 硫氧化钆 | gadolinium |
KGW | 钨酸钆钾 | gadolinium / tungsten |
YSZ / yttria stabilized zirconia / yttria stabilised zirconia | 钇稳定氧化锆 / 氧化钇稳定氧化锆 | yttrium / zirconium |
YBCO / ReBCO / REBCO | 钇钡铜氧 | yttrium | gadolinium
yttria | 氧化钇 | yttrium |
scandia | 氧化钪 | scandium |
gadolinia | 氧化钆 | gadolinium |
erbia | 氧化铒 | erbium |
ytterbia | 氧化镱 | ytterbium |
lutetia | 氧化镥 | lutetium |
dysprosia | 氧化镝 | dysprosium |
ceria | 氧化铈 | cerium |
zirconia | 氧化锆 | zirconium |
hafnia | 氧化铪 | hafnium |
germania | 二氧化锗 | germanium |
alumina / corundum / sapphire | 刚玉 / 蓝宝石 | aluminium |
magnesia | 镁砂 | magnesium |
titania / rutile / ilmenite | 钛白 / 金红石 / 钛铁矿 | titanium |
silica / fumed silica / quartz / fused silica | 白炭黑 / 石英 / 硅石 | silicon |
GaN | 氮化镓 | gallium |
AlGaN / InGaN | 铝镓氮 / 铟镓氮 | gallium | indium
gallium on silicon | 硅基氮化镓 | gallium |
InGaAs | 铟镓砷 | gallium / indium |
CIGS / copper indium gallium selenide | 铜铟镓硒 | gallium / indium / selenium |
IGZO | 铟镓锌氧 | gallium / indium |
galinstan / EGaIn | 镓铟锡 / 镓铟合金 | gallium / indium |
TMGa / TMG / TEGa / TEG-Ga / trimethylgallium / triethylgallium | 三甲基镓 / 三乙基镓 | gallium |
TMIn / TMI / TEIn / trimethylindium / triethylindium | 三甲基铟 / 三乙基铟 | indium |
TMSb / trimethylantimony / triethylantimony | 三甲基锑 / 三乙基锑 | antimony |
ITO / indium tin oxide | 氧化铟锡 | indium / tin |
InP | 磷化铟 | indium |
zone refined germanium | 区熔锗 | germanium |
BGO / bismuth germanate | 锗酸铋 | bismuth / germanium |
BSO | 硅酸铋 | bismuth |
BSCCO | 铋锶钙铜氧 | bismuth |
bismuth telluride / Bi2Te3 | 碲化铋 | bismuth / tellurium |
pearlescent bismuth oxychloride | 氯氧化铋 | bismuth |
triphenylbismuth | 三苯基铋 | bismuth |
CdTe | 碲化镉 | tellurium / cadmium |
CZT / CdZnTe | 碲锌镉 / 碲化镉锌 | tellurium / cadmium / zinc |
MCT / HgCdTe | 碲镉汞 / 碲化镉汞 | tellurium / mercury / cadmium |
ATO | 氧化锑锡 | antimony | tin
antimony regulus / stibnite / antimonite | 辉锑矿 | antimony |
sodium antimonate | 锑酸钠 | antimony |
InSb | 锑化铟 | antimony / indium |
APT / ammonium paratungstate / ammonium metatungstate / AMT | 仲钨酸铵 / 偏钨酸铵 | tungsten |
wolframite / scheelite | 黑钨矿 / 白钨矿 | tungsten |
WC / cemented carbide / hardmetal / hard metal / tungsten heavy alloy / WHA | 碳化钨 / 硬质合金 / 钨钢 / 高比重合金 | tungsten | cobalt
ferrotungsten | 钨铁 | tungsten |
thoriated tungsten | 钍钨 | tungsten / thorium |
ferromolybdenum / moly / molybdenite / TZM | 钼铁 / 辉钼矿 | molybdenum |
ferrovanadium / vanadium pentoxide | 钒铁 / 五氧化二钒 | vanadium |
ferroniobium / LiNbO3 / LN wafer | 铌铁 / 铌酸锂 | niobium |
coltan / tantalite / columbite | 钽铌矿 | tantalum / niobium |
PZT | 锆钛酸铅 | lead / zirconium / titanium |
PMN-PT | 铌镁酸铅 | lead / niobium |
monazite | 独居石 | rare-earths | yttrium / dysprosium
bastnaesite / bastnasite / bastnäsite | 氟碳铈矿 | rare-earths | samarium
xenotime / ion adsorption clay / ionic clay | 磷钇矿 / 离子型稀土矿 | rare-earths | yttrium / dysprosium
P507 / PC88A / HEHEHP / EHEHPA / P204 / D2EHPA / HDEHP / DEHPA / N235 / C272 / Cyanex 272 / naphthenic acid / trioctylamine / tri n octylamine | P507 / P204 / N235 / C272 / 环烷酸 | rare-earths |
LFP / LiFePO4 / lithium iron phosphate / LMFP | 磷酸铁锂 / 磷酸锰铁锂 | lithium-batteries / lithium / iron |
NCM / NMC / nickel cobalt manganese / nickel manganese cobalt | 镍钴锰 / 三元前驱体 / 三元材料 | lithium-batteries / nickel / cobalt / manganese |
NCA / nickel cobalt aluminium / nickel cobalt aluminum | 镍钴铝 | lithium-batteries / nickel / cobalt / aluminium |
LCO / LiCoO2 / lithium cobalt oxide | 钴酸锂 | lithium-batteries / cobalt |
LMO / LiMn2O4 / lithium manganese oxide / LRMO / lithium rich manganese | 锰酸锂 / 富锂锰 | lithium-batteries / manganese |
pCAM / PCAM / cathode active material / anode active material | 正极活性材料 / 负极活性材料 | lithium-batteries |
li ion / lithium ion / lithium ion cell / lithium battery / lithium cell / lithium coin cell / rechargeable lithium / LIR2032 / Li Po / LiFePO4 battery / 32700 / 14500 / lithium polymer / LiPo / 18650 / 21700 / 26650 / power bank | 锂离子 / 锂聚合物 / 充电宝 / 动力电池 | lithium-batteries |
anode powder / graphite anode / needle coke anode | 石墨负极 / 负极材料 | graphite / lithium-batteries |
silicon carbon anode / silicon anode | 硅碳负极 | lithium-batteries | graphite
isostatic graphite / flake graphite / expandable graphite / spherical graphite / plumbago / HOPG / pyrolytic graphite | 等静压石墨 / 鳞片石墨 / 球形石墨 / 可膨胀石墨 / 热解石墨 | graphite |
PCD / polycrystalline diamond / diamond micron powder / diamond micropowder / micron diamond / microwave plasma / microwave plasma CVD / diamond grinding wheel / resin bond diamond / metal bond diamond / vitrified bond diamond / diamond grit / diamond powder / industrial diamond / HPHT diamond / CVD diamond / lab grown diamond / MPCVD / DCPCVD / diamond wire | 聚晶金刚石 / 金刚石微粉 / 培育钻石 / 金刚线 / 金刚石 | superhard-materials |
CBN / cBN / PCBN / PcBN / cubic boron nitride / borazon | 立方氮化硼 / 聚晶立方氮化硼 | superhard-materials |
cubic press / cubic anvil press / six sided press / hinge beam | 六面顶 / 铰链梁 / 顶锤 | superhard-materials |
UAV / UAS / sUAS / FPV / quadcopter / quadrotor / multicopter / multirotor / hexacopter / octocopter / VTOL / flight controller | 四旋翼 / 多旋翼 / 飞控 / 穿越机 | drones |
SiC / silicon carbide | 碳化硅 | silicon / carbon |
SiGe | 硅锗 | silicon / germanium |
polysilicon | 多晶硅 | silicon |
UHMWPE / UHMW PE / ultra high molecular weight polyethylene / Dyneema / Spectra fibre / Spectra fiber / UD fabric | 超高分子量聚乙烯 | |
PrNd / NdPr / Pr Nd / didymium | 镨钕 | praseodymium / neodymium |
LHe / GHe / helium gas / liquid helium | 液氦 / 氦气 | helium |
D2O / heavy water / deuterium oxide / deuterium | 重水 / 氘 | |
WL10 / WL15 / WL20 / WT20 / WC20 / WP / WZ8 / TIG electrode | 钨电极 / 钨极 | tungsten |
WCu / CuW / WNiFe / WNiCu / densimet / inermet / tungsten copper / copper tungsten | 钨铜 / 铜钨 / 钨镍铁 / 钨镍铜 | tungsten |
DJI / Mavic / Matrice / Zenmuse / Agras / Autel EVO / Parrot Anafi / Skydio X10 / Phantom 4 / drone gimbal / ESC drone | 大疆 / 御3 / 经纬M / 植保机 / 航拍机 | drones |
jammer / anti drone / counter drone / counter UAS / C UAS / drone gun / anti UAV | 干扰器 / 反制枪 / 反制器 / 反无人机 / 反无 | drones |
thermal camera / thermal imager / thermal imaging / LWIR / MWIR / SWIR / microbolometer / EO IR / infrared camera | 红外成像 / 热像仪 / 红外热像 / 热成像 | |
IMU / AHRS / INS / inertial measurement / inertial navigation | 惯性测量 / 惯性导航 / 惯导 | |
SAR / synthetic aperture radar | 合成孔径 | |
target designator / laser designator | 目标指示 | |
phosphor / luminescent material | 荧光粉 / 发光材料 | |
winding machine / winder | 卷绕机 | |
stacking machine / stacker | 叠片机 | |
electrolyte filling machine / filling machine | 注液机 | |
formation cabinet / formation equipment / formation and grading / cell formation / battery formation | 化成 / 化成柜 / 分容 / 分容柜 | lithium-batteries |
roller hearth kiln / roller kiln | 辊道窑 | |
sand mill / bead mill | 砂磨机 | |
jet mill / jet pulveriser / jet pulverizer / air jet mill | 气流磨 / 气流粉碎 | |
strip caster / strip casting furnace / strip casting | 铸片炉 / 甩带炉 / 速凝炉 | |
hydrogen decrepitation | 氢碎炉 / 氢破炉 | |
grain boundary diffusion | 晶界扩散 | |
granulation kettle / granulation reactor | 造粒釜 | |
graphitization furnace / graphitisation furnace | 石墨化 | graphite |
aramid / Kevlar / Twaron / para aramid | 芳纶 | |
maraging steel / maraging | 马氏体时效钢 | |
`);
