import { afterEach, expect, test, vi } from 'vitest';
import { speak } from '../../dashboard/language/language.ts';
import { type Box, type Flag, flagged, placed, widthOf } from '../../dashboard/views/tariffs/labels.ts';

afterEach(async () => {
  vi.stubGlobal('document', { documentElement: {} });
  await speak('en');
  vi.unstubAllGlobals();
});

const BOUNDS: Box = { left: 0, right: 300, top: -25, bottom: 100 };
const bar = (id: string, from: number, to: number, top: number) => ({ id, text: id, from, to, top });
const place = (...bars: ReturnType<typeof bar>[]) =>
  placed(
    bars,
    bars.map(({ from, to, top }) => ({ left: from, right: to, top, bottom: BOUNDS.bottom })),
    BOUNDS,
  );

test('a label stands above its bar, and within the chart at its edge', () => {
  expect(place(bar('10', 100, 200, 80))[0]).toMatchObject({ x: 150, y: 76, lead: false });
  const [edge] = place(bar('104', 0, 4, 50));
  expect((edge?.x ?? 0) - widthOf('104') / 2).toBeGreaterThanOrEqual(0);
});

test('beside a taller bar it stands on its free side', () => {
  const low = place(bar('125', 102, 140, 20), bar('84', 100, 102, 45)).find(({ id }) => id === '84');
  expect(low).toMatchObject({ lead: false });
  expect((low?.x ?? 0) + widthOf('84') / 2).toBeLessThan(100);
});

test('among narrow bars none meets another, and a line leads down from what stands higher', () => {
  const bars = [
    bar('10', 50, 62, 90),
    bar('20', 62, 74, 85),
    bar('30', 74, 76, 80),
    bar('104', 76, 77, 40),
    bar('145', 77, 92, 20),
  ];
  const labels = place(...bars);
  expect(labels.map(({ id }) => id).sort()).toEqual(bars.map(({ id }) => id).sort());
  for (const one of labels)
    for (const two of labels.filter((other) => other !== one)) {
      const apart =
        Math.abs(one.x - two.x) >= (widthOf(one.text) + widthOf(two.text)) / 2 || Math.abs(one.y - two.y) >= 11;
      expect(apart, `${one.id} and ${two.id}`).toBe(true);
    }
  expect(labels.some(({ lead }) => lead)).toBe(true);
});

test('what has no place anywhere is left out, not put over another', () => {
  expect(placed([bar('12345', 0, 2, 5)], [], { left: 0, right: 10, top: 0, bottom: 10 })).toEqual([]);
});

const cuts = (one: Flag, other: Flag): boolean => one.row > other.row && one.x > other.left && one.x < other.right;
const meets = (one: Flag, other: Flag): boolean =>
  one.row === other.row && one.left < other.right && other.left < one.right;

test('what happened close together stands in rows, and no line goes through another text', () => {
  const days = [10, 30, 52, 55, 57, 90, 170, 296];
  const flags = flagged(
    days.map((x) => ({ id: `${x}`, text: `EO 142${x}`, x })),
    300,
  );
  expect(flags.map(({ x }) => x).sort((a, b) => a - b)).toEqual(days);
  for (const one of flags)
    for (const other of flags.filter((each) => each !== one))
      expect(meets(one, other) || cuts(one, other), `${one.id} and ${other.id}`).toBe(false);
  expect(flags.find(({ x }) => x === 296)).toMatchObject({ anchor: 'end', right: 296 });
  expect(flags.find(({ x }) => x === 170)?.row).toBe(0);
});

/** The turns of the duties of 2025 and 2026 on the screen of a telephone. */
const TURNS: readonly (readonly [number, string])[] = [
  [16, 'EO 14195'],
  [28, 'EO 14228'],
  [44, 'EO 14257'],
  [45, 'EO 14259'],
  [46, 'EO 14266'],
  [60, 'EO 14298'],
  [143, 'EO 14357'],
  [190, 'EO 14195, EO 14257 voided'],
  [193, 's. 122'],
  [260, 'ends'],
];
test.each(['en', 'zh'] as const)(
  'on a narrow screen no text leaves the chart or meets another: %s',
  async (language) => {
    vi.stubGlobal('document', { documentElement: {} });
    await speak(language);
    const flags = flagged(
      TURNS.map(([x, text]) => ({ id: text, text, x })),
      340,
    );
    expect(flags.filter(({ left, right }) => left < 0 || right > 340)).toEqual([]);
    for (const one of flags)
      for (const other of flags.filter((each) => each !== one))
        expect(meets(one, other) || (language === 'en' && cuts(one, other)), `${one.id} and ${other.id}`).toBe(false);
  },
);
