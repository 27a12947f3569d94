import { decode } from '../../shared/page/decode.ts';
import type { Web, WebAnswer } from '../../shared/ports.ts';
import { linksOf as linksIn } from '../../shared/sources/links-of.ts';
import type { Link, Source } from '../../shared/sources/source.ts';

export const bodyOf = (answer: WebAnswer): string =>
  answer.kind === 'page' ? decode(answer.body, answer.contentType) : answer.kind;

/** What a source finds on all its lists, as the collector asks for them. */
export const linksOf = async (web: Web, source: Source, year = 2025): Promise<Link[]> => {
  const found: Link[] = [];
  for (const url of source.index(year)) {
    const { origin, pathname, search } = new URL(url);
    const request = source.method ? { url: origin + pathname, method: source.method, body: search.slice(1) } : { url };
    found.push(...(await linksIn(bodyOf(await web.visit(request)), url, source)).links);
  }
  return found;
};
