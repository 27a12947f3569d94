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
export const inLatinLetters = (text: string): string | undefined => {
  if (!KANA.test(text)) return undefined;
  const katakana = text.replace(HIRAGANA, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60));
  return katakana.replace(ONE, (whole, sign: string | undefined) => {
    if (sign === undefined) return '';
    const latin = SYLLABLES.get(sign) ?? [...sign].map((one) => SYLLABLES.get(one) ?? '').join('');
    return whole.startsWith('ッ') ? `${latin[0] ?? ''}${latin}` : latin;
  });
};
