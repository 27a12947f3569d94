import { expect, test } from 'vitest';
import { documentsOf } from '../../infra/settings/documents.ts';

const READ = 'https://code.example/desk/chokepoint/blob/HEAD/';

test.each([
  ['https://code.example/desk/chokepoint.git', READ],
  ['https://code.example/desk/chokepoint', READ],
  ['https://someone:token@code.example/desk/chokepoint.git', READ],
  ['git@code.example:desk/chokepoint.git', READ],
  ['ssh://git@code.example/desk/chokepoint.git', READ],
  ['/srv/git/chokepoint.git', undefined],
])('%s', (remote, address) => expect(documentsOf(remote)).toBe(address));
