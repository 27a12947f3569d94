import { describe, expect, test } from 'vitest';
import type { AnnexRows } from '../../../shared/domain/acts/annex.ts';
import type { UnreadReason } from '../../../shared/domain/acts/extraction.ts';
import type { Annex } from '../../../shared/reading/annex/annex.ts';
import { publicationAt } from '../../../shared/sources/publication-at.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { readNow as read } from '../../support/reading.ts';

const MOFCOM = 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2027/art_1.html';
const TARIFFS = 'https://gss.mof.gov.cn/gzdt/zhengcefabu/202704/t20270404_1.html';

type Files = Record<string, AnnexRows | UnreadReason>;

/** A notice in its paragraphs, with what its files hold by the last part of their address. */
const reading = (url: string, [title = '', ...lines]: string[], files: Files = {}, beside = '') => {
  const document = {
    id: 'notice',
    url,
    publishedOn: '2027-04-04' as CivilDate,
    contentType: 'text/html' as const,
    body: `<html><body><h1>${title}</h1><div class="TRS_Editor">${lines.map((line) => `<p>${line}</p>`).join('')}</div>${beside}</body></html>`,
  };
  const from = publicationAt(url);
  const annexes = read(document, from).attachments.flatMap((attachment): Annex[] => {
    const rows = files[attachment.url?.split('/').at(-1) ?? ''];
    if (attachment.url === undefined || rows === undefined) return [];
    if (typeof rows === 'string') return [{ url: attachment.url, why: rows }];
    return [{ url: attachment.url, file: 'file', rowsHash: 'rows', rows }];
  });
  return read(document, from, annexes);
};

const CONSOLIDATED = [
  '商务部公告2027年第9号 公布两用物项出口管制清单',
  '根据有关规定，现公布《中华人民共和国两用物项出口管制清单》（见附件1），自2027年5月1日起实施。同日，商务部公告2023年第23号等2个公告（见附件2）废止。',
  '附件：1.<a href="/down/downlodePdfNew?id=77">中华人民共和国两用物项出口管制清单</a>',
  '2.<a href="files/b.pdf">自2027年5月1日起废止的公告.pdf</a>',
  '商务部',
  '2027年4月4日',
];
const LIST: AnnexRows = [
  ['序号', '管制编码', '物项名称及描述', '参考商品名称', '海关商品编号', '单位'],
  ['1', '1A202', '平衡机', '', '9031100010', '台'],
  ['2', '3C001.a', '金属镓(单质)', '', '8112929010 8112999000', '千克'],
  ['3', '3E001', '生产3C001项物项的技术', '', '', ''],
  ['4', '3C001.b', '氮化镓', '', '2850001901', '千克'],
];
const REPEALED: AnnexRows = [['1.商务部、海关总署公告2023年第23号'], ['2.商务部公告2022年第4号']];

describe('a consolidated list', () => {
  test('founds its items, and replaces what its second annex names', () => {
    const { effects, attachments, problems } = reading(MOFCOM, CONSOLIDATED, {
      'downlodePdfNew?id=77': LIST,
      'b.pdf': REPEALED,
    });
    expect(effects).toMatchObject([
      {
        action: 'consolidate',
        from: '2027-05-01',
        subjects: ['listed-items', 'gallium'],
        codes: ['1A202', '3C001.a', '3E001', '3C001.b'],
        hsCodes: ['9031100010', '8112929010', '8112999000', '2850001901'],
        items: [
          { code: '1A202', subjects: ['listed-items'], hsCodes: ['9031100010'] },
          { code: '3C001.a', subjects: ['gallium'] },
          { code: '3E001', subjects: ['gallium'], kind: 'technology' },
          { code: '3C001.b', subjects: ['gallium'] },
        ],
        replaces: ['mofcom-2023-23', 'mofcom-2022-4'],
      },
      { action: 'repeal', targets: [{ notice: 'mofcom-2023-23' }, { notice: 'mofcom-2022-4' }] },
    ]);
    expect(attachments).toEqual([
      {
        title: '中华人民共和国两用物项出口管制清单',
        url: 'https://www.mofcom.gov.cn/down/downlodePdfNew?id=77',
        role: 'items',
        read: true,
        found: 4,
        file: 'file',
        rows: 'rows',
      },
      {
        title: '自2027年5月1日起废止的公告.pdf',
        url: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2027/files/b.pdf',
        role: 'repealed',
        read: true,
        found: 2,
        file: 'file',
        rows: 'rows',
      },
    ]);
    expect(problems).toEqual([]);
  });

  test('waits for its annexes, or says why one is unread', () => {
    const { effects, attachments } = reading(MOFCOM, CONSOLIDATED, { 'b.pdf': 'no-text' });
    expect(effects[0]).not.toHaveProperty('subjects');
    expect(attachments.map(({ read: isRead, why }) => [isRead, why])).toEqual([
      [false, 'waiting'],
      [false, 'no-text'],
    ]);
  });

  test('read in part keeps what was read, and stays incomplete', () => {
    const { effects, attachments, problems } = reading(MOFCOM, CONSOLIDATED, {
      'downlodePdfNew?id=77': LIST.filter(([serial]) => serial !== '2'),
    });
    expect(effects[0]).toMatchObject({ codes: ['1A202', '3E001', '3C001.b'] });
    expect(attachments[0]).toMatchObject({ read: false, why: 'incomplete', found: 3 });
    expect(problems).toContainEqual({ kind: 'scope-incomplete', text: '中华人民共和国两用物项出口管制清单, 3 read' });
  });
});

