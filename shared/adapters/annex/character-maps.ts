import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CharacterMaps } from '../../page/annex/pdf.ts';

const FOLDER = join(import.meta.dirname, 'character-maps');
// The name is whatever a stranger's file says.
const NAME = /^[\w-]+$/;

/** The maps of the GB character sets, from the folder `character-maps` beside this file or the bundle that it is in. */
export const characterMaps: CharacterMaps = async (name) => {
  if (!NAME.test(name)) throw new Error(`There is no character map of that name`);
  return readFile(join(FOLDER, `${name}.bcmap`));
};
