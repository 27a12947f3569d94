import { plain } from '../../../shared/wording/text/plain.ts';

const XML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const xml = (text: string): string => plain(text).replace(/[&<>"']/g, (mark) => XML[mark] ?? '');
