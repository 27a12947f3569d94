/** How long what somebody says may be. */
export const MOST_CHARACTERS = { name: 200, reason: 500, note: 2_000 } as const;
