import { BEIJING, type CivilDate, civilAt, dateOf, type Instant, type Zone } from '../shared/time/civil.ts';
import { type Appearance, appearancesOf, type Channel, documentNumber, zoneOf } from './channels.ts';
import { PAPERS } from './corpus/corpus.ts';
import { dress } from './pages/dress.ts';
import type { Load } from './pages/mofcom-page.ts';

/** A page that stands on a site from one moment on, and the line that its list shows of it. */
export type Entry = {
  /** `elsewhere`: on no list of a known site, but on its host's `documents.json`. */
  channel: Channel | 'elsewhere';
  title: string;
  url: string;
  at: Instant;
  zone: Zone;
  summary?: string;
  /** The Federal Register's. */
  documentNumber?: string;
  executiveOrder?: string;
  contentType?: string;
  page: (load: Load) => string;
};

export const postedOn = ({ at, zone = BEIJING }: Pick<Entry, 'at' | 'zone'>): CivilDate => dateOf(civilAt(at, zone));

const entryOf = (appearance: Appearance): Entry => {
  const { paper, channel, url, at } = appearance;
  return {
    channel,
    title: paper.title,
    url,
    at,
    zone: zoneOf(paper.series),
    ...(paper.summary === undefined ? {} : { summary: paper.summary }),
    ...(channel === 'federal-register' ? { documentNumber: documentNumber(paper) } : {}),
    ...(paper.number?.startsWith('Executive Order') ? { executiveOrder: paper.number.replace(/\D/g, '') } : {}),
    page: (load) => dress(appearance, load),
  };
};

/** Every page of the corpus at every address. */
export const corpusEntries = (): Entry[] => PAPERS.flatMap(appearancesOf).map(entryOf);

export const newestFirst = (entries: readonly Entry[]): Entry[] => [...entries].sort((a, b) => (a.at < b.at ? 1 : -1));
