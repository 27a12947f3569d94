import { BEIJING, type CivilMinute, type Instant, instantAt } from '../shared/time/civil.ts';
import { at } from './corpus/paper.ts';

/** What goes wrong with a site for a while. */
export type Fault = {
  host: string;
  /** Addresses that it strikes; all of the host's, where absent. */
  path?: RegExp;
  from: Instant;
  to: Instant;
  kind: 'outage' | 'layout-gone' | 'empty-list' | 'wall';
};

const beijing = (minute: CivilMinute): Instant => instantAt(minute, BEIJING);

/** Long enough to be seen when five months pass in a minute. */
export const RECORDED_FAULTS: readonly Fault[] = [
  {
    host: 'www.mofcom.gov.cn',
    path: /^\/zcfb\/blgg\/gg\/\d{4}\/index\.html$/,
    from: beijing(at('2025-10-17T08:00')),
    to: beijing(at('2025-10-20T08:00')),
    kind: 'layout-gone',
  },
  {
    host: 'exportcontrol.mofcom.gov.cn',
    from: beijing(at('2025-11-22T02:00')),
    to: beijing(at('2025-11-26T20:00')),
    kind: 'outage',
  },
  {
    host: 'aqygzj.mofcom.gov.cn',
    path: /^\/api-gateway\//,
    from: beijing(at('2025-12-20T06:00')),
    to: beijing(at('2025-12-23T06:00')),
    kind: 'empty-list',
  },
  {
    host: 'gss.mof.gov.cn',
    from: beijing(at('2026-01-24T06:00')),
    to: beijing(at('2026-01-27T06:00')),
    kind: 'wall',
  },
];

/** What a struck site answers in place of the page. */
export const faultAnswer = (kind: Fault['kind']): { status: number; contentType: string; body: string } => {
  const html = 'text/html; charset=utf-8';
  switch (kind) {
    case 'outage':
      return { status: 503, contentType: html, body: '<html><body>Service Unavailable</body></html>' };
    case 'layout-gone':
      return {
        status: 200,
        contentType: html,
        body: '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>网站改版</title></head><body><div id="app">网站正在改版升级，栏目调整期间内容陆续恢复，敬请谅解。</div></body></html>',
      };
    case 'empty-list':
      return {
        status: 200,
        contentType: 'application/json;charset=UTF-8',
        body: '{"success":true,"code":"200","data":{"html":"<ul class=\\"txtList_01\\"></ul><div class=\\"pagination\\" count=\\"0\\"></div>"}}',
      };
    case 'wall':
      return {
        status: 200,
        contentType: html,
        body: '<!DOCTYPE html><html><head><title>安全验证</title></head><body><p>您的访问过于频繁，请完成安全验证后继续访问。</p></body></html>',
      };
  }
};
