import { describe, expect, test } from 'vitest';
import type { CivilDate } from '../../shared/time/civil.ts';
import { read } from '../support/read.ts';
import { fixture, readTransport } from './fixtures.ts';

const noSchema = (text: string) => [{ kind: 'no-schema', text }];

describe('what no effect can say is told by its own sentence', () => {
  test('a fee on the ships of one country, and not what that country did', () => {
    expect(read(fixture('dues-on-ships').document).problems).toEqual(
      noSchema(
        '经国务院批准，自2027年3月20日起，对加拿大企业拥有或者运营的船舶，由海事管理机构收取特别港务费，每净吨100元。',
      ),
    );
  });

  test('its suspension, which acts on nothing that is kept here', () => {
    expect(read(fixture('dues-suspended').document)).toMatchObject({
      effects: [],
      problems: noSchema(
        '经国务院批准，自2027年4月1日起，暂停实施交通运输部公告2027年第6号一年，对加拿大船舶不再收取特别港务费。',
      ),
    });
  });

  test('the plainest sentence of several', () => {
    const plain = '采购人应当排除欧盟企业参与采购。';
    expect(readTransport('决定在政府采购活动中对自欧盟进口的器械采取相关措施。', plain).problems).toEqual(
      noSchema(plain),
    );
  });
});

test.each([
  ['美国对中国船舶收取港务费。'],
  ['自2027年4月20日起，对进出港船舶收取港务费。'],
  ['美方宣布对中国企业实施制裁，对此应当坚决反对。'],
])('%s: none of its own measures against anybody', (text) => {
  expect(readTransport(text)).toMatchObject({ kind: 'irrelevant', problems: [] });
});

test('a page that only reports a measure is no act of it', () => {
  const body = '<h1>航运市场周报</h1><p>自2027年3月20日起，我国对加拿大船舶收取特别港务费，市场反应平稳。</p>';
  const url = 'https://xxgk.mot.gov.cn/2020/jigou/syj/202704/t20270404_5100001.html';
  const document = {
    id: 'report',
    url,
    publishedOn: '2027-04-04' as CivilDate,
    contentType: 'text/html' as const,
    body,
  };
  expect(read(document)).toMatchObject({ kind: 'irrelevant' });
});

describe('a decree of the State Council', () => {
  const decree = (title: string, body: string) =>
    read({
      id: 'decree',
      url: 'https://www.gov.cn/zhengce/content/202704/content_7100000.htm',
      publishedOn: '2027-04-04' as CivilDate,
      contentType: 'text/html',
      body: `<h1>${title}</h1><p>中华人民共和国国务院令</p><p>第901号</p><p>${body}</p><p>总理 某某</p><p>2027年4月4日</p>`,
    });

  test('on the law of this field is told, under a key without a year', () => {
    const promulgates = '现公布《反外国不当管辖条例实施细则》，自公布之日起施行。';
    const { kind, notice, effects, problems } = decree('对外贸易反制条例', promulgates);
    expect({ kind, key: notice?.key, effects, problems }).toEqual({
      kind: 'notice',
      key: 'state-council-decree-901',
      effects: [],
      problems: noSchema(promulgates),
    });
  });

  test('on anything else is none of our business', () => {
    const read = decree('城市供水条例', '现公布《城市供水条例》，自2027年10月1日起施行。');
    expect(read).toMatchObject({ kind: 'irrelevant', notice: { key: 'state-council-decree-901' }, problems: [] });
  });
});
