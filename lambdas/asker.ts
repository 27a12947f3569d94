import { ROLE_HEADER, USER_HEADER } from './session/names.ts';

/** Who gets in; on this machine (`local`) its one user asks. */
export type Access = 'local' | 'password' | 'signin' | 'public';

/** From the least to the most. */
const ROLES = ['reader', 'desk', 'operator'] as const;
export type Role = (typeof ROLES)[number];

/** What somebody may read. A desk reads what belongs to these audiences, an operator what belongs to any. */
export type Grant = { role: Role; audiences: readonly string[] };

/** Who asks, with the name that they signed in by. */
export type Asker = Grant & { name?: string };

const NOBODY: Grant = { role: 'reader', audiences: [] };
const OPERATOR: Grant = { role: 'operator', audiences: [] };
const DESK = /^desk:([a-z0-9-]+(?:,[a-z0-9-]+)*)$/;

/** `reader`, `operator`, or `desk:` and its audiences; undefined is anything else. */
export const grantOf = (text: string): Grant | undefined => {
  if (text === 'operator') return OPERATOR;
  if (text === 'reader') return NOBODY;
  const [, names] = DESK.exec(text) ?? [];
  return names === undefined ? undefined : { role: 'desk', audiences: names.split(',') };
};

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

type Headers = Readonly<Record<string, string | undefined>>;

/** Who asks: what the gate says where there is one, this machine's user, or anybody. */
export const askedBy = (access: Access, headers: Headers): Asker => {
  if (access === 'local') return OPERATOR;
  if (access === 'public') return NOBODY;
  const name = decoded(headers[USER_HEADER] ?? '');
  return { ...(grantOf(headers[ROLE_HEADER] ?? '') ?? NOBODY), ...(name && { name }) };
};

export const atLeast = ({ role }: Grant, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least);

export const mayReadOf = ({ role, audiences }: Grant, audience: string): boolean =>
  role === 'operator' || audiences.includes(audience);
