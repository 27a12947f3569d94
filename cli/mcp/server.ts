import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { bounded } from './bounded.ts';
import { type AskApi, TOOLS } from './tools.ts';

const INSTRUCTIONS = `China's export controls, entity lists and the US–China tariffs on any day ("valid"), as known on any day ("known").
Answers come from official texts, each with its sentence and notice: quote them. "unknown" means that a text which could name
it was not read: it is never "none". What rests on the shipped baseline alone is marked "basis": "baseline".`;

/** A server that answers an agent's questions through the api; it holds nothing and writes nothing. */
export const mcpServer = (ask: AskApi, version: string): McpServer => {
  const server = new McpServer({ name: 'chokepoint', version }, { instructions: INSTRUCTIONS });
  for (const { name, title, description, input, answer } of TOOLS) {
    const config = {
      title,
      description,
      inputSchema: input,
      annotations: { readOnlyHint: true, openWorldHint: false },
    };
    server.registerTool(name, config, async (given) => {
      try {
        const said = bounded(await answer(ask, given as Parameters<typeof answer>[1])) as Record<string, unknown>;
        return { content: [{ type: 'text', text: JSON.stringify(said) }], structuredContent: said };
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        return { content: [{ type: 'text', text }], isError: true };
      }
    });
  }
  return server;
};
