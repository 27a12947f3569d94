import { once } from 'node:events';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { SOURCES } from '../../shared/sources/registry.ts';
import { sayWaiting } from '../hidden-input.ts';
import { localApi } from '../local/local-api.ts';
import { type OpenSystem, openSystem } from '../local/system.ts';
import { mcpServer } from '../mcp/server.ts';
import type { AskApi } from '../mcp/tools.ts';
import { ownVersion } from '../own-version.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint mcp

Serves the questions to agents by the Model Context Protocol over standard input and output: ask, item, entity, notice,
changes, tariffs, calendar, each with "valid" and "known", and inbox: what is to be decided now. It answers from the
running system, or the one last started here, and writes nothing. Messages go to standard error.

In an agent's settings: {"mcpServers": {"chokepoint": {"command": "npx", "args": ["chokepoint", "mcp"], "cwd": "FOLDER"}}}`;

/** The system's own api, asked in this process. */
export const askingApi = (system: OpenSystem): AskApi => {
  const answer = localApi(system, {
    registry: SOURCES,
    now: () => system.moment().now,
    silentAfterMinutes: system.moment().silentAfterMinutes,
    refreshSeconds: 30,
  });
  return async (path, query = {}) => {
    const asked = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) for (const one of [value ?? []].flat()) asked.append(name, one);
    const { status, body } = await answer({ method: 'GET', path, query: asked, headers: {} });
    const said = JSON.parse(body) as { error?: string };
    if (status !== 200) throw new Error(said.error ?? `no answer (${status})`);
    return said;
  };
};

export const mcp: Run = withUsage(USAGE, async (args) => {
  if (args.length > 0) throw new BadUse('mcp takes no arguments');
  const system = await openSystem();
  try {
    const transport = new StdioServerTransport();
    await mcpServer(askingApi(system), ownVersion()).connect(transport);
    console.error(
      `chokepoint mcp: answering from ${system.folder ?? 'the table in AWS'}, known to ${system.moment().now}`,
    );
    sayWaiting('the messages of an agent (chokepoint help mcp has its settings)');
    await once(process.stdin, 'close');
    return 0;
  } finally {
    await system.close();
  }
});
