import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recorded } from '../../../cli/here/environment.ts';
import { pipelineOf } from '../../../cli/here/pipeline.ts';
import { openFolder } from '../../../cli/here/system.ts';
import type { Audience } from '../../../shared/alerts/audience.ts';
import type { Delivery } from '../../../shared/alerts/delivery.ts';
import { sendOf } from '../../../shared/alerts/send.ts';
import type { CivilDate, Instant } from '../../../shared/time/civil.ts';
import { playLine } from '../../../test/support/play-line.ts';

const FROM = '2025-10-08' as CivilDate;
const TO = '2025-11-08' as CivilDate;

export const ADDRESS = 'alerts@chokepoint.example';

const DESK: Audience = {
  name: 'desk',
  channels: [
    { id: 'mail', kind: 'email', to: ['desk@example.com'] },
    { id: 'slack', kind: 'slack-bot', token: 'slack-bot', to: 'C0123456789', signing: 'slack-signing' },
    { id: 'teams', kind: 'teams', workflow: 'teams-desk' },
  ],
  decisions: {},
};

/** What a provider was handed for a delivery: a mail as JSON, or the body of a post. */
export type Handed = { channel: string; at: Instant; delivery: Delivery; body: string };

/** The autumn of 2025 through the whole line, to where each provider would be handed what goes out. */
export const toldOf = async (list: string): Promise<Handed[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'doors-'));
  const system = await openFolder(folder);
  const [handed, failures]: [Handed[], string[]] = [[], []];
  try {
    await system.audiences.put(DESK);
    const stage = await recorded(FROM, TO).set();
    const { now } = stage.clock;
    await system.ownLists.put(
      { audience: DESK.name, name: 'parts', at: now(), lines: list.split('\n').length - 1 },
      list,
    );
    const line = pipelineOf(
      system,
      stage,
      {
        folder,
        site: 'https://chokepoint.example',
        silentAfterMinutes: Number.POSITIVE_INFINITY,
        sender: (channel, delivery) => {
          const keep = (body: string): void => {
            handed.push({ channel: channel.id, at: now(), delivery, body });
          };
          return sendOf({
            mail: async (_to, mail) => {
              keep(JSON.stringify(mail));
              return { kind: 'sent', provider: delivery.id };
            },
            post: async (_url, _headers, body) => {
              keep(body);
              return { kind: 'answer', status: 200, body: JSON.stringify({ ok: true, ts: delivery.id }) };
            },
            secret: async (name) => name,
            from: ADDRESS,
            now,
          })(channel, delivery);
        },
      },
      { learnt: () => {}, told: () => {}, failed: (what, error) => failures.push(`${what}: ${String(error)}`) },
    );
    await playLine(line, stage);
    if (failures.length > 0) throw new Error(failures.join('\n'));
    return handed;
  } finally {
    await system.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
