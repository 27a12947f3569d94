import { annexRows } from '../../page/annex/rows-from-annex.ts';
import type { ReadAnnex } from '../../ports.ts';
import { characterMaps } from './character-maps.ts';

const SECONDS = 60;

/** Reads files with the character maps that travel with the code, for a minute each at most. */
export const annexReader =
  (seconds = SECONDS): ReadAnnex =>
  (bytes) => {
    const end = performance.now() + seconds * 1000;
    return annexRows(bytes, { maps: characterMaps, late: () => performance.now() > end });
  };
