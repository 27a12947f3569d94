import type { Access } from '../asker.ts';
import type { Key } from '../seal.ts';
import type { Endpoints, Identity, Provider } from './provider.ts';

/** The keys that are signed with; the gate's store holds them too, and those before them. */
type Keys = { session: Key; link: Key };

export type SignIn = {
  provider: Provider;
  endpoints: Endpoints;
  identityOf: (token: string, nonce: string) => Promise<Identity>;
};

export type Deps = {
  access: Access;
  keys: () => Promise<Keys>;
  /** The provider as it is set and as it describes itself. */
  signIn: () => Promise<SignIn>;
  secret: (name: string) => Promise<string>;
  nowMs: () => number;
  /** So many random bytes, as text for addresses. */
  random: (bytes: number) => string;
  /** Told of what happened, without what is secret. */
  note: (text: string, more: object) => void;
};

/** A request, its cookies beside its headers. */
export type Visit = {
  query: URLSearchParams;
  headers: Readonly<Record<string, string | undefined>>;
  cookies: readonly string[];
};
