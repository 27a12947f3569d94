type Value = { value: string; multiValue?: readonly { value: string }[] };
export type Values = Record<string, Value>;

/** A request as CloudFront hands it to a function; names of headers in lower case, texts as they were sent. */
export type Request = {
  method: string;
  uri: string;
  querystring: Values;
  headers: Values;
  cookies: Values;
};

/** An answer in place of what was asked for. */
export type Answer = {
  statusCode: number;
  statusDescription: string;
  headers: Values;
  body?: { encoding: 'text'; data: string };
};

/** What stands once under a name; what is said twice is not said. */
export const once = (values: Values, name: string): string | undefined => {
  const found = values[name];
  return found === undefined || found.multiValue !== undefined ? undefined : found.value;
};