const HEAD = ['序号', '税则号列', '商品名称'];
const goods = (...codes: string[]): AnnexRows => [HEAD, ...codes.map((code, at) => [`${at + 1}`, code, '商品'])];

describe('goods of a duty', () => {
  const LINES = [
    '国务院关税税则委员会关于对原产于美国的部分进口商品加征关税的公告',
    '税委会公告2027年第2号',
    '经国务院批准，自2027年4月10日起，对原产于美国的部分进口商品加征关税。',
    '一、对鸡肉、小麦加征15%关税，具体商品范围见附件1。',
    '二、对高粱、大豆加征10%关税，具体商品范围见附件2。',
    '附件：1.加征15%关税商品清单',
    '2.加征10%关税商品清单',
    '国务院关税税则委员会',
    '2027年4月4日',
  ];
  const DOWNLOADS =
    '<div class="gu-download">附件下载:<ul><li><a href="./P0202704041.pdf">附件1：加征15%关税商品清单.pdf</a></li><li><a href="./P0202704042.pdf">附件2：加征10%关税商品清单.pdf</a></li></ul></div>';

  test('belong to the rate that names their annex, behind the downloads beside the text', () => {
    const { effects, attachments, problems } = reading(
      TARIFFS,
      LINES,
      { 'P0202704041.pdf': goods('02071100', '10019900'), 'P0202704042.pdf': goods('10079000') },
      DOWNLOADS,
    );
    expect(effects.map(({ ratePct, goods }) => [ratePct, goods?.hsCodes])).toEqual([
      [15, ['02071100', '10019900']],
      [10, ['10079000']],
    ]);
    expect(attachments.map(({ title, read: isRead, found }) => [title, isRead, found])).toEqual([
      ['加征15%关税商品清单', true, 2],
      ['加征10%关税商品清单', true, 1],
    ]);
    expect(problems).toEqual([]);
  });

  test('that wait belong to none', () => {
    const { effects, problems } = reading(TARIFFS, LINES, { 'P0202704042.pdf': goods('10079000') }, DOWNLOADS);
    expect(effects.map(({ ratePct, goods }) => [ratePct, goods?.hsCodes])).toEqual([
      [15, undefined],
      [10, ['10079000']],
    ]);
    expect(problems.map(({ kind }) => kind)).toEqual(['scope-incomplete']);
  });

  test('stand in tables of the page, whose cells may be paragraphs', () => {
    const cell = (text: string): string => `<td><p>${text}</p></td>`;
    const table = (...codes: string[]): string =>
      `<table><tr>${HEAD.map(cell).join('')}</tr>${codes.map((code, at) => `<tr>${[`${at + 1}`, code, '商品'].map(cell).join('')}</tr>`).join('')}</table>`;
    const { effects, attachments } = reading(TARIFFS, [
      ...LINES,
      `附件1</p><p>加征15%关税商品清单</p>${table('02071100', '10019900')}<p>`,
      `附件2</p><p>加征10%关税商品清单</p>${table('10079000')}<p>`,
    ]);
    expect(effects.map(({ ratePct, goods }) => [ratePct, goods?.hsCodes])).toEqual([
      [15, ['02071100', '10019900']],
      [10, ['10079000']],
    ]);
    expect(attachments).toMatchObject([
      { read: true, found: 2 },
      { read: true, found: 1 },
    ]);
  });

  test('are counted against the notice', () => {
    const { attachments } = reading(
      TARIFFS,
      [
        ...LINES.slice(0, 3),
        '一、对附件1所列3个税目商品，加征25%的关税。',
        '附件：1.<a href="a.xlsx">商品清单</a>',
        ...LINES.slice(-2),
      ],
      { 'a.xlsx': goods('10079000', '10019900') },
    );
    expect(attachments).toMatchObject([{ read: false, why: 'incomplete', stated: 3, found: 2 }]);
  });

  test('of two lists in one file go by the rate in the title', () => {
    const { effects } = reading(
      TARIFFS,
      [
        ...LINES.slice(0, 3),
        '一、对附件所列商品，分别加征10%、5%关税。',
        '附件：<a href="a.pdf">商品清单</a>',
        ...LINES.slice(-2),
      ],
      { 'a.pdf': [['加征10%关税商品清单'], ...goods('10079000'), ['加征5%关税商品清单'], ...goods('10019900')] },
    );
    expect(effects.map(({ ratePct, goods }) => [ratePct, goods?.hsCodes])).toEqual([
      [10, ['10079000']],
      [5, ['10019900']],
    ]);
  });

  test('spared by a list', () => {
    const { effects } = reading(
      TARIFFS,
      [
        '国务院关税税则委员会关于第九次排除清单的公告',
        '税委会公告2027年第3号',
        '自2027年4月10日至2027年10月9日，对附件所列商品，不再加征我为反制美301措施所加征的关税。',
        '附件：<a href="a.pdf">第九次排除清单</a>',
        ...LINES.slice(-2),
      ],
      { 'a.pdf': goods('10079000') },
    );
    expect(effects).toMatchObject([{ action: 'exempt', goods: { hsCodes: ['10079000'] } }]);
  });
});

