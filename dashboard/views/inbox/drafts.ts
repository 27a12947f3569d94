import { useState } from 'preact/hooks';
import type { Decision } from '../../../shared/decisions/record.ts';

/** What somebody says of one thing, as far as it is typed. */
export type Draft = {
  decision?: Decision | undefined;
  reason?: string | undefined;
  note?: string | undefined;
  owner?: string | undefined;
  due?: string | undefined;
};

/** How far it is with what was sent. */
type Sending = {
  busy?: boolean | undefined;
  error?: string | undefined;
  /** What was sent last and the id that it has: sent again after a failure, it is the same record. */
  sent?: { body: string; id: string } | undefined;
  /** The number that the last has, and the last that was in sight when it was sent. */
  kept?: { number: number; after: number } | undefined;
};
export type Held = { draft: Draft } & Sending;

/** They outlive the view: whoever looks something up comes back to what was typed. */
const held = new Map<string, Held>();
const EMPTY: Held = { draft: {} };

export const useDrafts = () => {
  const [, redraw] = useState(0);
  const of = (key: string): Held => held.get(key) ?? EMPTY;
  const put = (key: string, parts: Partial<Held>): void => {
    held.set(key, { ...of(key), ...parts });
    redraw((count) => count + 1);
  };
  const type = (key: string, parts: Draft): void =>
    put(key, { draft: { ...of(key).draft, ...parts }, error: undefined, kept: undefined });
  return { of, put, type };
};
export type Drafts = ReturnType<typeof useDrafts>;

export const isTyped = ({ draft }: Held): boolean => Object.values(draft).some((part) => part !== undefined);
