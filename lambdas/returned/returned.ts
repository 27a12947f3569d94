import type { Happening } from '../../shared/alerts/channels/channel-state.ts';
import type { ReturnedMail } from '../../shared/alerts/channels/returned.ts';
import type { Deliveries, Operations, Returns } from '../../shared/ports.ts';
import { returnInWords } from '../../shared/wording/missing/returned.ts';

export type Deps = {
  returns: Pick<Returns, 'stop'>;
  deliveries: Pick<Deliveries, 'recent' | 'cameBack'>;
  operations: Pick<Operations, 'report'>;
};

/** Among how many of the newest deliveries a mail is looked for. */
const MOST_LOOKED_THROUGH = 1_000;

type Sent = Extract<Happening, { state: 'sent' }>;

const sentAs = async ({ deliveries }: Deps, messageId: string): Promise<Sent | undefined> =>
  (await deliveries.recent(MOST_LOOKED_THROUGH)).find(
    (one): one is Sent => one.state === 'sent' && one.provider.split('@', 1)[0] === messageId,
  );

/**
 * Takes note of a mail that came back: stops sending to addresses to which no mail will do better, writes it beside the
 * receipts, and tells the operators, of each address and kind once a day. The same event again changes nothing.
 */
export const returned =
  (deps: Deps) =>
  async ({ messageId, at, kind, lasting, recipients }: ReturnedMail): Promise<void> => {
    const { returns, deliveries, operations } = deps;
    const sent = await sentAs(deps, messageId);
    for (const { address, reason, said } of recipients) {
      const text = returnInWords(kind, reason, said);
      if (lasting) await returns.stop({ address, at, kind, text });
      if (sent !== undefined) await deliveries.cameBack(sent, { state: kind, at, address, error: text });
      const whose = sent === undefined ? 'a mail' : `the mail of ${sent.audience} ${sent.channel}, “${sent.headline}”`;
      const then = lasting
        ? 'nothing more is sent there until it is resumed'
        : 'what comes next is sent there all the same';
      await operations.report(
        { kind: `delivery-${kind}`, subject: address, at, text: `${whose} came back: ${text}; ${then}` },
        'daily',
      );
    }
  };
