import { join } from 'node:path';
import { type Keys, keysIn, renewed } from '../../lambdas/decide/keys.ts';
import { LINKS_SECRET } from '../../lambdas/decide/names.ts';
import { fileSecrets } from '../../shared/adapters/local/file-secrets.ts';

/** The keys of links to decide by, among a folder's secrets; where there are none yet, they are made. */
export const decisionKeysIn = (folder: string): (() => Promise<Keys>) => {
  const secrets = fileSecrets(join(folder, 'secrets.json'));
  return async () => {
    if (!secrets.has(LINKS_SECRET)) await secrets.put(LINKS_SECRET, renewed(undefined));
    return keysIn(await secrets.get(LINKS_SECRET));
  };
};
