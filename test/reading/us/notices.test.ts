import { describe, expect, test } from 'vitest';
import { readUs } from '../../../shared/reading/us/read-us.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { readText } from './orders.ts';

const FILED = '[FR Doc. 2027-00001 Filed 1-4-27; 8:45 am]';
const TITLE =
  'Notice of Modification: China’s Acts, Policies, and Practices Related to Technology Transfer, Intellectual Property, and Innovation';
const notice = (fields: readonly string[], title = TITLE) =>
  readText(
    title,
    ['AGENCY: Office of the United States Trade Representative.', ...fields, FILED],
    'https://www.federalregister.gov/documents/2027/01/05/2027-00001/notice-of-modification',
  );

describe('a notice of an agency', () => {
  test('that recounts by whom a rate was raised raises none', () => {
    const { effects, problems } = notice([
      'ACTION: Notice of implementing modification.',
      'SUMMARY: In a notice published on May 9, 2026, the U.S. Trade Representative (Trade Representative) increased the rate of additional duty from 10 percent to 25 percent for the products of China covered by the section 301 action of 2025. This notice extends the day by which goods on their way must enter.',
      'DATES: Heading 9903.88.09 applies to products of China that were exported before May 10, 2026, and entered before June 15, 2026.',
    ]);
    expect({ effects, problems: problems.map(({ kind }) => kind) }).toEqual({
      effects: [],
      problems: ['unknown-wording'],
    });
  });

  test('gives exclusions of two terms both', () => {
    const { effects } = notice([
      'ACTION: Notice of product exclusion extensions.',
      'SUMMARY: This notice announces the determination to extend certain exclusions from the duties of the Section 301 investigation of China’s acts, and to exclude further products.',
      'DATES: The extensions will extend the exclusions through March 31, 2027. The modifications to exclude further products will apply as of January 1, 2027 until March 31, 2027.',
    ]);
    expect(effects).toMatchObject([
      { action: 'exempt', until: '2027-03-31' },
      { action: 'exempt', from: '2027-01-01', until: '2027-03-31' },
    ]);
    expect(effects[0]).not.toHaveProperty('from');
  });

  test('states its rate in the schedule that its annex changes', () => {
    const { effects } = notice(
      [
        'ACTION: Notice.',
        'SUMMARY: In order to effectuate the Executive Order “Imposing Duties to Address the Synthetic Opioid Supply Chain in the People’s Republic of China,” the Secretary has determined that the Harmonized Tariff Schedule is to be modified as set out in the annex.',
        'DATES: The duties set out in the annex are effective with respect to products of the PRC that are entered for consumption on or after 12:01 a.m. eastern standard time on February 4, 2027.',
        'Annex',
        '9903.01.20 Except for products described in headings 9903.01.21 or 9903.01.22, articles the product of China The duty provided in the applicable subheading + 10%',
        '9903.01.25 Articles the product of any country The duty provided in the applicable subheading + 12%',
      ],
      'Implementation of Additional Duties on Products of the People’s Republic of China',
    );
    expect(effects).toMatchObject([
      { action: 'tariff', ratePct: 10, amends: 'eo-14195', goods: { all: true }, from: '2027-02-04' },
    ]);
  });
});

test('a list that an annex names by its heading is no second duty beside its notice', () => {
  const { effects } = notice([
    'ACTION: Notice of action.',
    'SUMMARY: The Trade Representative has determined to take action under section 301 by imposing additional duties of 25 percent on products of China classified in the subheadings set out in Annex A to this notice.',
    'DATES: The additional duties are applicable to products that are entered for consumption on or after August 23, 2027.',
    'Annex A',
    '9903.88.02 Articles the product of China The duty provided in the applicable subheading + 25%',
  ]);
  expect(effects).toMatchObject([
    { action: 'tariff', ratePct: 25, goods: { label: expect.stringContaining('Annex A') }, from: '2027-08-23' },
  ]);
});

test('an order named at the beginning of a printed line opens no second text', () => {
  const body = [
    'AGENCY: U.S. Customs and Border Protection.',
    '',
    'SUMMARY: In order to effectuate what section 301 lays on products of China, as amended by ',
    "Executive Order 14259 of April 8, 2025, ``Amendment to Reciprocal Tariffs,'' and ",
    'Executive Order 14266 of April 9, 2025, duties are collected.',
    '',
    FILED,
  ].join('\n');
  const { problems } = readUs({
    id: 'x',
    url: 'https://www.govinfo.gov/content/pkg/FR-2027-01-05/html/2027-00001.htm',
    publishedOn: '2027-01-05' as CivilDate,
    contentType: 'text/plain',
    title: 'Notice of Duties on Products of the People’s Republic of China',
    body,
  });
  expect(problems.map(({ kind }) => kind)).not.toContain('several-texts');
});
