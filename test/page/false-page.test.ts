import { expect, test } from 'vitest';
import { falsePage } from '../../shared/page/false-page.ts';
import { fingerprint } from '../../shared/page/fingerprint.ts';
import { statedDate } from '../../shared/page/stated-date.ts';
import { ending } from '../support/ending.ts';

test.each([
  '<title>Just a moment...</title><div id="cf-chl-widget"></div>',
  '<html><head><title>Access Denied</title></head><body>Reference #18</body></html>',
  `<title>Federal Register :: Request Access</title><p>${'Machines are asked to use the interface made for them. '.repeat(20)}</p>`,
  '<title>安全验证</title><p>请完成安全验证</p>',
  '<p>您的访问过于频繁，请稍后再试</p>',
  '<script>$_ts=window["$_ts"]||{};</script><p>.</p>',
  '<p>Please enable JavaScript to continue</p>',
  '<h1>Sorry, you have been blocked</h1>',
  '<p>Checking your browser before accessing example.org</p>',
  '<p>Verify you are human by completing the action below</p>',
  '<p>Our systems have detected unusual traffic from your network</p>',
  '<p>请输入验证码</p>',
  '<title>用户登录</title><form><input name="user"><input type="password"><button>登录</button></form>',
  '<title>Before you continue</title><h1>We value your privacy</h1><p>We and our partners store information.</p>',
  `<title>Attention Required! | Cloudflare</title><p>${'You are unable to access this site. '.repeat(20)}</p>`,
])('a wall: %s', (body) => expect(falsePage(body)).toMatchObject({ wall: true }));

test.each([
  '<title>商务部公告2026年第91号</title><h1>404</h1><p>您访问的页面不存在或已被删除。</p><a href="/">返回首页</a>',
  '<p>网站维护中，请稍后再访问。</p>',
  '<h1>404 Not Found</h1><p>nginx</p>',
  '<p>Subscribe to continue reading</p>',
  '<h1>503 Service Temporarily Unavailable</h1>',
  '<p>系统繁忙，请稍后再试</p>',
  '<p>网站正在升级改造，暂时无法访问</p>',
  '<h1>We’ll be back soon!</h1><p>We are performing some maintenance.</p>',
  '<title>登录</title><form><p>请登录后查看</p><input></form>',
  '<title>Sign in</title><p>Please sign in to continue.</p>',
  '<p>Sorry, the page you are looking for does not exist.</p>',
])('a page that is not there, under status 200: %s', (body) => expect(falsePage(body)).toMatchObject({ wall: false }));

test('a notice that has the word for it in passing is a notice', () =>
  expect(falsePage(`<p>${'本公告自发布之日起实施。'.repeat(50)}网站维护期间可邮寄申请。</p>`)).toBeUndefined());

test('a story about walls is a story', () => {
  const story = `<h1>How captcha works</h1><p>${'The newspaper looked at the pictures. '.repeat(40)}</p>`;
  expect(falsePage(story)).toBeUndefined();
});

test('a short notice on a site whose scripts and forms speak of captchas is a notice', () => {
  const notice = `<script src="captcha.js"></script><noscript>请开启JavaScript</noscript><p>${'公告如下。'.repeat(90)}</p><i>captcha</i>`;
  expect(falsePage(notice)).toBeUndefined();
});

test.each(['<script', '<script>', '<!--', '<meta name="PubDate" ', '<aside>', 'href=a', '?'])(
  'five megabytes of %s are judged',
  (part) => {
    const page = part.repeat(5_000_000 / part.length);
    const judged = ending(() => [fingerprint(page), statedDate(page), falsePage(page)]);
    expect(judged.slice(0, 2)).toEqual([expect.any(String), undefined]);
  },
);

test.each([
  ['question marks', `<p>${'?'.repeat(9)}2025??50????${'?'.repeat(8)}</p>`],
  ['replacement characters', `<p>${'\ufffd'.repeat(40)}</p>`],
])('%s in place of Chinese', (_, body) => expect(falsePage(body)).toMatchObject({ wall: false }));

test.each([
  ['a notice', '<p>商务部公告2025年第61号</p>'],
  ['a notice with a few lost characters', `<p>${'商务部公告'.repeat(10)}????</p>`],
  ['an angry reader', `<p>${'Really? '.repeat(60)}What??? Why??? How??? Who???</p>`],
  ['a list in JSON', '{"pageInfo":{"rows":[]}}'],
])('%s is what it is', (_, body) => expect(falsePage(body)).toBeUndefined());

test('nothing visible is an empty page', () =>
  expect(falsePage('<html><script>var a=1</script></html>')).toEqual({ text: 'an empty page', wall: false }));
