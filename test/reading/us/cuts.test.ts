import { describe, expect, test } from 'vitest';
import { readUs } from '../../../shared/reading/us/read-us.ts';
import { type CivilDate, dateOf, instantAt, WASHINGTON } from '../../../shared/time/civil.ts';
import { unitedStates } from '../../../simulator/corpus/united-states.ts';
import { federalRegisterPage, whiteHousePage } from '../../../simulator/pages/presidential-page.ts';

const STEP = 83;

const pages = unitedStates.flatMap((paper) => {
  const at = instantAt(paper.posted, WASHINGTON);
  const day: CivilDate = dateOf(paper.posted);
  const presidential =
    paper.series === 'presidential'
      ? [['White House', whiteHousePage(paper, 'https://www.whitehouse.gov/presidential-actions/x/', at)] as const]
      : [];
  return [
    ...presidential,
    ['Federal Register', federalRegisterPage(paper, 'https://www.federalregister.gov/d/x', '2025-00001')] as const,
  ].map(([site, body]) => ({
    name: `${paper.id}, ${site}`,
    document: {
      id: paper.id,
      url: 'https://www.federalregister.gov/d/x',
      publishedOn: day,
      contentType: 'text/html' as const,
      title: paper.title,
      body,
    },
  }));
});

describe('a page cut anywhere says what the whole page says, or nothing', () => {
  test.each(pages)('$name', ({ document }) => {
    const whole = readUs(document).effects;
    expect(whole).not.toEqual([]);
    for (let at = 0; at < document.body.length; at += STEP) {
      const { effects } = readUs({ ...document, body: document.body.slice(0, at) });
      if (effects.length > 0) expect(effects).toEqual(whole);
    }
  });
});
