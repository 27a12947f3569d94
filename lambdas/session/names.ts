// What the gate at the edge and the function behind it call things.

/** Who asks, as the gate says. It takes out what a request brings of its own under these names. */
export const ROLE_HEADER = 'x-chokepoint-role';
export const USER_HEADER = 'x-chokepoint-user';

/** Where the function answers. The first four are open: nobody has signed in there. */
export const START = '/session/start';
export const BACK = '/session/back';
export const END = '/session/end';
export const OUT = '/session/out';
export const OPEN: readonly string[] = [START, BACK, END, OUT];
/** Makes the address of a feed or calendar that programs subscribe to. */
export const LINK = '/session/link';

/** The parameter of such an address. */
export const TOKEN = 'token';
/** Holds what a sign-in under way has to find again. */
export const START_COOKIE = '__Host-signing-in';
/** Holds who is signed in. */
export const SESSION_COOKIE = '__Host-session';

/** A key's name is its use, a point and an id. */
export type Use = 'session' | 'link';
/** Of a link that is open no longer, under this and its id. */
export const REVOKED = 'revoked.';
