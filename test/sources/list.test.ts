import { describe, expect, test } from 'vitest';
import { soundList } from '../../shared/sources/list.ts';

const listOf = (...titles: string[]) => ({
  links: titles.map((title, index) => ({ url: `https://www.example.gov.cn/${index}`, title })),
  strange: [],
  broken: 0,
});
const sound = Array.from({ length: 11 }, (_, index) => `商务部公告2026年第${index}号`);

describe('a title that was lost on the way', () => {
  test.each([
    '',
    '????2026??30? ??????',
    '\ufffd\ufffd\ufffd\ufffd',
    'å•†åŠ¡éƒ¨å…¬å‘Š',
    'ÉÌÎñ²¿¹«¸æ',
    '鍟嗗姟閮ㄥ叕鍛�',
  ])('is none: “%s”', (lost) => {
    const list = soundList(listOf(...sound, lost));
    expect(list.links.at(-1)).toEqual({ url: 'https://www.example.gov.cn/11', title: 'https://www.example.gov.cn/11' });
    expect(list.broken).toBe(1);
    expect(() => soundList(listOf(...sound.slice(0, 8), lost))).toThrow('1 of 9 titles came empty or garbled');
  });

  test.each(['Réunion à Genève', 'Tariffs? What tariffs??', 'Überprüfung der Zölle', '商务部公告2026年第91号？？'])(
    'is not %s',
    (title) => expect(soundList(listOf(title)).links[0]?.title).toBe(title),
  );
});
