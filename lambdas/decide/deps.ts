import type { Audiences, Decisions, Deliveries, Post, Secrets } from '../../shared/ports.ts';
import type { Instant } from '../../shared/time/civil.ts';
import type { ApiRequest } from '../api/http/http.ts';
import type { Keys } from './keys.ts';

/** What is decided with who has no more than a link or a button: nothing else can be read or written here. */
export type Deps = {
  keys: () => Promise<Keys>;
  audiences: Pick<Audiences, 'all'>;
  deliveries: Pick<Deliveries, 'receiptOf'>;
  decisions: Pick<Decisions, 'append' | 'known'>;
  /** Of Slack's apps. */
  secret: Secrets['get'];
  post: Post;
  now: () => Instant;
  /** Told of what could not be foreseen. */
  puzzled: (error: unknown, path: string) => void;
};

export type DecideRequest = ApiRequest & { body: string };
