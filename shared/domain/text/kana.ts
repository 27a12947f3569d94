/** Syllables as Hepburn writes them, those of two signs first. */
const SYLLABLES = new Map(
  (
    'キャ kya キュ kyu キョ kyo シャ sha シュ shu ショ sho シェ she チャ cha チュ chu チョ cho チェ che ニャ nya ニュ nyu ニョ nyo ヒャ hya ヒュ hyu ヒョ hyo ' +
    'ミャ mya ミュ myu ミョ myo リャ rya リュ ryu リョ ryo ギャ gya ギュ gyu ギョ gyo ジャ ja ジュ ju ジョ jo ジェ je ビャ bya ビュ byu ビョ byo ピャ pya ピュ pyu ピョ pyo ' +
    'ティ ti ディ di デュ du トゥ tu ドゥ du ファ fa フィ fi フェ fe フォ fo ウィ wi ウェ we ウォ wo ヴァ va ヴィ vi ヴェ ve ヴォ vo ' +
    'ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ' +
    'ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ' +
    'ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ vu'
  )
    .split(' ')
    .flatMap((sign, at, all) => (at % 2 === 0 ? [[sign, all[at + 1] ?? ''] as const] : [])),
);
const HIRAGANA = /[\u3041-\u3096]/g;
const KANA = /[\u3041-\u3096\u30a1-\u30fa]/;
const ONE = /ッ?([ァ-ヴ][ャュョァィゥェォ]?)|[・ー]/g;

/** A name in kana as it is written in Latin letters, without the marks of long vowels: トーキン is tokin. */
const inLatinLetters = (text: string): string | undefined => {
  if (!KANA.test(text)) return undefined;
  const katakana = text.replace(HIRAGANA, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60));
  return katakana.replace(ONE, (whole, sign: string | undefined) => {
    if (sign === undefined) return '';
    const latin = SYLLABLES.get(sign) ?? [...sign].map((one) => SYLLABLES.get(one) ?? '').join('');
    return whole.startsWith('ッ') ? `${latin[0] ?? ''}${latin}` : latin;
  });
};

/** Words that Japanese firms have from English, with their Chinese. */
const LOANS = new Map(
  `エアロスペース=aerospace=航空航天; エアロ=aero=航空; アビエーション=aviation=航空; エンジニアリング=engineering=工程; エンジン=engine=发动机; ターボチャージャー=turbocharger=涡轮增压器; ターボチャージャ=turbocharger=涡轮增压器; マリンマシナリー=marine machinery=海洋机械; マリンマシナリ=marine machinery=海洋机械; マリン=marine=海洋; マシナリー=machinery=机械; マシナリ=machinery=机械; マリタイム=maritime=海事; システムズ=systems=系统; システム=system=系统; ジェット=jet=喷气机; サービス=service=服务; パワー=power=动力; ネットワーク=network=网络; センサー=sensor=传感器; センサ=sensor=传感器; テクノロジーズ=technologies=技术; テクノロジー=technology=技术; マテリアルズ=materials=材料; マテリアル=material=材料; メタルズ=metals=金属; メタル=metal=金属; マスター=master=主要; モーターズ=motors=汽车; モータース=motors=汽车; エレクトロニクス=electronics=电子; エレクトリック=electric=电气; ケミカルズ=chemicals=化学; ケミカル=chemical=化学; インダストリーズ=industries=工业; ディフェンス=defense=防务; シップビルディング=shipbuilding=造船; ジャパン=japan=日本; ユナイテッド=united=联合; グループ=group=集团; ホールディングス=holdings=控股; コーポレーション=corporation=公司; インターナショナル=international=国际; ソリューションズ=solutions=解决方案; オプティクス=optics=光学; セミコンダクター=semiconductor=半导体; セミコンダクタ=semiconductor=半导体; デバイス=devices=器件; スペース=space=空间; ロボティクス=robotics=机器人; サイエンス=science=科学; スチール=steel=钢铁; エナジー=energy=能源; エネルギー=energy=能源`
    .split('; ')
    .map((row) => row.split('='))
    .map(([kana = '', en = '', zh = '']) => [kana, { en, zh }] as const),
);
const LOAN = new RegExp([...LOANS.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** A name with the words that it has from English in that language, the rest of its kana spelt; and in Chinese, where nothing is left. */
export const withoutKana = (text: string): { en: string; zh?: string } | undefined => {
  if (!KANA.test(text)) return undefined;
  const zh = text.replace(LOAN, (word) => LOANS.get(word)?.zh ?? word);
  const en = text.replace(LOAN, (word) => ` ${LOANS.get(word)?.en ?? word} `);
  return { en: inLatinLetters(en) ?? en, ...(!KANA.test(zh) && { zh }) };
};

/** What a Latin name sounds like in Japanese, its consonants alone: Nacalai Tesque is heard as ナカライテスク. */
export const heard = (latin: string): string =>
  latin
    .toLowerCase()
    .replace(/qu/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ck|c|q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/th|z/g, 's')
    .replace(/v/g, 'b')
    .replace(/l/g, 'r')
    .replace(/[^bdfgjkmnprst]/g, '')
    .replace(/(.)\1+/g, '$1');
