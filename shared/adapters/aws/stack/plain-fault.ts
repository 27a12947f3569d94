// What the SDK says before it has reached anything, and what to do about it.
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [
    /Region is missing|Region not accepted/,
    'No region is set: AWS_REGION=eu-central-1, or a profile that names one (AWS_PROFILE).',
  ],
  [/Could not load credentials/, 'No AWS credentials were found: sign in (aws sso login), or set AWS_PROFILE.'],
  [/ExpiredToken|(token|session).*expired/i, 'The AWS credentials have expired: sign in again.'],
  [/UnrecognizedClient|InvalidClientTokenId|security token.*invalid/i, 'AWS does not know these credentials.'],
  [/AccessDenied|not authorized to perform/i, 'These credentials may not do this.'],
];

/** A fault of AWS or of the way there, in words that say what to do. */
export const plainFault = (error: unknown): string => {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const known = KNOWN.find(([pattern]) => pattern.test(said));
  return known ? `${known[1]} (${said})` : said;
};
