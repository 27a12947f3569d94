import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf } from '../../alerts/channels/channels.ts';
import { plainText } from '../../alerts/channels/text.ts';
import { subjectLine } from '../../alerts/message/message.ts';
import type { Send } from '../../ports.ts';
import type { Instant } from '../../time/civil.ts';

/** A message that would have gone out, with the file that shows how. */
export type Kept = { file: string; channel: string; at: Instant; headline: string; text: string };

const NOTE = '.note.json';

/** In place of every provider, on this machine: a message is a file, and a repeat takes the place of the first. */
export const outboxSend =
  (folder: string, now: () => Instant): Send =>
  async (channel, delivery) => {
    const write = (name: string, content: string): void => {
      writeFileSync(join(folder, `${name}.part`), content);
      renameSync(join(folder, `${name}.part`), join(folder, name));
    };
    mkdirSync(folder, { recursive: true });
    const { id, audience, message } = delivery;
    const { name, preview } = kindOf(channel);
    const { ending, content } = await preview(channel, delivery, now());
    const file = `${id}.${ending}`;
    write(file, content);
    const note: Kept = {
      file,
      channel: `${audience}, ${name}`,
      at: now(),
      headline: subjectLine(message),
      text: plainText(message),
    };
    write(`${id}${NOTE}`, JSON.stringify(note));
    return { kind: 'sent', provider: `${id}@outbox.local` };
  };

/** A note that is damaged hides no other. */
const noteIn = (file: string): Kept[] => {
  try {
    const note = JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept> | null;
    return typeof note?.at === 'string' ? [note as Kept] : [];
  } catch {
    return [];
  }
};

/** What the outbox holds, newest first. */
export const outboxOf =
  (folder: string) =>
  async (limit: number): Promise<Kept[]> => {
    if (!existsSync(folder)) return [];
    const notes = readdirSync(folder).filter((name) => name.endsWith(NOTE));
    return notes
      .flatMap((name) => noteIn(join(folder, name)))
      .sort((a, b) => b.at.localeCompare(a.at))
      .slice(0, limit);
  };
