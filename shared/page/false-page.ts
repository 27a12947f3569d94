import { visibleText } from './visible-text.ts';

// What stands before the page: the walls that government sites and newspapers put up.
const WORDS =
  /just a moment|attention required|access denied|pardon our interruption|captcha|request access|programmatic access to these sites|you have been blocked|checking your browser|verify (?:that )?you are (?:a )?human|unusual traffic|are you a robot|access to this page has been denied|enable javascript|安全验证|输入验证码|访问验证|人机验证|滑动验证|防火墙|访问被拦截|请求被拦截|安全策略拦截|访问行为异常|访问过于频繁|浏览器安全检查|开启\s{0,3}javascript|we (?:value|care about) your privacy|before you continue(?: to)?\b|cookie consent|privacy choices/i;
/** What stands in place of one page that is not there, under a status that says it is. */
const MISSING =
  /页面不存在|(?:页面|文章|内容|信息)(?:已(?:经)?(?:被)?)?(?:删除|下线|撤销|移走)|找不到(?:该|您|所)?[^。]{0,10}(?:页面|网页|文件)|(?:网站|系统|页面)(?:正在)?(?:升级)?维护中|\b404\b[^.]{0,20}not found|page (?:you [a-z ]{2,30})?(?:cannot be found|could not be found|not found|does not exist|was (?:deleted|removed))|(?:系统|网站)(?:正在)?升级改造|系统繁忙|暂时无法访问|服务(?:暂时)?不可用|稍后(?:再|重)试|under maintenance|(?:some|scheduled) maintenance|be back soon|(?:service|temporarily) unavailable|bad gateway|internal server error|try again later|登录后(?:查看|访问|阅读|浏览)|\bsubscribe to (?:continue|read)|\b(?:log|sign) in to (?:continue|view|read|access)/i;
/** Who asks for a password has no page for others. */
const PASSWORD = /<input[^>]{0,300}type\s{0,3}=\s{0,3}["']?password/i;
const SCRIPTS = /cf[-_]chl|_incapsula_resource|acw_sc__v2|\$_ts\s{0,3}=|captcha-delivery/i;
const TITLE = /<title[^>]{0,200}>([^<]{0,500})/i;
/** A wall has little to say; a short notice that names one in passing says more. */
const WALL_CHARACTERS = { words: 400, scripts: 200, title: 2_000 };

// Runs are counted in stretches: a pattern that takes a run of millions at once overflows its stack.
const LOST = /\?{3,1000}|\ufffd{1,1000}/g;
const HAN = /\p{Script=Han}{1,1000}/gu;
const lengthOf = (text: string, what: RegExp): number => (text.match(what) ?? []).join('').length;

const isWall = (body: string, visible: string): boolean =>
  (visible.length < WALL_CHARACTERS.words && WORDS.test(visible)) ||
  (visible.length < WALL_CHARACTERS.scripts && (SCRIPTS.test(body) || PASSWORD.test(body))) ||
  (visible.length < WALL_CHARACTERS.title && WORDS.test(TITLE.exec(body)?.[1] ?? ''));

/** `wall`: the host shows it for every page. */
export type FalsePage = { text: string; wall: boolean };

/** Why a page that came back with status 200 is not the page that was asked for, if it is not. */
export const falsePage = (body: string): FalsePage | undefined => {
  const visible = visibleText(body);
  if (isWall(body, visible)) return { text: 'a challenge page in place of the page', wall: true };
  if (visible.length < WALL_CHARACTERS.words && MISSING.test(visible))
    return { text: 'a page that says that the page is not there', wall: false };
  const lost = lengthOf(visible, LOST);
  if (lost >= 12 && lost > lengthOf(visible, HAN) && lost > visible.length / 20)
    return { text: `${lost} characters came as "?"`, wall: false };
  return visible === '' ? { text: 'an empty page', wall: false } : undefined;
};
