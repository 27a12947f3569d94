import { fromEnv } from '@aws-sdk/credential-provider-env';

/** Stands in the bundles for the chain of places where keys may be found: a function has them in its environment. */
export const defaultProvider = fromEnv;
