import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../shared/alerts/statuses/excerpt.ts';
import { ACT_VERBS } from '../../../shared/domain/acts/act-verbs.ts';
import { soundsOurs } from '../../../shared/reading/chinese/notice/relevance.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { read } from '../../support/read.ts';

const KINDS = { suspend: 'suspended', stop: 'stopped', resume: 'resumed', repeal: 'repealed' } as const;

describe.each(ACT_VERBS)('$zh', ({ zh, action }) => {
  const target = '商务部公告2027年第5号';
  const act = action === 'repeal' ? `将${target}予以${zh}` : `${zh}实施${target}公布的措施`;
  const sentence = `为落实磋商达成的共识，根据有关法律法规的规定并经批准，自2027年3月10日起，${act}。`;

  test('acts on the notice behind it', () => {
    const title = `商务部公告2027年第9号 关于${zh}有关公告的决定`;
    const page = {
      id: 'one',
      url: 'https://www.mofcom.gov.cn/zwgk/zcfb/art/2027/art_9.html',
      publishedOn: '2027-03-02' as CivilDate,
      contentType: 'text/html' as const,
      body: `<html><head><title>${title}</title></head><body><div ergodic="article"><p>${sentence}</p><p>商务部</p><p>2027年3月2日</p></div></body></html>`,
    };
    expect(read(page).effects).toMatchObject([{ action, from: '2027-03-10', targets: [{ notice: 'mofcom-2027-5' }] }]);
  });

  test('is what an alert shows of a long sentence, and makes a text ours', () => {
    expect(excerpt(sentence, KINDS[action], 'control')).toMatch(new RegExp(`^自2027年3月10日起?……[^，]*${zh}`));
    expect(soundsOurs(action === 'repeal' ? `予以${zh}` : `${zh}实施`)).toBe(true);
  });
});
