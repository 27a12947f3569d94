import { hsDigits } from '../../../shared/domain/goods/hs-code.ts';
import { Refusal } from '../http/http.ts';

/** The HS code that is asked about, in digits. */
export const hsCodeIn = (query: URLSearchParams): string => {
  const text = query.get('hs') ?? '';
  const code = hsDigits(text);
  if (code !== undefined) return code;
  throw new Refusal(400, `hs is an HS code of 4, 6, 8 or 10 digits such as 8541.43; not '${text}'.`);
};
