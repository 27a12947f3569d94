/** China's dual-use control codes, `1C902.a`, `3C901.a.1`. */
export const CODE_FORM = '[0-9][A-E]\\d{3}(?:\\.[a-z]{1,2}(?![a-z])(?:\\.\\d{1,2}(?=[.、,;:)\\s]|[一-鿿]|$))?)?';
const CODE = new RegExp(`(?<![0-9A-Za-z])${CODE_FORM}(?![0-9A-Za-z])`, 'g');

/** Customs numbers of 8 or 10 digits, plain or with points. */
const HS = /(?<![\d.-])(?:\d{10}|\d{8}|\d{4}\.\d{2}\.\d{2}(?:\.?\d{2})?|\d{4}\.\d{4}(?:\.\d{2})?)(?![\d-])/g;

export const codesIn = (text: string): string[] => text.match(CODE) ?? [];
export const hsCodesIn = (text: string): string[] => (text.match(HS) ?? []).map((code) => code.replaceAll('.', ''));
