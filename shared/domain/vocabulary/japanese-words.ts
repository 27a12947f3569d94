import { wordPairs } from './word-pairs.ts';

/** Words of Japanese parts lists, whole or in parts, with their English; with a hyphen in front it is bound to the word before. */
const JAPANESE = new Map(
  wordPairs(`
酸化=oxide; 水酸化=hydroxide; 窒化=nitride; 炭化=carbide; 塩化=chloride; フッ化=fluoride; リン化=phosphide; 砒化=arsenide; ヒ化=arsenide; ヒ素=arsenic; 硫化=sulfide; テルル化=telluride; 酸塩=salt; 黒鉛=graphite; グラファイト=graphite; 鱗片状=flake; 等方性=isostatic; 膨張=expanded; 球状=spherical; 人造=artificial; 天然=natural; 磁石=magnet; マグネット=magnet; 永久=permanent; 焼結=sintered; 希土類=rare earth; 希土=rare earth; 重希土類=heavy rare earth; 重希土=heavy rare earth; フリー=-free; レス=-free; 不使用=-free; 無鉛=lead-free; レアアース=rare earth; 合金=alloy; 超硬合金=cemented carbide; 超硬=cemented carbide; 粉末=powder; パウダー=powder; 粉=powder; インゴット=ingot; 線材=wire; ワイヤー=wire; ワイヤ=wire; 棒=rod; ロッド=rod; 板=plate; シート=sheet; 箔=foil; フィルム=film; パイプ=pipe; チューブ=tube; 管=tube; リング=ring; ディスク=disc; ブロック=block; ウエハー=wafer; ウェーハ=wafer; ウエハ=wafer; ウェハ=wafer; ウェハー=wafer; 基板=substrate; 単結晶=monocrystal; 多結晶=polycrystal; 結晶=crystal; ターゲット=target; ターゲット材=target; スパッタリング=sputtering; スパッタ=sputtering; 蛍光体=phosphor; セラミックス=ceramic; セラミック=ceramic; 炭素繊維=carbon fibre; カーボンファイバー=carbon fibre; カーボン=carbon; 繊維=fibre; ダイヤモンド=diamond; 工業用=industrial; 砥石=grinding wheel; 砥粒=grit; レンズ=lens; 窓=window; レーザー=laser; レーザ=laser; 赤外線=infrared; 赤外=infrared; カメラ=camera; ドローン=drone; 無人航空機=drone; リチウムイオン電池=lithium ion battery; リチウムイオン=lithium ion; 電池=battery; バッテリー=battery; 正極材=cathode material; 負極材=anode material; 電極=electrode; モーター=motor; モータ=motor; エンジン=engine; センサー=sensor; センサ=sensor; ベアリング=bearing; 軸受=bearing; ポンプ=pump; バルブ=valve; 真空=vacuum; 炉=furnace; 装置=equipment; 部品=part; 材料=material; 高純度=pure
ネオジム=neodymium; ネオジウム=neodymium; サマリウム=samarium; ガドリニウム=gadolinium; テルビウム=terbium; ジスプロシウム=dysprosium; ルテチウム=lutetium; スカンジウム=scandium; イットリウム=yttrium; ホルミウム=holmium; エルビウム=erbium; ツリウム=thulium; ユウロピウム=europium; ユーロピウム=europium; イッテルビウム=ytterbium; ランタン=lanthanum; セリウム=cerium; プラセオジム=praseodymium; ガリウム=gallium; ゲルマニウム=germanium; アンチモン=antimony; タングステン=tungsten; テルル=tellurium; ビスマス=bismuth; モリブデン=molybdenum; インジウム=indium; ヘリウム=helium; コバルト=cobalt; ニッケル=nickel; チタン=titanium; アルミニウム=aluminium; アルミ=aluminium; マグネシウム=magnesium; リチウム=lithium; シリコン=silicon; ケイ素=silicon; 珪素=silicon; ジルコニウム=zirconium; ジルコニア=zirconia; タンタル=tantalum; ニオブ=niobium; バナジウム=vanadium; クロム=chromium; マンガン=manganese; カドミウム=cadmium; 亜鉛=zinc; 銅=copper; 鉄=iron; 鉛=lead; ホウ素=boron; 窒化ホウ素=boron nitride; 六方晶窒化ホウ素=hexagonal boron nitride; 立方晶窒化ホウ素=cubic boron nitride; フェライト=ferrite; アルニコ=AlNiCo; バリウム=barium; ストロンチウム=strontium; ナトリウム=sodium; カリウム=potassium; カルシウム=calcium; ベリリウム=beryllium; ハフニウム=hafnium; レニウム=rhenium; セレン=selenium; スズ=tin; 錫=tin; 白金=platinum; アルミナ=alumina
ステンレス鋼=stainless steel; ステンレス=stainless steel; 鋼=steel; ボルト=bolt; ナット=nut; ネジ=screw; ねじ=screw; ワッシャー=washer; ばね=spring; スプリング=spring; パッキン=gasket; オーリング=o ring; ホース=hose; ケーブル=cable; コネクタ=connector; コネクター=connector; スイッチ=switch; フランジ=flange; ゴム=rubber; プラスチック=plastic; 樹脂=resin; ガラス=glass; 木材=wood; 紙=paper; 綿=cotton; 布=fabric; 革=leather; 椅子=chair; 机=desk; ランプ=lamp; おもちゃ=toy; 玩具=toy; 靴=shoe; シャツ=shirt; バッグ=bag; 袋=bag; ボトル=bottle; カップ=cup; ナイフ=knife; 茶=tea; コーヒー=coffee; フィルター=filter; タイヤ=tyre; ボールペン=pen; 鉛筆=pencil; ノート=notebook; 黒=black; 白=white; 赤=red; 青=blue; 本=; 個=; 枚=; 箱=box; ボンベ=cylinder; ガス=gas; シャフト=shaft; ギア=gear; チェーン=chain; フック=hook; テープ=tape; 缶=can; 皿=plate set; 鍋=pot; 傘=umbrella; 帽子=hat; 手袋=glove; 靴下=sock; 時計=watch; 電球=bulb; 用=; の=; と=; 及び=; 製=; 付き=; はんだ=solder; ハンダ=solder; ガスケット=gasket; カップリング=coupling; るつぼ=crucible; ルツボ=crucible; 坩堝=crucible; ノートパソコン=laptop; ショット=shot; 快削=; 日本製=; 黄銅=brass
`),
);
const LONGEST = Math.max(...[...JAPANESE.keys()].map(({ length }) => length));

