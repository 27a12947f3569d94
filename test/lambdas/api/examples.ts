import { NAMES, PAGES } from '../../views/story.ts';

/** For each route that needs something to be asked about, one that is there. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  '/api/changes/{id}': '/api/changes/1.0',
  '/api/items/{slug}': '/api/items/gallium',
  '/api/entities/{slug}': '/api/entities/skydio-inc',
  '/api/notices/{key}': '/api/notices/mofcom-2025-57',
  '/api/ask': '/api/ask?q=graphite+%E2%86%92+US',
  '/api/ask.zip': '/api/ask.zip?q=graphite+%E2%86%92+US',
  '/api/annexes/{hash}': `/api/annexes/${NAMES}`,
  '/api/annexes/{hash}.txt': `/api/annexes/${NAMES}.txt`,
  '/api/difference': '/api/difference?from=2025-10-01&valid=2025-11-12',
  '/api/duties': '/api/duties?hs=8541.43',
  '/api/lists/{audience}.ics': '/api/lists/desk.ics',
  '/api/lists/{audience}/{name}': '/api/lists/desk/parts',
  '/api/pages/{hash}': `/api/pages/${Object.keys(PAGES)[0]}`,
  '/api/pages/{hash}.txt': `/api/pages/${Object.keys(PAGES)[0]}.txt`,
};
