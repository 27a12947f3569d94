import { describe, expect, test } from 'vitest';
import type { CivilDate } from '../../shared/time/civil.ts';
import { ending } from '../support/ending.ts';
import { read } from '../support/read.ts';

const SIZE = 5_000_000;

const pageOf = (middle: string): string =>
  `<h1>商务部公告2027年第1号</h1><p>为维护国家安全，现公布如下：</p>${middle}<p>商务部</p><p>2027年4月4日</p>`;

const readBody = (body: string) =>
  ending(() =>
    read({
      id: 'endless',
      url: 'https://www.mofcom.gov.cn/a.html',
      publishedOn: '2027-04-04' as CivilDate,
      contentType: 'text/html',
      body,
    }),
  );

const repeated = (words: string): string => words.repeat(SIZE / Buffer.byteLength(words));

describe('a page of five megabytes is read', () => {
  test.each([...'1()<“《、', '甲公司、', '甲和', '列入', '决定将', '暂停', '1C902.a', '商务部公告2027年第1号'])(
    'of nothing but %s',
    (words) => {
      const plain = readBody(pageOf(`<p>${repeated(words)}</p>`));
      const listed = readBody(pageOf(`<p>经研究，决定将${repeated(words)}列入不可靠实体清单，自公布之日起实施。</p>`));
      for (const { problems } of [plain, listed])
        expect(problems.map(({ kind }) => kind)).not.toContain('reader-crashed');
    },
  );
});

describe('a sentence as long as they may be is read', () => {
  test.each([...'1(《', '甲公司、', '甲和', '决定将', '暂停', '禁止', '以下公告', '下列实体', '号（公布'])(
    'of nothing but %s',
    (words) => {
      const long = words.repeat(2_900 / words.length);
      const { notice, problems } = readBody(
        pageOf(`<p>经研究，决定将${long}列入不可靠实体清单，暂停实施管制措施。</p><p>禁止向${long}：</p>`),
      );
      expect(notice?.key).toBe('mofcom-2027-1');
      expect(problems.map(({ kind }) => kind)).not.toContain('reader-crashed');
    },
  );
});

test('what has no end is left out, and said', () => {
  const { notice, problems } = readBody(pageOf(`<p>决定将${repeated('1')}列入</p>`));
  expect(notice?.key).toBe('mofcom-2027-1');
  expect(problems).toContainEqual({ kind: 'endless-text', text: expect.stringMatching(/^决定将1{70,}$/) });
});

describe('a page that goes on for ever is read as far as the bound, and said not to be whole', () => {
  test('one of sentences', () => {
    const { notice, effects, problems } = readBody(
      pageOf(`<p>自公布之日起，停止实施商务部公告2026年第3号。</p>${repeated('<p>特此公告。</p>')}`),
    );
    expect(notice?.key).toBe('mofcom-2027-1');
    expect(effects).toEqual([]);
    expect(problems).toEqual([{ kind: 'too-much', text: '商务部公告2027年第1号' }]);
  });

  test('one of elements within elements', () => {
    const { effects, problems } = readBody(
      pageOf(`<p>自公布之日起，停止实施商务部公告2026年第3号。</p>${repeated('<div>')}`),
    );
    expect(effects).toEqual([]);
    expect(problems.map(({ kind }) => kind)).toEqual(['too-much']);
  });

  test('a deep page of some hundred elements is whole', () => {
    const deep = 200;
    const { effects } = readBody(
      pageOf(`${'<div>'.repeat(deep)}<p>自公布之日起，停止实施商务部公告2026年第3号。</p>${'</div>'.repeat(deep)}`),
    );
    expect(effects).toMatchObject([{ action: 'stop', targets: [{ notice: 'mofcom-2026-3' }] }]);
  });

  test.each([['<div>'], ['<p>a</p>'], ['<'], ['<b>']])('a story of %s', (part) => {
    const { problems } = ending(() =>
      read({
        id: 'endless',
        url: 'https://apnews.com/article/a',
        publishedOn: '2027-04-04' as CivilDate,
        contentType: 'text/html',
        body: `<html><body><h1>China curbs gallium</h1>${repeated(part)}</body></html>`,
      }),
    );
    expect(problems).toContainEqual({ kind: 'too-much', text: 'China curbs gallium' });
  });
});