const KANA = /[\u3041-\u30fa]/;
/** Signs that Chinese writes otherwise. */
const ONLY_JAPANESE = /酸化|窒化|黒鉛|鱗片状|焼結|蛍光体|鉄|塩化|炭素繊維|軸受/;
const RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
/** Signs of one kind side by side, as words are mostly written. */
const STRETCH = /[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|\p{Script=Han}+/gu;

type Piece = { from: number; to: number };

/** The words of a run that leave the fewest of its signs, and of those the fewest words. */
const piecesOf = (run: string): Piece[] => {
  const best: { left: number; pieces: Piece[] }[] = [];
  best[run.length] = { left: 0, pieces: [] };
  for (let from = run.length - 1; from >= 0; from--) {
    const { left = 0, pieces = [] } = best[from + 1] ?? {};
    let found = { left: left + 1, pieces };
    for (let to = from + 1; to <= Math.min(run.length, from + LONGEST); to++) {
      const rest = best[to];
      if (rest === undefined || !JAPANESE.has(run.slice(from, to))) continue;
      const fewer = rest.left - found.left || rest.pieces.length + 1 - found.pieces.length;
      if (fewer < 0) found = { left: rest.left, pieces: [{ from, to }, ...rest.pieces] };
    }
    best[from] = found;
  }
  return best[0]?.pieces ?? [];
};

const HAN = /^\p{Script=Han}/u;
/** Shorter ones stand in many words by chance: ガス in ガスケット, 白 in 白金. */
const certainFrom = (stretch: string): number => (HAN.test(stretch) ? 2 : 4);
const SHORTEST_NAME = 3;

type Known = (word: string) => boolean;

/** Without the short words of a stretch of which something is left over, but for names at its ends. */
const certainIn = (run: string, isName: Known): Piece[] => {
  const pieces = piecesOf(run);
  const taken = new Set(pieces.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  const doubtful = [...run.matchAll(STRETCH)].flatMap(({ 0: stretch, index: start }) => {
    const end = start + stretch.length;
    if (Array.from(stretch).every((_, at) => taken.has(start + at))) return [];
    const isNamed = ({ from, to }: Piece): boolean =>
      to - from >= SHORTEST_NAME && (from === start || to === end) && isName(JAPANESE.get(run.slice(from, to)) ?? '');
    return pieces.filter(
      (piece) =>
        piece.from >= start && piece.to <= end && piece.to - piece.from < certainFrom(stretch) && !isNamed(piece),
    );
  });
  return pieces.filter((piece) => !doubtful.includes(piece));
};

/** A line with the English of its Japanese words; other signs stay. */
export const japaneseInEnglish = (text: string, isName: Known): string => {
  if (!KANA.test(text) && !ONLY_JAPANESE.test(text)) return text;
  return text.replace(RUN, (run) => {
    let said = '';
    let at = 0;
    for (const { from, to } of certainIn(run, isName)) {
      const word = JAPANESE.get(run.slice(from, to)) ?? '';
      const isBound = word.startsWith('-') && from > 0;
      said = `${said}${run.slice(at, from)}`;
      said = isBound ? `${said.trimEnd()}${word} ` : `${said} ${word.replace(/^-/, '')} `;
      at = to;
    }
    return said + run.slice(at);
  });
};
