/**
 * What a page of another site cannot send without asking this one first, and is not let: a request that carries it comes
 * from the dashboard, or from a program that means it.
 */
export const OWN_HEADER = 'x-chokepoint-desk';
