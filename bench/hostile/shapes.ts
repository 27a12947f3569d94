/** What a hostile page repeats. */
export const WORDS: readonly string[] = [
  ...'1〇。.(（)[《》“"‘<>&、，,；;：·-%？ \n\t',
  ...'　\u200b钬自对向至日月年号等和a',
  ...[
    '二十',
    '2025',
    '2025年',
    '10月',
    '8105209010、',
    '0x',
    '1C902.a',
    '第57号公告',
    '商务部公告2025年第57号',
    '《对外贸易法》',
  ],
  ...[
    '废止',
    '暂停',
    '决定将',
    '列入',
    '移出',
    '禁止',
    '停止执行',
    '不再',
    '恢复',
    '延长',
    '修改',
    '公布',
    '上述',
    '下列实体',
  ],
  ...[
    '问：',
    '答：',
    '自2025年1月1日起',
    '至2026年11月10日',
    '公布之日起',
    '即日起',
    '24个月',
    '90天内',
    '以下公告',
    '号（公布',
  ],
  ...[
    '甲公司、',
    '甲和',
    '甲（Alpha, Inc.）、',
    '对原产于美国的',
    '加征',
    '10%',
    '在现行适用关税税率基础上',
    '物项',
    '（一）',
    '附件：',
  ],
  ...['钐、', '出口经营者出口', '应当向商务部申请许可', '不得向', '管制措施', '出口管制管控名单', '不可靠实体清单'],
  ...[
    'A ',
    'Alpha, Inc., ',
    'and ',
    'the ',
    'percent ',
    '10 percent ',
    'from 10 percent to ',
    'Executive Order 14257 ',
    'section 2(a) ',
  ],
  ...[
    '9903.01.25 ',
    'suspend ',
    'the PRC ',
    'except ',
    'tariffs ',
    'on January 1, 2025 ',
    'effective ',
    'striking ',
    'the words ',
    'rate of duty ',
  ],
  ...[
    'Nothing in this order ',
    'all imports ',
    'removing ',
    'retaining ',
    'suspension ',
    'raising ',
    'increase ',
    'goods covered by ',
  ],
  ...[
    'export controls on gallium ',
    'China ',
    'Beijing said ',
    'will impose ',
    'if ',
    'because ',
    'which ',
    'not ',
    '“said ',
    'the ministry ',
    'until ',
  ],
  ...[
    'Announcement No. 57 of 2025 ',
    'MOFCOM ',
    'entity list ',
    'shall ',
    'is hereby ',
    'listed ',
    'unreliable entity list ',
  ],
];

/** Marks and tags, repeated, without an end or one in another. */
export const TAGS: readonly string[] = [
  ...[
    '<div>',
    '<p>',
    '</p>',
    '<ul><li>',
    '<table><tr><td>',
    '<article>',
    '<a href="',
    '<a href="/x">',
    '<a href="/art/2025/art_1.html">甲',
  ],
  ...[
    '<li><a href="/art/2025/art_1.html">甲</a>',
    '<item>',
    '<item><title>a',
    '<entry>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '<script>',
    '<style>',
    '<b>',
  ],
  ...[
    '<span>',
    '<br>',
    '<section><p>a',
    '<meta ',
    '<meta name="a" content="',
    '<title>',
    '<h1>',
    '<svg>',
    '<aside>',
    '<div class="a">a',
    '<!DOCTYPE ',
  ],
  ...[
    '<blockquote>a',
    '<td>a',
    '</div>',
    '<?xml ',
    '<!ENTITY a "b">',
    '&amp;',
    '&#',
    '<p style="',
    '<form>',
    '<base href="/a">',
    '<dl><dd>',
  ],
  ...[
    '<div class="article-content">',
    '<div><p>a, b</p>',
    '<em>',
    '<time datetime="',
    '<script type="application/ld+json">[',
  ],
];

const filled = (unit: string, size: number): string => unit.repeat(Math.max(1, Math.floor(size / unit.length)));

/** Just shorter than what no reader takes as a sentence. */
const SENTENCE = 2_900;

/** How what is repeated is laid out. */
export const LAYOUTS = {
  'one block': (word: string, size: number) => filled(word, size),
  'long sentences': (word: string, size: number) => filled(`<p>${filled(word, SENTENCE)}。</p>\n`, size),
  'a line each': (word: string, size: number) => filled(`<p>${word}</p>\n`, size),
  '25 a line': (word: string, size: number) => filled(`<p>${word.repeat(25)}</p>\n`, size),
} satisfies Record<string, (word: string, size: number) => string>;
type Layout = keyof typeof LAYOUTS;

export type Shape = { word: string; layout: Layout };

export const SHAPES: readonly Shape[] = [
  ...WORDS.flatMap((word) => (Object.keys(LAYOUTS) as Layout[]).map((layout) => ({ word, layout }))),
  ...TAGS.map((word) => ({ word, layout: 'one block' as const })),
];

export const textOf = ({ word, layout }: Shape, size: number): string => LAYOUTS[layout](word, size);
export const nameOf = ({ word, layout }: Shape): string => `${JSON.stringify(word.slice(0, 40))}, ${layout}`;

/** What once took a reader minutes. */
export const NASTY: readonly Shape[] = [
  ...[
    ...'1〇。<“&',
    '二十',
    '2025',
    '8105209010、',
    '1C902.a',
    '第57号公告',
    '废止',
    '暂停',
    '决定将',
    '不再',
    '停止执行',
    '和',
    '“said ',
  ].flatMap((word): Shape[] => [
    { word, layout: 'one block' },
    { word, layout: 'long sentences' },
  ]),
  ...[...'〇钬自对向；·', '问：', '废止'].map((word): Shape => ({ word, layout: 'a line each' })),
  ...[...'钬<', '1C902.a'].map((word): Shape => ({ word, layout: '25 a line' })),
  ...[
    '<div>',
    '<p>',
    '<b>',
    '<ul><li>',
    '<table><tr><td>',
    '<article>',
    '<a href="',
    '<item>',
    '<![CDATA[',
    '<!--',
    '<div><p>a, b</p>',
  ].map((word): Shape => ({ word, layout: 'one block' })),
];