describe('a control', () => {
  const CONTROL = [
    '商务部公告2027年第12号 公布对钬相关物项实施出口管制的决定',
    '为维护国家安全，决定对附件所列物项实施出口管制，未经许可，不得出口。本公告自公布之日起实施。',
    '附件：<a href="/x/list.wps">物项清单</a>',
    '商务部',
    '2027年4月4日',
  ];

  test('takes its items out of its annex', () => {
    const { effects } = reading(MOFCOM, CONTROL, {
      'list.wps': [
        ['一、钬相关物项'],
        ['(一)1C909.a.金属钬、含钬的合金。(参考海关商品编号:2805301910)'],
        ['(二)1E902.生产1C909项的技术。'],
      ],
    });
    expect(effects).toMatchObject([
      {
        action: 'control',
        subjects: ['holmium'],
        codes: ['1C909.a', '1E902'],
        hsCodes: ['2805301910'],
        scopeIn: 'annex',
      },
    ]);
  });
});

describe('a listing', () => {
  const NOTICE = [
    '商务部公告2027年第27号 公布将20家日本实体列入出口管制管控名单',
    '决定将北风重工株式会社等20家日本实体列入出口管制管控名单（见附件），自公布之日起实施。',
    '附件：<a href="list.pdf">出口管制管控名单.pdf</a>',
    '商务部',
    '2027年4月4日',
  ];
  const NAMES: AnnexRows = [
    ['附件'],
    ['出口管制管控名单'],
    ...Array.from({ length: 20 }, (_, at) => [`${at + 1}.北风第${at + 1}株式会社(Northwind No. ${at + 1} Co., Ltd.)`]),
  ];

  test('whose annex is a file of 20 names lists 20', () => {
    const { effects, problems } = reading(MOFCOM, NOTICE, { 'list.pdf': NAMES });
    expect(effects).toMatchObject([{ action: 'list', list: 'export-control', statedCount: 20 }]);
    expect(effects[0]?.entities).toHaveLength(20);
    expect(effects[0]?.entities?.[19]).toMatchObject({ name: 'Northwind No. 20 Co., Ltd.', country: 'JP' });
    expect(effects[0]).not.toHaveProperty('scopeIn');
    expect(problems).toEqual([]);
  });

  test('that waits for it keeps the count that it states', () => {
    const { effects, attachments } = reading(MOFCOM, NOTICE);
    expect(effects).toMatchObject([{ statedCount: 20, scopeIn: 'annex' }]);
    expect(effects[0]?.entities).toHaveLength(1);
    expect(attachments).toMatchObject([{ read: false, why: 'waiting', stated: 20, found: 1 }]);
  });

  test('read in part says how far', () => {
    const { effects, attachments } = reading(MOFCOM, NOTICE, { 'list.pdf': NAMES.slice(0, 14) });
    expect(effects[0]?.entities).toHaveLength(12);
    expect(attachments).toMatchObject([{ read: false, why: 'incomplete', stated: 20, found: 12 }]);
  });
});

describe('attachments', () => {
  const titled = (...lines: string[]) =>
    reading(MOFCOM, [
      '商务部公告2027年第8号 公布对钬相关物项实施出口管制的决定',
      '决定对附件所列物项实施出口管制，未经许可，不得出口。',
      ...lines,
      '商务部',
      '2027年4月4日',
    ]).attachments;

  test('without an address are never read', () => {
    expect(titled('附件：1.物项清单.pdf', '2.自2027年5月1日起停止执行的公告.pdf')).toMatchObject([
      { title: '物项清单.pdf', read: false, why: 'no-address' },
      { title: '自2027年5月1日起停止执行的公告.pdf', read: false },
    ]);
  });

  test('over whose titles 附件 stands alone are announced by it', () => {
    expect(titled('附件：', '1.<a href="a.doc">物项清单</a>', '2.<a href="b.doc">填写指引</a>')).toMatchObject([
      { title: '物项清单', role: 'items', why: 'waiting', url: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2027/a.doc' },
      { title: '填写指引', role: 'guide', read: false },
    ]);
  });

  test('that are called 附件 and no more play the part that their notice needs', () => {
    expect(titled('<a href="/attach/9f3">附件</a>')).toMatchObject([{ role: 'items', why: 'waiting' }]);
  });
});
