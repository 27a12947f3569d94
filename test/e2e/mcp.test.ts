import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { expect, test } from 'vitest';
import { askingApi } from '../../cli/commands/mcp.ts';
import { openFolder } from '../../cli/local/system.ts';
import { mcpServer } from '../../cli/mcp/server.ts';
import { minute } from '../support/commits.ts';

test('an agent asks a system of this machine, and is told what it does not know', async () => {
  const system = await openFolder(mkdtempSync(join(tmpdir(), 'mcp-')));
  try {
    const asked = askingApi({ ...system, moment: () => ({ now: minute(0), silentAfterMinutes: 10 }) });
    const client = new Client({ name: 'test', version: '1' });
    const [here, there] = InMemoryTransport.createLinkedPair();
    await mcpServer(asked, '1').connect(there);
    await client.connect(here);
    const said = await client.callTool({ name: 'ask', arguments: { question: 'gallium arsenide → US, civil' } });
    expect(said.isError).toBeFalsy();
    expect(said.structuredContent).toMatchObject({
      verdict: { standing: 'unknown' },
      asked: { destination: { code: 'US' } },
    });
  } finally {
    await system.close();
  }
});
