import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { required } from '../../lambdas/required.ts';
import { secretForm } from '../../shared/alerts/channels/forms.ts';
import type { SecretStore } from '../../shared/ports.ts';
import { askedHidden, onTerminal, piped } from '../hidden-input.ts';
import { openSystem } from '../local/system.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint secret put NAME | list | remove NAME

What channels need and audiences name: a webhook's address, a bot's token, a signing secret. On AWS they are SecureStrings
of the parameter store under the stack's prefix; on this machine they stand in secrets.json (mode 600) of the data folder.

  put     asks for the value on the terminal without showing it, or takes it from standard input; never an argument, for
          those stay in the shell's history. A secret of that name is replaced, and used from the next message on
  list    the names, one a line
  remove  takes it away`;

/** The most that the parameter store keeps under one name. */
const MOST_BYTES = 4096;

const storeOf = async (folder: string | undefined): Promise<SecretStore> => {
  if (folder === undefined) {
    const { ssmSecretStore } = await import('../../shared/adapters/aws/stack/ssm-secret-store.ts');
    return ssmSecretStore(required('SECRETS_PREFIX'));
  }
  const { fileSecrets } = await import('../../shared/adapters/local/file-secrets.ts');
  return fileSecrets(join(folder, 'secrets.json'));
};

const given = async (name: string): Promise<string> => {
  const value = onTerminal() ? await askedHidden(`${name}: `) : await piped();
  if (value === '') throw new BadUse(`${name} was given no value`);
  if (value.includes('\n')) throw new BadUse(`${name} was given more than one line`);
  if (Buffer.byteLength(value) > MOST_BYTES) throw new BadUse(`a secret has at most ${MOST_BYTES} bytes`);
  return value;
};

const act = async (store: SecretStore, verb: string, name: string): Promise<void> => {
  if (verb === 'list') {
    for (const one of await store.names()) console.log(one);
  } else if (verb === 'put') {
    await store.put(name, await given(name));
    console.error(`${name} is kept.`);
  } else {
    if (!(await store.remove(name))) throw new Error(`There is no secret ${name}`);
    console.error(`${name} is gone.`);
  }
};

export const secret: Run = withUsage(USAGE, async (args) => {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [verb = '', name, ...rest] = positionals;
  if (!['put', 'list', 'remove'].includes(verb) || (verb === 'list') !== (name === undefined) || rest.length > 0)
    throw new BadUse('secret put NAME | list | remove NAME');
  const form = secretForm.safeParse(name ?? 'list');
  if (!form.success) throw new BadUse(`'${name}' is no name of a secret: letters, digits and . _ / -, at most 100`);
  const system = await openSystem();
  try {
    await act(await storeOf(system.folder), verb, name ?? '');
    return 0;
  } finally {
    await system.close();
  }
});
