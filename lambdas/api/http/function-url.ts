import type { LambdaFunctionURLEvent } from 'aws-lambda';
import type { ApiRequest } from './http.ts';

/** A request as a function URL hands it over. */
export const requestOf = (event: LambdaFunctionURLEvent): ApiRequest => ({
  method: event.requestContext.http.method,
  path: event.rawPath,
  query: new URLSearchParams(event.rawQueryString),
  headers: Object.fromEntries(Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value])),
});
