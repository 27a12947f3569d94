import { describe, expect, test } from 'vitest';
import { alertTexts } from '../../cli/alert-text.ts';
import { readingsOf, type SeenDocument } from '../../cli/documents.ts';
import { play } from '../../cli/play.ts';
import type { CivilDate, Instant } from '../../shared/time/civil.ts';

const seen = (url: string, day: string, hour: string, body: string): SeenDocument => ({
  ...{ id: `${day} ${hour}`, url, contentType: 'text/html', body },
  publishedOn: day as CivilDate,
  seenAt: new Date(`${day}T${hour}:00+08:00`).toISOString() as Instant,
});
const page = (title: string, lines: readonly string[]): string =>
  `<html><head><title>${title}</title></head><body><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`;

const DAYS: Record<string, string> = {
  '2027-02-01': '2027年2月1日',
  '2027-02-20': '2027年2月20日',
  '2027-05-10': '2027年5月10日',
};
const notice = (number: number, day: string, hour: string, title: string, lines: readonly string[]): SeenDocument => {
  const name = `商务部 海关总署公告2027年第${number}号`;
  const head = [`【发布文号】${name}`, `【发文日期】${DAYS[day]}`];
  const url = `https://www.mofcom.gov.cn/zwgk/zcfb/art/2027/art_${String(number).padStart(32, '0')}.html`;
  return seen(url, day, hour, page(`${name} ${title}`, [...head, ...lines, '商务部 海关总署', DAYS[day] ?? '']));
};
const control = (from: string, hour = '09:00'): SeenDocument =>
  notice(61, '2027-02-01', hour, '公布对铪相关物项实施出口管制的决定', [
    '根据《中华人民共和国出口管制法》有关规定，经国务院批准，决定对下列物项实施出口管制：',
    '一、1C931．金属铪（参考税则号列：81123100）。',
    '出口经营者出口上述物项应当向国务院商务主管部门申请许可。',
    `本公告自${from}起正式实施。`,
  ]);
const pause = (number: number, day: string, until: string): SeenDocument =>
  notice(number, day, '09:00', '公布暂停实施商务部、海关总署公告2027年第61号的决定', [
    `经批准，自即日起至${until}，商务部、海关总署公告2027年第61号暂停实施。`,
  ]);

const duty = (number: number, day: string, hour: string, zh: string, lines: readonly string[]): SeenDocument => {
  const title = '国务院关税税则委员会关于调整对原产于美国的进口商品加征关税措施的公告';
  const url = `https://gss.mof.gov.cn/gzdt/zhengcefabu/202702/t${day.replaceAll('-', '')}_${number}.htm`;
  const issued = ['国务院关税税则委员会', zh];
  return seen(url, day, hour, page(title, [`税委会公告2027年第${number}号`, ...lines, ...issued]));
};
const raised = (from: string, was: number, is: number): string[] => [
  `根据《中华人民共和国关税法》，经国务院批准，自${from}12时01分起，调整对原产于美国的进口商品加征关税措施。有关事项如下：`,
  `一、调整税委会公告2027年第21号规定的加征关税税率，由${was}%提高至${is}%。`,
];

const told = async (documents: readonly SeenDocument[], until: string): Promise<string> => {
  const { ledger, happenings } = play(await readingsOf(documents), `${until}T00:00:00.000Z` as Instant);
  return alertTexts(ledger, happenings).join('\n');
};

describe('what alerts say of', () => {
  test('a suspension that goes on: its old end and its new one, and no start', async () => {
    const text = await told(
      [control('2027年3月1日'), pause(62, '2027-02-20', '2027年5月20日'), pause(63, '2027-05-10', '2027年8月20日')],
      '2027-05-11',
    );
    expect(text).toContain('China extends the suspension of its licence requirement for Hf (No.61) to 20 Aug 2027');
    expect(text).toMatch(/EXTENDED +suspended, end 20 May → 20 Aug 2027: Hf \(61\)/);
  });

  test('a notice whose start was changed: the old start and the new one', async () => {
    const text = await told([control('2027年3月1日'), control('2027年4月1日', '15:00')], '2027-02-02');
    expect(text).toMatch(/AMENDED +announced, start 1 Mar → 1 Apr 2027: Hf \(61\)/);
  });

  test('a duty raised twice in a day: each step from what is due by then, the reminder too', async () => {
    const text = await told(
      [
        duty(21, '2027-02-03', '09:00', '2027年2月3日', [
          '根据《中华人民共和国关税法》，经国务院批准，自2027年2月9日12时01分起，对原产于美国的进口商品加征关税。有关事项如下：',
          '一、对原产于美国的所有进口商品，在现行适用关税税率基础上加征20%关税。',
        ]),
        duty(22, '2027-02-12', '09:00', '2027年2月12日', raised('2027年2月14日', 20, 45)),
        duty(23, '2027-02-12', '16:30', '2027年2月12日', raised('2027年2月16日', 45, 70)),
      ],
      '2027-02-17',
    );
    expect(text).toContain('China raises duties on all US goods 20 → 45 % from 14 Feb 2027 12:01');
    expect(text).toContain('China raises duties on all US goods 45 → 70 % from 16 Feb 2027 12:01');
    expect(text).toContain("tomorrow, unless changed: China's duties on all US goods 45 → 70 %");
    expect(text).not.toContain('some US goods');
  });
});
