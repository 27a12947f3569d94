import { Refusal } from '../api/http/http.ts';

/** What stands in a body. */
export const jsonIn = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, 'The body is no JSON.');
  }
};
