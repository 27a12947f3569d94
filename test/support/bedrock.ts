import { createServer } from 'node:http2';
import type { AddressInfo } from 'node:net';

/** A loopback server that speaks as much of Bedrock as one model's answers take, over HTTP/2 as the SDK's client asks. */
export const startBedrock = async (claims: object[]) => {
  const asked: { path: string; request: Record<string, unknown> }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    asked.push({ path: decodeURIComponent(request.url), request: JSON.parse(Buffer.concat(chunks).toString()) });
    const toolUse = { toolUseId: 'use', name: 'record_claims', input: { claims } };
    const output = { message: { role: 'assistant', content: [{ toolUse }] } };
    const usage = { inputTokens: 1, outputTokens: 1, totalTokens: 2 };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ output, stopReason: 'tool_use', usage, metrics: { latencyMs: 1 } }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    asked,
    environment: { AWS_ENDPOINT_URL_BEDROCK_RUNTIME: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    stop: () => new Promise<void>((done) => void server.close(() => done())),
  };
};
