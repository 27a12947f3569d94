import { describe, expect, test } from 'vitest';
import { breachesOf } from '../../tools/imports.ts';

describe('what the architecture refuses', () => {
  test.each([
    ['an import against the flow', 'shared/ledger/x.ts', "import { read } from '../reading/read.ts';"],
    ['the core reaching for an adapter', 'shared/alerts/x.ts', "import { get } from '../aws/client.ts';"],
    ['one way out importing another', 'shared/adapters/web/x.ts', "import { get } from '../aws/client.ts';"],
    ['an import over several lines', 'shared/time/x.ts', "import {\n  a,\n} from '../ledger/fold.ts';"],
    ['a dynamic import', 'shared/time/x.ts', "const x = await import('../ledger/fold.ts');"],
    [
      'a value from shared in the dashboard',
      'dashboard/x.ts',
      "import { RULES } from '../shared/domain/acts/effect.ts';",
    ],
    ['a value in the ports', 'shared/ports.ts', "import { kindOf } from './alerts/channels/channels.ts';"],
    ['the core reaching for a port', 'shared/alerts/x.ts', "import type { Log } from '../ports.ts';"],
    ['a room importing a later one', 'shared/alerts/message/x.ts', "import { sendOf } from '../channels/send.ts';"],
    ['infra reaching into the ledger', 'infra/x.ts', "import { fold } from '../shared/ledger/fold.ts';"],
    ['a clock in the core', 'shared/ledger/x.ts', 'const now = new Date();'],
    ['a clock in the core, otherwise', 'shared/ledger/x.ts', 'const now = Date.now();'],
    ['a fetch in the core', 'shared/reading/x.ts', "const page = await fetch('x');"],
    ['the environment in the core', 'shared/sources/x.ts', "const x = process.env['X'];"],
    ['files in the core', 'shared/page/x.ts', "import { readFileSync } from 'node:fs';"],
    ['an SDK in the core', 'shared/alerts/x.ts', "import { X } from '@aws-sdk/client-ssm';"],
  ])('%s', (_, file, text) => expect(breachesOf(file, text)).toHaveLength(1));
});

describe('what it allows', () => {
  test.each([
    ['an import with the flow', 'shared/reading/x.ts', "import { keyOf } from '../domain/acts/notice-key.ts';"],
    ['an import within the folder', 'shared/ledger/x.ts', "import { fold } from './fold.ts';"],
    ['an earlier room', 'shared/alerts/channels/x.ts', "import { GRAVITY } from '../message/message.ts';"],
    [
      'types of shared in the dashboard',
      'dashboard/x.ts',
      "import type { Rule } from '../shared/domain/acts/effect.ts';",
    ],
    [
      'the shell combining adapters',
      'lambdas/record/main.ts',
      "import { get } from '../../shared/adapters/aws/store/client.ts';",
    ],
    ['a clock in an adapter', 'shared/adapters/local/x.ts', 'const now = Date.now();'],
    ['a word that only looks like a fetch', 'shared/reading/x.ts', 'const prefetch = prefetch(x); web.fetch(x);'],
  ])('%s', (_, file, text) => expect(breachesOf(file, text)).toEqual([]));
});
