import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yenOf } from '../../contract/prices.ts';
import { ublPrice } from './price.ts';

const priceOf = (quantity: number, unitPrice: number) =>
  ublPrice({ quantity, unitPrice, amount: Math.sign(quantity) * yenOf(Math.abs(quantity), unitPrice) });

describe('the price of a line', () => {
  test('is that of one where it is whole', () => {
    expect(priceOf(13, 500_000)).toEqual({ price: 5_000, base: 1 });
    expect(priceOf(3, 0)).toEqual({ price: 0, base: 1 });
    expect(priceOf(0, 400)).toEqual({ price: 4, base: 1 });
  });

  test('is that of as few as make it whole where it has hundredths', () => {
    expect(priceOf(200, 8_660)).toEqual({ price: 433, base: 5 });
    expect(priceOf(100, 25)).toEqual({ price: 1, base: 4 });
    expect(priceOf(100, 33)).toEqual({ price: 33, base: 100 });
  });

  test('is that of all together where the amount was rounded', () => {
    expect(priceOf(3, 50)).toEqual({ price: 2, base: 3 });
    expect(priceOf(214, 8_660)).toEqual({ price: 18_532, base: 214 });
    expect(priceOf(1, 49)).toEqual({ price: 0, base: 1 });
  });

  test('has no sign: on a return the quantity has it', () => {
    expect(priceOf(-2, 500_000)).toEqual({ price: 5_000, base: 1 });
    expect(priceOf(-3, 50)).toEqual({ price: 2, base: 3 });
  });

  test('gives the amount exactly, in whole yen, whatever was counted and what it costs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.oneof(fc.integer({ min: 0, max: 199 }), fc.integer({ min: 0, max: 90_000 })),
        (quantity, unitPrice) => {
          const amount = Math.sign(quantity) * yenOf(Math.abs(quantity), unitPrice);
          const { price, base } = ublPrice({ quantity, unitPrice, amount });
          expect(quantity * price === amount * base && base > 0 && price >= 0).toBe(true);
          expect([price, base].every(Number.isSafeInteger)).toBe(true);
        },
      ),
    );
  });
});
