import { createHash } from 'node:crypto';
import { pageId } from '../../shared/page/page-id.ts';
import type { Blobs } from '../../shared/ports.ts';
import type { PageRecord, Round } from '../../shared/sources/round.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { SourceState } from '../../shared/sources/visits.ts';
import type { Instant } from '../../shared/time/civil.ts';
import type { Deps } from './deps.ts';
import type { Fetched } from './fetch-page.ts';

/** A page of a round; one of a source's first listing is history, and told to nobody. */
export type Found = { first: boolean; page: PageRecord };

export const storePage = async (
  blobs: Blobs,
  source: Source,
  { url, title, publishedOn }: Pick<PageRecord, 'url' | 'publishedOn' | 'title'>,
  { body, contentType }: Fetched,
  seenAt: Instant,
): Promise<PageRecord> => {
  const hash = await blobs.put(body);
  const page = { url, publishedOn, id: pageId(url), hash, source: source.id, seenAt, contentType };
  return { ...page, ...(title !== undefined && { title }) };
};

/** The same pages after the same state are the same round: a crash repeats it and teaches nothing twice. */
const roundId = ({ id, version }: SourceState, pages: readonly PageRecord[]): string => {
  const content = pages.map((page) => `${page.id} ${page.hash}`).sort();
  return `${id}.${version}.${createHash('sha256').update(content.join('\n')).digest('hex').slice(0, 12)}`;
};

/** Notes the pages, then queues their rounds: history apart from news. */
export const sendRounds = async (
  { pages, rounds }: Pick<Deps, 'pages' | 'rounds'>,
  state: SourceState,
  found: readonly Found[],
  startedAt: Instant,
): Promise<Round[]> => {
  const sent: Round[] = [];
  for (const first of [true, false]) {
    const unnamed = found.filter((one) => one.first === first).map(({ page }) => page);
    if (unnamed.length === 0) continue;
    const id = roundId(state, unnamed);
    const round: Round = {
      id,
      source: state.id,
      startedAt,
      first,
      pages: unnamed.map((page) => ({ ...page, round: id })),
    };
    for (const page of round.pages) await pages.note(page);
    await rounds.send(round);
    sent.push(round);
  }
  return sent;
};
