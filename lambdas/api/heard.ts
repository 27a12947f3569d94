import type { Commit, Reading } from '../../shared/ledger/log/commit.ts';
import { isLesson } from '../../shared/ledger/log/voice.ts';

const NONE: [] = [];

/** What answers need of an article: where it stands, and of which source. */
const factsOf = ({ key, url, page, source, title, publishedOn, seenAt, ...rest }: Reading): Reading => ({
  ...{ key, url, page, source, title, publishedOn, seenAt },
  ...{ kind: rest.kind, jurisdiction: rest.jurisdiction, rank: rest.rank, length: rest.length, reader: rest.reader },
  ...{ mentions: NONE, effects: NONE, claims: NONE, attachments: NONE, problems: NONE },
});

/** A commit as answers need it: of a voice its words are left out, which the log and its page keep. */
export const heard = (commit: Commit): Commit =>
  isLesson(commit) ? commit : { ...commit, readings: commit.readings.map(factsOf) };
