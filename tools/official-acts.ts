// Writes what the reader of the press knows of official acts: a part of `npm run train`, anew after each change of the baseline.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { officialActsText } from './train/official-acts.ts';

writeFileSync(join(import.meta.dirname, '../shared/reading/press/decision/official-acts.json'), officialActsText());
