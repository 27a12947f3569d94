export type ApiRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
};
/** `bytes` stand in place of the body where the answer is no text. */
export type ApiResponse = { status: number; headers: Record<string, string>; body: string; bytes?: Uint8Array };

/** A question that cannot be answered as asked; told to the asker in words. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: 400 | 403 | 404 | 405, message: string) {
    super(message);
    this.status = status;
  }
}

/** What the dashboard's own files carry: nothing inline, nothing from anywhere else. */
export const SITE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What the api answers with: nothing in it may run, and no page may frame it. */
export const ANSWER_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};
