import type {
  Annexes,
  Blobs,
  Clock,
  Log,
  Operations,
  Pages,
  Poll,
  ReadAnnex,
  Rounds,
  Web,
} from '../../shared/ports.ts';
import type { Source } from '../../shared/sources/source.ts';

export type Deps = {
  sources: readonly Source[];
  log: Log;
  web: Web;
  blobs: Blobs;
  pages: Pages;
  rounds: Rounds;
  annexes: Annexes;
  poll: Poll;
  operations: Operations;
  readAnnex: ReadAnnex;
  clock: Clock;
};
