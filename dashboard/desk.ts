/** What tells a request of this page from one of another site. */
const OWN_HEADER = 'x-chokepoint-desk';

/** CloudFront signs a body for the function behind it by this. */
const hashOf = async (body: string): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Asks the desk to do something; throws what it says where it does not. */
export const atDesk = async <T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: string): Promise<T> => {
  const response = await fetch(`desk/${path}`, {
    method,
    headers: {
      [OWN_HEADER]: '1',
      ...(body !== undefined && { 'content-type': 'application/json', 'x-amz-content-sha256': await hashOf(body) }),
    },
    ...(body !== undefined && { body }),
  });
  const said = (await response.json().catch(() => undefined)) as (T & { error?: string }) | undefined;
  if (response.ok && said !== undefined) return said;
  throw new Error(said?.error ?? `The desk answered ${response.status}.`);
};
