import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** `at`: when it was answered, in milliseconds after the first question. */
export type Asked = { route: string; ms: number; status: number; bytes: number; at: number };

type Answer = { ms: number; status: number; bytes: number; body: () => string };

/** One question, until the last byte of its answer; asked again where the connection was closed before it was used. */
export const asking = (port: number, most: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: most });
  const ask = (path: string): Promise<Answer> =>
    new Promise((done, failed) => {
      const began = performance.now();
      const request = get({ agent, host: '127.0.0.1', port, path }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const bytes = parts.reduce((sum, { length }) => sum + length, 0);
          const body = (): string => Buffer.concat(parts).toString();
          done({ ms: performance.now() - began, status: answer.statusCode ?? 0, bytes, body });
        });
        answer.on('error', failed);
      });
      request.on('error', (error) => (request.reusedSocket ? ask(path).then(done, failed) : failed(error)));
    });
  return ask;
};

/** So many clients at once, each with its next question a while after it was answered, until the time is over. */
export const crowd = async (
  { clients, untilMs, pauseMs }: { clients: number; untilMs: number; pauseMs: number },
  ask: ReturnType<typeof asking>,
  question: (turn: number) => { route: string; path: string },
): Promise<Asked[]> => {
  const asked: Asked[] = [];
  const began = performance.now();
  let turn = 0;
  const client = async (_: unknown, place: number): Promise<void> => {
    await pause((place * pauseMs) / clients);
    while (performance.now() < untilMs) {
      const { route, path } = question(turn++);
      const { ms, status, bytes } = await ask(path);
      asked.push({ route, ms, status, bytes, at: performance.now() - began });
      await pause(pauseMs);
    }
  };
  await Promise.all(Array.from({ length: clients }).map(client));
  return asked;
};
