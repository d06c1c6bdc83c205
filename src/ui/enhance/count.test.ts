import { expect, it } from 'vitest';
import { lengthOf } from './count.ts';

it.each([
  ['', 0],
  ['髙﨑𠮷', 3],
  ['か\u3099', 1],
  ['一行目\r\n二行目', 7],
  ['😀', 1],
])('%j has %i characters', (text, length) => {
  expect(lengthOf(text)).toBe(length);
});
