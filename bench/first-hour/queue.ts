import type { SendMessageCommand, SendMessageCommandInput, SQSClient } from '@aws-sdk/client-sqs';

type Message = {
  messageId: string;
  body: string;
  group: string | undefined;
  sentAt: number;
  hiddenUntil: number;
  received: number;
};

type Options = { now: () => number; hiddenMs: number; mostReceived: number };

const REMEMBERED_MS = 300_000;

/** A queue as SQS keeps one: what was received is hidden, a group waits for its first, what comes twice is dropped, what fails is put aside. */
export class QueueModel {
  readonly dead: Message[] = [];
  /** The longest that a message waited to be done, in milliseconds. */
  longestMs = 0;
  private waiting: Message[] = [];
  private readonly known = new Map<string, number>();
  private sent = 0;
  private readonly options: Options;

  constructor(options: Options) {
    this.options = options;
  }

  /** What the adapters send with. */
  get client(): SQSClient {
    const send = async ({ input }: SendMessageCommand) => this.put(input);
    return { send } as unknown as SQSClient;
  }

  /** The next message that may be seen, with how often it has been received by then. */
  receive(): Message | undefined {
    const now = this.options.now();
    const busy = new Set<string>();
    for (const message of [...this.waiting]) {
      if (message.group !== undefined && busy.has(message.group)) continue;
      const isHidden = message.hiddenUntil > now;
      if (!isHidden && message.received === this.options.mostReceived) {
        this.forget(message);
        this.dead.push(message);
        continue;
      }
      if (message.group !== undefined) busy.add(message.group);
      if (isHidden) continue;
      message.received++;
      message.hiddenUntil = now + this.options.hiddenMs;
      return message;
    }
    return undefined;
  }

  done(message: Message): void {
    this.longestMs = Math.max(this.longestMs, this.options.now() - message.sentAt);
    this.forget(message);
  }

  get left(): number {
    return this.waiting.length;
  }

  private forget(message: Message): void {
    this.waiting = this.waiting.filter((one) => one !== message);
  }

  private put({ MessageBody: body = '', MessageGroupId, MessageDeduplicationId: id }: SendMessageCommandInput): void {
    const now = this.options.now();
    if (id !== undefined && now - (this.known.get(id) ?? Number.NEGATIVE_INFINITY) < REMEMBERED_MS) return;
    if (id !== undefined) this.known.set(id, now);
    const messageId = `message-${++this.sent}`;
    this.waiting.push({ messageId, body, group: MessageGroupId, sentAt: now, hiddenUntil: 0, received: 0 });
  }
}
