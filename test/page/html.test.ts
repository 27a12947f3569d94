import { describe, expect, test } from 'vitest';
import { pageOf } from '../../shared/page/html.ts';

const TEXT = '为维护国家主权、安全和发展利益，决定将有关实体列入关注名单，自公布之日起实施。'.repeat(3);
const textOf = (body: string): string =>
  pageOf(`<html><body>${body}</body></html>`, { content: ['art-con'] })
    .blocks.map(({ raw }) => raw.trim())
    .join('\n');

describe('what is read of a page', () => {
  test.each([
    ['in a form, as ASP.NET has it', `<form id="aspnetForm"><div><p>${TEXT}</p></div></form>`],
    ['in a box without a sidebar', `<div class="no-sidebar"><p>${TEXT}</p></div>`],
    ['in a box with a side column', `<div class="page with-side"><p>${TEXT}</p></div>`],
    ['in a box called share', `<div class="share"><p>${TEXT}</p></div>`],
    ['after a thousand drawings', `${'<p>一<svg><title>图</title><path/></svg></p>'.repeat(1_000)}<p>${TEXT}</p>`],
    ['after a menu that is never closed', `<nav><a href="/">首页</a><div><p>${TEXT}</p></div>`],
    [
      'in its own box within a sidebar',
      `<div class="sidebar"><p>导航</p><div class="art-con"><p>${TEXT}</p></div><p>上一篇</p></div>`,
    ],
  ])('the text, %s', (_, body) => {
    const lines = textOf(body).split('\n');
    expect(lines).toContain(TEXT);
  });

  test('not what stands around it', () =>
    expect(
      textOf(
        `<nav>首页</nav><div class="sidebar"><p>${TEXT}</p></div><div><p>${TEXT}</p></div><div class="footer">版权</div>`,
      ),
    ).toBe(TEXT));

  test('and after the text in a sidebar, the sidebar is none of it', () =>
    expect(
      textOf(`<div class="sidebar"><div class="art-con"><p>${TEXT}</p></div><p>相关公告</p></div><p>脚注</p>`),
    ).not.toContain('相关公告'));

  test.each([
    ['display:none', '<div style="color:red; display: none"><p>第57号公告即日起停止实施。</p></div>'],
    ['hidden', '<div hidden><p>第57号公告即日起停止实施。</p></div>'],
    ['visibility:hidden', '<p style="VISIBILITY:hidden">第57号公告即日起停止实施。</p>'],
    ['a comment', '<!-- <p>第57号公告即日起停止实施。</p> -->'],
    ['far off the screen', '<div style="position:absolute; left: -9999px"><p>第57号公告即日起停止实施。</p></div>'],
    ['a class for screen readers', '<p class="note sr-only">第57号公告即日起停止实施。</p>'],
    ['a class for paper', '<div class="print-only"><p>第57号公告即日起停止实施。</p></div>'],
    [
      'a class of its style sheet',
      '<style>b{} p.zz, .zz { color: red; display:none }</style><p class="a zz">第57号公告即日起停止实施。</p>',
    ],
    ['an id of its style sheet', '<style>#zz{visibility:hidden}</style><p id="zz">第57号公告即日起停止实施。</p>'],
    ['struck out', '<p><del>第57号公告即日起停止实施。</del></p>'],
    ['a dialog that is not open', '<dialog><p>第57号公告即日起停止实施。</p></dialog>'],
    ['a template', '<template><p>第57号公告即日起停止实施。</p></template>'],
    [
      'hidden within the text, and its box called as the text is',
      '<div hidden class="art-con"><p>第57号公告即日起停止实施。</p></div>',
    ],
  ])('not what nobody sees: %s', (_, unseen) => expect(textOf(`<div><p>${TEXT}</p>${unseen}</div>`)).toBe(TEXT));

  test.each([
    ['on wider screens', '<div class="hidden md:block">', ''],
    ['on a screen, by a rule for paper', '<div class="zz">', '<style>@media print { .zz { display: none } }</style>'],
    [
      'though its style sheet hides it, where nothing else is there',
      '<div class="zz">',
      '<style>.zz{display:none}</style>',
    ],
  ])('what is seen %s', (_, box, style) => expect(textOf(`${style}${box}<p>${TEXT}</p></div>`)).toBe(TEXT));

  test.each([
    ['readings above characters', '公<ruby>告<rp>(</rp><rt>gào</rt><rp>)</rp></ruby>如下', '公告如下'],
    ['marks of footnotes', '公告<sup>[1]</sup>如下<sup><a href="#2">②</a></sup>', '公告如下'],
    ['but no powers', '10<sup>6</sup>帕、克/厘米<sup>3</sup>', '106帕、克/厘米3'],
  ])('%s', (_, html, said) => expect(textOf(`<p>${TEXT}</p><p>${html}</p>`)).toBe(`${TEXT}\n${said}`));
});
