import {
  deliveriesAnswer,
  headAnswer,
  meAnswer,
  sourcesAnswer,
} from '../../../shared/views/answers/system/operations.ts';
import { deliveries } from '../answers/deliveries.ts';
import { head } from '../answers/head.ts';
import { sources } from '../answers/sources.ts';
import { json, NOTHING, type Route } from './route.ts';

/** Of this system itself: how far it has come, who asks, what was checked and what went out. */
export const SYSTEM: readonly Route[] = [
  {
    path: '/api/head',
    summary: 'How far the log has come, and what was read whole of the official channels',
    query: [],
    reads: 'the heartbeats: one query; one item a source',
    soon: true,
    ...json(headAnswer, head),
  },
  {
    path: '/api/me',
    summary: 'Who asks, and what role they have',
    query: [],
    reads: NOTHING,
    soon: true,
    headers: { 'cache-control': 'no-store' },
    ...json(meAnswer, ({ deps: { access }, asker }) => ({ ...asker, audiences: [...asker.audiences], access })),
  },
  {
    path: '/api/sources',
    summary: 'Sources, when they were checked, and when they were silent',
    query: [],
    reads: 'one item a source, the heartbeats, the newest 500 operators’ events',
    ...json(sourcesAnswer, sources),
  },
  {
    path: '/api/deliveries',
    summary: 'What went to whom',
    query: [],
    reads: 'three queries an audience; at most the newest 200 are shown',
    ...json(deliveriesAnswer, deliveries),
  },
];
