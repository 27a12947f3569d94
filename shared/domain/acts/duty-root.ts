const ROOTS: Partial<Record<string, string>> = { 'eo-14195': 'fentanyl', 'eo-14257': 'reciprocal' };

/** `fentanyl`, where people call the duties of an order by what they are for. */
export const rootOf = (notice: string): string | undefined => ROOTS[notice];
