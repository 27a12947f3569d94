import { gunzipSync, gzipSync } from 'node:zlib';
import {
  enum as either,
  exactOptional,
  instanceof as instanceOf,
  literal,
  number,
  object,
  type output,
  string,
  union,
  type ZodMiniType,
} from 'zod/mini';
import type { ChannelKey, ChannelState, Happening, Outgoing } from '../../../alerts/channels/channel-state.ts';
import { instantForm } from '../store/forms.ts';

export const standingForm = object({
  told: number(),
  attempts: number(),
  due: exactOptional(instantForm),
  upTo: exactOptional(number()),
  claimBy: exactOptional(string()),
  claimUntil: exactOptional(instantForm),
  since: exactOptional(instantForm),
  outgoing: exactOptional(instanceOf(Uint8Array)),
});
const told = { number: number(), after: number(), at: instantForm, id: string(), headline: string() };
export const receiptForm = object({ ...told, provider: string() });
export const deadForm = object({ ...told, error: string() });
const place = { audience: string(), channel: string() };
export const happeningForm: ZodMiniType<Happening> = union([
  object({ ...place, state: literal('sent'), ...told, provider: string() }),
  object({ ...place, state: literal('dead'), ...told, error: string() }),
  object({ ...place, state: literal('waiting'), told: number(), attempts: number(), due: instantForm }),
  object({
    ...{ ...place, state: either(['bounced', 'complained']), number: number(), at: instantForm },
    ...{ headline: string(), address: string(), error: string() },
  }),
]);

/** A message of any size that providers take fits an item so; it is our own, and read as it was written. */
export const packed = (outgoing: Outgoing): Uint8Array => gzipSync(JSON.stringify(outgoing));
const unpacked = (bytes: Uint8Array): Outgoing => JSON.parse(new TextDecoder().decode(gunzipSync(bytes))) as Outgoing;

export const stateOf = (place: ChannelKey, standing: output<typeof standingForm>): ChannelState => {
  const { claimBy, claimUntil, outgoing, ...rest } = standing;
  return {
    ...place,
    ...rest,
    ...(claimBy && claimUntil && { claim: { by: claimBy, until: claimUntil } }),
    ...(outgoing && { outgoing: unpacked(outgoing) }),
  };
};

export const standingOf = (place: ChannelKey, item: unknown): ChannelState => stateOf(place, standingForm.parse(item));
