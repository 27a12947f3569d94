import { grantOf } from '../asker.ts';

/** Which role each group has; `*` is everybody who can sign in. Without a table a group's name is its role. */
export type Roles = Readonly<Record<string, string>>;

/** The most that the groups of somebody come to, a desk with the audiences of all; undefined where they come to nothing. */
export const roleOf = (groups: readonly string[], roles?: Roles): string | undefined => {
  const named = roles
    ? [...groups, '*'].flatMap((group) => (Object.hasOwn(roles, group) ? (roles[group] ?? []) : []))
    : groups;
  const grants = named.flatMap((role) => grantOf(role) ?? []);
  if (grants.some(({ role }) => role === 'operator')) return 'operator';
  const audiences = new Set(grants.flatMap((grant) => grant.audiences));
  if (audiences.size > 0) return `desk:${[...audiences].join(',')}`;
  return grants.length > 0 ? 'reader' : undefined;
};
