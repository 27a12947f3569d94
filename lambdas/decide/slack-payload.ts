import { array, literal, object, optional, type output, string } from 'zod/mini';

const form = object({
  type: literal('block_actions'),
  user: object({ id: string(), name: optional(string()), username: optional(string()) }),
  actions: array(object({ action_id: string(), value: string() })),
  channel: object({ id: string() }),
  message: object({ ts: string(), thread_ts: optional(string()) }),
});

/** A press of a button, as Slack tells of it. */
export type Press = Omit<output<typeof form>, 'type' | 'actions'> & { action: string; value: string };

const payloadIn = (body: string): unknown => {
  try {
    return JSON.parse(new URLSearchParams(body).get('payload') ?? '');
  } catch {
    return undefined;
  }
};

/** Undefined for what is no press of one button under a message. */
export const pressIn = (body: string): Press | undefined => {
  const read = form.safeParse(payloadIn(body));
  const [one, ...others] = read.data?.actions ?? [];
  if (!read.success || one === undefined || others.length > 0) return undefined;
  const { user, channel, message } = read.data;
  return { user, channel, message, action: one.action_id, value: one.value };
};
