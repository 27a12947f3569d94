import { Agent, get } from 'node:http';

export type Asked = { route: string; ms: number; status: number; bytes: number };

/** One question, until the last byte of its answer. */
export const asking = (port: number, most: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: most });
  return (path: string): Promise<{ ms: number; status: number; bytes: number; body: () => string }> =>
    new Promise((done, failed) => {
      const began = performance.now();
      get({ agent, host: '127.0.0.1', port, path }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const bytes = parts.reduce((sum, { length }) => sum + length, 0);
          const body = (): string => Buffer.concat(parts).toString();
          done({ ms: performance.now() - began, status: answer.statusCode ?? 0, bytes, body });
        });
        answer.on('error', failed);
      }).on('error', failed);
    });
};

/** So many clients at once, each with its next question as soon as it is answered, until the time is over. */
export const crowd = async (
  clients: number,
  untilMs: number,
  ask: ReturnType<typeof asking>,
  question: (turn: number) => { route: string; path: string },
): Promise<Asked[]> => {
  const asked: Asked[] = [];
  let turn = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < untilMs) {
      const { route, path } = question(turn++);
      const { ms, status, bytes } = await ask(path);
      asked.push({ route, ms, status, bytes });
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return asked;
};
