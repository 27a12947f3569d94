import { describe, expect, test } from 'vitest';
import type { Effect } from '../../shared/domain/acts/effect.ts';
import type { CivilDate } from '../../shared/time/civil.ts';
import { read } from '../support/read.ts';

const controlsIn = (title: string, lines: readonly string[]): Partial<Effect>[] => {
  const paragraphs = [...lines, '本公告自公布之日起实施。', '商务部', '2027年5月10日'].map((line) => `<p>${line}</p>`);
  const heading = `商务部 海关总署公告2027年第50号 ${title}`;
  return read({
    id: 'one',
    url: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2027/art_1.html',
    publishedOn: '2027-05-10' as CivilDate,
    contentType: 'text/html',
    body: `<html><head><title>${heading}</title></head><body><div ergodic="article">${paragraphs.join('')}</div></body></html>`,
  }).effects.map(({ evidence: _e, force: _f, from: _d, scopeIn: _s, items: _i, action: _a, ...rest }) => rest);
};

const ITEMS = '决定对下列物项实施出口管制：';

describe('what a control is about', () => {
  test.each<[string, string[], Partial<Effect>[]]>([
    [
      '关于对钒、铌、锆相关物项实施出口管制的公告',
      [ITEMS, '（一）1C961.a．五氧化二钒（参考税则号列：28253010）。'],
      [{ rule: 'licence', subjects: ['vanadium', 'niobium', 'zirconium'], codes: ['1C961.a'], hsCodes: ['28253010'] }],
    ],
    [
      '关于对有关物项实施出口管制的公告',
      [
        ITEMS,
        '（一）1C962.a．金属铌、含铌的合金（参考税则号列：81129900）。',
        '（二）1C962.b．用于制造钛、铝合金的铌粉。',
      ],
      [{ rule: 'licence', subjects: ['niobium'], codes: ['1C962.a', '1C962.b'], hsCodes: ['81129900'] }],
    ],
    [
      '关于对部分稀土原料实施出口管制的公告',
      [ITEMS, '（一）1C963.a．稀土矿：1.氟碳铈矿（参考税则号列：25309020）；2.独居石（参考税则号列：25309020）。'],
      [{ rule: 'licence', subjects: ['rare-earths'], codes: ['1C963.a'], hsCodes: ['25309020'] }],
    ],
    [
      '关于对人造金刚石、立方氮化硼相关物项实施出口管制的公告',
      ['一、满足以下特性的物项，未经许可，不得出口：', '（一）2C903.a．立方氮化硼单晶。'],
      [{ provision: '1', rule: 'licence', subjects: ['superhard-materials'], codes: ['2C903.a'] }],
    ],
    [
      '关于对碳化硅、氮化镓衬底实施出口管制的公告',
      [ITEMS, '（一）3C971.a．氮化镓衬底，直径大于等于100毫米（参考税则号列：38180090）。'],
      [{ rule: 'licence', codes: ['3C971.a'], hsCodes: ['38180090'] }],
    ],
    [
      '关于对钨相关物项实施出口管制的公告',
      [ITEMS, '（一）1C117.c．非1C226、1C241项下管制的钨合金（不含钨铜合金）。', '（二）1E117 生产1C117.c项的技术。'],
      [{ rule: 'licence', subjects: ['tungsten'], codes: ['1C117.c', '1E117'] }],
    ],
  ])('%s', (title, lines, expected) => expect(controlsIn(title, lines)).toEqual(expected));
});

describe('whom a control strikes, and how', () => {
  test.each<[string, Partial<Effect>]>([
    [
      '禁止所有两用物项对立陶宛、捷克军事用户出口。',
      { rule: 'prohibited', subjects: ['dual-use-items'], destinations: ['LT', 'CZ'], endUse: ['military'] },
    ],
    [
      '禁止向荷兰出口用于大规模杀伤性武器的镓、锗相关两用物项。',
      { rule: 'prohibited', subjects: ['gallium', 'germanium'], destinations: ['NL'], endUse: ['wmd'] },
    ],
    [
      '对稀土靶材对日本、韩国出口，逐案审查最终用户和最终用途。',
      { rule: 'case-by-case', subjects: ['rare-earths'], destinations: ['JP', 'KR'] },
    ],
    [
      '原则上不予许可锑相关两用物项对英国出口。',
      { rule: 'presumed-denial', subjects: ['antimony'], destinations: ['GB'] },
    ],
    [
      '对石墨两用物项对美国出口，一律禁止或不予许可。',
      { rule: 'prohibited', subjects: ['graphite'], destinations: ['US'] },
    ],
    [
      '境外组织和个人将含有原产于中国的镓、锗且价值比例达到5%以上的境外制造物项向第三国转移的，应当事先取得许可。',
      {
        rule: 'licence',
        subjects: ['gallium', 'germanium'],
        reach: ['foreign-made'],
        thresholds: [{ pct: 5, of: 'value' }],
      },
    ],
  ])('%s', (sentence, expected) => {
    expect(controlsIn('关于加强两用物项出口管制的公告', [sentence])).toEqual([expected]);
  });

  test.each([
    '出口经营者明知或者应当知道出口将用于军事目的的，不得出口无人机。',
    '违反上述规定出口两用物项的，依法追究法律责任。',
    '特殊情况下确需出口的，出口经营者应当向商务部提出申请。',
    '商务部应当在法定时限内作出准予或者不予许可的决定。',
    '商务部应当在法定时限内作出许可或者不予许可的决定。',
  ])('%s: repeats the law and controls nothing', (sentence) => {
    expect(controlsIn('关于两用物项出口管制有关事项的公告', [sentence])).toEqual([]);
  });
});
