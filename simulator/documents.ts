import type { Document } from '../shared/domain/acts/extraction.ts';
import { civilAt, dateOf, type Instant } from '../shared/time/civil.ts';
import { type Appearance, appearancesOf, zoneOf } from './channels.ts';
import { PAPERS } from './corpus/corpus.ts';
import { renderFullPage } from './pages/render-page.ts';

export type SeenDocument = Document & { seenAt: Instant };

const documentOf = (appearance: Appearance, id: string): SeenDocument => ({
  id,
  url: appearance.url,
  publishedOn: dateOf(civilAt(appearance.at, zoneOf(appearance.paper.series))),
  contentType: 'text/html',
  title: appearance.paper.title,
  seenAt: appearance.at,
  body: renderFullPage(appearance),
});

type Choice = {
  from?: Instant;
  to?: Instant;
  /** Also the copies of each text on the other sites. */
  copies?: boolean;
};

/** The corpus as pages in order of appearance: each text once, where it came out first. */
export const documents = ({ from, to, copies = false }: Choice = {}): SeenDocument[] =>
  PAPERS.flatMap((paper) =>
    appearancesOf(paper)
      .slice(0, copies ? undefined : 1)
      .map((appearance, index) => documentOf(appearance, index === 0 ? paper.id : `${paper.id}@${appearance.channel}`)),
  )
    .filter(({ seenAt }) => (from === undefined || seenAt >= from) && (to === undefined || seenAt < to))
    .sort((a, b) => (a.seenAt < b.seenAt ? -1 : a.seenAt > b.seenAt ? 1 : 0));
