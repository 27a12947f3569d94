import { type Browser, chromium, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { api } from '../../lambdas/api/api.ts';
import { SECURITY_HEADERS, SITE_POLICY } from '../../lambdas/api/http/http.ts';
import type { Deps } from '../../lambdas/api/question/deps.ts';
import type { Deps as DeskDeps } from '../../lambdas/desk/deps.ts';
import { desk } from '../../lambdas/desk/desk.ts';
import { serve } from '../../shared/adapters/local/serve.ts';
import { storyDeps } from '../lambdas/api/story-deps.ts';
import { storyDesk } from '../lambdas/desk/story-desk.ts';
import { CHROMIUM } from '../support/chromium.ts';

/** The built site with an api behind it, and a browser before it. */
export type Stand = { url: string; folder: string; browser: Browser; close: () => Promise<void> };

export const stand = async (deps: Deps = storyDeps(), its: Partial<DeskDeps> = {}): Promise<Stand> => {
  const folder = inject('site');
  const siteHeaders = { ...SECURITY_HEADERS, 'content-security-policy': SITE_POLICY };
  const server = await serve({
    answer: api(deps),
    desk: desk({ ...storyDesk(), access: deps.access, ...its }),
    folder,
    siteHeaders,
    port: 0,
  });
  const browser = await chromium.launch({
    executablePath: CHROMIUM ?? '',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const close = async (): Promise<void> => {
    await browser.close();
    await server.close();
  };
  return { url: `http://127.0.0.1:${server.port}`, folder, browser, close };
};

/** `stays`: it is open until its browser closes, and not for one test. */
export type Look = { width?: number; scheme?: 'light' | 'dark'; reducedMotion?: 'reduce'; stays?: true };

/** A page that remembers what went wrong in it: errors, refusals of the content policy, requests to anywhere else. */
export const open = async (
  { browser, url }: Stand,
  hash = '#/',
  look: Look = {},
): Promise<Page & { wrong: string[] }> => {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1440, height: 900 },
    colorScheme: look.scheme ?? 'light',
    ...(look.reducedMotion && { reducedMotion: look.reducedMotion }),
    acceptDownloads: true,
  });
  if (!look.stays) onTestFinished(() => context.close());
  const page = Object.assign(await context.newPage(), { wrong: [] as string[] });
  page.on('console', (said) => {
    if (['error', 'warning'].includes(said.type())) page.wrong.push(said.text());
  });
  page.on('pageerror', (error) => page.wrong.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('blob:')) page.wrong.push(request.url());
  });
  await page.goto(`${url}/${hash}`);
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  await page.locator('.ghost').waitFor({ state: 'detached' });
  return page;
};
