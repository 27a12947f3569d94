import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Effect, Entity } from '../../shared/domain/acts/effect.ts';
import type { Document } from '../../shared/domain/acts/extraction.ts';
import { read } from '../support/read.ts';
import { FIXTURES, fixture, readAs, shown } from './fixtures.ts';

/** What a reading comes to, without the words that a change of looks may touch. */
const gist = (document: Document): object => {
  const { effects, ...rest } = read(document);
  const plain = (text: string): string => text.replace(/\s+/g, '');
  const bare = effects.map(({ items, goods, ...effect }) => ({
    ...effect,
    ...(goods && { goods: { ...goods, label: plain(goods.label) } }),
    ...(items && { items: items.map((item) => ({ ...item, textZh: plain(item.textZh) })) }),
  }));
  return shown({ ...rest, effects: bare, attachments: [] });
};

const inText = (body: string, change: (text: string) => string): string => {
  const start = body.indexOf('<body');
  const kept = /<(script|style)[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g;
  return (
    body.slice(0, start) +
    (body.slice(start).match(kept) ?? []).map((part) => (part.startsWith('<') ? part : change(part))).join('')
  );
};

const HAN = /(?<=[\u3400-\u9fff，。、])(?=[\u3400-\u9fff])/g;

describe('looks change nothing', () => {
  const looks: [string, (body: string) => string][] = [
    ['spaces between characters', (body) => inText(body, (text) => text.replace(HAN, '\u3000'))],
    ['zero-width characters', (body) => inText(body, (text) => text.replace(HAN, '\u200b'))],
    ['line breaks in the source', (body) => inText(body, (text) => text.replace(HAN, '\n  '))],
    ['spans inside words', (body) => inText(body, (text) => text.replace(HAN, '<span style="x"></span>'))],
    [
      'full-width brackets and digits',
      (body) =>
        inText(body, (text) => text.replace(/[()0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))),
    ],
    [
      'half-width punctuation',
      (body) =>
        inText(body, (text) =>
          text.replace(/[（）：；，]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)),
        ),
    ],
    [
      'another sidebar',
      (body) =>
        body.replace(
          /<\/body>/,
          '<aside class="jgRBox"><a href="/n">商务部公告2031年第9号 公布将1家实体列入关注名单</a></aside></body>',
        ),
    ],
    [
      'a related list',
      (body) =>
        body.replace(
          /<\/body>/,
          '<div class="related"><p>自2030年1月1日起，停止实施商务部公告2025年第10号。</p></div></body>',
        ),
    ],
    [
      'frames and scripts',
      (body) =>
        body.replace(
          /<\/body>/,
          '<iframe src="x">自2030年1月1日起，停止实施商务部公告2025年第10号。</iframe><script>var t="商务部公告2030年第1号"</script></body>',
        ),
    ],
    ['divisions in place of paragraphs', (body) => body.replace(/<p>/g, '<div>').replace(/<\/p>/g, '</div>')],
  ];
  describe.each(looks)('%s', (_, change) => {
    test.each(FIXTURES)('$name', ({ document }) => {
      expect(gist({ ...document, body: change(document.body) })).toEqual(gist(document));
    });
  });
});

const named = ({ name, nameZh }: Entity): string => name ?? nameZh ?? '';
const within = (part: readonly unknown[] | undefined, whole: readonly unknown[] | undefined): boolean =>
  (part ?? []).every((one) => (whole ?? []).some((other) => JSON.stringify(other) === JSON.stringify(one)));

/** One effect says no more than another, and nothing else. */
const agrees = (cut: Effect, full: Effect): boolean =>
  (['action', 'provision', 'rule', 'list', 'from', 'until', 'ratePct', 'suspendPct', 'amends'] as const).every(
    (key) => cut[key] === full[key],
  ) &&
  (['targets', 'subjects', 'codes', 'hsCodes', 'destinations', 'endUse'] as const).every((key) =>
    within(cut[key], full[key]),
  ) &&
  within(cut.entities?.map(named), full.entities?.map(named));

const PAGES = FIXTURES.filter(({ document: { body } }) => /<html/i.test(body) && /<\/html>\s*$/i.test(body));

test('two pages that came as one say nothing by either, and are told', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PAGES), fc.constantFrom(...PAGES), ({ document }, other) => {
      const both = read({ ...document, body: `${document.body}\n${other.document.body}` });
      expect(both.effects).toEqual([]);
      if (read(document).kind === 'notice') expect(both.problems).not.toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a page that is cut anywhere gives fewer effects or a problem, never a wrong one', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIXTURES), fc.double({ min: 0, max: 1, noNaN: true }), ({ document }, share) => {
      const full = read(document).effects;
      const cut = read({ ...document, body: document.body.slice(0, Math.floor(document.body.length * share)) });
      for (const effect of cut.effects) expect(full.some((one) => agrees(effect, one))).toBe(true);
      if (cut.effects.length === full.length && full.length > 0)
        expect([...cut.problems, ...cut.effects]).not.toEqual([]);
    }),
    { numRuns: 1_500 },
  );
});

test('a notice quoted inside another page gives no second notice', () => {
  const quoted =
    '<blockquote><p>商务部公告2026年第11号</p><p>“决定将三菱造船株式会社（MHI）列入出口管制管控名单。”</p></blockquote>';
  const { notice, effects, mentions } = readAs('answer-uel-two', (body) => body.replace('<p>答', `${quoted}<p>答`));
  expect(notice).toBeUndefined();
  expect(effects.map(({ action }) => action)).toEqual(['suspend', 'stop']);
  expect(mentions).toContain('mofcom-2026-11');
});

test('the same text in plain lines is read alike', () => {
  const { document } = fixture('suspend-range');
  const body =
    '经批准，自即日起至2026年11月10日，商务部、海关总署公告2025年第55号暂停实施。\n商务部 海关总署\n2025年11月7日\n';
  const title = '商务部 海关总署公告2025年第70号 公布暂停实施的决定';
  const { effects } = read({ ...document, contentType: 'text/plain', title, body });
  expect(effects).toMatchObject([
    { action: 'suspend', from: '2025-11-07', until: '2026-11-10', targets: [{ notice: 'mofcom-2025-55' }] },
  ]);
});

test.each([
  ['another page', '<html><head><title>登录</title></head><body><p>欢迎使用本系统，祝您工作顺利。</p></body></html>'],
  ['a frame', '<html><body><h1>公告</h1><iframe src="text.html"></iframe></body></html>'],
  [
    'frames',
    '<html><frameset cols="20,80"><frame src="a.html"><noframes>您的浏览器不支持框架</noframes></frameset></html>',
  ],
  ['a page that scripts fill', '<html><body><div id="app"></div><script>load()</script></body></html>'],
])('%s in place of a notice that a list has named is told', (_, body) => {
  const { document } = fixture('control-gallium-germanium');
  const listed = { ...document, title: '商务部公告2027年第5号 公布将3家实体列入出口管制管控名单', body };
  const { kind, effects, problems } = read(listed);
  expect([kind, effects]).toEqual(['notice', []]);
  expect(problems).not.toEqual([]);
});
