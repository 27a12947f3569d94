import { expect, test } from 'vitest';
import { fullNoticeName, noticeName } from '../../shared/wording/notices/notice.ts';

test.each([
  ['mofcom-2025-57', 'No.57', 'MOFCOM No. 57 of 2025'],
  ['mofcom-2024-46', 'No.46/2024', 'MOFCOM No. 46 of 2024'],
  ['uel-2025-7', 'UEL 7', 'Unreliable Entity List No. 7 of 2025'],
  ['state-council-decree-792', 'State Council Decree 792', 'State Council Decree 792'],
  ['answer-2025-11-10-0a1b2c3d', "spokesperson's answer, 10 Nov 2025", "Spokesperson's answer, 10 Nov 2025"],
  ['notice-2025-0a1b2c3d', 'notice of 2025 without a number', 'Notice of 2025 without a number'],
  ['eo-14257', 'EO 14257', 'Executive Order 14257'],
  ['proclamation-11012', 'proclamation', 'Proclamation 11012'],
  ['us-ending-certain-tariff-actions', 'US order', 'US order: ending certain tariff actions'],
  ['us-notice-of-action-in-section-301', 'US order', 'US order: notice of action in section 301'],
  [
    'proclamation-imposing-a-temporary-import-surcharge-to-address-fundamental-payments-problems',
    'proclamation',
    'Proclamation: imposing a temporary import surcharge to …',
  ],
  ['tao-2024-10-14', 'Taiwan Affairs Office, 14 Oct 2024', 'Taiwan Affairs Office, 14 Oct 2024'],
  ['mfa-answer-2020-10-26', 'Foreign Ministry, 26 Oct 2020', 'Foreign Ministry, 26 Oct 2020'],
  ['gac-2025-11-10-lift', 'Customs, 10 Nov 2025', 'Customs, 10 Nov 2025'],
  ['us-2026-05214', 'Federal Register 2026-05214', 'Federal Register 2026-05214'],
  ['https://www.npr.org/2025/10/09/story', 'npr.org', 'npr.org'],
])('%s is %s in a line of 2025, and %s in full', (key, short, full) => {
  expect(noticeName(key, '2025')).toBe(short);
  expect(fullNoticeName(key)).toBe(full);
});

test.each([
  ['answer-2025-08-13-0a1b2c3d', "MOFCOM spokesperson's answer, 12 Aug 2025"],
  ['answer-2025-08-11-0a1b2c3d', "MOFCOM spokesperson's answer, 11 Aug 2025"],
  ['notice-2025-866e8aba', 'MOFCOM notice, 12 Aug 2025'],
  ['mofcom-2025-57', 'MOFCOM No. 57 of 2025'],
])('%s, of which the day of publication is known, is %s', (key, name) =>
  expect(fullNoticeName(key, { publisher: 'MOFCOM', publishedOn: '2025-08-12' as never })).toBe(name),
);
