import type { Source } from '../../shared/sources/source.ts';
import type { Revisit } from '../../shared/sources/visits.ts';
import type { Deps } from './deps.ts';
import { fetchPage } from './fetch-page.ts';
import { nextVisit } from './revisits.ts';
import { type Found, storePage } from './store-pages.ts';

const MOST_PAGES = 20;

/** Looks again at pages whose hour has come. Only a text that changed is found; a page that vanished says nothing. */
export const revisitPages = async (
  { web, blobs, clock }: Pick<Deps, 'web' | 'blobs' | 'clock'>,
  source: Source,
  planned: readonly Revisit[],
  signal?: AbortSignal,
): Promise<{ found: Found[]; revisits: Revisit[] }> => {
  const found: Found[] = [];
  const revisits: Revisit[] = [];
  let visited = 0;
  let stopped = false;
  for (const revisit of planned) {
    if (stopped || signal?.aborted || visited >= MOST_PAGES || revisit.at > clock.now()) {
      revisits.push(revisit);
      continue;
    }
    visited += 1;
    const { at: _, visit, ...page } = revisit;
    const fetched = await fetchPage(web, source, page.textUrl ?? page.url);
    const at = clock.now();
    stopped = 'host' in fetched && fetched.host;
    const fingerprint = 'body' in fetched ? fetched.fingerprint : page.fingerprint;
    if ('body' in fetched && fingerprint !== page.fingerprint)
      found.push({ first: false, page: await storePage(blobs, source, page, fetched, at) });
    if (stopped) revisits.push(revisit);
    else revisits.push(...nextVisit(source.kind, { ...page, fingerprint }, visit, at));
  }
  return { found, revisits };
};
