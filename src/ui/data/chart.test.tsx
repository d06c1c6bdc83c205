import { expect, test } from 'vitest';
import { Chart } from './chart.tsx';

const bars = (values: (number | null)[]) =>
  String(
    <Chart
      id="bills"
      label="Bars; the numbers stand in the table."
      kind="bars"
      labels={values.map((_, index) => `m${index}`)}
      series={[{ name: 'yen', values }]}
      text={(value) => `${value} yen`}
    />,
  );
const heights = (html: string) =>
  [...html.matchAll(/<rect[^>]*height="([\d.]+)"/g)].map(([, height]) => Number(height));

test('bars are as high as their values are to each other, from a line of 0', () => {
  const [first = 0, second = 0] = heights(bars([100, 50]));
  expect(first).toBeCloseTo(2 * second);
});

test('a month without a value has no bar, and one below 0 hangs from the line', () => {
  expect(heights(bars([100, null, 0]))).toHaveLength(4);
  expect(bars([100, -50])).toContain('-50 yen');
});

test('nothing at all is drawn as an empty axis', () => {
  expect(heights(bars([0, 0])).every((height) => height === 0)).toBe(true);
});

test('says in words what it shows, and every value where it is pointed at', () => {
  const html = bars([100]);
  expect(html).toContain('role="img" aria-label="Bars; the numbers stand in the table."');
  expect(html).toContain('<title>m0 100 yen</title>');
});

test('lines differ by mark and stroke, and stop where there is no value', () => {
  const html = String(
    <Chart
      id="plans"
      label="Lines"
      kind="lines"
      labels={['a', 'b', 'c']}
      series={[
        { name: 'A', values: [1, 2, 3] },
        { name: 'B', values: [1, null, 3] },
      ]}
      text={String}
    />,
  );
  const marks = [...html.matchAll(/class="chart-mark" data-series="(\d)" d="([^"]+)"/g)];
  expect(new Set(marks.map(([, series, d]) => `${series}${d}`)).size).toBe(2);
  expect(marks.filter(([, series]) => series === '1')).toHaveLength(1 + 2 * 2);
});
