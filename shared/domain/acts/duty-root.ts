const ROOTS: Partial<Record<string, string>> = { 'eo-14195': 'fentanyl', 'eo-14257': 'reciprocal' };

/** `fentanyl`, where people call the duties of an order by what they are for. */
export const rootOf = (notice: string): string | undefined => ROOTS[notice];

/** `s301`, of `section301`: a part of all duties that the press calls by its law, as an act names that law. */
export const authorityOf = (component: string): string => component.replace('section', 's');
