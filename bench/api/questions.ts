import type { asking } from './clients.ts';

const DAYS = ['2023-08-15', '2024-12-05', '2025-04-10', '2025-10-12', '2025-11-12', '2026-03-01', '2026-11-10'];
const WORDS = [
  'gallium',
  'galium',
  'Skydio',
  'Bench Works 30',
  '8541.43',
  'No. 57/2025',
  '石墨',
  'rare earth magnets',
  'uel',
];
const SHIPMENTS = [
  'graphite → US',
  'gallium arsenide wafers → DE, civil',
  '1C909 → JP',
  'party Skydio Inc',
  '8541.43 → US',
];

type Named = Record<string, readonly string[]>;
const sliced = (all: readonly string[], most = 60): string[] =>
  all.filter((_, place) => place % Math.max(1, Math.floor(all.length / most)) === 0).slice(0, most);

/** What there is to ask about, as the api itself says. */
const namedBy = async (ask: ReturnType<typeof asking>): Promise<Named> => {
  const json = async (path: string) => JSON.parse((await ask(path)).body());
  const [items, entities, notices, changes] = await Promise.all([
    json('/api/items'),
    json('/api/entities'),
    json('/api/notices'),
    json('/api/changes?limit=500'),
  ]);
  const of = (rows: Record<string, string>[], field: string): string[] =>
    sliced([...new Set(rows.map((row) => encodeURIComponent(row[field] ?? '')))].filter(Boolean));
  return {
    '/api/items/{slug}': of(items.items, 'slug'),
    '/api/entities/{slug}': of(entities.rows, 'slug'),
    '/api/notices/{key}': of(notices.notices, 'key'),
    '/api/changes/{id}': of(changes.changes, 'id'),
  };
};

/** How often each route is asked, of a hundred: an open dashboard asks for the head, people for pages of it. */
const SHARES: Record<string, number> = {
  '/api/head': 30,
  '/api/now': 8,
  '/api/changes/groups': 8,
  '/api/items/{slug}': 8,
  '/api/entities/{slug}': 7,
  '/api/notices/{key}': 6,
  '/api/search': 8,
  '/api/ask': 4,
  '/api/changes/{id}': 3,
  '/api/items': 3,
  '/api/tariffs': 2,
  '/api/calendar': 2,
  '/api/moments': 2,
  '/api/duties': 2,
  '/api/sources': 1,
  '/api/changes': 1,
  '/api/notices': 1,
  '/api/entities': 1,
  '/api/regime': 1,
  '/api/screening': 1,
  '/api/changes.atom': 1,
};

/** The questions of a crowd, the same in each run: any day of some, most of them today. */
export const questionsOf = async (ask: ReturnType<typeof asking>) => {
  const named = await namedBy(ask);
  const routes = Object.entries(SHARES).flatMap(([route, share]) => Array.from({ length: share }, () => route));
  const pick = <T>(all: readonly T[], turn: number): T | undefined => all[(turn * 7919) % all.length];
  return (turn: number): { route: string; path: string } => {
    const route = pick(routes, turn) ?? '/api/head';
    const own = named[route];
    const query = new URLSearchParams();
    const day = pick(DAYS, turn >> 3);
    if (day && turn % 3 === 0 && !route.startsWith('/api/changes')) query.set('valid', day);
    if (day && turn % 41 === 0) query.set('known', day);
    if (route === '/api/search') query.set('q', pick(WORDS, turn >> 2) ?? '');
    if (route === '/api/ask') query.set('q', pick(SHIPMENTS, turn >> 2) ?? '');
    if (route === '/api/duties') query.set('hs', '8541.43');
    const path = own ? route.replace(/\{\w+\}/, pick(own, turn >> 2) ?? '') : route;
    return { route, path: query.size > 0 ? `${path}?${query}` : path };
  };
};
