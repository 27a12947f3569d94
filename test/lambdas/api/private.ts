/** The routes that are not shown to everybody. */
export const PRIVATE = [
  '/api/decisions.csv',
  '/api/deliveries',
  '/api/inbox',
  '/api/lists',
  '/api/lists/{audience}.ics',
  '/api/lists/{audience}/{name}',
];
