import { describe, expect, test } from 'vitest';
import { robotsRules } from '../../../shared/adapters/web/robots-rules.ts';

const rules = (...lines: string[]) => robotsRules('Chokepoint', lines.join('\n'));

describe('robots.txt', () => {
  test.each([
    [['User-agent: *', 'Disallow: /a'], '/a/b', false],
    [['User-agent: *', 'Disallow: /a'], '/b', true],
    [['User-agent: *', 'Disallow:'], '/a', true],
    [['User-agent: other', 'Disallow: /'], '/a', true],
    [['User-agent: *', 'Disallow: /', '', 'User-agent: chokepoint/1.0', 'Disallow: /a'], '/b', true],
    [['user-agent:other', 'user-agent: CHOKEPOINT # us', 'disallow : /a # all of it'], '/a', false],
    [['User-agent: Chokepoint', 'Disallow: /a', 'User-agent: *', 'Disallow: /b'], '/b', true],
    [['User-agent: *', 'Disallow: /a', 'Allow: /a/b'], '/a/b/c', true],
    [['User-agent: *', 'Allow: /a', 'Disallow: /a'], '/a', true],
    [['User-agent: *', 'Disallow: /*.pdf$'], '/x/y.pdf', false],
    [['User-agent: *', 'Disallow: /*.pdf$'], '/x/y.pdf?z', true],
    [['User-agent: *', 'Disallow: /a*b*c'], '/a-c-b-c', false],
    [['User-agent: *', 'Disallow: /a*b*c'], '/a-c-b', true],
    [['User-agent: *', 'Disallow: /a*bab$'], '/abab', false],
    [['User-agent: *', 'Disallow: /ab*ba$'], '/aba', true],
    [['User-agent: *', 'Disallow: /a$'], '/ab', true],
    [['User-agent: *', 'Disallow: /*?page='], '/list?page=2', false],
    [['User-agent: *', 'Disallow: /公告/'], '/%E5%85%AC%e5%91%8a/57', false],
    [['User-agent: *', 'Disallow: /%7Ea%2fb'], '/~a%2Fb', false],
    [['\u{feff}nonsense', ': : :', 'Disallow: /'], '/', true],
    [[], '/', true],
  ])('%j: %s', (lines, path, allowed) => expect(rules(...lines).allows(path)).toBe(allowed));

  test.each([
    ['2.5', 2.5],
    ['-1', 0],
    ['soon', 0],
  ])('a crawl delay of %s', (said, seconds) =>
    expect(rules('User-agent: *', `Crawl-delay: ${said}`).delaySeconds).toBe(seconds),
  );

  const LONG = `/a/${'a'.repeat(1_900)}`;
  test.each([
    ['rules', 'User-agent: *\n', 'Disallow: /a/b\n'],
    ['agents', 'User-agent: *\n', 'User-agent: *\nUser-agent: b\nDisallow: /b\n'],
    ['stars', 'User-agent: *\nDisallow: /', '*a'],
    ['stars in every rule', 'User-agent: *\n', 'Disallow: /*a*a*a*a*a*a*ab\n'],
    ['one line', 'User-agent: *\nDisallow: ', '%61'],
    ['blank lines', '', '\n'],
  ])('half a megabyte of %s costs a moment, each time it is asked', (_, before, part) => {
    const began = performance.now();
    const { allows } = robotsRules('Chokepoint', before + part.repeat(512_000 / part.length));
    for (let asked = 0; asked < 5; asked++) allows(LONG);
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});
