import { expect, test } from 'vitest';
import { knownPrices } from '../../test/support/prices.ts';
import { breakEven, savingOfA } from './plan-advice.ts';
import { noPrices } from './prices.ts';

test('check 1: use of 25,000 yen at 20 % is equal, 24,999 is better on B, 37,314 at 13.4 % is better on A by less than a yen', () => {
  expect(savingOfA(25_000, 5000, 200)).toBe(0);
  expect(savingOfA(24_999, 5000, 200)).toBeLessThan(0);
  const saved = savingOfA(37_314, 5000, 134);
  expect([saved > 0, saved < 1]).toEqual([true, true]);
});

test('check 1: the limits per terminal are 25,000 and 37,314 yen, and grow with the units', () => {
  expect(breakEven(5000, knownPrices, '2026-12-08')).toEqual({ certainlyB: 25_000, certainlyA: 37_314 });
  expect(breakEven(70_000, knownPrices, '2026-12-08')).toEqual({ certainlyB: 350_000, certainlyA: 522_389 });
});

test('the limits are those of the arithmetic: a yen on either side decides', () => {
  const { certainlyB = 0, certainlyA = 0 } = breakEven(70_000, knownPrices, '2026-12-08') ?? {};
  expect([savingOfA(certainlyB, 70_000, 200) <= 0, savingOfA(certainlyB + 1, 70_000, 200) > 0]).toEqual([true, true]);
  expect([savingOfA(certainlyA, 70_000, 134) > 0, savingOfA(certainlyA - 1, 70_000, 134) <= 0]).toEqual([true, true]);
});

test('without prices of transactions nothing can be said', () => {
  expect(breakEven(5000, noPrices, '2026-12-08')).toBeUndefined();
});
