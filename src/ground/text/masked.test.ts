import { expect, test } from 'vitest';
import { masked } from './masked.ts';

test.each([
  ['1234567', '****567'],
  ['0000000', '****000'],
  ['12345678', '*****678'],
  ['', ''],
])('right F: %j is shown as %j', (number, shown) => expect(masked(number)).toBe(shown));

test.each(['1', '123', '1234', '123456'])(
  'right F: of %j, which is too short to be told apart, nothing is shown',
  (number) => expect(masked(number)).toBe('*'.repeat(number.length)),
);
