import type { Source } from '../../shared/sources/source.ts';
import type { SourceState } from '../../shared/sources/visits.ts';

type Parts = Partial<Pick<Source, 'index' | 'everyMinutes' | 'quietDays' | 'list'>>;

/** The ministry's announcements, with what a test says otherwise. */
export const announcements = (parts: Parts = {}): Source => ({
  id: 'mofcom-announcements',
  title: 'Announcements',
  publisher: 'MOFCOM',
  kind: 'official',
  jurisdiction: 'CN',
  reader: 'chinese-notice',
  index: () => [],
  everyMinutes: 30,
  minLinks: 0,
  quietDays: 100,
  rank: 1,
  list: 'anchors',
  ...parts,
});

/** A source that was read before, with what a test says otherwise. */
export const stateOf = (id: string, parts: Partial<SourceState> = {}): SourceState => ({
  id,
  version: 1,
  validators: {},
  failures: 0,
  imported: true,
  seen: [],
  revisits: [],
  ...parts,
});
