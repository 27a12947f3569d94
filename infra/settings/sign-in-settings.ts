/** Who vouches for people: a user pool that the stack makes, or any provider of OpenID Connect. */
export type SignInSettings =
  | { provider: 'cognito' }
  | {
      provider: 'oidc';
      issuer: string;
      clientId: string;
      /** The name of the secret of the client, where it has one. */
      secret?: string;
      /** The claim that holds the groups. */
      claim: string;
      /** Which role each group has. */
      roles: Record<string, string>;
    };

const ROLE = /^(reader|operator|desk:[a-z0-9-]+(,[a-z0-9-]+)*)$/;

/** `GROUP=ROLE;GROUP=ROLE`: a group's name may hold anything but a semicolon. */
const rolesOf = (text: string): Record<string, string> => {
  const pairs = text.split(';').map((pair): [string, string] => {
    const at = pair.lastIndexOf('=');
    const [group, role] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 1 || group === '' || !ROLE.test(role))
      throw new Error(`roles is GROUP=ROLE;GROUP=ROLE, each role reader, operator or desk:AUDIENCE, not '${pair}'`);
    return [group, role];
  });
  return Object.fromEntries(pairs);
};

/** Reads who vouches for people; `said` gives what an option says. */
export const signInOf = (said: (name: string) => string | undefined): SignInSettings => {
  const needed = (name: string, example: string): string => {
    const value = said(name);
    if (value === undefined) throw new Error(`Access by sign-in needs ${name}: -c ${name}=${example}`);
    return value;
  };
  const issuer = needed('issuer', 'cognito, or the https address of a provider of OpenID Connect');
  if (issuer === 'cognito') return { provider: 'cognito' };
  if (!/^https:\/\/[^\s?#]+$/.test(issuer))
    throw new Error(`issuer must be cognito or an https address, not '${issuer}'`);
  const secret = said('clientSecret');
  return {
    provider: 'oidc',
    issuer,
    clientId: needed('clientId', "the client's id at the provider"),
    ...(secret !== undefined && { secret }),
    claim: said('groupsClaim') ?? 'groups',
    roles: rolesOf(needed('roles', "'GROUP=ROLE;GROUP=ROLE'")),
  };
};

/** The options that say these settings again. */
export const signInContext = (signIn: SignInSettings): Record<string, string> => {
  if (signIn.provider === 'cognito') return { issuer: 'cognito' };
  const { issuer, clientId, secret, claim, roles } = signIn;
  return {
    ...{ issuer, clientId, groupsClaim: claim },
    ...(secret !== undefined && { clientSecret: secret }),
    roles: Object.entries(roles)
      .map((pair) => pair.join('='))
      .join(';'),
  };
};
