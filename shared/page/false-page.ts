// What stands before the page: the walls that government sites and newspapers put up.
const WALL =
  /just a moment|attention required|access denied|pardon our interruption|captcha|cf-chl|_incapsula_resource|acw_sc__v2|\$_ts\s*=|enable javascript|安全验证|访问验证|人机验证|滑动验证|身份验证页|防火墙|访问被拦截|请求被拦截|访问行为异常|访问过于频繁|浏览器安全检查|开启\s*javascript/i;
const UNSEEN = /<(script|style|noscript|template)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
/** A wall has little to say; a story about walls has more. */
const WALL_CHARACTERS = 1_200;

const lengthOf = (text: string, what: RegExp): number => (text.match(what) ?? []).join('').length;

/** `wall`: the host shows it for every page. */
export type FalsePage = { text: string; wall: boolean };

/** Why a page that came back with status 200 is not the page that was asked for, if it is not. */
export const falsePage = (body: string): FalsePage | undefined => {
  const visible = body
    .replace(UNSEEN, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (visible.length < WALL_CHARACTERS && WALL.test(body))
    return { text: 'a challenge page in place of the page', wall: true };
  const lost = lengthOf(visible, /\?{3,}|\ufffd+/g);
  if (lost >= 12 && lost > lengthOf(visible, /\p{Script=Han}/gu) && lost > visible.length / 20)
    return { text: `${lost} characters came as "?"`, wall: false };
  return visible === '' ? { text: 'an empty page', wall: false } : undefined;
};
