import { noticeKey } from '../../../domain/acts/notice-key.ts';

const NUMBERED =
  /\b(?:Announcements?|Notices?|Notifications?|No|Nos)\.?\s+(?:No\.?\s*|Nos\.?\s*)?(\d{1,3})\b(?:\s*(?:\(|of |\[)(\d{4})[)\]]?)?/gi;

/** Keys of Chinese notices that a sentence names; without a year, of the year given. */
export const noticesIn = (text: string, year: number): string[] => {
  const stated = /\b(20\d{2}) Announcements?\b|\bAnnouncements? (?:No[\w.]* [\d, and]+)?(?:of|for|\() ?(20\d{2})/i.exec(
    text,
  );
  const fallback = Number(stated?.[1] ?? stated?.[2] ?? year);
  const series = /\bTariff Commission\b/i.test(text) ? 'tariff-commission' : 'mofcom';
  if (!/\bAnnouncement/i.test(text)) return [];
  return [
    ...new Set(
      [...text.matchAll(NUMBERED)].map(([, number, own]) => noticeKey(series, Number(own ?? fallback), Number(number))),
    ),
  ];
};
