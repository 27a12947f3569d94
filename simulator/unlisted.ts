import { appearancesOf, zoneOf } from './channels.ts';
import { PAPERS } from './corpus/corpus.ts';
import type { Entry } from './entry.ts';
import { renderSitePage } from './pages/render-page.ts';

/** A text of the corpus at an address that no list shows. */
export type Unlisted = { paper: string; url: string };

const hostOf = (url: string): string => new URL(url).hostname;

/** Pages of the corpus at further addresses, dressed as their host dresses what it lists; a paper that is not there has none. */
export const unlistedEntries = (places: readonly Unlisted[]): Entry[] => {
  const papers = new Map(PAPERS.map((paper) => [paper.id, paper]));
  return places.flatMap(({ paper: id, url }): Entry[] => {
    const paper = papers.get(id);
    if (paper === undefined) return [];
    const appearances = appearancesOf(paper);
    const nearest = appearances.find((one) => hostOf(one.url) === hostOf(url)) ?? appearances[0];
    if (nearest === undefined) return [];
    const { at } = nearest;
    const page: Entry['page'] = (load) => renderSitePage({ ...nearest, url }, load);
    return [{ channel: 'elsewhere', title: paper.title, url, at, zone: zoneOf(paper.series), page }];
  });
};
